import CascadeText
import Foundation
import Testing

@Suite("JSONWriter") struct JSONWriterTests {
  @Test("objects and arrays are indented, empty ones stay short")
  func layout() {
    let bytes = JSONWriter.document { json in
      json.object { json in
        json.member("text", "a")
        json.member("number", -3)
        json.member("truth", true)
        json.member("list", ["x", "y"])
        json.member("none", [])
        json.member("nothing") { $0.null() }
        json.object("empty") { _ in }
        json.objects("objects", for: [1, 2]) { $0.member("value", $1) }
      }
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "text": "a",
          "number": -3,
          "truth": true,
          "list": [
            "x",
            "y"
          ],
          "none": [],
          "nothing": null,
          "empty": {},
          "objects": [
            {
              "value": 1
            },
            {
              "value": 2
            }
          ]
        }

        """)
  }

  @Test(
    "any text comes back as it was",
    arguments: [
      "", "\"", "\\", "\u{0}\u{1}\u{1F}\u{7F}", "a\nb\r\tc", "বাংলা بازمانده 😀", "\u{2028}\u{2029}\u{2027}\u{202A}",
      "</script>",
      "\"\"quotes\"\"",
    ])
  func roundTrip(text: String) throws {
    let bytes = JSONWriter.document { json in json.array { json in json.element { $0.string(text) } } }
    #expect(try JSONDecoder().decode([String].self, from: Data(bytes)) == [text])
    #expect(!bytes.contains { $0 < 0x20 && $0 != UInt8(ascii: "\n") || $0 == 0x7F })
  }

  @Test("the line separators of Unicode are escaped, their neighbours are not")
  func separators() {
    let bytes = JSONWriter.document { $0.string("\u{2027}\u{2028}\u{2029}\u{202A}") }
    #expect(String(decoding: bytes, as: UTF8.self) == "\"\u{2027}\\u2028\\u2029\u{202A}\"\n")
  }
}
