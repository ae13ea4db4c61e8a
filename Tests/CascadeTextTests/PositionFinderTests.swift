import CascadeText
import Testing

@Suite("PositionFinder") struct PositionFinderTests {
  @Test("columns are counted in bytes, UTF-16 units and scalars")
  func columns() {
    let bytes = Array("x\né😀b".utf8)
    var finder = PositionFinder(bytes)
    #expect(finder.position(of: 0) == Position(line: 1, utf8: 1, utf16: 1, scalar: 1))
    #expect(finder.position(of: 4) == Position(line: 2, utf8: 3, utf16: 2, scalar: 2))
    #expect(finder.position(of: 8) == Position(line: 2, utf8: 7, utf16: 4, scalar: 3))
    #expect(finder.position(of: 9) == Position(line: 2, utf8: 8, utf16: 5, scalar: 4))
  }

  @Test("the order of questions does not matter")
  func anyOrder() {
    let bytes = Array("ab\nবাংলা ok\r\n\rz😀".utf8)
    for offset in (0...bytes.count).reversed() {
      var fresh = PositionFinder(bytes)
      var used = PositionFinder(bytes)
      _ = used.position(of: bytes.count / 2)
      _ = used.position(of: bytes.count)
      #expect(fresh.position(of: offset) == used.position(of: offset))
    }
  }

  @Test("an offset inside a scalar has the scalar's column, one outside the text its nearest end")
  func oddOffsets() {
    var finder = PositionFinder(Array("a😀".utf8))
    #expect(finder.position(of: 3) == Position(line: 1, utf8: 4, utf16: 2, scalar: 2))
    #expect(finder.position(of: -5) == Position(line: 1, utf8: 1, utf16: 1, scalar: 1))
    #expect(finder.position(of: 500) == Position(line: 1, utf8: 6, utf16: 4, scalar: 3))
  }

  @Test("going back in a line gives what going on gives, in broken text too")
  func back() {
    let bytes = Array("é😀বাংলা ".utf8) + [0x80, 0xBF, 0xE0, 0x41, 0x80] + Array("z😀".utf8)
    var used = PositionFinder(bytes)
    for step in [7, 11, 3, 17] {
      for turn in 0...bytes.count {
        let offset = turn * step % (bytes.count + 1)
        var fresh = PositionFinder(bytes)
        #expect(used.position(of: offset) == fresh.position(of: offset))
      }
    }
  }

  @Test("a hundred thousand places in one line of megabytes, to and fro, are found in one walk")
  func longLine() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 4_000_000)
    var finder = PositionFinder(bytes)
    for offset in stride(from: 0, to: bytes.count, by: 40) {
      if finder.position(of: offset + 30).scalar != offset + 31 { Issue.record("wrong at \(offset + 30)") }
      if finder.position(of: offset).scalar != offset + 1 { Issue.record("wrong at \(offset)") }
    }
  }
}
