import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import Foundation
import Testing

@Suite("Machines' drafts") struct DraftTests {
  private static let bengali = LocaleTag("bn") ?? .english
  private static let source = "Ask <b1>her</b1> first, and tell nobody where she lives.\n"
  /// With a letter that Unicode never composes, one that it does, a sign that nobody sees, and blanks.
  private static let draft = "আগে <b1>তাকে</b1> জিজ্ঞাসা করুন,\t\"কোথায়\" থাকেন\u{200D} তা বলবেন \u{9DF} না e\u{301}।\n"

  private static func written(
    _ target: String, _ state: TranslationState, from source: String = source
  ) throws -> String {
    let update = Ledger().updated(with: [
      LedgerUnit(kind: "paragraph", document: "welcome", section: "", text: Self.source)
    ])
    var catalogue = Catalogue(locale: bengali, document: "welcome").updated(with: update.units, [Self.source])
    let id = try #require(update.units.first).id
    let isTaken = catalogue.take(target, for: id, state, from: source)
    #expect(isTaken)
    return String(
      decoding: catalogue.bytes { _ in (["cascade: kind=paragraph"], "modules/welcome/module.md") }, as: UTF8.self)
  }

  private static func read(_ bytes: [UInt8]) throws -> Message {
    let read = Catalogue.read(bytes, locale: bengali, document: "welcome")
    #expect(read.faults.isEmpty)
    return try #require(read.catalogue.messages.first)
  }

  private static func state(_ text: String) throws -> TranslationState { try read(Array(text.utf8)).state }

  @Test("what a person changes in the file itself is a person's, and nobody else has read it")
  func edited() throws {
    let text = try Self.written(Self.draft, .machine)
    #expect(text.contains("# cascade: state=machine ") && !text.contains("# cascade: state=machine\n"))
    #expect(try Self.state(text) == .machine)
    let edited = text.replacing("বলবেন", with: "বলবে")
    #expect(try Self.state(edited) == .translated)
    #expect(ReturnPackage(po: Array(edited.utf8)).units.map(\.state) == [.translated])
    #expect(ReturnPackage(po: Array(text.utf8)).units.map(\.state) == [.machine])
    let read = Catalogue.read(Array(edited.utf8), locale: Self.bengali, document: "welcome").catalogue
    #expect(read.progress.machine == 0 && read.progress.reviewed == 0 && read.progress.untranslated == 0)
    #expect(!String(decoding: read.bytes { _ in ([], "") }, as: UTF8.self).contains("state="))
    // Also where the mark of what is stale stays.
    let stale = try Self.written(Self.draft, .machine, from: "Ask <b1>him</b1> first.\n")
    #expect(stale.contains("#, fuzzy\n"))
    #expect(try Self.state(stale) == .machine)
    #expect(try Self.state(stale.replacing("#, fuzzy\n", with: "")) == .machine)
    #expect(try Self.state(stale.replacing("বলবেন", with: "বলবে")) == .translated)
  }

  @Test("a draft without a digest stays one, and gets it")
  func old() throws {
    let text = try Self.written(Self.draft, .machine)
    let old = text.replacing(/state=machine [0-9a-f]{8}/, with: "state=machine")
    #expect(old != text)
    #expect(try Self.state(old.replacing("বলবেন", with: "বলবে")) == .machine)
    let read = Catalogue.read(Array(old.utf8), locale: Self.bengali, document: "welcome").catalogue
    let bytes = read.bytes { _ in (["cascade: kind=paragraph"], "modules/welcome/module.md") }
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test("what programs do to a text on its way makes no draft a person's")
  func changedByPrograms() throws {
    let text = try Self.written(Self.draft, .machine)
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(!decomposed.utf8.elementsEqual(text.utf8))
    let composed = text.precomposedStringWithCanonicalMapping
    #expect(!composed.utf8.elementsEqual(text.utf8))
    let variants = [
      decomposed, composed, text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text, text.replacing("\\t", with: " "),
      text.replacing("।\\n\"", with: "।\""), text.replacing("।\\n\"", with: "।\\r\\n\""),
      text.replacing("করুন,", with: "\u{200F}করুন,\u{A0}"), String(text.unicodeScalars.filter { $0 != "\u{200D}" }),
      text.replacing(/msgstr (.*)\n/) { "msgstr \"\"\n\($0.1)\n" },
    ]
    for variant in variants {
      #expect(!variant.utf8.elementsEqual(text.utf8))
      #expect(try Self.state(variant) == .machine, "\(variant)")
    }
    // Letters that were lost, and the source in the place of what a program left out.
    let source = "Ask <b1>her</b1> first, and tell nobody where she lives."
    for lost in ["?? ????? <b1>????</b1> ?????", "\u{FFFD}\u{FFFD} তাকে", source] {
      #expect(try Self.state(text.replacing(/msgstr .*\n/, with: "msgstr \"\(lost)\"\n")) == .machine)
    }
  }

  @Test(
    "gettext's own tools make no draft a person's", .enabled(if: Gettext.isThere),
    arguments: [
      ["msgcat"], ["msgcat", "--no-wrap"], ["msgcat", "--width=20"], ["msgcat", "--escape"], ["msgattrib"],
      ["msgattrib", "--set-fuzzy"], ["msgattrib", "--clear-fuzzy"], ["msgattrib", "--clear-previous"],
      ["msgconv", "--to-code=GB18030"], ["msgmerge"], ["msgmerge", "--previous"], ["msgmerge", "--no-fuzzy-matching"],
    ], [source, "Ask <b1>him</b1> first.\n"])
  func gettext(command: [String], from source: String) throws {
    let folder = try TemporaryFolder()
    let text = try Self.written(Self.draft, .machine, from: source)
    try Data(text.utf8).write(to: folder.file("welcome.po"))
    let template = text.replacing(/\nmsgstr "[^\n]*করুন[^\n]*\n/, with: "\nmsgstr \"\"\n")
    #expect(template != text)
    try Data(template.utf8).write(to: folder.file("welcome.pot"))
    let files = command[0] == "msgmerge" ? ["--quiet", "welcome.po", "welcome.pot"] : ["welcome.po"]
    func run(_ program: String, _ arguments: [String]) throws {
      let run = try CascadeProcess.run(
        arguments + ["--output-file=out.po"], in: folder.url, program: Gettext.program(program))
      #expect(run.exitCode == 0, "\(run.errorText)")
    }
    try run(command[0], command.dropFirst() + files)
    if command[0] == "msgconv" { try run("msgconv", ["--to-code=UTF-8", "out.po"]) }
    let read = try Self.read([UInt8](Data(contentsOf: folder.file("out.po"))))
    #expect(read.state == .machine && read.isTranslated)
  }
}
