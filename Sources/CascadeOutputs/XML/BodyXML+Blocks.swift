import CascadeCurriculum
import CascadeMarkup
import CascadeText
import CascadeXML

extension BodyXML {
  /// Writes an element that holds nothing.
  mutating func writeEmpty(_ name: StaticString) {
    writer.open(name)
    writer.close()
  }

  /// Writes an element that holds the literal of a node.
  mutating func writeLiteral(_ name: StaticString, _ node: Node) {
    writer.open(name, .text)
    writer.text(content.document.bytes, node.literal)
    writer.close()
  }

  /// Writes a code block.
  mutating func writeCodeBlock(_ node: Node) {
    writer.open("code-block", .text)
    if !node.secondary.isEmpty { writer.attribute("info", content.document.bytes, node.secondary) }
    writer.mark("fenced", node.flags.contains(.fenced))
    writer.text(content.document.bytes, node.literal)
    writer.close()
  }

  /// Opens a quotation; one that is an option's feedback is for facilitators.
  mutating func openQuote(_ index: Int) {
    if meaning.feedback.contains(index) {
      writer.open("option-feedback")
      writer.attribute("restricted", word: "yes")
    } else if canNest {
      writer.open("quote")
    } else {
      return children(of: index)
    }
    children(of: index, closing: 1)
  }

  /// Opens an alert.
  mutating func openAlert(_ index: Int, _ node: Node) {
    guard canNest else { return children(of: index) }
    writer.open("alert")
    let kind: StaticString =
      switch Node.Alert(rawValue: node.detail) {
      case .tip: "tip"
      case .important: "important"
      case .warning: "warning"
      case .caution: "caution"
      case .note, nil: "note"
      }
    writer.attribute("kind", word: kind)
    children(of: index, closing: 1)
  }

  /// Opens a list, or what a question or sheet makes of it.
  mutating func openList(_ index: Int, _ node: Node) {
    switch meaning.part[index] {
    case .options: return open("options", .elements, index)
    case .ordering(let item): return openOrdering(of: content.items[item])
    case .checklist: return openChecklistList(index)
    case .matching, .rubric, nil: break
    }
    guard canNest else {
      // An item without its list would be invalid: only what stands in the items is kept.
      let items = Array(content.document.children(of: index))
      tasks.append(contentsOf: items.reversed().map { .walk($0 + 1, end(of: $0)) })
      return
    }
    writer.open("list")
    writer.attribute("kind", word: node.detail == 0 ? "bullet" : "number")
    if node.detail != 0, node.first != 1 { writer.attribute("start", Int(node.first)) }
    if node.detail == 2 { writer.attribute("delimiter", word: "parenthesis") }
    writer.answer("tight", node.flags.contains(.tight))
    children(of: index, closing: 1)
  }

  /// Opens an item of a list, or an option of a question.
  mutating func openItem(_ index: Int, _ node: Node) {
    if let option = meaning.option[index] {
      writer.open("option")
      if source.delivery.showsRestricted, let isRight = option.isRight { writer.answer("right", isRight) }
    } else {
      writer.open("item")
      if node.flags.contains(.task) { writer.answer("checked", node.flags.contains(.checked)) }
    }
    children(of: index, closing: 1)
  }

  /// Opens a table, or what a question or sheet makes of it.
  mutating func openTable(_ index: Int) {
    switch meaning.part[index] {
    case .matching(let item): openMatching(of: content.items[item], table: index)
    case .rubric(let item): openRubric(of: content.items[item], table: index)
    case .checklist: openChecklistTable(index)
    case .options, .ordering, nil: open("table", .elements, index)
    }
  }

  /// Opens a cell of a table.
  mutating func openCell(_ index: Int, _ node: Node) {
    writer.open("cell", .text)
    switch Node.Alignment(rawValue: node.detail) {
    case .left: writer.attribute("align", word: "left")
    case .center: writer.attribute("align", word: "center")
    case .right: writer.attribute("align", word: "right")
    case .unset, nil: break
    }
    markTranslation(of: index)
    children(of: index, closing: 1)
  }

  /// Opens a footnote.
  mutating func openFootnote(_ index: Int, _ node: Node) {
    writer.open("footnote")
    writer.attribute("label", content.document.bytes, node.literal)
    writer.attribute("number", Int(node.first))
    children(of: index, closing: 1)
  }
}
