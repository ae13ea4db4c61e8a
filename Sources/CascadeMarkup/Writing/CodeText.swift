/// How code is written between backticks.
enum CodeText {
  /// Code without anything in it: two spaces with a line end between them.
  static let empty: StaticString = "` \n`"

  /// Adds `text`, which is one line and not empty, as code.
  static func append(_ text: [UInt8], to bytes: inout [UInt8]) {
    let tick = UInt8(ascii: "`")
    let count = lengthOfFence(around: text)
    let isPadded =
      text.first == tick || text.last == tick
      || text.first == 0x20 && text.last == 0x20 && text.contains { $0 != 0x20 }
    bytes.append(contentsOf: repeatElement(tick, count: count))
    if isPadded { bytes.append(0x20) }
    bytes += text
    if isPadded { bytes.append(0x20) }
    bytes.append(contentsOf: repeatElement(tick, count: count))
  }

  /// The smallest number of backticks that no run in `code` has.
  private static func lengthOfFence(around code: [UInt8]) -> Int {
    var lengths: Set<Int> = []
    var run = 0
    for byte in code {
      if byte == UInt8(ascii: "`") {
        run += 1
      } else if run > 0 {
        lengths.insert(run)
        run = 0
      }
    }
    lengths.insert(run)
    var count = 1
    while lengths.contains(count) { count += 1 }
    return count
  }

  /// `text` in one line: a space for each line end, U+FFFD for NUL.
  static func inOneLine(_ text: some Collection<UInt8>) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(text.count)
    var last: UInt8 = 0
    for byte in text {
      if byte == 0 {
        line.append("\u{FFFD}")
      } else if byte != 0x0A || last != 0x0D {
        line.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
      }
      last = byte
    }
    return line
  }
}
