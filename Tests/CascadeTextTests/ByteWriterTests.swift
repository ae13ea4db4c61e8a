import CascadeText
import Testing

@Suite("ByteWriter") struct ByteWriterTests {
  @Test("text is escaped, mark-up is not")
  func escaping() {
    var writer = ByteWriter()
    writer.markup("<p title=\"")
    writer.text("a<b>&\"c\"")
    writer.markup("\">")
    #expect(writer.bytes == Array("<p title=\"a&lt;b&gt;&amp;&quot;c&quot;\">".utf8))
  }

  @Test("every way to give a text escapes alike", arguments: ["", "&", "é<é", "plain", "<<>>", "\"", "a&", "&a"])
  func ways(text: String) {
    let bytes = Array(text.utf8)
    var string = ByteWriter()
    string.text(text)
    var span = ByteWriter()
    span.text(bytes.span)
    var range = ByteWriter()
    range.text(Array("xx".utf8) + bytes + Array("yy".utf8), 2..<2 + bytes.count)
    var substring = ByteWriter()
    substring.text(("x" + text).dropFirst())
    #expect(string.bytes == span.bytes)
    #expect(string.bytes == range.bytes)
    #expect(string.bytes == substring.bytes)
  }

  @Test("a special byte is found wherever it stands, and its neighbours in the alphabet are not")
  func allPlaces() {
    let replacements: [UInt8: String] = [0x22: "&quot;", 0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;"]
    for length in 1..<20 {
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var text = Array(repeating: UInt8(ascii: "a"), count: length)
          text[place] = byte
          var writer = ByteWriter()
          writer.text(text.span)
          let replacement = replacements[byte].map { Array($0.utf8) } ?? [byte]
          let expected = text[..<place] + replacement + text[(place + 1)...]
          if writer.bytes != Array(expected) { Issue.record("byte \(byte) at \(place) of \(length)") }
        }
      }
    }
  }

  @Test("bytes that are no UTF-8 pass unchanged")
  func brokenText() {
    var writer = ByteWriter()
    writer.text([0xFF, UInt8(ascii: "<"), 0x80, 0x00].span)
    #expect(writer.bytes == [0xFF] + Array("&lt;".utf8) + [0x80, 0x00])
  }

  @Test("numbers are ASCII digits", arguments: [0, 7, 9, 10, -1, 1234567, Int.min, Int.max])
  func numbers(number: Int) {
    var writer = ByteWriter()
    writer.number(number)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == String(number))
  }

  @Test("truncating and emptying keep what was before")
  func truncating() {
    var writer = ByteWriter(capacity: 16)
    writer.markup("abcdef")
    writer.truncate(to: 3)
    writer.written([UInt8(ascii: "!")])
    #expect(writer.bytes == Array("abc!".utf8))
    writer.removeAll()
    #expect(writer.bytes.isEmpty)
  }
}
