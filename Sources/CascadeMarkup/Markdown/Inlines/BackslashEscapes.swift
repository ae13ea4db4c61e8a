/// A backslash: makes the sign after it text, or the line end after it hard (CommonMark 0.31, sections 2.4 and 6.7).
enum BackslashEscapes: InlineRule {
  static var signs: String { "\\" }

  private enum Role {
    static let escape: UInt8 = 0
    static let hardBreak: UInt8 = 1
  }

  static func scan(_ parser: inout InlineParser) {
    let next = parser.position + 1
    guard next < parser.leaf.end else { return }
    if parser.leaf.bytes[next].isPunctuation {
      parser.take(Role.escape, .plain, to: next + 1)
    } else if let end = LinkParts.lineEnd(parser.leaf.bytes, next, parser.leaf.end) {
      parser.take(Role.hardBreak, to: end)
    }
  }

  static func write(_ parser: inout InlineParser, _ index: Int) -> Int {
    let item = parser.items[index]
    if item.role == Role.hardBreak { parser.writeBreak(.lineBreak, item) } else { parser.addEscape(item) }
    return index + 1
  }
}

extension InlineParser {
  fileprivate mutating func addEscape(_ item: InlineItem) {
    let lower = leaf.source(Int(item.lower))
    let sign = leaf.source(Int(item.lower) + 1)
    output.add(CollectionOfOne(text[sign]), for: lower..<sign + 1)
  }
}
