import CascadeText

/// What the parser would make of bytes at a place, asked by those who write them.
extension [UInt8] {
  /// What the character that ends before `position` is to the rules of emphasis.
  func characterClass(before position: Int) -> CharacterClass {
    CharacterClass(span, before: position, 0)
  }

  /// What the character that begins at `position` is to the rules of emphasis.
  func characterClass(after position: Int) -> CharacterClass {
    CharacterClass(span, after: position, count)
  }

  /// Whether a character reference begins at `position` and ends before `end`.
  func isReference(at position: Int, end: Int) -> Bool {
    EntityReference(span, at: position, end: end) != nil
  }

  /// Whether a line that holds `range` opens or closes a container, or looks as if it did.
  func looksLikeFence(_ range: Range<Int>) -> Bool {
    let fence = FenceLine(span, at: range.lowerBound, lineEnd: range.upperBound)
    return fence.colons >= 3 || fence.looksLikeFence(span)
  }

  /// Whether the colon at `position` may be that of a web address that begins in `range`.
  func isColonOfAddress(_ position: Int, in range: Range<Int>) -> Bool {
    guard position + 3 < range.upperBound, self[position + 1] == UInt8(ascii: "/"),
      self[position + 2] == UInt8(ascii: "/")
    else { return false }
    var lower = position
    while lower > range.lowerBound, self[lower - 1].isLetter { lower -= 1 }
    return WebAddress.isScheme(span, lower..<position) && WebAddress.isOfHost(span, position + 3, range.upperBound)
  }

  /// Whether `range` may stand between `<` and `>` as a web address, or as a mail address.
  func isAutolink(_ range: Range<Int>, isMail: Bool) -> Bool {
    let signs = [UInt8(ascii: "<")] + self[range] + [UInt8(ascii: ">")]
    let end =
      isMail
      ? Autolinks.endOfMailAddress(signs.span, 1, signs.count)
      : Autolinks.endOfAddress(signs.span, 1, signs.count)
    return end == signs.count
  }

  /// The number of bytes of the character that begins at `position`.
  func lengthOfCharacter(at position: Int) -> Int {
    Swift.max(1, (~self[position]).leadingZeroBitCount)
  }

  /// Where the character that ends before `position` begins.
  func startOfCharacter(before position: Int) -> Int {
    var start = position - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Appends the bytes of a text of our own.
  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends the character at `range` of `text` as a decimal character reference.
  mutating func appendReference(_ text: [UInt8], _ range: Range<Int>) {
    for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
      append("&#")
      append(contentsOf: String(scalar.value).utf8)
      append(UInt8(ascii: ";"))
    }
  }

  /// The length of the longest run of `sign` in `range`.
  func longestRun(of sign: UInt8, in range: Range<Int>) -> Int {
    var longest = 0
    var run = 0
    for position in range {
      run = self[position] == sign ? run + 1 : 0
      longest = Swift.max(longest, run)
    }
    return longest
  }
}
