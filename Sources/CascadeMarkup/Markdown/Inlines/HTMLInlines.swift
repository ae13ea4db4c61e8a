/// Raw HTML, which no output shows (CommonMark 0.31, section 6.6).
enum HTMLInlines: InlineRule {
  static var signs: String { "<" }

  static func scan(_ parser: inout InlineParser) {
    if let end = parser.endOfHTML(parser.position + 1) { parser.take(to: end) }
  }

  static func write(_ parser: inout InlineParser, _ index: Int) -> Int {
    parser.writeHTML(parser.items[index])
    return index + 1
  }
}

extension InlineParser {
  fileprivate mutating func writeHTML(_ item: InlineItem) {
    let range = item.range
    write(.htmlInline, item, literal: leaf.place(range, unescaping: false, &output.literals))
    let isComment = leaf.bytes.begins(with: "<!--", at: range.lowerBound, end: range.upperBound)
    let span = output.nodes.last.span
    output.diagnostics.append(MarkupCheck.rawHTML(at: span, isComment: isComment, in: path))
  }

  /// The offset after the tag, comment, instruction, declaration or CDATA section whose `<` stands before `start`.
  fileprivate mutating func endOfHTML(_ start: Int) -> Int? {
    let bytes = leaf.bytes
    let end = leaf.end
    guard start < end else { return nil }
    switch bytes[start] {
    case UInt8(ascii: "?"): return find("?>", from: start + 1, \.instruction)
    case UInt8(ascii: "!"):
      if bytes.begins(with: "--", at: start + 1, end: end) { return endOfComment(start + 3) }
      if bytes.begins(with: "[CDATA[", at: start + 1, end: end) { return find("]]>", from: start + 8, \.characterData) }
      return endOfDeclaration(start + 1)
    default: return RawHTML.endOfTag(bytes, start, end)
    }
  }

  /// The offset after the first `mark` from `start` on.
  private mutating func find(
    _ mark: StaticString, from start: Int, _ isMissing: WritableKeyPath<MissingMarks, Bool>
  ) -> Int? {
    guard !missing[keyPath: isMissing] else { return nil }
    guard let found = leaf.bytes.firstIndex(of: mark, from: start, to: leaf.end) else {
      missing[keyPath: isMissing] = true
      return nil
    }
    return found + mark.utf8CodeUnitCount
  }

  /// The end of a comment whose text begins at `start`.
  private mutating func endOfComment(_ start: Int) -> Int? {
    if leaf.bytes.begins(with: ">", at: start, end: leaf.end) { return start + 1 }
    if leaf.bytes.begins(with: "->", at: start, end: leaf.end) { return start + 2 }
    return find("-->", from: start, \.comment)
  }

  /// The end of a declaration whose name begins at `start`.
  private mutating func endOfDeclaration(_ start: Int) -> Int? {
    guard start < leaf.end, leaf.bytes[start].isLetter else { return nil }
    return find(">", from: start + 1, \.declaration)
  }
}
