import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension HandbookHost {
  mutating func blockAttributes(_ index: Int, of document: Document, into html: inout ByteWriter) {
    switch document.nodes[index].kind {
    case .heading: anchor(index, into: &html)
    case .tableCell where document.nodes[index].flags.contains(.head): html.markup(" scope=\"col\"")
    case .list: listClass(index, document, into: &html)
    case .item: itemClass(index, document, into: &html)
    case .tableRow where document.nodes[index].flags.contains(.required): html.markup(" class=\"required\"")
    case .blockQuote: if isOptionFeedback(index) { html.markup(" class=\"option-feedback\"") }
    default: break
    }
    if content.isLocalized { translation(index, document, into: &html) }
  }

  private func anchor(_ index: Int, into html: inout ByteWriter) {
    guard file != nil, let place = content.headings.place(of: index, by: \.node) else { return }
    let heading = content.headings[place]
    // A block that is named after its title has the anchor already.
    var block = heading.block
    while let holder = block {
      if content.blocks[holder].id.text == heading.anchor { return }
      block = content.blocks[holder].parent
    }
    html.markup(" id=\"")
    html.text(heading.anchor)
    html.markup("\"")
  }

  /// Lists with boxes to mark: options of a question, lines of a checklist.
  private func listClass(_ index: Int, _ document: Document, into html: inout ByteWriter) {
    guard let place = open.last, place >= 0 else { return }
    switch content.blocks[place].kind {
    case .checklist: html.markup(" class=\"boxes\"")
    case .question:
      guard let item, let first = content.items[item].options.first?.node, index < first,
        first < Int(document.nodes[index].end)
      else { return }
      let isOrdering = content.items[item].kind == .ordering
      if isOrdering {
        html.markup(page.context.delivery.showsRestricted ? " class=\"options steps\"" : " class=\"options shuffled\"")
      } else {
        html.markup(" class=\"options\"")
      }
    default: break
    }
  }

  private func itemClass(_ index: Int, _ document: Document, into html: inout ByteWriter) {
    if document.nodes[index].flags.contains(.required) { html.markup(" class=\"required\"") }
    guard let item, content.items[item].options.contains(where: { $0.node == index && $0.isRight == true }) else {
      return
    }
    html.markup(" class=\"right\"")
  }

  private func isOptionFeedback(_ index: Int) -> Bool {
    item.map { content.items[$0].options.contains { $0.feedback == index } } ?? false
  }

  /// A box, and for facilitators a word at the right option.
  mutating func taskMark(_ index: Int, of document: Document, into html: inout ByteWriter) {
    html.markup("<span class=\"box\" aria-hidden=\"true\"></span> ")
    guard document.nodes[index].flags.contains(.checked), page.context.delivery.showsRestricted else { return }
    swap(&html, &page.html)
    defer { swap(&html, &page.html) }
    page.html.markup("<strong class=\"mark\"")
    page.html.written(frameAttributes)
    page.html.markup(">")
    page.say(.right)
    page.html.markup("</strong> ")
  }

  mutating func cellAlignment(_ alignment: Node.Alignment, into html: inout ByteWriter) {
    switch alignment {
    case .unset, .left: break
    case .center: html.markup(" class=\"center\"")
    case .right: html.markup(" class=\"end\"")
    }
  }

  mutating func beginBlock(_ index: Int, of document: Document, into html: inout ByteWriter) {
    if index == captions.last {
      html.line()
      html.markup("<figcaption>\n")
    }
    guard document.nodes[index].kind == .table else { return }
    swap(&html, &page.html)
    defer { swap(&html, &page.html) }
    page.html.line()
    page.html.markup("<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"")
    page.html.text(tableLabel(index))
    page.html.markup("\">\n")
  }

  mutating func endBlock(_ index: Int, of document: Document, into html: inout ByteWriter) {
    if document.nodes[index].kind == .table { html.markup("</div>\n") }
  }

  /// What a table is called: the last heading before it in the same block, else its block's kind; outside of blocks the
  /// last heading.
  private func tableLabel(_ index: Int) -> String {
    var low = 0
    var high = content.headings.count
    while low < high {
      let middle = (low + high) / 2
      if content.headings[middle].node < index { low = middle + 1 } else { high = middle }
    }
    let block = content.innermostBlock(of: index)
    while low > 0, content.headings[low - 1].block != block {
      // A heading before the block belongs to what stands around it.
      if let block, content.headings[low - 1].node < content.blocks[block].node { break }
      low -= 1
    }
    if low > 0, content.headings[low - 1].block == block {
      return content.document.plainText(of: content.headings[low - 1].node)
    }
    return block.map { page.context.words.plain(BlockLabel.word(for: content.blocks[$0].kind)) }
      ?? page.context.tableWord
  }
}
