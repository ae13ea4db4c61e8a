import CascadeMarkup
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

/// Each section of each specification, with its examples and the HTML that it gives for them.
@Suite("Specifications") struct SpecificationTests {
  /// One section.
  struct Section: CustomTestStringConvertible, Sendable {
    let path: String
    let title: String
    let examples: [SpecificationExample]

    var testDescription: String { "\(path): \(title)" }

    static let all: [Section] = SpecificationExample.paths.flatMap { path in
      let examples = SpecificationExample.all(path)
      var titles: [String] = []
      for example in examples where !titles.contains(example.section) { titles.append(example.section) }
      return titles.map { title in
        Section(path: path, title: title, examples: examples.filter { $0.section == title })
      }
    }
  }

  /// The examples that we show otherwise than the specification, each with the reason.
  private static let differences: [String: [Int: String]] = [
    "specs/commonmark.txt": [
      604: "GFM's extension links addresses without marks around them", 608: "the same", 610: "the same",
      613: "the same", 614: "the same",
    ],
    "specs/gfm.txt": [
      279: "a task's box is written as cmark-gfm writes it, closed and with its attributes in another order",
      280: "the same",
      610: "the extension links addresses without marks, which this section leaves out", 614: "the same",
      616: "the same", 619: "the same", 620: "the same",
      645: "comments are those of CommonMark 0.31, which may hold two hyphens",
      646: "and may be no longer than '<!-->'",
      653: "raw HTML is refused, and no output shows it; so no tags are filtered out of it",
    ],
    "specs/gfm-extensions.txt": [
      20: "the example only says that nothing crashes; it gives no HTML",
      22: "raw HTML is refused, and no output shows it; so no tags are filtered out of it",
      23: "footnotes have ids of their labels, as in later versions of cmark-gfm",
    ],
  ]

  /// Renders raw HTML as it was typed, as the specifications do.
  private struct SpecificationHost: HTMLHost {
    mutating func endHeading(_ index: Int, of document: Document, into html: inout ByteWriter) {
      var host = PlainHost()
      host.endHeading(index, of: document, into: &html)
    }

    mutating func rawHTML(_ index: Int, of document: Document, into html: inout ByteWriter) {
      html.written(document.bytes[document.nodes[index].literal])
    }
  }

  @Test("the examples of a section have the HTML that it gives", .needs(.specification), arguments: Section.all)
  func examples(of section: Section) {
    #expect(!section.examples.isEmpty)
    for example in section.examples {
      let text = CMarkOracle.neutral(example.markdown)
      let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: text)).value
      let ours = CoreHTML.render(document, host: SpecificationHost())
      let reason = Self.differences[section.path]?[example.number]
      #expect(
        (ours == example.html) == (reason == nil),
        "example \(example.number): \(reason ?? CMarkOracle.difference(ours, example.html))")
    }
  }

  @Test("every example of every specification is looked at", .needs(.specification))
  func count() {
    let counts = SpecificationExample.paths.map { path in
      Section.all.filter { $0.path == path }.reduce(0) { $0 + $1.examples.count }
    }
    #expect(counts == [655, 673, 28])
  }

  /// The file that reads what a section is about, for those that are not named after it.
  private static let rooms: [String: String] = [
    "Tabs": "Blocks/BlockParser", "Precedence": "Blocks/BlockParser+Lines", "Blank lines": "Blocks/BlockParser+Lines",
    "Inlines": "Inlines/InlineParser+Scan",
    "Entity and numeric character references": "Inlines/EntityReferences", "ATX headings": "Blocks/ATXHeadings",
    "Indented code blocks": "Blocks/IndentedCode", "Fenced code blocks": "Blocks/FencedCode",
    "HTML blocks": "Blocks/HTMLBlocks", "Tables (extension)": "Blocks/Tables",
    "Task list items (extension)": "Blocks/TaskListItems", "Task lists": "Blocks/TaskListItems",
    "Emphasis and strong emphasis": "Inlines/Emphasis", "Strikethrough (extension)": "Inlines/Strikethrough",
    "Strikethroughs": "Inlines/Strikethrough", "Images": "Inlines/Links",
    "Autolinks (extension)": "Inlines/ExtendedAutolinks", "Raw HTML": "Inlines/HTMLInlines",
    "Disallowed Raw HTML (extension)": "Inlines/HTMLInlines", "HTML tag filter": "Inlines/HTMLInlines",
    "Hard line breaks": "Inlines/LineEnds", "Soft line breaks": "Inlines/LineEnds",
    "Textual content": "Inlines/InlineParser+Scan", "Footnotes": "Blocks/FootnoteDefinitions",
    "Interop": "Inlines/InlineParser",
  ]

  @Test("each section has its room", .needs(.specification))
  func rooms() {
    let parser = Shared.project.appending(path: "Sources/CascadeMarkup/Markdown")
    for section in Section.all {
      let name = section.title.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      let places = Self.rooms[section.title].map { [$0] } ?? ["Blocks/\(name)", "Inlines/\(name)"]
      let isThere = places.contains { place in
        FileManager.default.fileExists(atPath: parser.appending(path: "\(place).swift").path(percentEncoded: false))
      }
      #expect(isThere, "no file reads \(section.path), \(section.title)")
    }
  }
}
