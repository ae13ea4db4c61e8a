import CascadeText

/// Line ends, hard after two blanks, else soft (CommonMark 0.31, sections 6.7 and 6.8).
enum LineEnds: InlineRule {
  static var signs: String { "\n\r" }

  private enum Role {
    static let soft: UInt8 = 0
    static let hard: UInt8 = 1
  }

  static func scan(_ parser: inout InlineParser) {
    let bytes = parser.leaf.bytes
    let position = parser.position
    let isHard =
      position >= parser.leaf.start + 2 && bytes[position - 1] == UInt8(ascii: " ")
      && bytes[position - 2] == UInt8(ascii: " ")
    var lower = position
    while lower > parser.plain, bytes[lower - 1].isSpace { lower -= 1 }
    var next = LinkParts.lineEnd(bytes, position, parser.leaf.end) ?? position + 1
    parser.position = lower
    let upper = next
    while next < parser.leaf.end, bytes[next].isBlank { next += 1 }
    parser.take(isHard ? Role.hard : Role.soft, isHard ? [] : .softBreak, to: upper)
    parser.position = next
    parser.plain = next
  }

  static func write(_ parser: inout InlineParser, _ index: Int) -> Int {
    let item = parser.items[index]
    parser.writeBreak(item.role == Role.hard ? .lineBreak : .softBreak, item)
    return index + 1
  }
}

extension InlineParser {
  /// Writes a line end, which goes on to the start of the next line: the prefix there is none of the text.
  mutating func writeBreak(_ kind: Node.Kind, _ item: InlineItem) {
    let lower = leaf.source(Int(item.lower))
    let last = leaf.source(Int(item.upper) - 1)
    let isReturn = text[last] == UInt8(ascii: "\r") && last + 1 < text.count && text[last + 1] == UInt8(ascii: "\n")
    output.append(Node(kind, at: SourceSpan(lower, last + (isReturn ? 2 : 1))))
  }
}
