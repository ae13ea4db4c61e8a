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

  /// The first offset in `start..<end` at which `bytes` stand whole.
  func firstIndex(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
    guard let first = bytes.first else { return start <= end ? start : nil }
    var position = start
    while let found = firstIndex(of: first, from: position, to: end - bytes.count + 1) {
      if matches(bytes, at: found) { return found }
      position = found + 1
    }
    return nil
  }

  /// How many line feeds there are.
  var lineFeeds: Int {
    var number = 0
    var position = 0
    while let found = firstIndex(of: UInt8(ascii: "\n"), from: position, to: count) {
      number += 1
      position = found + 1
    }
    return number
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

  /// The bytes of `range`, without a copy.
  @inline(__always)
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: self[range]) }

  /// The bytes of `range` as text.
  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

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
