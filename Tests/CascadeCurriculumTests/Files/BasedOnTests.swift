import CascadeCurriculum
import CascadeText
import Testing

@Suite("What an overlay is based on") struct BasedOnTests {
  private static let path = "overlays/land/based-on.yaml"

  private static func read(_ bytes: [UInt8]) -> Checked<BasedOn?> {
    BasedOnReader.read(SourceFile(path: path, bytes: bytes))
  }

  @Test(
    "is read as it was written, whatever the text",
    arguments: [
      "One line", "::: step {#a}\n\nTwo.\n\n:::", "# sign: [and] {braces} \"quotes\" 'more' \\", " begins with a space",
      "\tand a tab", "ends\n\n", "বাংলা \u{200C} متن «نقل»", "a\u{2028}b\u{7F}c\u{85}d", "- item\n\n\n  deeper\n\t- tab",
      "\u{1F600} & \u{FEFF}mark", "---", "a: b\n? c", "no",
    ])
  func roundTrip(text: String) throws {
    let kept = [
      KeptBase(.block(.module(ID("stops")), ID("stop-law")), text: text),
      KeptBase(.block(.page(ID("law")), ID("C2.2")), text: text),
      KeptBase(.field(.module(ID("stops")), "O1"), text: text),
      KeptBase(.course(ID("short")), text: text),
    ]
    let bytes = BasedOnWriter.bytes(of: kept)
    let read = Self.read(bytes)
    #expect(read.diagnostics.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
    #expect(read.value?.kept.map(\.subject) == kept.map(\.subject))
    #expect(read.value?.kept.map(\.text) == kept.map(\.text))
    #expect(read.value?.parts.map(\.string) == ["courses/short", "pages/law#C2.2", "stops#stop-law", "stops:O1"])
  }

  @Test("of nothing is an empty list")
  func empty() {
    let read = Self.read(BasedOnWriter.bytes(of: []))
    #expect(read.diagnostics.isEmpty)
    #expect(read.value?.kept.isEmpty == true)
  }

  @Test("names what it holds, and what it should hold and was taken out of it, each on its own line")
  func names() throws {
    let kept = [KeptBase(.course(ID("short")), text: "Day 1")]
    let bytes = BasedOnWriter.bytes(of: kept, lost: ["stops#a"])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\nparts:\n  - \"courses/short\"\n  - \"stops#a\"\nbased-on:\n"))
    #expect(Self.read(bytes).value?.parts.map(\.string) == ["courses/short", "stops#a"])
    let all = Self.read(BasedOnWriter.bytes(of: [], lost: ["stops#a"]))
    #expect(all.diagnostics.isEmpty && all.value?.kept.isEmpty == true && all.value?.parts.count == 1)
  }

  @Test("that does not name its parts, or not all of them, says so and keeps nothing by them")
  func unnamed() throws {
    let text = String(decoding: BasedOnWriter.bytes(of: [KeptBase(.course(ID("short")), text: "Day 1")]), as: UTF8.self)
    for parts in ["", "parts: []\n", "parts:\n  - \"courses/long\"\n"] {
      let read = Self.read(Array(text.replacing("parts:\n  - \"courses/short\"\n", with: parts).utf8))
      #expect(read.diagnostics.map(\.severity) == [.error] && read.diagnostics.map(\.path) == [Self.path])
      #expect(read.value?.kept.isEmpty ?? true)
    }
  }

  @Test("shows each text in its own lines, so that version control shows what changed")
  func lines() {
    let kept = [KeptBase(.block(.module(ID("stops")), ID("a")), text: "One.\n\nTwo.")]
    let text = String(decoding: BasedOnWriter.bytes(of: kept), as: UTF8.self)
    #expect(text.hasSuffix("    text: |-\n      One.\n\n      Two.\n"))
    #expect(!text.split(separator: "\n").contains { $0.hasSuffix(" ") })
  }

  @Test("holds nothing by an entry that a hand has changed, or that names nothing, and says so")
  func changedByHand() throws {
    let kept = [KeptBase(.course(ID("short")), text: "Day 1")]
    let text = String(decoding: BasedOnWriter.bytes(of: kept), as: UTF8.self)
    #expect(Self.read(Array(text.utf8)).value?.kept.count == 1)
    for (words, others) in [("Day 1", "Day 2"), ("course: \"short\"", "module: \"short\"")] {
      let read = Self.read(Array(text.replacing(words, with: others).utf8))
      #expect(read.value?.kept.isEmpty == true)
      #expect(read.diagnostics.map(\.severity) == [.error])
      #expect(read.diagnostics.map(\.path) == [Self.path])
    }
  }
}
