import CascadeCurriculum
import CascadeMarkup
import CascadeText
import CascadeXML

extension BodyXML {
  /// Renders the children of a node as running text of a new element.
  mutating func writeInline(_ name: StaticString, _ node: Int) {
    open(name, .text, node)
  }

  /// Opens emphasis or the like.
  mutating func openMark(_ name: StaticString, _ index: Int) {
    guard canNest else { return children(of: index) }
    open(name, .text, index)
  }

  /// Opens a link to where it leads; of one that leads nowhere in this document the text alone is written.
  mutating func openLink(_ index: Int, _ node: Node) {
    guard canNest, let target = meaning.link[index].map({ content.links[$0].target }), source.delivery.shows(target)
    else {
      return children(of: index)
    }
    switch target {
    case .external:
      guard isSafe(node.literal) else { return children(of: index) }
      writer.open("link", .text)
      writer.attribute("href", content.document.bytes, node.literal)
    case .asset(let path):
      writer.open("link", .text)
      writer.attribute("href", path)
    case .file(let file): openReference(file.text)
    case .block(let file, let id): openReference("\(file == self.file ? "" : file.text)#\(id.text)")
    case .heading(let file, let anchor): openReference("\(file == self.file ? "" : file.text)#\(anchor)")
    case .term(let id):
      writer.open("term", .text)
      writer.attribute("ref", id.text)
      return children(of: index, closing: 1)
    case .broken: return children(of: index)
    }
    if !node.secondary.isEmpty { writer.attribute("title", content.document.bytes, node.secondary) }
    children(of: index, closing: 1)
  }

  private mutating func openReference(_ address: String) {
    writer.open("reference", .text)
    writer.attribute("to", address)
  }

  /// Whether an address has one of the schemes that run nothing.
  private func isSafe(_ range: Range<Int>) -> Bool {
    let scheme = content.document.bytes[range].prefix(8).prefix { $0 != UInt8(ascii: ":") }.map { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
    return ["http", "https", "mailto", "tel"].contains(String(decoding: scheme, as: UTF8.self))
  }

  /// Writes a picture with its credit; of one whose file is not there the alternative text.
  mutating func writeImage(_ index: Int, _ node: Node) {
    guard let path = meaning.image[index].flatMap({ content.images[$0].path }) else {
      return writer.text(alternativeText(of: index))
    }
    writer.open("image")
    writer.attribute("src", path)
    writer.attribute("alternative", alternativeText(of: index))
    if !node.secondary.isEmpty { writer.attribute("title", content.document.bytes, node.secondary) }
    if let credit = source.credits[path] {
      writer.attribute("by", credit.by.string)
      writer.attribute("licence", credit.licence.string)
      writer.attribute("from", optional: credit.from?.string)
    }
    writer.close()
  }

  /// The alternative text; in the complete edition with the names of values, as other plain text has them.
  private func alternativeText(of image: Int) -> String { content.text(of: image) }

  /// Writes a citation.
  mutating func writeCitation(_ citation: Citation) {
    writer.open("citation")
    for item in citation.items {
      writer.open("cited")
      writer.attribute("source", item.key)
      writer.attribute("locator", optional: item.locator)
      writer.close()
    }
    writer.close()
  }

  /// Writes a value of the complete edition, with the words that it stands for.
  mutating func writeValue(_ node: Node) {
    let name = String(decoding: content.document.bytes[node.literal], as: UTF8.self)
    writer.open("value", .text)
    writer.attribute("name", name)
    if let words = source.delivery.values.byName[name] { writer.text(words.span) }
    writer.close()
  }

  /// Writes the mark of a footnote.
  mutating func writeFootnoteMark(_ node: Node) {
    writer.open("footnote-mark")
    writer.attribute("label", content.document.bytes, node.literal)
    writer.attribute("number", Int(node.first))
    writer.close()
  }
}
