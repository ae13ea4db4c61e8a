import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension HandbookHost {
  mutating func linkAttributes(_ index: Int, of document: Document, into html: inout ByteWriter) -> Bool {
    guard let place = content.links.place(of: index, by: \.node) else { return false }
    let target = content.links[place].target
    switch target {
    case .external:
      let address = document.nodes[index].literal
      guard Self.isOutside(document.bytes[address]) else { return false }
      html.markup(" href=\"")
      html.safeAddress(document, address)
      html.markup("\"")
      return true
    case .broken: return false
    case .term(let id): return termAttributes(id, into: &html)
    case .asset(let path): return pictureAttributes(path, into: &html)
    case .file(let other): return attributes(target, other, anchor: nil, into: &html)
    case .block(let other, let id): return attributes(target, other, anchor: id.text, into: &html)
    case .heading(let other, let anchor): return attributes(target, other, anchor: anchor, into: &html)
    }
  }

  /// A link inside the handbook. Where the target is not in this delivery, its words stay and lead nowhere.
  private func attributes(
    _ target: Content.Target, _ other: FileID, anchor: String?, into html: inout ByteWriter
  ) -> Bool {
    guard page.context.delivery.shows(target) else { return false }
    html.markup(" href=\"")
    if other != file || anchor == nil { html.text(HandbookPath.file(other)) }
    if let anchor {
      html.markup("#")
      html.text(anchor)
    }
    html.markup("\"")
    return true
  }

  private func termAttributes(_ id: ID<Term>, into html: inout ByteWriter) -> Bool {
    guard let place = page.context.curriculum.index.terms[id], page.context.reachesTerm[place] else { return false }
    html.markup(" class=\"term\" href=\"glossary.html#term-")
    html.text(id.text)
    html.markup("\"")
    return true
  }

  private func pictureAttributes(_ path: String, into html: inout ByteWriter) -> Bool {
    guard let picture = page.context.pictures[path] else { return false }
    html.markup(" href=\"")
    html.text(picture)
    html.markup("\"")
    return true
  }

  /// Whether an address has one of the schemes that a link may lead to.
  private static func isOutside(_ address: ArraySlice<UInt8>) -> Bool {
    let start = address.prefix(8).map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    return ["https://", "http://", "mailto:", "tel:"].contains { start.starts(with: $0.utf8) }
  }

  mutating func imageAttributes(_ index: Int, of document: Document, into html: inout ByteWriter) {
    let place = content.images.place(of: index, by: \.node)
    let path = place.flatMap { content.images[$0].path }
    html.markup(" src=\"")
    if let picture = path.flatMap({ page.context.pictures[$0] }) { html.text(picture) }
    html.markup("\"")
  }

  mutating func citation(_ index: Int, of document: Document, into html: inout ByteWriter) {
    swap(&html, &page.html)
    defer { swap(&html, &page.html) }
    page.html.markup("<span class=\"citations\">[")
    var isFirst = true
    for item in document.citations[Int(document.nodes[index].first)].items {
      if !isFirst { page.html.markup("; ") }
      isFirst = false
      page.sourceLink(ID(item.key), locator: item.locator)
    }
    page.html.markup("]</span>")
  }
}
