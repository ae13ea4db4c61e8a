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

/// Turns the offsets of one text into positions, cheaply when each is near the one before.
///
/// It goes on, or back, from the last place asked for, so that a thousand findings in one very long line, each with places
/// before and behind its own, cost one walk over it.
public struct PositionFinder: Sendable {
  /// Where the lines begin.
  public let lines: LineTable
  private let bytes: [UInt8]
  private var line = 0
  private var offset = 0
  private var utf16 = 1
  private var scalar = 1

  /// A finder for places in `bytes`.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineTable(bytes)
  }

  /// The position of the byte at `offset`; an offset past the end means the end, one inside a scalar the scalar's
  /// own column.
  public mutating func position(of wanted: Int) -> Position {
    let wanted = Swift.min(Swift.max(0, wanted), bytes.count)
    let wantedLine = lines.line(at: wanted)
    let start = lines.starts[wantedLine]
    if wantedLine != line || wanted < offset - wanted + start {
      line = wantedLine
      offset = start
      utf16 = 1
      scalar = 1
    }
    bytes.withUnsafeBufferPointer { bytes in
      while offset > wanted {
        repeat { offset -= 1 } while offset > start && bytes[offset] & 0xC0 == 0x80
        scalar -= 1
        utf16 -= bytes[offset] >= 0xF0 ? 2 : 1
      }
      while offset < wanted {
        // A scalar counts when its last byte lies before the place, that is, when the next one begins a scalar.
        let lead = bytes[offset]
        var next = offset + 1
        while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
        guard next <= wanted else { break }
        scalar += 1
        utf16 += lead >= 0xF0 ? 2 : 1
        offset = next
      }
    }
    return Position(line: line + 1, utf8: wanted - lines.starts[line] + 1, utf16: utf16, scalar: scalar)
  }
}
