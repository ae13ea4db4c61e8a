import CascadeText

/// `[@key, art. 5; @other]`: citations, and the marks of text that lead nowhere.
extension InlineParser {
  /// How many bytes a citation may have.
  private static let longestCitation = 2000

  /// Writes the citation whose `[` is the item at `index`; the index of the item after it, or `nil` if it is none.
  mutating func writeCitation(at index: Int) -> Int? {
    let start = Int(items[index].lower)
    guard start + 2 < leaf.end, leaf.bytes[start + 1] == UInt8(ascii: "@") else {
      reportForeignCitation(start)
      return nil
    }
    let isMeant = CitationReader.isKey(leaf.bytes[start + 2])
    guard let end = endOfCitation(start) else {
      if isMeant { report("no ']' ends the citation that begins here", start..<start + 2) }
      return nil
    }
    guard let next = plainItems(after: index, to: end, overLines: true) else {
      if isMeant { report("between '[@' and ']' stand words alone, without emphasis, links or code", start..<end) }
      return nil
    }
    let reader = CitationReader(leaf.bytes, start..<end)
    guard !reader.items.isEmpty else {
      if isMeant { report(reader.faults) }
      return nil
    }
    write(reader, start..<end)
    for bracket in index + 1..<next where items[bracket].traits.contains(.bracket) {
      let place = Int(items[bracket].upper) - 1
      report("a backslash is expected before a bracket in a citation: '\\['", place..<place + 1)
    }
    return next
  }

  /// Reports `[-@key]` and `[ @key]`, which other tools read as citations.
  private mutating func reportForeignCitation(_ start: Int) {
    guard start + 2 < leaf.end, leaf.bytes[start + 2] == UInt8(ascii: "@"),
      leaf.bytes[start + 1] == UInt8(ascii: "-") || leaf.bytes[start + 1].isSpace, beginsCitation(start + 1)
    else { return }
    report("a citation begins with '[@'", start..<start + 3)
  }

  private mutating func report(_ faults: [CitationReader.Fault]) {
    for fault in faults { report(fault.message, fault.range) }
  }

  private mutating func report(_ message: String, _ range: Range<Int>) {
    output.diagnostics.append(MarkupCheck.malformedCitation.diagnostic(message, at: span(range), in: path))
  }

  /// Whether a citation begins at `position`, one byte before its `@`: a key stands there, and its end behind it.
  mutating func beginsCitation(_ position: Int) -> Bool {
    guard position + 1 < leaf.end, leaf.bytes[position + 1] == UInt8(ascii: "@") else { return false }
    var end = position + 2
    while end < leaf.end, CitationReader.isKey(leaf.bytes[end]) { end += 1 }
    guard end > position + 2, end < leaf.end else { return false }
    switch leaf.bytes[end] {
    case UInt8(ascii: "]"), UInt8(ascii: ","), UInt8(ascii: ";"): break
    case let byte: guard byte.isSpace else { return false }
    }
    return endOfCitation(position) != nil
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
          key: leaf.bytes.string(item.key), keySpan: key,
          locator: item.locator.map { CitationReader.text(leaf.bytes, $0) }, locatorSpan: locator))
    }
    report(reader.faults)
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
    let range = item.range
    let label = leaf.bytes.string(range.lowerBound + 2..<range.upperBound - 1)
    output.diagnostics.append(
      MarkupCheck.undefinedFootnote.diagnostic("no footnote '[^\(label)]: …' is defined", at: span(range), in: path))
    add(range)
  }

  /// Reports `[label]` after the `]` that is the item at `index`, unless it is more than text.
  mutating func reportReference(at index: Int) {
    let opener = items[Int(items[index].first)]
    let lower = Int(items[index].upper)
    guard index + 1 < items.count, items[index + 1].traits.contains(.bracket),
      leaf.bytes[Int(items[index + 1].lower)] == UInt8(ascii: "["),
      let label = LinkParts.label(leaf.bytes, lower, leaf.end)
    else { return }
    let name = CitationReader.text(leaf.bytes, label.isEmpty ? Int(opener.upper)..<lower - 1 : label)
    output.diagnostics.append(
      MarkupCheck.undefinedReference.diagnostic(
        "no link target '[\(name)]: …' is defined", at: span(lower..<label.upperBound + 1), in: path))
  }
}
