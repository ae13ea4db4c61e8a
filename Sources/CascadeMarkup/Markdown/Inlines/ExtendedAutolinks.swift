import CascadeText

/// GitHub Flavored Markdown 0.29, section 6.9: addresses that stand in the text without marks around them.
enum ExtendedAutolinks: InlineRule {
  /// The end of a scheme, and the start of `www`.
  static var signs: String { ":w" }

  private enum Role {
    static let whole: UInt8 = 0
    static let withoutScheme: UInt8 = 1
  }

  static func scan(_ parser: inout InlineParser) {
    if parser.leaf.bytes[parser.position] == UInt8(ascii: ":") {
      if let address = parser.addressWithScheme() { parser.take(address, Role.whole) }
    } else if let address = parser.addressWithoutScheme() {
      parser.take(address, Role.withoutScheme)
    }
  }

  static func write(_ parser: inout InlineParser, _ index: Int) -> Int {
    let item = parser.items[index]
    parser.writeAddress(item, isWhole: item.role == Role.whole)
    return index + 1
  }
}

extension InlineParser {
  /// The web address whose scheme ends with the `:` at the present place.
  fileprivate mutating func addressWithScheme() -> Range<Int>? {
    let bytes = leaf.bytes
    let host = position + 3
    var lower = position
    while lower > plain, bytes[lower - 1].isLetter { lower -= 1 }
    guard host < leaf.end, bytes[position + 1] == UInt8(ascii: "/"), bytes[position + 2] == UInt8(ascii: "/"),
      WebAddress.isOfHost(bytes, host, leaf.end), WebAddress.isScheme(bytes, lower..<position), !isInBracket,
      let domain = WebAddress.endOfDomain(bytes, host, leaf.end, needsPeriod: false)
    else { return nil }
    return lower..<endOfAddress(lower, domain)
  }

  /// The web address without a scheme that begins with the `w` at the present place.
  fileprivate mutating func addressWithoutScheme() -> Range<Int>? {
    let bytes = leaf.bytes
    let lower = position
    guard bytes.begins(with: "www.", at: lower, end: leaf.end),
      lower == leaf.start || WebAddress.mayPrecede(bytes[lower - 1]), !isInBracket,
      let domain = WebAddress.endOfDomain(bytes, lower, leaf.end, needsPeriod: true)
    else { return nil }
    return lower..<endOfAddress(lower, domain)
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

  /// Takes `address`, unless no more is left of it than what was already passed.
  fileprivate mutating func take(_ address: Range<Int>, _ role: UInt8) {
    guard address.upperBound > position else { return }
    position = address.lowerBound
    take(role, to: address.upperBound)
  }

  /// Whether a bracket is open that may begin a link or, with no link behind it yet, an image.
  private var isInBracket: Bool {
    !brackets.isEmpty && (brackets.last.isInLink || brackets.last.image >= linkFloor)
  }

  /// Writes a web address as a link to it.
  fileprivate mutating func writeAddress(_ item: InlineItem, isWhole: Bool) {
    let range = item.range
    begin(.link, at: Int(item.lower))
    add(range)
    let index = output.end(at: leaf.sourceEnd(range.upperBound))
    let address = output.nodes[index + 1].literal
    output.nodes[index].literal =
      isWhole ? address : output.address("http://", address, at: leaf.source(range.lowerBound))
  }
}
