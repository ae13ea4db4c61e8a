package import CascadeMarkup
package import CascadeText

/// Renders the core nodes of a document as HTML; a host decides what differs from output to output.
///
/// With ``PlainHost`` the result equals that of cmark's own renderer in safe mode. A walk over the flat nodes with a
/// stack of its own: no depth of nesting is too deep.
package struct CoreHTML<Host: HTMLHost> {
  let document: Document
  /// The host, with whatever it kept while rendering.
  package var host: Host
  /// What has been written.
  package var html: ByteWriter

  /// The nodes that are open, outermost first.
  var open: [OpenNode] = []
  /// How many footnotes were begun, and how many have their links back to the text.
  var footnotes = 0
  var linkedFootnotes = 0
  /// How often each footnote is referred to, by its number; filled when the first definition is met.
  var uses: [UInt32: UInt32]?
  /// The open image, whose inlines are its alternative text.
  var image: Int?

  /// A node whose children are being rendered.
  struct OpenNode {
    var index: Int
    /// Whether its paragraphs are those of a tight list.
    var isTight: Bool
    /// For a link: whether a tag was opened.
    var isShown = true
  }

  /// A renderer of `document` that appends to `html`.
  package init(_ document: Document, host: Host, into html: ByteWriter = ByteWriter()) {
    self.document = document
    self.host = host
    self.html = html
  }

  /// Renders the nodes of `range`, which must be whole: a node with all its descendants, or several in a row.
  package mutating func render(_ range: Range<Int>) {
    walk(range)
    endFootnotes()
  }

  /// Renders footnotes that may stand apart from each other, as one list.
  package mutating func render(footnotes ranges: some Sequence<Range<Int>>) {
    for range in ranges { walk(range) }
    endFootnotes()
  }

  private mutating func endFootnotes() {
    guard footnotes > 0, open.isEmpty else { return }
    html.markup("</ol>\n</section>\n")
    footnotes = 0
    linkedFootnotes = 0
  }

  private mutating func walk(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if enter(index) {
        index += 1
      } else {
        index = Int(document.nodes[index].end)
      }
      while let last = open.last, Int(document.nodes[last.index].end) <= index {
        open.removeLast()
        leave(last)
      }
    }
  }

  /// Renders the whole document.
  package mutating func render() { render(0..<document.nodes.count) }

  /// The HTML of the whole document.
  package static func render(_ document: Document, host: Host) -> [UInt8] {
    var renderer = CoreHTML(document, host: host, into: ByteWriter(capacity: document.bytes.count * 5 / 4))
    renderer.render()
    return renderer.html.bytes
  }

  /// Begins a node that holds others, or renders a leaf; whether its children follow.
  private mutating func enter(_ index: Int) -> Bool {
    if image != nil { return alternativeText(index) }
    let node = document.nodes[index]
    switch node.kind {
    case .paragraph, .heading, .blockQuote, .list, .codeBlock, .thematicBreak, .table:
      host.beginBlock(index, of: document, into: &html)
    default: break
    }
    switch node.kind {
    case .document: return push(index)
    case .paragraph: return openParagraph(index)
    case .heading: return openHeading(index)
    case .blockQuote: return openBlock(index, "<blockquote", ">\n")
    case .alert:
      host.openAlert(index, of: document, into: &html)
      return push(index)
    case .list: return openList(index)
    case .item: return openItem(index)
    case .codeBlock: codeBlock(index)
    case .htmlBlock:
      html.line()
      host.rawHTML(index, of: document, into: &html)
      html.line()
    case .thematicBreak: thematicBreak(index)
    case .table: return openBlock(index, "<table", ">\n")
    case .tableRow: return openRow(index)
    case .tableCell: return openCell(index)
    case .footnoteDefinition: return openFootnote(index)
    case .container: return openContainer(index)
    case .text where node.flags.contains(.generated): host.value(index, of: document, into: &html)
    case .text: html.text(document.bytes, node.literal)
    case .softBreak: html.markup("\n")
    case .lineBreak: html.markup("<br />\n")
    case .code:
      html.markup("<code>")
      html.text(document.bytes, node.literal)
      html.markup("</code>")
    case .htmlInline: host.rawHTML(index, of: document, into: &html)
    case .emphasis: return openInline(index, "<em>")
    case .strong: return openInline(index, "<strong>")
    case .strikethrough: return openInline(index, "<del>")
    case .link: return openLink(index)
    case .image: return openImage(index)
    case .footnoteReference: footnoteReference(index)
    case .citation: host.citation(index, of: document, into: &html)
    case .value: host.value(index, of: document, into: &html)
    }
    return false
  }

  /// Ends a node after its children.
  private mutating func leave(_ node: OpenNode) {
    let index = node.index
    // Inside an image there is only text.
    if let image, image != index { return }
    switch document.nodes[index].kind {
    case .paragraph: closeParagraph(index)
    case .heading: closeHeading(index)
    case .blockQuote:
      html.line()
      html.markup("</blockquote>\n")
    case .alert: host.closeAlert(index, of: document, into: &html)
    case .list: closeList(index)
    case .item: html.markup("</li>\n")
    case .table: closeTable(index)
    case .tableRow: closeRow(index)
    case .tableCell: closeCell(index)
    case .footnoteDefinition: closeFootnote(index)
    case .container: host.closeContainer(index, of: document, into: &html)
    case .emphasis: html.markup("</em>")
    case .strong: html.markup("</strong>")
    case .strikethrough: html.markup("</del>")
    case .link: if node.isShown { html.markup("</a>") }
    case .image: closeImage(index)
    case .document, .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline,
      .footnoteReference, .citation, .value:
      break
    }
  }

  /// Opens a node; `true`, for its children follow.
  mutating func push(_ index: Int, isTight: Bool = false, isShown: Bool = true) -> Bool {
    open.append(OpenNode(index: index, isTight: isTight, isShown: isShown))
    return true
  }

  mutating func openInline(_ index: Int, _ tag: StaticString) -> Bool {
    html.markup(tag)
    return push(index)
  }

  mutating func openBlock(_ index: Int, _ tag: StaticString, _ end: StaticString) -> Bool {
    html.line()
    html.markup(tag)
    host.blockAttributes(index, of: document, into: &html)
    html.markup(end)
    return push(index)
  }
}
