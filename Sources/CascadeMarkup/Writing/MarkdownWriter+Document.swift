import CascadeText

extension MarkdownWriter {
  /// Writes the whole of `document`, as it was parsed or as somebody changed its nodes, in the plain house style.
  ///
  /// What its nodes do not hold is not written: definitions of links, which stand in the links themselves; footnotes that
  /// nothing refers to; what is wrong with fence lines and citations. Raw HTML is kept as it was typed. The containers
  /// must not have been let go of.
  public static func markdown(of document: Document) -> [UInt8] {
    var writer = MarkdownWriter()
    writer.output.reserveCapacity(document.bytes.count)
    writer.write(document)
    return writer.written()
  }

  private mutating func write(_ document: Document) {
    if let frontMatter = document.frontMatter { writeFrontMatter(document.bytes[frontMatter.range]) }
    var entered: [Int] = []
    var index = 1
    while index < document.nodes.count {
      enter(index, of: document)
      entered.append(index)
      index += 1
      while let last = entered.last, Int(document.nodes[last].end) <= index {
        entered.removeLast()
        leave(last, of: document)
      }
    }
  }

  /// Writes front matter, with line feeds at the ends of its lines as everywhere else.
  mutating func writeFrontMatter(_ text: some Collection<UInt8>) {
    output.append("---\n")
    var isAfterReturn = false
    for byte in text {
      if byte != 0x0A || !isAfterReturn { output.append(byte == 0x0D ? 0x0A : byte) }
      isAfterReturn = byte == 0x0D
    }
    if let last = output.last, last != 0x0A, last != 0x0D { output.append(0x0A) }
    output.append("---\n")
    open[0].count = 1
  }

  private mutating func enter(_ index: Int, of document: Document) {
    let node = document.nodes[index]
    switch node.kind {
    case .document: break
    case .paragraph: beginLeaf(allowsBreaks: true)
    case .heading: beginLeaf(allowsBreaks: node.detail <= 2)
    case .blockQuote: beginQuote()
    case .alert: beginAlert(Node.Alert(rawValue: node.detail) ?? .note)
    case .list:
      beginList(
        from: node.detail == 0 ? nil : node.first, sign: node.detail == 2 ? UInt8(ascii: ")") : UInt8(ascii: "."),
        isTight: node.flags.contains(.tight))
    case .item: beginItem(isDone: node.flags.contains(.task) ? node.flags.contains(.checked) : nil)
    case .codeBlock: writeCode(document.bytes[node.literal], info: document.bytes[node.secondary])
    case .htmlBlock: writeHTML(document.bytes[node.literal])
    case .thematicBreak: writeThematicBreak()
    case .table: beginTable(columns(ofTable: index, document))
    case .tableRow: beginRow()
    case .tableCell: beginCell()
    case .footnoteDefinition: beginFootnote(document.bytes[node.literal])
    case .container: beginContainer(opening(ofContainer: index, document))
    case .text: inlines.text(document.bytes[node.literal])
    case .softBreak: inlines.softBreak()
    case .lineBreak: inlines.lineBreak()
    case .code: inlines.code(document.bytes[node.literal])
    case .htmlInline: inlines.html(document.bytes[node.literal])
    case .emphasis: inlines.begin(.emphasis)
    case .strong: inlines.begin(.strong)
    case .strikethrough: inlines.begin(.strikethrough)
    case .link, .image: inlines.beginLink(isImage: node.kind == .image)
    case .footnoteReference: inlines.footnote(document.bytes[node.literal])
    case .citation: inlines.citation(document.citations[Int(node.first)].items.map { ($0.key, $0.locator) })
    case .value: inlines.value(document.bytes[node.literal])
    }
  }

  private mutating func leave(_ index: Int, of document: Document) {
    let node = document.nodes[index]
    switch node.kind {
    case .paragraph: endParagraph()
    case .heading: endHeading(Int(node.detail), id: node.literal.isEmpty ? nil : document.bytes[node.literal])
    case .blockQuote, .alert, .list, .footnoteDefinition: pop()
    case .item: endItem()
    case .table: endTable()
    case .tableRow: endRow()
    case .tableCell: endCell()
    case .container: endContainer(isClosed: document.container(at: index)?.closer != nil)
    case .emphasis, .strong, .strikethrough: inlines.end()
    case .link, .image: inlines.endLink(document.bytes[node.literal], title: document.bytes[node.secondary])
    case .document, .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline,
      .footnoteReference, .citation, .value:
      break
    }
  }

  /// How the columns of the table at `index` are set: as the cells of its first row are.
  private func columns(ofTable index: Int, _ document: Document) -> [Node.Alignment] {
    var rows = document.children(of: index)
    guard let row = rows.next() else { return [] }
    return document.children(of: row).map { Node.Alignment(rawValue: document.nodes[$0].detail) ?? .unset }
  }

  /// What stands behind the colons of the container at `index`.
  private func opening(ofContainer index: Int, _ document: Document) -> [UInt8] {
    guard let container = document.container(at: index) else {
      preconditionFailure("the containers of the document were let go of")
    }
    let attributes = container.attributes.compactMap { Attribute(unchecked: $0.key, $0.value) }
    return Self.opening(container.kind, id: container.id, attributes)
  }
}
