import CascadeCurriculum
import CascadeText

/// The sources that the delivery's text reaches, in the locale's alphabetical order, written out by their CSL fields.
struct SourcesPage {
  static func write(to page: inout PageWriter) {
    page.html.markup("<h1>")
    page.say(.sources)
    page.html.markup("</h1>\n")
    let places = page.context.delivery.reach.sources
    if places.isEmpty {
      page.html.markup("<p>")
      page.say(.noSources)
      page.html.markup("</p>\n")
      return
    }
    page.html.markup("<ul class=\"sources\">\n")
    let labels = places.map { page.context.citationLabels[$0] }
    for place in page.context.collation.order(of: labels) {
      write(page.context.curriculum.sources[places[place]], labels[place], to: &page)
    }
    page.html.markup("</ul>\n")
  }

  private static func write(_ source: Source, _ label: String, to page: inout PageWriter) {
    page.html.markup("<li id=\"source-")
    page.html.text(source.id.text)
    page.html.markup("\"><p><b class=\"label\"><bdi>")
    page.html.text(label)
    page.html.markup("</bdi></b> ")
    reference(to: source, &page)
    if source.status == .unverified {
      page.html.markup(" <strong class=\"mark unverified\">")
      page.say(.sourceUnverified)
      page.html.markup("</strong>")
    }
    page.html.markup("</p>")
    if let note = source.note, page.context.delivery.showsRestricted {
      page.html.markup("\n<p class=\"aside\"><span class=\"label\">")
      page.say(.remark)
      page.html.markup("</span> ")
      page.words(note)
      page.html.markup("</p>")
    }
    page.html.markup("</li>\n")
  }

  /// Authors. Title. Who else had a part. Where it came out. When. Where it is found.
  static func reference(to source: Source, _ page: inout PageWriter) {
    page.html.markup("<span class=\"reference\"")
    page.html.written(page.context.sourceAttributes)
    page.html.markup(">")
    let makers = source.makers
    sentence(names(makers), &page)
    if makers.isEmpty { sentence(source["authority"]?.string, &page) }
    page.html.markup("<cite>")
    page.html.text(page.context.delivery.words(source.title))
    page.html.markup("</cite>. ")
    others(of: source, &page)
    sentence(container(of: source), &page)
    sentence(source["edition"]?.string, &page)
    sentence(
      [source["publisher-place"]?.string, source["publisher"]?.string].compactMap(\.self).joined(separator: ": "), &page
    )
    sentence(source["number"]?.string, &page)
    sentence(source.issued.string, &page)
    address(of: source, &page)
    page.html.markup("</span>")
  }

  /// `Translator: Family, Given.` for everyone whom the reference does not begin with.
  private static func others(of source: Source, _ page: inout PageWriter) {
    var parts = source.contributors
    if source.authors.isEmpty, source.editors.isEmpty { parts = Array(parts.dropFirst()) }
    if !source.authors.isEmpty, !source.editors.isEmpty {
      parts.insert(Source.Contributor(role: "editor", names: source.editors), at: 0)
    }
    for part in parts {
      guard let word = Word(role: part.role), !part.names.isEmpty else { continue }
      page.html.markup("<bdi class=\"label\"")
      page.html.written(page.context.sourceAttributes.isEmpty ? [] : page.context.frameAttributes)
      page.html.markup(">")
      page.say(word)
      page.html.markup(":</bdi> ")
      sentence(names(part.names), &page)
    }
  }

  /// `Family, Given; Family, Given`.
  private static func names(_ names: [Source.Name]) -> String { names.map(name).joined(separator: "; ") }

  /// `Family, Given`.
  private static func name(_ name: Source.Name) -> String {
    name.given.map { "\(name.family.string), \($0.string)" } ?? name.family.string
  }

  /// `Campaign Review, 12(3), 4–19`.
  private static func container(of source: Source) -> String {
    var text = source["container-title"]?.string ?? ""
    if let volume = source["volume"]?.string {
      text += (text.isEmpty ? "" : ", ") + volume + (source["issue"].map { "(\($0.string))" } ?? "")
    }
    for field in ["collection-title", "collection-number", "page"] {
      if let value = source[field]?.string { text += (text.isEmpty ? "" : ", ") + value }
    }
    return text
  }

  private static func sentence(_ text: String?, _ page: inout PageWriter) {
    guard let text, !text.isEmpty else { return }
    page.html.text(page.context.delivery.words(text))
    page.html.markup(text.hasSuffix(".") ? " " : ". ")
  }

  /// A link to the DOI or address; an address of another scheme than the web's stays text.
  private static func address(of source: Source, _ page: inout PageWriter) {
    let identifier = source["DOI"]?.string
    guard let address = identifier.map({ "https://doi.org/\($0)" }) ?? source["URL"]?.string else { return }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      page.html.text(address)
      return
    }
    page.html.markup("<a href=\"")
    page.html.text(address)
    page.html.markup("\">")
    page.html.text(identifier ?? address)
    page.html.markup("</a>")
  }
}
