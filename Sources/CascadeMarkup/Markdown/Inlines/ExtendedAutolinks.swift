import CascadeText

/// GitHub Flavored Markdown 0.29, section 6.9: addresses that stand in the text without marks around them.
extension InlineParser {
  /// `:`, the end of the scheme of a web address, or text.
  mutating func colon() {
    let bytes = leaf.bytes
    let host = position + 3
    var lower = position
    while lower > plain, bytes[lower - 1].isLetter { lower -= 1 }
    guard host < leaf.end, bytes[position + 1] == UInt8(ascii: "/"), bytes[position + 2] == UInt8(ascii: "/"),
      WebAddress.isOfHost(bytes, host, leaf.end), WebAddress.isScheme(bytes, lower..<position), !isInBracket,
      let domain = WebAddress.endOfDomain(bytes, host, leaf.end, needsPeriod: false)
    else {
      position += 1
      return
    }
    takeAddress(from: lower, endOfAddress(lower, domain), isWhole: true)
  }

  /// `w`, the start of a web address without a scheme, or text.
  mutating func letterW() {
    let bytes = leaf.bytes
    let lower = position
    guard bytes.begins(with: "www.", at: lower, end: leaf.end),
      lower == leaf.start || WebAddress.mayPrecede(bytes[lower - 1]), !isInBracket,
      let domain = WebAddress.endOfDomain(bytes, lower, leaf.end, needsPeriod: true)
    else {
      position += 1
      return
    }
    takeAddress(from: lower, endOfAddress(lower, domain), isWhole: false)
  }

  /// The end of the address from `lower` whose domain ends at `domain`: at white space, at `<`, where a value or a
  /// citation begins, or at a sign of a sentence beyond ASCII; without signs that more likely belong to the sentence.
  private mutating func endOfAddress(_ lower: Int, _ domain: Int) -> Int {
    let bytes = leaf.bytes
    var upper = domain
    while upper < leaf.end, !endsAddress(upper) { upper += 1 }
    return WebAddress.trimmed(lower..<upper) { bytes[$0] }
  }

  private mutating func endsAddress(_ position: Int) -> Bool {
    switch leaf.bytes[position] {
    case UInt8(ascii: "<"): true
    case UInt8(ascii: "{"): beginsValue(position)
    case UInt8(ascii: "["): beginsCitation(position)
    case 0xC0...0xFF: !WebAddress.isOfHost(leaf.bytes, position, leaf.end)
    case let byte: byte.isSpace
    }
  }

  private mutating func takeAddress(from lower: Int, _ end: Int, isWhole: Bool) {
    guard end > position else {
      position += 1
      return
    }
    position = lower
    take(.address, to: end, first: isWhole ? 1 : 0)
  }

  /// Whether a bracket is open that may begin a link or, with no link behind it yet, an image.
  private var isInBracket: Bool {
    !brackets.isEmpty && (brackets.last.isInLink || brackets.last.image >= linkFloor)
  }

  /// Writes a web address as a link to it.
  mutating func writeAddress(_ item: InlineItem) {
    let range = Int(item.lower)..<Int(item.upper)
    begin(.link, at: item)
    add(range)
    let index = output.end(at: leaf.sourceEnd(range.upperBound))
    let address = output.nodes[index + 1].literal
    output.nodes[index].literal =
      item.first == 1 ? address : output.address("http://", address, at: leaf.source(range.lowerBound))
  }
}
