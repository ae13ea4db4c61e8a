import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import Foundation
import Testing

@Suite("TMX") struct TMXWriterTests {
  /// A few units, all of which are translated, one of them with `sign` in it.
  static func package(with sign: String = "!") -> TranslationPackage {
    var package = XLIFFSample.package(to: XLIFFSample.dari)
    var whole = package.documents[0].units[2]
    whole.target = CodedText([
      .open(2), .text("او"), .open(1), .text(" را & "), .close(2), .text(sign), .close(1), .standalone(3),
      .standalone(4), .standalone(5), .standalone(6),
    ])
    package.documents[0].units[2] = whole
    return package
  }

  private static func text(_ selection: TMXWriter.Selection) -> String {
    String(decoding: TMXWriter.bytes(of: package(), selection), as: UTF8.self)
  }

  @Test("a small package is written as it always was")
  func golden() throws {
    let bytes = TMXWriter.bytes(of: Self.package(), .withMachine)
    #expect(bytes == TMXWriter.bytes(of: Self.package(), .withMachine))
    try expectGolden(bytes, at: ExchangeFixtures.folder.appending(path: "memory.tmx"))
  }

  @Test("only what is up to date and a person's is written, unless more is asked for")
  func selections() {
    let ids = TMXWriter.Selection.allCases.map {
      Self.text($0).matches(of: /tuid="([^"]*)"/).map { String($0.output.1) }
    }
    #expect(
      ids == [
        ["welcome.bbbbbb", "welcome.aaaaaa"], ["welcome.bbbbbb", "welcome.aaaaaa", "welcome.cccccc"],
        ["welcome.cccccc"], ["welcome.dddddd"],
      ])
    #expect(Self.text(.former).contains("<seg>Welcome "))
    #expect(TMXWriter.Selection.allCases.allSatisfy { TMXWriter.hasUnits(Self.package(), $0) })
    #expect(!TMXWriter.hasUnits(Self.package().withoutRestricted(), .former))
  }

  @Test("pairs have the same number at both ends, and the words are between")
  func pairs() throws {
    let text = Self.text(.translated)
    #expect(
      text.contains(
        """
        <seg><bpt i="1" x="2" type="link">&lt;a2&gt;</bpt>او<bpt i="2" x="1" type="bold">&lt;b1&gt;</bpt> را &amp; \
        <ept i="1">&lt;/a2&gt;</ept>!<ept i="2">&lt;/b1&gt;</ept>
        """))
  }

  @Test("a unit with a control character is left out, which no memory takes up")
  func controls() {
    for sign in ["\u{7}", "\u{9B}", "\u{FFFE}"] {
      let text = String(decoding: TMXWriter.bytes(of: Self.package(with: sign)), as: UTF8.self)
      #expect(text.ranges(of: "<tu ").count == Self.text(.translated).ranges(of: "<tu ").count - 1)
    }
  }

  private static let schema = Shared.folder.appending(path: "schemas/tmx-1.4/tmx14.dtd")
  private static let hasSchema = FileManager.default.fileExists(atPath: schema.path(percentEncoded: false))

  @Test(
    "libxml2 finds what is written valid by the standard's DTD",
    .enabled(if: hasSchema, "../shared/schemas/tmx-1.4 is not there, so this was NOT tested"))
  func valid() async throws {
    let folder = try TemporaryFolder()
    for selection in TMXWriter.Selection.allCases {
      try Data(TMXWriter.bytes(of: Self.package(), selection)).write(to: folder.file("\(selection.rawValue).tmx"))
    }
    var curriculum = try await XLIFFSample.curriculum()
    for document in curriculum.documents.indices {
      for place in curriculum.documents[document].units.indices {
        curriculum.documents[document].units[place].target = curriculum.documents[document].units[place].source
      }
    }
    try Data(TMXWriter.bytes(of: curriculum)).write(to: folder.file("curriculum.tmx"))
    var broken = curriculum
    broken.documents = [broken.documents[0]]
    broken.documents[0].units = [broken.documents[0].units[0]]
    broken.documents[0].units[0].target = CodedText([.close(1), .text("x"), .open(2), .open(3), .close(2)])
    try Data(TMXWriter.bytes(of: broken)).write(to: folder.file("broken.tmx"))
    let files = TMXWriter.Selection.allCases.map { "\($0.rawValue).tmx" } + ["curriculum.tmx", "broken.tmx"]
    let judged = try CascadeProcess.run(
      ["--noout", "--nonet", "--dtdvalid", Self.schema.path(percentEncoded: false)] + files, in: folder.url,
      program: URL(filePath: "/usr/bin/xmllint"))
    #expect(judged.exitCode == 0, "\(judged.errorText.prefix(2000))")
  }
}

/// Where the golden files of these formats are.
enum ExchangeFixtures {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "XLIFF/Fixtures/Exchange")
}
