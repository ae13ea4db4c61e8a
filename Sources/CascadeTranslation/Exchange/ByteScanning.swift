/// Where a word stands next; asked for places that only grow, it reads the bytes once.
struct NextOccurrence {
  private let word: [UInt8]
  private var known: Int?
  private var isNowhere = false

  /// Looks for `word`.
  init(_ word: String) { self.word = Array(word.utf8) }

  /// The next place of the word from `start` on; `nil` where there is none.
  mutating func next(from start: Int, in bytes: [UInt8]) -> Int? {
    if isNowhere { return nil }
    if let known, known >= start { return known }
    var index = start
    while index + word.count <= bytes.count {
      if bytes[index] == word[0], bytes[index...].starts(with: word) {
        known = index
        return index
      }
      index += 1
    }
    isNowhere = true
    return nil
  }
}

/// Counts lines up to places that only grow.
struct LineCounter {
  private var place = 0
  private var number = 1

  /// The line of the byte at `target`, from 1.
  mutating func line(of target: Int, in bytes: [UInt8]) -> Int {
    while place < target {
      if bytes[place] == 0x0A { number += 1 }
      place += 1
    }
    return number
  }
}

/// UTF-16 as UTF-8, for a reader of bytes.
enum UTF16Bytes {
  /// `bytes` in UTF-8, where a byte order mark or the first character says that they are UTF-16; else as they are.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let isBig = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C])
    let isLittle = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00])
    guard isBig || isLittle else { return bytes }
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place -> UInt16 in
      let (high, low) = isBig ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
      return UInt16(high) << 8 | UInt16(low)
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
