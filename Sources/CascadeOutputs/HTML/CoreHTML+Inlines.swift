import CascadeMarkup
import CascadeText

extension CoreHTML {
  mutating func openLink(_ index: Int) -> Bool {
    let before = html.bytes.count
    html.markup("<a")
    let isShown = host.linkAttributes(index, of: document, into: &html)
    if isShown {
      title(index)
      html.markup(">")
    } else {
      html.truncate(to: before)
    }
    return push(index, isShown: isShown)
  }

  private mutating func title(_ index: Int) {
    let title = document.nodes[index].secondary
    guard !title.isEmpty else { return }
    html.markup(" title=\"")
    html.text(document.bytes, title)
    html.markup("\"")
  }

  mutating func openImage(_ index: Int) -> Bool {
    html.markup("<img")
    host.imageAttributes(index, of: document, into: &html)
    html.markup(" alt=\"")
    image = index
    return push(index)
  }

  mutating func closeImage(_ index: Int) {
    guard image == index else { return }
    image = nil
    html.markup("\"")
    title(index)
    html.markup(" />")
  }

  /// Writes an inline of an image as text; whether its children follow.
  mutating func alternativeText(_ index: Int) -> Bool {
    let node = document.nodes[index]
    switch node.kind {
    case .text, .code, .htmlInline: html.text(document.bytes, node.literal)
    case .softBreak, .lineBreak: html.markup(" ")
    case .value: host.value(index, of: document, into: &html)
    case .citation: html.text(document.bytes, node.span.range)
    case .emphasis, .strong, .strikethrough, .link, .image: return push(index, isShown: false)
    case .footnoteReference, .document, .paragraph, .heading, .blockQuote, .alert, .list, .item, .codeBlock,
      .htmlBlock, .thematicBreak, .table, .tableRow, .tableCell, .footnoteDefinition, .container:
      break
    }
    return false
  }
}

// MARK: - Footnotes

extension CoreHTML {
  mutating func footnoteReference(_ index: Int) {
    let node = document.nodes[index]
    guard host.linksFootnotes else {
      html.markup("<sup class=\"footnote-ref\">")
      html.number(Int(node.first))
      html.markup("</sup>")
      return
    }
    html.markup("<sup class=\"footnote-ref\"><a href=\"#fn-")
    html.address(document.bytes, node.literal)
    html.markup("\" id=\"fnref-")
    html.address(document.bytes, node.literal)
    if node.second > 1 {
      html.markup("-")
      html.number(Int(node.second))
    }
    html.markup("\" data-footnote-ref>")
    html.number(Int(node.first))
    html.markup("</a></sup>")
  }

  mutating func openFootnote(_ index: Int) -> Bool {
    if footnotes == 0 { html.markup("<section class=\"footnotes\" data-footnotes>\n<ol>\n") }
    footnotes += 1
    if host.linksFootnotes {
      html.markup("<li id=\"fn-")
      html.address(document.bytes, document.nodes[index].literal)
    } else {
      html.markup("<li value=\"")
      html.number(Int(document.nodes[index].first))
    }
    html.markup("\"")
    host.blockAttributes(index, of: document, into: &html)
    html.markup(">\n")
    return push(index)
  }

  mutating func closeFootnote(_ index: Int) {
    if linkBack(index) { html.markup("\n") }
    html.markup("</li>\n")
  }

  /// Writes the links from the footnote at `index` back to its uses, once; whether it did.
  mutating func linkBack(_ index: Int) -> Bool {
    guard host.linksFootnotes, linkedFootnotes < footnotes else { return false }
    linkedFootnotes = footnotes
    let node = document.nodes[index]
    let count = countUses()[node.first] ?? 1
    for use in 1...Swift.max(1, count) {
      html.markup(use == 1 ? "<a href=\"#fnref-" : " <a href=\"#fnref-")
      html.address(document.bytes, node.literal)
      if use > 1 {
        html.markup("-")
        html.number(Int(use))
      }
      html.markup("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
      html.text(host.backToContent)
      html.markup("\">↩")
      if use > 1 {
        html.markup("<sup class=\"footnote-ref\">")
        html.number(Int(use))
        html.markup("</sup>")
      }
      html.markup("</a>")
    }
    return true
  }

  /// How often each footnote is referred to.
  private mutating func countUses() -> [UInt32: UInt32] {
    if let uses { return uses }
    var counted: [UInt32: UInt32] = [:]
    for node in document.nodes where node.kind == .footnoteReference {
      counted[node.first] = Swift.max(counted[node.first] ?? 0, node.second)
    }
    uses = counted
    return counted
  }
}
