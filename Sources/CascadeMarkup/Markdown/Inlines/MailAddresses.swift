import CascadeText

/// Mail addresses that stand in the text without marks around them (GitHub Flavored Markdown 0.29, section 6.9).
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

  private func byte(_ offset: Int) -> UInt8 { offset < source.count ? source[offset] : literals[offset] }

  /// The place in the source of the literal `range`.
  private func source(_ range: Range<Int>) -> Range<Int> {
    let lower = range.lowerBound < source.count ? range.lowerBound : literals.source(of: range.lowerBound).lowerBound
    let last = range.upperBound - 1
    return lower..<(last < source.count ? last + 1 : literals.source(of: last).upperBound)
  }

  /// Puts `scheme` before the address at `range` of the document, which the source has at `place`.
  mutating func address(_ scheme: String, _ range: Range<Int>, at place: Int) -> Range<Int> {
    let start = literals.end
    literals.put(scheme.utf8, from: place..<place)
    if range.lowerBound < source.count {
      let source = source
      literals.copy(source.span, range, from: range.lowerBound)
    } else {
      literals.repeatLiterals(range)
    }
    return start..<literals.end
  }
}
