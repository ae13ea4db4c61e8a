package import CascadeMarkup
package import CascadeText

/// What an output decides about HTML; ``CoreHTML`` does the rest.
///
/// Each function writes where it is called: an attribute begins with a space, an author's text goes through
/// `text(_:)`. The defaults are those of ``PlainHost``: what cmark's own renderer does in safe mode.
package protocol HTMLHost {
  /// Begins the container at `index`; whether its blocks are rendered.
  mutating func openContainer(_ index: Int, of document: Document, into html: inout ByteWriter) -> Bool

  /// Ends the container at `index`; called whether its blocks were rendered or not.
  mutating func closeContainer(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// Begins the alert at `index`, up to its first block.
  mutating func openAlert(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// Ends the alert at `index`.
  mutating func closeAlert(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// The level, from 1 to 6, at which the heading at `index` is shown.
  mutating func level(ofHeading index: Int, of document: Document) -> Int

  /// Writes what stands after the text of the heading at `index`, inside its element.
  mutating func endHeading(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// Writes attributes of the block at `index` into its opening tag: an id, a language, a direction.
  mutating func blockAttributes(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// Called before the opening tag of the block at `index`, but for containers and alerts.
  mutating func beginBlock(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// Called after the closing tag of the table at `index`.
  mutating func endBlock(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// Writes what stands before the text of the list's item or the table's cell at `index`, inside its element.
  mutating func beginContent(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// Writes the mark of the task item at `index`.
  mutating func taskMark(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// Writes an attribute that says how a table's cell is set.
  mutating func cellAlignment(_ alignment: Node.Alignment, into html: inout ByteWriter)

  /// Writes the attributes of the link at `index`, its `href` first; whether there is a link at all: `false` leaves its
  /// text alone and must have written nothing.
  mutating func linkAttributes(_ index: Int, of document: Document, into html: inout ByteWriter) -> Bool

  /// Writes the `src` of the image at `index`, and further attributes but for `alt` and `title`.
  mutating func imageAttributes(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// Writes the citation at `index`.
  mutating func citation(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// Writes the value at `index` as escaped text; in alternative text too.
  mutating func value(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// Writes what stands in the place of raw HTML.
  mutating func rawHTML(_ index: Int, of document: Document, into html: inout ByteWriter)

  /// What a footnote's link back to the text is called, for those who hear the page.
  var backToContent: String { get }

  /// Whether footnotes and their marks lead to each other. Where a text is shown beside others that have footnotes of the
  /// same labels, only the numbers tell which belong together.
  var linksFootnotes: Bool { get }
}

extension HTMLHost {
  package mutating func openContainer(_ index: Int, of document: Document, into html: inout ByteWriter) -> Bool {
    html.line()
    html.markup("<!-- raw HTML omitted -->\n")
    return true
  }

  package mutating func closeContainer(_ index: Int, of document: Document, into html: inout ByteWriter) {
    guard document.container(at: index)?.closer != nil else { return }
    html.line()
    html.markup("<!-- raw HTML omitted -->\n")
  }

  package mutating func openAlert(_ index: Int, of document: Document, into html: inout ByteWriter) {
    html.line()
    html.markup("<blockquote")
    blockAttributes(index, of: document, into: &html)
    html.markup(">\n")
  }

  package mutating func closeAlert(_ index: Int, of document: Document, into html: inout ByteWriter) {
    html.line()
    html.markup("</blockquote>\n")
  }

  package mutating func level(ofHeading index: Int, of document: Document) -> Int {
    Int(document.nodes[index].detail)
  }

  package mutating func endHeading(_ index: Int, of document: Document, into html: inout ByteWriter) {}

  package mutating func blockAttributes(_ index: Int, of document: Document, into html: inout ByteWriter) {}

  package mutating func beginBlock(_ index: Int, of document: Document, into html: inout ByteWriter) {}

  package mutating func endBlock(_ index: Int, of document: Document, into html: inout ByteWriter) {}

  package mutating func beginContent(_ index: Int, of document: Document, into html: inout ByteWriter) {}

  package mutating func taskMark(_ index: Int, of document: Document, into html: inout ByteWriter) {
    html.markup("<input type=\"checkbox\"")
    if document.nodes[index].flags.contains(.checked) { html.markup(" checked=\"\"") }
    html.markup(" disabled=\"\" /> ")
  }

  package mutating func cellAlignment(_ alignment: Node.Alignment, into html: inout ByteWriter) {
    switch alignment {
    case .unset: break
    case .left: html.markup(" align=\"left\"")
    case .center: html.markup(" align=\"center\"")
    case .right: html.markup(" align=\"right\"")
    }
  }

  package mutating func linkAttributes(_ index: Int, of document: Document, into html: inout ByteWriter) -> Bool {
    html.markup(" href=\"")
    html.safeAddress(document, document.nodes[index].literal)
    html.markup("\"")
    return true
  }

  package mutating func imageAttributes(_ index: Int, of document: Document, into html: inout ByteWriter) {
    html.markup(" src=\"")
    html.safeAddress(document, document.nodes[index].literal)
    html.markup("\"")
  }

  package mutating func citation(_ index: Int, of document: Document, into html: inout ByteWriter) {
    html.text(document.bytes, document.nodes[index].span.range)
  }

  package mutating func value(_ index: Int, of document: Document, into html: inout ByteWriter) {
    html.text(document.bytes, document.nodes[index].span.range)
  }

  package mutating func rawHTML(_ index: Int, of document: Document, into html: inout ByteWriter) {
    html.markup("<!-- raw HTML omitted -->")
  }

  package var backToContent: String { "Back to content" }

  package var linksFootnotes: Bool { true }
}

/// Renders as cmark does in safe mode. What cmark does not know is shown as it was typed.
package struct PlainHost: HTMLHost {
  package init() {}

  /// Shows a pinned id, `{#id}`, with the blanks or the line end before it.
  package mutating func endHeading(_ index: Int, of document: Document, into html: inout ByteWriter) {
    let heading = document.nodes[index]
    guard !heading.literal.isEmpty else { return }
    let brace = heading.literal.lowerBound - 2
    let last = document.children(of: index).reduce(brace) { Int(document.nodes[$1].upper) }
    let isOnItsOwnLine = document.bytes[last..<brace].contains { $0 == 0x0A || $0 == 0x0D }
    if isOnItsOwnLine { html.markup("\n") }
    html.text(document.bytes, (isOnItsOwnLine ? brace : last)..<heading.literal.upperBound + 1)
  }
}
