private import Glibc

extension Span<UInt8> {
  /// The first offset in `start..<end` that holds `byte`.
  @inline(__always)
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    precondition(start >= 0 && end <= count)
    return withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// The last offset in `range` that holds `byte`.
  func lastIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    range.last { self[$0] == byte }
  }

  /// Whether the same bytes stand at `range` and at `other`.
  func areEqual(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
    range.count == other.count && zip(range, other).allSatisfy { self[$0] == self[$1] }
  }

  /// Whether all bytes of `range` meet `condition`.
  @inline(__always)
  func allSatisfy(in range: Range<Int>, _ condition: (UInt8) -> Bool) -> Bool {
    range.allSatisfy { condition(self[$0]) }
  }

  /// Whether `word` stands at `offset`, before `end`.
  @inline(__always)
  func begins(with word: StaticString, at offset: Int, end: Int) -> Bool {
    guard offset + word.utf8CodeUnitCount <= end else { return false }
    precondition(offset >= 0 && end <= count)
    return withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return false }
      return memcmp(base + offset, word.utf8Start, word.utf8CodeUnitCount) == 0
    }
  }

  /// Whether `range` holds `word`, which is in lower case, in any case of its ASCII letters.
  func isWord(_ word: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return range.allSatisfy { self[$0].lowercased == word.utf8Start[$0 - range.lowerBound] }
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

  /// The bytes of `range` as text.
  func string(_ range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

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

extension [UInt8] {
  /// Appends the bytes of `range` of `text`.
  @inline(__always)
  mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    text.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
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

  /// The letter of ASCII in lower case; any other byte as it is.
  @inline(__always)
  var lowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }

  /// A sign of ASCII that a backslash may stand before.
  @inline(__always)
  var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
