import CascadeText

/// A line that opens or closes a container, or looks as if it did.
struct FenceLine {
  /// The line's index, from 0.
  var line: Int
  /// The offset of the first colon.
  var start: Int
  /// The offset after the last character that is no blank.
  var end: Int
  /// The number of colons at the start.
  var colons: Int
  /// Whether the line is colons alone.
  var isCloser: Bool { start + colons == end }
}

/// Finds the lines that need a closer look before cmark sees the text: fences, what looks like them, definitions.
struct FenceScanner {
  /// The lines that begin with three colons or more, wherever they stand; some of them in code.
  private(set) var fences: [FenceLine] = []
  /// Lines that begin with two colons or with signs that look like colons; some of them in code.
  private(set) var lookalikes: [FenceLine] = []
  /// Lines that begin with `[`, with the offset of the bracket: among them are all definitions.
  private(set) var brackets: [(line: Int, offset: Int)] = []
  /// Lines whose own marks nest deeper than anything sensible; cmark is not given them.
  private(set) var bottomless: [Int] = []

  /// The most marks of quotes and lists that a line may begin with and be read.
  static let deepest = 1000

  private let text: UnsafeBufferPointer<UInt8>

  /// Looks through the lines of `text` from the line `first` on.
  init(_ text: UnsafeBufferPointer<UInt8>, _ lines: SourceLines, from first: Int) {
    self.text = text
    for index in first..<Swift.max(first, lines.count) {
      let line = lines[index].range
      var marks = 0
      let position = skipPrefix(line, &marks)
      if marks > Self.deepest { bottomless.append(index) }
      guard position < line.upperBound else { continue }
      switch text[position] {
      case UInt8(ascii: ":"), 0xEF, 0xEA, 0xE2: look(at: position, index, line)
      case UInt8(ascii: "["): brackets.append((index, position))
      default: break
      }
    }
  }

  /// The offset after blanks and the marks of quotes and list items.
  private func skipPrefix(_ line: Range<Int>, _ marks: inout Int) -> Int {
    var position = line.lowerBound
    while position < line.upperBound {
      switch text[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        position += 1
      case UInt8(ascii: ">"):
        position += 1
        marks += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard position + 1 < line.upperBound, text[position + 1].isBlank else { return position }
        position += 2
        marks += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let end = endOfNumber(position, line) else { return position }
        position = end
        marks += 1
      default: return position
      }
    }
    return position
  }

  /// The offset after a list item's number, its sign and a blank.
  private func endOfNumber(_ start: Int, _ line: Range<Int>) -> Int? {
    var position = start
    while position < line.upperBound, position - start < 9, text[position].isDigit { position += 1 }
    guard position + 1 < line.upperBound, text[position + 1].isBlank else { return nil }
    let sign = text[position]
    return sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") ? position + 2 : nil
  }

  private mutating func look(at start: Int, _ index: Int, _ line: Range<Int>) {
    var position = start
    while position < line.upperBound, text[position] == UInt8(ascii: ":") { position += 1 }
    let colons = position - start
    let end = Swift.max(position, text.trimmed(position..<line.upperBound).upperBound)
    let fence = FenceLine(line: index, start: start, end: end, colons: colons)
    if colons >= 3 {
      fences.append(fence)
    } else if looksLikeFence(fence, position) {
      lookalikes.append(fence)
    }
  }

  /// Whether a line of fewer than three colons is meant for a fence: two and a kind, or signs that look like colons.
  private func looksLikeFence(_ fence: FenceLine, _ afterColons: Int) -> Bool {
    var position = afterColons
    while let length = Self.wideColon(text, position, fence.end) { position += length }
    if position > afterColons {
      let signs = fence.colons + (position - afterColons) / 3
      return signs >= 2
    }
    guard fence.colons == 2 else { return false }
    if position == fence.end { return true }
    while position < fence.end, text[position].isBlank { position += 1 }
    return position < fence.end && (text[position].isLetter || text[position] == UInt8(ascii: "{"))
  }

  /// The length of a sign at `position` that looks like a colon: `：`, `﹕`, `꞉`, `∶`, `∷`.
  static func wideColon(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int) -> Int? {
    guard position + 3 <= end else { return nil }
    switch (text[position], text[position + 1], text[position + 2]) {
    case (0xEF, 0xBC, 0x9A), (0xEF, 0xB9, 0x95), (0xEA, 0x9E, 0x89), (0xE2, 0x88, 0xB6), (0xE2, 0x88, 0xB7): return 3
    default: return nil
    }
  }
}
