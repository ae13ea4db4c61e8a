import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import Foundation
import Testing

@Suite("XLIFF written") struct XLIFFWriterTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  @Test("a small package is written as it always was", arguments: XLIFFSample.Format.allCases)
  func golden(format: XLIFFSample.Format) throws {
    let bytes = format.bytes(of: XLIFFSample.package())
    #expect(bytes == format.bytes(of: XLIFFSample.package()))
    try expectGolden(bytes, at: Self.fixtures.appending(path: "\(format.rawValue).xlf"))
  }

  @Test("what is written is read as the same", arguments: XLIFFSample.Format.allCases)
  func roundTrip(format: XLIFFSample.Format) {
    let package = XLIFFSample.package(to: XLIFFSample.dari)
    let read = XLIFFReader.read(format.bytes(of: package))
    #expect(read.faults.isEmpty, "\(read.faults)")
    #expect(read.sourceLanguage == "en" && read.targetLanguage == "fa-AF")
    let documents = package.documents.filter { !$0.units.isEmpty }
    #expect(read.documents.map(\.name) == documents.map(\.name))
    expectSame(read.units, documents.flatMap(\.units))
    let states: [ReturnedState?] = [.stale, .reviewed, nil, .machine, nil]
    #expect(read.units.map { $0.target == nil ? nil : $0.state } == states)
  }

  private func expectSame(_ read: [ReturnedUnit], _ units: [TranslationUnit]) {
    #expect(read.map(\.id) == units.map(\.id))
    for (read, unit) in zip(read, units) {
      #expect(read.source == .coded(unit.source), "\(unit.id)")
      #expect(read.comments == unit.comments, "\(unit.id)")
      #expect(read.target == unit.target.map(ReturnedText.coded), "\(unit.id)")
    }
  }

  @Test("the bundled curriculum goes out and comes back, untranslated and as its own translation")
  func curriculum() async throws {
    var package = try await XLIFFSample.curriculum()
    try #require(package.documents.flatMap(\.units).count > 100)
    for format in XLIFFSample.Format.allCases {
      let read = XLIFFReader.read(format.bytes(of: package))
      #expect(read.faults.isEmpty, "\(read.faults.prefix(3))")
      #expect(read.units.allSatisfy { $0.target == nil })
      expectSame(read.units, package.documents.flatMap(\.units))
    }
    for document in package.documents.indices {
      for place in package.documents[document].units.indices {
        package.documents[document].units[place].target = package.documents[document].units[place].source
      }
    }
    for format in XLIFFSample.Format.allCases {
      let bytes = format.bytes(of: package)
      let read = XLIFFReader.read(bytes)
      #expect(read.faults.isEmpty, "\(read.faults.prefix(3))")
      #expect(read.units.allSatisfy { $0.source == $0.target && $0.state == .translated })
      expectSame(read.units, package.documents.flatMap(\.units))
    }
  }

  private static let codes = (1...3).map {
    InlineCode(number: $0, kind: $0 == 3 ? .code : .strong, node: $0, display: "c")
  }
  private static let source = CodedText([
    .open(1), .text("a"), .close(1), .open(2), .text("b"), .close(2), .standalone(3),
  ])
  private static let targets: [[CodedText.Piece]] = [
    [.open(1), .text("a"), .open(2), .text("b"), .close(1), .text("c"), .close(2), .standalone(3)],
    [.standalone(3), .open(1), .open(1), .text("a"), .close(1), .close(1), .standalone(3), .open(2), .close(2)],
    [.text("x"), .open(1), .text("y"), .close(2)],
    [.close(1), .text("y"), .open(2), .standalone(3), .open(1), .close(1)],
    [.open(2), .open(1), .text("a"), .close(1), .close(2), .open(1), .text("z"), .close(1)],
  ]

  /// A package of one unit, whose translation is `target`.
  private static func package(target: [CodedText.Piece]) -> TranslationPackage {
    var unit = TranslationUnit(id: UnitID("d.aaaaaa"), kind: .paragraph, source: source, codes: codes)
    unit.target = CodedText(target)
    return TranslationPackage(
      from: .english, to: XLIFFSample.bengali, documents: [.init(name: "d", path: "d.md", units: [unit])])
  }

  @Test(
    "targets whose codes cross, stand twice or lack an end come back as they are",
    arguments: XLIFFSample.Format.allCases)
  func codes(format: XLIFFSample.Format) {
    for target in Self.targets {
      let package = Self.package(target: target)
      let read = XLIFFReader.read(format.bytes(of: package))
      #expect(read.faults.isEmpty)
      #expect(read.units.map(\.target) == [.coded(CodedText(target))])
    }
  }

  @Test("whatever words and codes there are come back as they went out", arguments: XLIFFSample.Format.allCases)
  func generated(format: XLIFFSample.Format) {
    var random = GeneratedMarkdown(seed: 7)
    let words = [
      "a", " ", "  ", "\n", "\r", "\t", "<", "&amp;", "]]>", "\u{0}", "\u{1F}", "\u{FFFF}", "\u{FFFD}", "\u{85}",
      "\u{2028}",
      "\u{301}", "য়", "\u{202E}", "\"'", "<b1>", "😀",
    ]
    func text() -> CodedText {
      CodedText(
        (0..<random.number(below: 12)).map { _ in
          let number = 1 + random.number(below: 4)
          return switch random.number(below: 6) {
          case 0: .open(number)
          case 1: .close(number)
          case 2: .standalone(number)
          default: .text(words[random.number(below: words.count)])
          }
        })
    }
    let codes = InlineCode.Kind.allCases.prefix(4).enumerated().map {
      InlineCode(number: $0.offset + 1, kind: $0.element, node: 0, display: "\u{7}")
    }
    var units: [TranslationUnit] = []
    for place in 0..<400 {
      let pieces = (1...4).map(CodedText.Piece.standalone) + text().pieces + [.text("x")]
      var unit = TranslationUnit(
        id: UnitID("d\(place)"), kind: UnitKind.allCases[place % UnitKind.allCases.count], source: CodedText(pieces),
        codes: codes)
      unit.section = ["", "a", "b"][random.number(below: 3)]
      unit.target = place % 3 == 0 ? nil : CodedText(text().pieces + [.text("y")])
      units.append(unit)
    }
    let package = TranslationPackage(
      from: .english, to: XLIFFSample.dari, documents: [.init(name: "a\u{1}b_x20_", path: "d.md", units: units)])
    let read = XLIFFReader.read(format.bytes(of: package))
    #expect(read.faults.isEmpty, "\(read.faults.prefix(3))")
    #expect(read.documents.map(\.name) == [format == .second ? "a\u{1}b_x20_" : "a\u{FFFD}b_x20_"])
    expectSame(read.units, units)
  }

  @Test("codes that cross and codes that stand twice are written as the standard asks")
  func judgedCodes() {
    for (target, isValid) in zip(Self.targets, [true, true, false, true, false]) {
      let violations = XLIFFJudge.judge(XLIFF2Writer.bytes(of: Self.package(target: target)))
      #expect(violations.isEmpty == isValid, "\(violations)")
      // Only that codes are left out, which is the translator's doing.
      #expect(violations.allSatisfy { $0.clause == "4.7.2.6 canDelete" }, "\(violations)")
    }
  }

  @Test("a unit goes out with what a catalogue has of it")
  func message() async throws {
    let package = try await XLIFFSample.curriculum()
    let first = try #require(
      package.documents.flatMap(\.units).first { $0.codes.count == 1 && $0.codes[0].kind == .strong })
    let units = try await XLIFFSample.units()
    let unit = try #require(units.first { $0.text == first.source })
    var message = Message(id: first.id, source: unit.tokens)
    #expect(TranslationUnit(unit, id: first.id, message: message).target == nil)
    message.target = "ক <b1>খ</b1>"
    message.formerSource = "before"
    message.state = .reviewed
    let out = TranslationUnit(unit, id: first.id, message: message, notes: ["n"])
    #expect(out.target == CodedText([.text("ক "), .open(1), .text("খ"), .close(1)]))
    #expect(out.isStale && out.formerSource == "before" && out.state == .reviewed && out.notes == ["n"])
  }

  @Test("restricted units stay at home when they are left out")
  func restricted() {
    let package = XLIFFSample.package().withoutRestricted()
    #expect(package.documents.map(\.name) == ["welcome", "glossary of words"])
    #expect(package.documents[0].units.count == 3)
  }

  @Test(
    "libxml2 finds what is written valid by the standards' schemas", .needs(.xliffSchemas),
    arguments: XLIFFSample.Format.allCases)
  func schema(format: XLIFFSample.Format) async throws {
    let folder = try TemporaryFolder()
    var sample = XLIFFSample.package(to: XLIFFSample.dari)
    let unit = sample.documents[0].units[2]
    sample.documents[0].units[2].match = TranslationMatch(
      score: 87, source: unit.source, target: unit.source, origin: "agency.tmx")
    try Data(format.bytes(of: sample)).write(to: folder.file("sample.xlf"))
    try Data(format.bytes(of: try await XLIFFSample.curriculum())).write(to: folder.file("curriculum.xlf"))
    let names = Self.targets.indices.map { "codes\($0).xlf" }
    for (name, target) in zip(names, Self.targets) {
      try Data(format.bytes(of: Self.package(target: target))).write(to: folder.file(name))
    }
    let schemas = Shared.folder.appending(path: "schemas")
    let schema = format == .second ? "xliff-2.1/xliff_core_2.0.xsd" : "xliff-1.2/xliff-core-1.2-strict.xsd"
    let judged = try CascadeProcess.run(
      ["--noout", "--nonet", "--schema", schemas.appending(path: schema).path, "sample.xlf", "curriculum.xlf"] + names,
      in: folder.url, environment: ["XML_CATALOG_FILES": schemas.appending(path: "catalog.xml").path],
      program: URL(filePath: "/usr/bin/xmllint"))
    #expect(judged.exitCode == 0, "\(judged.errorText.split(separator: "\n").filter { !$0.contains("validates") })")
  }
}
