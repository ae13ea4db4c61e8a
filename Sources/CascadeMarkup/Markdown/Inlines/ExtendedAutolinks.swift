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
    takeAddress(from: lower, WebAddress.end(bytes, lower, domain, leaf.end), isWhole: true)
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
    takeAddress(from: lower, WebAddress.end(bytes, lower, domain, leaf.end), isWhole: false)
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
    lastBracket = -1
    let address = output.nodes[index + 1].literal
    output.nodes[index].literal =
      item.first == 1 ? address : output.address("http://", address, at: leaf.source(range.lowerBound))
  }
}

/// What a web address is made of.
enum WebAddress {
  /// Whether the letters at `range` are a scheme that is known to lead to a page.
  static func isScheme(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= 5 else { return false }
    return ["http", "https", "ftp"].contains(bytes.string(range).lowercased())
  }

  /// Whether an address without a scheme may stand right after `byte`.
  static func mayPrecede(_ byte: UInt8) -> Bool { byte.isSpace || "*_~(".utf8.contains(byte) }

  /// The end of the domain at `start`; `nil` if it is none. Its last two parts have no underscores; a domain of many
  /// parts may have them, so that no text takes long.
  static func endOfDomain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, needsPeriod: Bool
  ) -> Int? {
    var periods = 0
    var underscores = (last: 0, before: 0)
    var position = start + 1
    while position < end - 1 {
      switch bytes[position] {
      case UInt8(ascii: "_"): underscores.last += 1
      case UInt8(ascii: "."):
        underscores = (0, underscores.last)
        periods += 1
      case UInt8(ascii: "-"): break
      default:
        guard isOfHost(bytes, position, end) else {
          return isDomain(periods, underscores, needsPeriod) ? position : nil
        }
      }
      position += 1
    }
    return isDomain(periods, underscores, needsPeriod) ? Swift.max(position, start + 1) : nil
  }

  private static func isDomain(_ periods: Int, _ underscores: (last: Int, before: Int), _ needsPeriod: Bool) -> Bool {
    if underscores.last + underscores.before > 0, periods <= 10 { return false }
    return !needsPeriod || periods > 0
  }

  /// Whether the character that begins at `position` is neither space nor punctuation; signs beyond ASCII are good.
  static func isOfHost(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Bool {
    let byte = bytes[position]
    if byte < 0x80 { return !byte.isSpace && !byte.isPunctuation }
    guard byte >= 0xC0, let scalar = bytes.scalar(at: position, end) else { return false }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return false
    default: return true
    }
  }

  /// The end of the address from `lower` whose domain ends at `domain`: at white space, at `<`, where a value or a
  /// citation begins, or at a sign of a sentence beyond ASCII; without signs that more likely belong to the sentence.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ lower: Int, _ domain: Int, _ end: Int) -> Int {
    var upper = domain
    while upper < end, !endsAddress(bytes, upper, end) { upper += 1 }
    return trimmed(lower..<upper) { bytes[$0] }
  }

  private static func endsAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "<"): return true
    case UInt8(ascii: "{"): return position + 1 < end && bytes[position + 1] == UInt8(ascii: "{")
    case UInt8(ascii: "["): return position + 1 < end && bytes[position + 1] == UInt8(ascii: "@")
    case 0xC0...0xFF: return !isOfHost(bytes, position, end)
    case let byte: return byte.isSpace
    }
  }

  /// The end of the address at `range` without the signs at its end that belong to the sentence around it.
  static func trimmed(_ range: Range<Int>, _ byte: (Int) -> UInt8) -> Int {
    var upper = range.upperBound
    var surplus: Int?
    while upper > range.lowerBound {
      switch byte(upper - 1) {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        upper -= 1
      case UInt8(ascii: ";"): upper = startOfEntity(range.lowerBound..<upper, byte) ?? upper - 1
      case UInt8(ascii: ")"):
        let count = surplus ?? surplusOfClosing(range.lowerBound..<upper, byte)
        guard count > 0 else { return upper }
        surplus = count - 1
        upper -= 1
      default: return upper
      }
    }
    return upper
  }

  /// Where what looks like a character reference begins that ends with `range`.
  private static func startOfEntity(_ range: Range<Int>, _ byte: (Int) -> UInt8) -> Int? {
    var start = range.upperBound - 2
    while start > range.lowerBound, byte(start).isLetter { start -= 1 }
    return start >= range.lowerBound && start < range.upperBound - 2 && byte(start) == UInt8(ascii: "&") ? start : nil
  }

  /// How many more parentheses are closed than opened in `range`.
  private static func surplusOfClosing(_ range: Range<Int>, _ byte: (Int) -> UInt8) -> Int {
    range.reduce(0) { $0 + (byte($1) == UInt8(ascii: ")") ? 1 : byte($1) == UInt8(ascii: "(") ? -1 : 0) }
  }
}

// MARK: - Mail addresses

extension InlineOutput {
  /// Appends a text, with links in the place of the mail addresses in it.
  mutating func appendText(_ span: Range<Int>, _ literal: Range<Int>) {
    var lower = span.lowerBound
    var start = literal.lowerBound
    var from = start
    while let sign = firstAt(from..<literal.upperBound) {
      guard let address = mailAddress(around: sign, in: from..<literal.upperBound) else {
        from = sign + 1
        continue
      }
      let place = source(address)
      appendPlain(lower..<place.lowerBound, start..<address.lowerBound)
      let link = nodes.count
      nodes.append(Node(.link, at: SourceSpan(place.lowerBound, place.upperBound)))
      appendPlain(place, address)
      nodes[link].end = UInt32(nodes.count)
      nodes[link].literal = self.address("mailto:", address, at: place.lowerBound)
      lower = place.upperBound
      start = address.upperBound
      from = start
    }
    appendPlain(lower..<span.upperBound, start..<literal.upperBound)
  }

  private mutating func appendPlain(_ span: Range<Int>, _ literal: Range<Int>) {
    guard !literal.isEmpty else { return }
    var node = Node(.text, at: SourceSpan(span.lowerBound, span.upperBound))
    node.literal = literal
    node.end = UInt32(nodes.count + 1)
    nodes.append(node)
  }

  /// The mail address with its `@` at `sign`, in the literal `range`.
  private func mailAddress(around sign: Int, in range: Range<Int>) -> Range<Int>? {
    var lower = sign
    while lower > range.lowerBound, isOfMailbox(byte(lower - 1)) { lower -= 1 }
    guard lower < sign else { return nil }
    var upper = sign + 1
    var periods = 0
    scan: while upper < range.upperBound {
      switch byte(upper) {
      case UInt8(ascii: "@"): return nil
      case UInt8(ascii: "."):
        guard upper + 1 < range.upperBound, isLetterOrDigit(byte(upper + 1)) else { break scan }
        periods += 1
      case UInt8(ascii: "-"), UInt8(ascii: "_"): break
      case let other: if !isLetterOrDigit(other) { break scan }
      }
      upper += 1
    }
    guard upper - sign >= 2, periods > 0, byte(upper - 1).isLetter || byte(upper - 1) == UInt8(ascii: ".") else {
      return nil
    }
    let end = WebAddress.trimmed(sign..<upper) { byte($0) }
    return end > sign ? lower..<end : nil
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }

  private func isOfMailbox(_ byte: UInt8) -> Bool { isLetterOrDigit(byte) || ".+-_".utf8.contains(byte) }

  private func firstAt(_ range: Range<Int>) -> Int? { range.first { byte($0) == UInt8(ascii: "@") } }

  private func byte(_ offset: Int) -> UInt8 { offset < text.count ? text[offset] : literals[offset] }

  /// The place in the source of the literal `range`.
  private func source(_ range: Range<Int>) -> Range<Int> {
    let lower = range.lowerBound < text.count ? range.lowerBound : literals.source(of: range.lowerBound).lowerBound
    let last = range.upperBound - 1
    return lower..<(last < text.count ? last + 1 : literals.source(of: last).upperBound)
  }

  /// Puts `scheme` before the address at `range` of the document, which the source has at `source`.
  mutating func address(_ scheme: StaticString, _ range: Range<Int>, at source: Int) -> Range<Int> {
    let start = literals.end
    literals.put(
      UnsafeBufferPointer(start: scheme.utf8Start, count: scheme.utf8CodeUnitCount), from: source..<source)
    if range.lowerBound < text.count {
      literals.copy(text, range, from: range.lowerBound)
    } else {
      literals.repeatLiterals(range)
    }
    return start..<literals.end
  }
}
