import CCMark
import CascadeText

extension TreeFolder {
  /// Folds a text, with the values and citations in it; the last of cmark's nodes that was taken.
  mutating func text(_ node: CMarkNode, _ cursor: inout InlineCursor) -> CMarkNode {
    let literal = cascade_literal(node).bytes
    if let base = cursor.content.baseAddress, literal.baseAddress == base + cursor.position {
      // One piece of the content as it is: no bracket, no escape and no entity is in it.
      guard hasValues, literal.firstIndex(of: UInt8(ascii: "{"), from: 0, to: literal.count) != nil else {
        let lower = cursor.source(lines)
        cursor.position += literal.count
        append(.text, from: lower, &cursor, literal: place(literal, at: lower))
        return node
      }
    }
    if let end = cursor.end(matching: literal, from: cursor.position) {
      return pieces(of: node, cursor.position..<end, &cursor)
    }
    surprise(literal, &cursor)
    return node
  }

  /// A text that the content does not spell out at the cursor: that of a mark without a footnote, which cmark does not
  /// unescape, and whatever else cmark may surprise us with.
  private mutating func surprise(_ literal: UnsafeBufferPointer<UInt8>, _ cursor: inout InlineCursor) {
    let found = cursor.content.firstIndex(of: literal, from: cursor.position, to: cursor.content.count)
    if let found { cursor.position = found }
    let lower = cursor.source(lines)
    if found != nil { cursor.position += literal.count }
    append(.text, from: lower, &cursor, literal: place(literal, at: lower))
  }

  /// Cuts the text at `range` of the content at its values and citations.
  private mutating func pieces(of node: CMarkNode, _ range: Range<Int>, _ cursor: inout InlineCursor) -> CMarkNode {
    let content = cursor.content
    var last = node
    var end = range.upperBound
    var from = range.lowerBound
    var position = from
    var bracket: Int?
    while position < end {
      switch content[position] {
      case UInt8(ascii: "\\"):
        position += position + 1 < end && content[position + 1].isPunctuation ? 2 : 1
        continue
      case UInt8(ascii: "{"):
        if let name = valueName(content, position, end) {
          emit(from..<position, &cursor)
          emitValue(position, name, &cursor)
          position = cursor.position
          from = position
          continue
        }
      case UInt8(ascii: "["):
        bracket = position
        if position + 1 < end, content[position + 1] == UInt8(ascii: "@"),
          let (close, node, textEnd) = endOfCitation(position, end, last, cursor)
        {
          let citation = CitationReader(content, position..<close)
          if !citation.items.isEmpty {
            emit(from..<position, &cursor)
            emitCitation(citation, position..<close, &cursor)
            (last, end, position, from) = (node, textEnd, close, close)
            continue
          }
        }
        reportFootnote(position, end, &cursor)
      case UInt8(ascii: "]"):
        // The bracket that this one closes stands here or before an emphasis or code at whose end the text begins.
        if bracket != nil || position == range.lowerBound { reportReference(position, end, bracket, &cursor) }
        bracket = nil
      default: break
      }
      position += 1
    }
    emit(from..<end, &cursor)
    return last
  }

  /// Appends the text at `range` of the content.
  private mutating func emit(_ range: Range<Int>, _ cursor: inout InlineCursor) {
    guard !range.isEmpty else {
      cursor.position = range.upperBound
      return
    }
    cursor.position = range.lowerBound
    let lower = cursor.source(lines)
    let content = cursor.content
    let isPlain =
      content.firstIndex(of: UInt8(ascii: "\\"), from: range.lowerBound, to: range.upperBound) == nil
      && content.firstIndex(of: UInt8(ascii: "&"), from: range.lowerBound, to: range.upperBound) == nil
    let literal =
      isPlain
      ? place(content.slice(range), at: lower)
      : cursor.unescaped(range).withUnsafeBufferPointer { place($0, at: lower) }
    cursor.position = range.upperBound
    append(.text, from: lower, &cursor, literal: literal)
  }

  /// The name in `{{name}}` at `position`.
  private func valueName(_ content: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Range<Int>? {
    guard hasValues, position + 4 < end, content[position + 1] == UInt8(ascii: "{") else { return nil }
    var close = position + 2
    while close + 1 < end, content[close] != UInt8(ascii: "}"), content[close] != UInt8(ascii: "{") { close += 1 }
    guard close + 1 < end, content[close] == UInt8(ascii: "}"), content[close + 1] == UInt8(ascii: "}") else {
      return nil
    }
    let name = content.trimmed(position + 2..<close)
    return name.isEmpty || content[name].contains(where: Self.isForeign) ? nil : name
  }

  /// Whether no value's name holds `byte`: other tools write `{{< … >}}`, `{{ "…" }}` and `{% … %}`.
  private static func isForeign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"),
      UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "("), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  private mutating func emitValue(_ start: Int, _ name: Range<Int>, _ cursor: inout InlineCursor) {
    cursor.position = start
    let lower = cursor.source(lines)
    let literal = place(cursor.content.slice(name), at: cursor.source(of: name.lowerBound, lines))
    var end = name.upperBound
    while cursor.content[end] != UInt8(ascii: "}") { end += 1 }
    cursor.position = end + 2
    append(.value, from: lower, &cursor, literal: literal)
  }
}

// MARK: - Citations

extension TreeFolder {
  /// The end of the citation at `start`, the node that its end lies in, and the end of that node's text. A citation may
  /// go on over line ends, but not over other inlines.
  private func endOfCitation(
    _ start: Int, _ end: Int, _ node: CMarkNode, _ cursor: InlineCursor
  ) -> (close: Int, node: CMarkNode, textEnd: Int)? {
    let content = cursor.content
    var ahead = cursor
    var last = node
    var position = start + 2
    var textEnd = end
    while true {
      while position < textEnd {
        if content[position] == UInt8(ascii: "]") { return (position + 1, last, textEnd) }
        position += content[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard let lineEnd = last.pointee.next, cascade_kind(lineEnd) == CASCADE_SOFT_BREAK,
        let text = lineEnd.pointee.next, cascade_kind(text) == CASCADE_TEXT, position - start < 2000
      else { return nil }
      ahead.position = textEnd
      ahead.skipBreak()
      guard let end = ahead.end(matching: cascade_literal(text).bytes, from: ahead.position) else { return nil }
      last = text
      position = ahead.position
      textEnd = end
    }
  }

  private mutating func emitCitation(_ reader: CitationReader, _ range: Range<Int>, _ cursor: inout InlineCursor) {
    cursor.position = range.lowerBound
    let lower = cursor.source(lines)
    var items: [Citation.Item] = []
    for item in reader.items {
      let key = span(item.key, &cursor)
      let locator = item.locator.map { span($0, &cursor) } ?? SourceSpan(key.upper, key.upper)
      items.append(
        .init(
          key: cursor.content.string(item.key), keySpan: key, locator: item.locator.map { reader.text($0) },
          locatorSpan: locator))
    }
    for fault in reader.faults {
      let place = span(fault.range, &cursor)
      diagnostics.append(MarkupCheck.malformedCitation.diagnostic(fault.message, at: place, in: path))
    }
    cursor.position = range.lowerBound
    cursor.moveOverLines(to: range.upperBound)
    append(.citation, from: lower, &cursor)
    let node = nodes.count - 1
    nodes[node].first = UInt32(citations.count)
    citations.append(Citation(span: nodes[node].span, items: items))
  }

  private mutating func span(_ range: Range<Int>, _ cursor: inout InlineCursor) -> SourceSpan {
    let lower = cursor.source(of: range.lowerBound, lines)
    cursor.position = range.upperBound
    return SourceSpan(lower, cursor.sourceEnd(lines))
  }
}

// MARK: - References that lead nowhere

extension TreeFolder {
  /// Reports `[^label]` at `position`: had it a footnote, it would be no text.
  private mutating func reportFootnote(_ position: Int, _ end: Int, _ cursor: inout InlineCursor) {
    let content = cursor.content
    guard position + 2 < end, content[position + 1] == UInt8(ascii: "^"),
      let close = content.firstIndex(of: UInt8(ascii: "]"), from: position + 2, to: end), close > position + 2
    else { return }
    let label = content.string(position + 2..<close)
    let place = span(position..<close + 1, &cursor)
    diagnostics.append(
      MarkupCheck.undefinedFootnote.diagnostic("no footnote '[^\(label)]: …' is defined", at: place, in: path))
  }

  /// Reports `][label]` at `position`: had the label a definition, it would be no text.
  private mutating func reportReference(_ position: Int, _ end: Int, _ open: Int?, _ cursor: inout InlineCursor) {
    let content = cursor.content
    guard position + 1 < end, content[position + 1] == UInt8(ascii: "["),
      let close = content.firstIndex(of: UInt8(ascii: "]"), from: position + 2, to: end)
    else { return }
    // Two subscripts of a formula, `a[0][1]`, are no reference.
    if let open, open > 0, content[open - 1].isLetter || content[open - 1].isDigit { return }
    var label = position + 2..<close
    if label.isEmpty, let open { label = open + 1..<position }
    guard !label.isEmpty, content[label.lowerBound] != UInt8(ascii: "^"),
      content[label.lowerBound] != UInt8(ascii: "@"),
      !content[label].contains(UInt8(ascii: "["))
    else { return }
    let name = content.string(label)
    let place = span(position + 1..<close + 1, &cursor)
    diagnostics.append(
      MarkupCheck.undefinedReference.diagnostic("no link target '[\(name)]: …' is defined", at: place, in: path))
  }
}
