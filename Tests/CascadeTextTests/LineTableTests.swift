import CascadeText
import Testing

@Suite("LineTable") struct LineTableTests {
  @Test(
    "lines end with LF, CRLF or a lone CR",
    arguments: [
      ("", [0]), ("a", [0]), ("\n", [0, 1]), ("\r", [0, 1]), ("\r\n", [0, 2]), ("\n\r", [0, 1, 2]),
      ("\r\r\n\n", [0, 1, 3, 4]), ("a\nb\r\nc\rd", [0, 2, 5, 7]), ("1234567\r\nabcdefgh\n", [0, 9, 18]),
      ("12345678901234567890\r", [0, 21]), ("\u{0B}\u{0C}\u{8D}\u{10A}\u{2028}x", [0]),
    ])
  func lineEnds(text: String, starts: [Int]) {
    #expect(LineTable(Array(text.utf8)).starts == starts)
  }

  @Test("the table equals one made byte by byte, wherever a line end falls")
  func allAlignments() {
    for length in 0..<40 {
      for place in 0..<max(1, length) {
        for end in ["\n", "\r", "\r\n", "\n\r", "\r\r"] {
          var text = Array(repeating: UInt8(ascii: "a"), count: length)
          text.replaceSubrange(min(place, length)..<min(place, length), with: end.utf8)
          #expect(LineTable(text).starts == plainStarts(text))
        }
      }
    }
  }

  @Test("an offset belongs to the line that holds its byte, line ends included")
  func lineAtOffset() {
    let table = LineTable(Array("ab\r\ncd\n".utf8))
    #expect((0...7).map { table.line(at: $0) } == [0, 0, 0, 0, 1, 1, 1, 2])
    #expect(table.range(of: 0) == 0..<4)
    #expect(table.range(of: 1) == 4..<7)
    #expect(table.range(of: 2) == 7..<7)
  }

  @Test("columns count scalars from one, and offsets past the end mean the end")
  func columns() {
    let text = Array("é\nবাব\n".utf8)
    let table = LineTable(text)
    #expect(table.position(of: 2, in: text) == (1, 2))
    #expect(table.position(of: 6, in: text) == (2, 2))
    #expect(table.position(of: 99, in: text) == (3, 1))
  }

  private func plainStarts(_ text: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in text.enumerated() {
      let isFeed = byte == UInt8(ascii: "\n")
      let isReturn = byte == UInt8(ascii: "\r") && !(index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n"))
      if isFeed || isReturn { starts.append(index + 1) }
    }
    return starts
  }
}
