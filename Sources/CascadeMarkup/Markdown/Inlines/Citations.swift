import CascadeText

/// `[@key, art. 5; @other]`: citations, and the marks of text that lead nowhere.
extension InlineParser {
  /// How many bytes a citation may have.
  private static let longestCitation = 2000

  /// Writes the citation whose `[` is the item at `index`; the index of the item after it, or `nil` if it is none.
  mutating func writeCitation(at index: Int) -> Int? {
    let start = Int(items[index].lower)
    guard start + 2 < leaf.end, leaf.bytes[start + 1] == UInt8(ascii: "@"), let end = endOfCitation(start),
      let next = plainItems(after: index, to: end, overLines: true)
    else { return nil }
    let reader = CitationReader(leaf.bytes, start..<end)
    guard !reader.items.isEmpty else { return nil }
    write(reader, start..<end)
    return next
  }

  /// The offset after the first `]` that no backslash stands before. It serves all brackets that stand before it.
  private mutating func endOfCitation(_ start: Int) -> Int? {
    let bytes = leaf.bytes
    if closer < start + 2 {
      closer = start + 2
      while closer < leaf.end, bytes[closer] != UInt8(ascii: "]") {
        closer += bytes[closer] == UInt8(ascii: "\\") ? 2 : 1
      }
    }
    return closer < Swift.min(leaf.end, start + Self.longestCitation) ? closer + 1 : nil
  }

  private mutating func write(_ reader: CitationReader, _ range: Range<Int>) {
    var items: [Citation.Item] = []
    for item in reader.items {
      let key = span(item.key)
      let locator = item.locator.map { span($0) } ?? SourceSpan(key.upper, key.upper)
      items.append(
        .init(
          key: leaf.bytes.string(item.key), keySpan: key, locator: item.locator.map { reader.text($0) },
          locatorSpan: locator))
    }
    for fault in reader.faults {
      output.diagnostics.append(
        MarkupCheck.malformedCitation.diagnostic(fault.message, at: span(fault.range), in: path))
    }
    let place = span(range)
    var node = Node(.citation, at: place)
    node.first = UInt32(output.citations.count)
    output.append(node)
    output.citations.append(Citation(span: place, items: items))
  }

  private mutating func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(leaf.source(range.lowerBound), leaf.sourceEnd(range.upperBound))
  }
}

// MARK: - References that lead nowhere

extension InlineParser {
  /// Adds a footnote's mark without a footnote as the text that it is, and reports it.
  mutating func addUndefinedFootnote(_ item: InlineItem) {
    let range = Int(item.lower)..<Int(item.upper)
    let label = leaf.bytes.string(range.lowerBound + 2..<range.upperBound - 1)
    output.diagnostics.append(
      MarkupCheck.undefinedFootnote.diagnostic("no footnote '[^\(label)]: …' is defined", at: span(range), in: path))
    add(range)
  }

  /// Reports `][label]` at the item `index`: had the label a definition, it would be no text.
  mutating func reportReference(at index: Int) {
    let bytes = leaf.bytes
    let position = Int(items[index].lower)
    guard position + 1 < leaf.end, bytes[position + 1] == UInt8(ascii: "["), lastBracket >= 0 || !output.hasText,
      let close = bytes.firstIndex(of: UInt8(ascii: "]"), from: position + 2, to: leaf.end)
    else { return }
    // Two subscripts of a formula, `a[0][1]`, are no reference.
    if lastBracket > leaf.start, bytes[lastBracket - 1].isLetter || bytes[lastBracket - 1].isDigit { return }
    var label = position + 2..<close
    if label.isEmpty, lastBracket >= 0 { label = lastBracket + 1..<position }
    guard !label.isEmpty, bytes[label.lowerBound] != UInt8(ascii: "^"), bytes[label.lowerBound] != UInt8(ascii: "@"),
      bytes.firstIndex(of: UInt8(ascii: "["), from: label.lowerBound, to: label.upperBound) == nil,
      plainItems(after: index, to: close + 1) != nil
    else { return }
    let name = bytes.string(label)
    output.diagnostics.append(
      MarkupCheck.undefinedReference.diagnostic(
        "no link target '[\(name)]: …' is defined", at: span(position + 1..<close + 1), in: path))
  }
}
