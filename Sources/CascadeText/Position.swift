/// A place in a text as people and editors count it; all numbers begin at 1.
public struct Position: Hashable, Sendable {
  /// The line; lines end with LF, CRLF or a lone CR.
  public let line: Int
  /// The column in UTF-8 bytes.
  public let utf8: Int
  /// The column in UTF-16 code units, as editors and language servers count.
  public let utf16: Int
  /// The column in Unicode scalars.
  public let scalar: Int

  /// A position on `line`.
  public init(line: Int, utf8: Int, utf16: Int, scalar: Int) {
    self.line = line
    self.utf8 = utf8
    self.utf16 = utf16
    self.scalar = scalar
  }
}

/// Turns the offsets of one text into positions, cheaply when each is near the one before or the one before that.
///
/// It goes on, or back, from the nearer of two places asked for last, so that a thousand findings in one very long line,
/// each with a place far before its own, cost one walk over it.
public struct PositionFinder: Sendable {
  /// Where the lines begin.
  public let lines: LineTable
  private let bytes: [UInt8]
  private var line = 0
  private var cursor = Cursor()
  /// Another place of the line.
  private var other = Cursor()

  /// A place in the line whose columns are known.
  private struct Cursor {
    var offset = 0
    var utf16 = 1
    var scalar = 1
  }

  /// A finder for places in `bytes`.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineTable(bytes)
  }

  /// The position of the byte at `offset`; an offset past the end means the end, one inside a scalar the scalar's
  /// own column.
  public mutating func position(of wanted: Int) -> Position {
    let wanted = Swift.min(Swift.max(0, wanted), bytes.count)
    choose(for: wanted, in: lines.line(at: wanted))
    let start = lines.starts[line]
    bytes.withUnsafeBufferPointer { bytes in
      while cursor.offset > wanted {
        repeat { cursor.offset -= 1 } while cursor.offset > start && bytes[cursor.offset] & 0xC0 == 0x80
        cursor.scalar -= 1
        cursor.utf16 -= bytes[cursor.offset] >= 0xF0 ? 2 : 1
      }
      while cursor.offset < wanted {
        // A scalar counts when its last byte lies before the place, that is, when the next one begins a scalar.
        let lead = bytes[cursor.offset]
        var next = cursor.offset + 1
        while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
        guard next <= wanted else { break }
        cursor.scalar += 1
        cursor.utf16 += lead >= 0xF0 ? 2 : 1
        cursor.offset = next
      }
    }
    return Position(line: line + 1, utf8: wanted - start + 1, utf16: cursor.utf16, scalar: cursor.scalar)
  }

  /// Makes the nearest known place before or behind `wanted` the one to go on from.
  private mutating func choose(for wanted: Int, in wantedLine: Int) {
    let start = Cursor(offset: lines.starts[wantedLine])
    guard wantedLine == line else {
      line = wantedLine
      cursor = start
      other = start
      return
    }
    if abs(wanted - other.offset) < abs(wanted - cursor.offset) { swap(&cursor, &other) }
    if wanted - start.offset < abs(wanted - cursor.offset) {
      other = cursor
      cursor = start
    }
  }
}
