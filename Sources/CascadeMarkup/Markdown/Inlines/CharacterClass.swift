/// What a character is to the rules of emphasis.
enum CharacterClass {
  case space, punctuation, other

  /// The class of the character that ends before `position`, not before `start`.
  init(_ bytes: Span<UInt8>, before position: Int, _ start: Int) {
    let byte = bytes[position - 1]
    if byte < 0x80 {
      self.init(ascii: byte)
    } else {
      var first = position - 1
      while first > start, bytes[first] & 0xC0 == 0x80 { first -= 1 }
      self.init(bytes, first, position)
    }
  }

  /// The class of the character that begins at `position`, before `end`.
  init(_ bytes: Span<UInt8>, after position: Int, _ end: Int) {
    let byte = bytes[position]
    if byte < 0x80 { self.init(ascii: byte) } else { self.init(bytes, position, end) }
  }

  private init(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: " "), 9, 10, 12, 13: self = .space
    default: self = byte.isPunctuation ? .punctuation : .other
    }
  }

  private init(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    guard let scalar = bytes.scalar(at: start, end) else {
      self = .other
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      self = .punctuation
    default: self = .other
    }
  }
}

extension Span<UInt8> {
  /// The scalar that begins at `start`, of one byte or more, and ends before `end`; `nil` if there is none.
  func scalar(after start: Int, _ end: Int) -> Unicode.Scalar? {
    guard start < end else { return nil }
    return self[start] < 0x80 ? Unicode.Scalar(self[start]) : scalar(at: start, end)
  }

  /// The scalar whose UTF-8, of two bytes or more, begins at `start` and ends before `end`; `nil` if it is cut short.
  func scalar(at start: Int, _ end: Int) -> Unicode.Scalar? {
    let lead = self[start]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard start + length <= end else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(self[start + offset] & 0x3F) }
    return Unicode.Scalar(value)
  }
}
