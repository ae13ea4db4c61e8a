import CascadeTestSupport
import CascadeTranslation
import Foundation
import Testing

@Suite("PO files") struct POTests {
  private static let whole = #"""
    # A translator's note
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\n"
    "Language: bn\n"

    # cascade: state=machine
    #. list item 3 of 5
    #: modules/welcome/module.md
    #, fuzzy, no-wrap
    #| msgctxt "welcome.aaaaaa"
    #| msgid "old words"
    msgctxt "welcome.aaaaaa"
    msgid "new \"words\" \\ and a\ttab"
    msgstr "নতুন শব্দ"

    msgctxt "welcome.bbbbbb"
    msgid ""
    "line one\n"
    "line two\n"
    msgstr ""

    # Nobody uses it any more.
    #~ msgctxt "welcome.cccccc"
    #~ msgid "gone"
    #~ msgstr "গত"

    """#

  @Test("what is read is written byte for byte")
  func roundTrip() {
    let read = POReader.read(Array(Self.whole.utf8))
    #expect(read.faults.isEmpty)
    #expect(read.entries.count == 4)
    #expect(String(decoding: POWriter.bytes(of: read.entries), as: UTF8.self) == Self.whole)
    let message = read.entries[1]
    #expect(message.context == "welcome.aaaaaa")
    #expect(message.source == "new \"words\" \\ and a\ttab")
    #expect(message.isFuzzy && message.otherFlags == ["no-wrap"])
    #expect(message.previousContext == "welcome.aaaaaa" && message.previousSource == "old words")
    #expect(message.line == 7)
    #expect(read.entries[2].source == "line one\nline two\n")
    #expect(read.entries[3].isObsolete && read.entries[3].translatorComments == ["Nobody uses it any more."])
  }

  @Test("a byte order mark, line ends of any kind and blanks change nothing", arguments: ["\r\n", "\r"])
  func lineEnds(end: String) {
    let text = "\u{FEFF}" + Self.whole.replacing("\n", with: " " + end)
    let read = POReader.read(Array(text.utf8))
    #expect(read.faults.isEmpty)
    #expect(read.entries.map(\.source) == POReader.read(Array(Self.whole.utf8)).entries.map(\.source))
  }

  @Test("a file in UTF-16 comes back as it went out", arguments: [false, true])
  func wide(isBig: Bool) {
    let text = "msgctxt \"a\"\nmsgid \"ask her\"\nmsgstr \"তাকে জিজ্ঞাসা করুন\"\n"
    let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
      isBig ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
    let read = ExchangeFormat.read(bytes, name: "a.po")
    #expect(read.faults.isEmpty)
    #expect(read.units.map(\.target) == [.tokens("তাকে জিজ্ঞাসা করুন")])
  }

  @Test(
    "a message that cannot be read is told with its line, and the others are there",
    arguments: [
      ("msgctxt \"x\"\nmsgid \"open\nmsgstr \"\"", 4, "a string that does not end", "x"),
      ("msgctxt \"x\"\nmsgid \"a\" b\nmsgstr \"\"", 4, "words behind the end of a string", "x"),
      ("msgctxt \"x\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"", 5, "plural forms, which no unit has", "x"),
      ("msgctxt \"x\"\nmsgstr \"a\"", 3, "a message without 'msgid'", "x"),
      ("msgid \"a\"", 3, "a message without 'msgstr'", nil),
      ("some words", 3, "neither a comment nor a message", nil),
      ("msgid \"a\"\nmsgstr unquoted", 4, "words without quotes", nil),
    ] as [(String, Int, String, String?)])
  func fault(lines: String, line: Int, reason: String, context: String?) {
    let text = "msgid \"before\"\nmsgstr \"b\"\n\(lines)\n\n# next\nmsgid \"after\"\nmsgstr \"a\"\n"
    let read = POReader.read(Array(text.utf8))
    #expect(read.faults.map(\.line) == [line], "\(read.faults)")
    #expect(read.faults.map(\.reason) == [reason])
    #expect(read.faults.map(\.context) == [context])
    #expect(read.entries.map(\.source) == ["before", "after"])
  }

  @Test("bytes that are no UTF-8 are a fault of their message alone")
  func invalidUTF8() {
    var bytes = Array("msgid \"a\"\nmsgstr \"".utf8) + [0xE0, 0xA6]
    bytes += Array("\"\n\nmsgid \"b\"\nmsgstr \"c\"\n".utf8)
    let read = POReader.read(bytes)
    #expect(read.faults.map(\.reason) == ["bytes that are no UTF-8"])
    #expect(read.entries.map(\.source) == ["b"])
  }

  @Test("no bytes make the reader trap, and what it reads is read again the same")
  func generated() {
    var random = GeneratedMarkdown(seed: 4)
    for _ in 0..<3000 {
      var text = Array(Self.whole.utf8)
      for _ in 0..<3 { text = random.mutation(of: text) }
      let read = POReader.read(text)
      let written = POWriter.bytes(of: read.entries)
      let again = POReader.read(written)
      #expect(again.faults.isEmpty)
      #expect(POWriter.bytes(of: again.entries) == written)
    }
  }

  @Test("bytes that stand as numbers are read as what they are")
  func numbers() {
    let text = #"msgid "\303\251\1011 \xC3\xA9\n \x""# + "\nmsgstr \"\"\n"
    #expect(POReader.read(Array(text.utf8)).entries.map(\.source) == ["\u{E9}A1 \u{E9}\n x"])
  }

  @Test("gettext's own tools write the same bytes and find nothing wrong", .enabled(if: Gettext.isThere))
  func gettext() throws {
    let folder = try TemporaryFolder()
    try Data(Self.whole.utf8).write(to: folder.file("whole.po"))
    let written = try CascadeProcess.run(["--no-wrap", "whole.po"], in: folder.url, program: Gettext.program("msgcat"))
    #expect(written.outputText == Self.whole)
    let checked = try CascadeProcess.run(
      ["-c", "-o", "/dev/null", "whole.po"], in: folder.url, program: Gettext.program("msgfmt"))
    #expect(checked.exitCode == 0, "\(checked.errorText)")
  }
}

/// GNU gettext's programs, which `make test` installs.
enum Gettext {
  static func program(_ name: String) -> URL { URL(filePath: "/usr/bin/\(name)") }

  static let isThere = ["msgcat", "msgfmt", "msgmerge"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: program($0).path(percentEncoded: false))
  }
}
