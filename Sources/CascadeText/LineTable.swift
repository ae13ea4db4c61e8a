/// Where the lines of a text begin, for turning offsets into lines and columns when something is printed.
///
/// A line ends with LF, CRLF or a lone CR, as in CommonMark.
public struct LineTable: Sendable {
  /// The offset of each line's first byte; the first is 0.
  public let starts: [Int]
  /// The number of bytes of the text.
  public let count: Int

  /// The lines of `text`.
  public init(_ text: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(text.count / 48 + 1)
    text.withUnsafeBytes { bytes in
      var index = 0
      while index < bytes.count {
        if bytes.count - index >= 8 {
          let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          if !word.holds(UInt8(ascii: "\n")), !word.holds(UInt8(ascii: "\r")) {
            index += 8
            continue
          }
        }
        for index in index..<Swift.min(index + 8, bytes.count) {
          let byte = bytes[index]
          guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
          let next = index + 1
          if byte == UInt8(ascii: "\n") || next == bytes.count || bytes[next] != UInt8(ascii: "\n") {
            starts.append(next)
          }
        }
        index += 8
      }
    }
    self.starts = starts
    count = text.count
  }

  /// The line, from 0, that holds the byte at `offset`.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of line `index`, from 0, with its line end.
  public func range(of index: Int) -> Range<Int> {
    starts[index]..<(index + 1 < starts.count ? starts[index + 1] : count)
  }

  /// The one-based line and the one-based column, counted in Unicode scalars, of the byte at `offset`.
  public func position(of offset: Int, in text: [UInt8]) -> (line: Int, column: Int) {
    let line = line(at: offset)
    var column = 1
    for index in starts[line]..<Swift.max(starts[line], Swift.min(offset, count)) where text[index] & 0xC0 != 0x80 {
      column += 1
    }
    return (line + 1, column)
  }
}
