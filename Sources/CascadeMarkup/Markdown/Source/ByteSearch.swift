private import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The first offset in `start..<end` that holds `byte`.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end, let base = baseAddress, let found = memchr(base + start, Int32(byte), end - start) else {
      return nil
    }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether the two bytes `first` and `second` stand one after the other anywhere.
  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    var position = 0
    while let found = firstIndex(of: first, from: position, to: count - 1) {
      if self[found + 1] == second { return true }
      position = found + 1
    }
    return false
  }

  /// Whether `bytes` stand at `offset`.
  @inline(__always)
  func matches(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset + bytes.count <= count else { return false }
    guard let own = baseAddress, let other = bytes.baseAddress else { return bytes.isEmpty }
    return memcmp(own + offset, other, bytes.count) == 0
  }

  /// Whether `word` stands at `offset`, before `end`.
  @inline(__always)
  func begins(with word: StaticString, at offset: Int, end: Int) -> Bool {
    guard offset + word.utf8CodeUnitCount <= end, let base = baseAddress else { return false }
    return memcmp(base + offset, word.utf8Start, word.utf8CodeUnitCount) == 0
  }

  /// The first offset in `start..<end` at which `word` stands whole.
  func firstIndex(of word: StaticString, from start: Int, to end: Int) -> Int? {
    var position = start
    while let found = firstIndex(of: word.utf8Start[0], from: position, to: end) {
      if begins(with: word, at: found, end: end) { return found }
      position = found + 1
    }
    return nil
  }

  /// The bytes of `range`, without a copy.
  @inline(__always)
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: self[range]) }

  /// The bytes of `range` as text.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// `range` without white space at its ends.
  func trimmedSpace(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while upper > lower, self[upper - 1].isSpace { upper -= 1 }
    while lower < upper, self[lower].isSpace { lower += 1 }
    return lower..<upper
  }

  /// `range` without blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while upper > lower, self[upper - 1].isBlank { upper -= 1 }
    while lower < upper, self[lower].isBlank { lower += 1 }
    return lower..<upper
  }
}

extension UInt8 {
  /// A space or a tab.
  @inline(__always)
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// A space, a tab or a part of a line end.
  @inline(__always)
  var isSpace: Bool { self == UInt8(ascii: " ") || (self >= 9 && self <= 13) }

  /// A digit from 0 to 9.
  @inline(__always)
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// A letter from a to z of either case.
  @inline(__always)
  var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }

  /// A sign of ASCII that a backslash may stand before.
  @inline(__always)
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
