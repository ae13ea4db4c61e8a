import CascadeCurriculum
import CascadeText

extension PageWriter {
  /// A heading that opens a section, with the anchor `id`.
  mutating func heading(_ word: Word, id: StaticString) {
    html.markup("<h2 id=\"")
    html.markup(id)
    html.markup("\">")
    say(word)
    html.markup("</h2>\n")
  }

  /// `<dt>word</dt><dd>` … `</dd>`.
  mutating func fact(_ word: Word, _ write: (inout PageWriter) -> Void) {
    html.markup("<div><dt>")
    say(word)
    html.markup("</dt><dd>")
    write(&self)
    html.markup("</dd></div>\n")
  }

  /// The head of a table's column.
  mutating func column(_ word: Word) {
    html.markup("<th scope=\"col\">")
    say(word)
    html.markup("</th>")
  }

  /// A cell.
  mutating func cell(_ write: (inout PageWriter) -> Void) {
    html.markup("<td>")
    write(&self)
    html.markup("</td>")
  }

  /// A table that may be wider than a phone: it scrolls by itself, also from a keyboard.
  mutating func table(label: Word, _ write: (inout PageWriter) -> Void) {
    html.markup("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"")
    sayPlainly(label)
    html.markup("\">\n<table>\n")
    write(&self)
    html.markup("</table>\n</div>\n")
  }

  /// Elements with ", " between them, as the locale has it.
  mutating func list<Element>(_ elements: some Sequence<Element>, _ write: (inout PageWriter, Element) -> Void) {
    var isFirst = true
    for element in elements {
      if !isFirst { say(.listSeparator) }
      isFirst = false
      write(&self, element)
    }
  }

  /// Somebody's name, and what they do.
  mutating func person(_ person: Person) {
    words(person.name)
    guard let role = person.role else { return }
    html.markup(" (")
    words(role)
    html.markup(")")
  }

  /// A link to `address`, inside of which `write` writes.
  mutating func link(to address: String, _ write: (inout PageWriter) -> Void) {
    html.markup("<a href=\"")
    html.text(address)
    html.markup("\">")
    write(&self)
    html.markup("</a>")
  }

  /// A link to a module's page, with its number and title.
  mutating func link(to module: Module) {
    html.markup("<a href=\"")
    html.text(HandbookPath.module(module.id))
    html.markup("\">")
    html.markup("<bdi>")
    number(module.number)
    html.markup("</bdi> ")
    words(module.title)
    html.markup("</a>")
  }
}

/// Where the pages of a handbook lie beside each other.
enum HandbookPath {
  static let entry = "index.html"
  static let glossary = "glossary.html"
  static let sources = "sources.html"
  static let coverage = "coverage.html"
  static let differences = "differences.html"
  static let styleSheet = "style.css"

  static func module(_ id: ID<Module>) -> String { "module-\(id.text).html" }

  static func page(_ id: ID<Page>) -> String { "page-\(id.text).html" }

  static func course(_ id: ID<Course>) -> String { "course-\(id.text).html" }

  static func file(_ id: FileID) -> String {
    switch id {
    case .module(let id): module(id)
    case .page(let id): page(id)
    }
  }
}
