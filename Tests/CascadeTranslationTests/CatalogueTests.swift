import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import Foundation
import Testing

@Suite("Catalogues") struct CatalogueTests {
  private static let bengali = LocaleTag("bn") ?? .english

  private static func unit(_ text: String) -> LedgerUnit {
    LedgerUnit(kind: "paragraph", document: "welcome", section: "", text: text)
  }

  private static let first = ["Ask her first, and wait until she answers.", "Be kind.", "Leave the room together."]

  private static func translated() -> (Ledger, Catalogue) {
    let update = Ledger().updated(with: first.map(unit))
    var catalogue = Catalogue(locale: bengali, document: "welcome").updated(with: update.units, first)
    for (place, words) in ["আগে তাকে জিজ্ঞাসা করুন।", "সদয় হোন।", "একসঙ্গে ঘর ছাড়ুন।"].enumerated() {
      let isTaken = catalogue.take(words, for: update.units[place].id, .reviewed, from: first[place])
      #expect(isTaken)
    }
    return (update.ledger, catalogue)
  }

  private static func bytes(_ catalogue: Catalogue) -> [UInt8] {
    catalogue.bytes { _ in (["paragraph"], "modules/welcome/module.md") }
  }

  @Test("words that look translated end in a line end where those of the source do, as gettext wants it")
  func pseudo() {
    #expect(PseudoTranslation.of(CodedText("Be kind.\n")).words == "⟦Ɓé ķîñď.~~~⟧\n")
    #expect(PseudoTranslation.of(CodedText("Be kind.")).words == "⟦Ɓé ķîñď.~~⟧")
  }

  @Test("what is edited is stale, what is new is untranslated, what is gone is kept unseen")
  func updated() {
    let (ledger, catalogue) = Self.translated()
    #expect(catalogue.progress.reviewed == 3)
    let texts = [
      "Ask her first, and wait for as long as she needs.", "Be kind.", "A new sentence about something else.",
    ]
    let update = ledger.updated(with: texts.map(Self.unit))
    let next = catalogue.updated(with: update.units, texts)
    #expect(next.messages.map(\.isStale) == [true, false, false, false])
    #expect(next.messages[0].formerSource == Self.first[0])
    #expect(next.messages.map(\.isTranslated) == [true, true, false, true])
    #expect(next.messages[3].isGone)
    var progress = Catalogue.Progress()
    (progress.units, progress.untranslated, progress.stale, progress.reviewed) = (3, 1, 1, 1)
    #expect(next.progress == progress)
    // Edited back, it is what was translated.
    let back = update.ledger.updated(with: Self.first.map(Self.unit))
    let again = next.updated(with: back.units, Self.first)
    #expect(again.messages.allSatisfy { !$0.isStale && !$0.isGone && $0.isTranslated })
  }

  @Test("a PO file holds it whole, and gettext agrees")
  func file() throws {
    let (ledger, catalogue) = Self.translated()
    let texts = [Self.first[0] + " Really.", Self.first[1]]
    let update = ledger.updated(with: texts.map(Self.unit))
    let next = catalogue.updated(with: update.units, texts)
    let bytes = Self.bytes(next)
    let (read, faults) = Catalogue.read(bytes, locale: Self.bengali, document: "welcome")
    #expect(faults.isEmpty)
    let lines = read.messages.map(\.line)
    #expect(lines == lines.sorted() && lines.first == 10)
    let withoutLines = read.messages.map { message in
      var message = message
      message.line = 0
      return message
    }
    #expect(withoutLines == next.messages)
    #expect(Self.bytes(read) == bytes)
    guard Gettext.isThere else { return }
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: folder.file("welcome.po"))
    let written = try CascadeProcess.run(
      ["--no-wrap", "welcome.po"], in: folder.url, program: Gettext.program("msgcat"))
    #expect(written.outputText == String(decoding: bytes, as: UTF8.self))
    let checked = try CascadeProcess.run(
      ["-c", "-o", "/dev/null", "welcome.po"], in: folder.url, program: Gettext.program("msgfmt"))
    #expect(checked.exitCode == 0, "\(checked.errorText)")
  }

  @Test(
    "msgmerge, which takes the template's notes, leaves who stands for a translation",
    .enabled(if: Gettext.isThere), arguments: [[], ["--previous"]])
  func merged(options: [String]) throws {
    let texts = Self.first + ["Tell nobody where she lives."]
    let update = Ledger().updated(with: texts.map(Self.unit))
    var catalogue = Catalogue(locale: Self.bengali, document: "welcome").updated(with: update.units, texts)
    let states: [TranslationState] = [.machine, .reviewed, .translated, .machine]
    for (place, state) in states.enumerated() {
      let source = place == 3 ? "Tell nobody where they live." : texts[place]
      let isTaken = catalogue.take("অনুবাদ \(place)", for: update.units[place].id, state, from: source)
      #expect(isTaken)
    }
    let folder = try TemporaryFolder()
    try Data(Self.bytes(catalogue)).write(to: folder.file("welcome.po"))
    let template = try #require(update.ledger.templates().first)
    try Data(template.bytes).write(to: folder.file("welcome.pot"))
    let merged = try CascadeProcess.run(
      options + ["--no-wrap", "--quiet", "welcome.po", "welcome.pot"], in: folder.url,
      program: Gettext.program("msgmerge"))
    #expect(merged.exitCode == 0, "\(merged.errorText)")
    #expect(merged.outputText.contains("#. cascade: kind=paragraph\n") && !merged.outputText.contains("#. paragraph"))
    let read = Catalogue.read(Array(merged.outputText.utf8), locale: Self.bengali, document: "welcome").catalogue
    #expect(read.messages.map(\.state) == states)
    #expect(read.messages.map(\.isStale) == [false, false, false, true])
    #expect(read.messages.map(\.target) == catalogue.messages.map(\.target))
    #expect(read.progress == catalogue.progress)
  }

  @Test(
    "what msgmerge takes for gone, because its text is another now, is the translation of its unit, and stale",
    arguments: ["", "ভুল"])
  func twins(begun: String) throws {
    let source = "Something else is told here."
    let update = Ledger().updated(with: [Self.unit(source)])
    let id = try #require(update.units.first).id
    let text = """
      # cascade: match=85 edited agency.tmx
      #, fuzzy
      msgctxt "\(id)"
      msgid "\(source)"
      msgstr "\(begun)"

      #~ msgctxt "\(id)"
      #~ msgid "Ask her."
      #~ msgstr "জিজ্ঞাসা করুন।"

      """
    let read = Catalogue.read(Array(text.utf8), locale: Self.bengali, document: "welcome").catalogue
    let messages = read.updated(with: update.units, [source]).messages
    #expect(messages.map(\.target) == ["জিজ্ঞাসা করুন।"])
    #expect(messages.map(\.formerSource) == ["Ask her."] && messages.map(\.isGone) == [false])
    #expect(messages.map(\.comments) == [begun.isEmpty ? [] : [begun]])
  }

  @Test(
    "a comment for the tool that says nothing to it is told at its line, and one that comes back sets its message aside",
    arguments: [
      ("#. cascade: state=reviewed", "'cascade: state=reviewed' belongs to a translators' comment"),
      ("#. cascade: state=machine 1a2b3c4d", "belongs to a translators' comment"),
      ("#. cascade: ok text/x \"x\" 1a2b3c4d", "belongs to a translators' comment"),
      ("#. cascade: author=me", "the tool has no comment 'cascade: author=me'"),
      ("# cascade: author=me", "the tool has no comment 'cascade: author=me'"),
      ("# cascade: machine", "the tool has no comment 'cascade: machine'"),
      ("#  cascade:state=machine", "the tool has no comment 'cascade:state=machine'"),
      ("# Cascade: state=machine", "the tool has no comment 'Cascade: state=machine'"),
      ("# cascade: state=machin", "no state is called 'machin'"),
      ("# cascade: state=machine 1a2b", "no state is called 'machine 1a2b'"),
      ("# cascade: state=", "no state is called ''"),
      ("# cascade: state=machine", nil), ("# cascade: state=machine 1a2b3c4d", nil), ("#. cascade: kind=stem", nil),
      ("#. cascade: state=machine", nil),
      ("# cascade: ok text/x \"x\" 1a2b3c4d", nil), ("# a note on a cascade: it falls", nil), ("# cascades", nil),
    ] as [(String, String?)])
  func strays(comment: String, reason: String?) throws {
    let text = """
      msgid ""
      msgstr ""

      # A note.
      \(comment)
      msgctxt "welcome.aaaaaa"
      msgid "a"
      msgstr "b"

      """
    let (catalogue, faults) = Catalogue.read(Array(text.utf8), locale: Self.bengali, document: "welcome")
    #expect(faults.isEmpty && catalogue.messages.count == 1)
    #expect(catalogue.strays.map(\.line) == (reason == nil ? [] : [5]), "\(catalogue.strays)")
    if let reason { #expect(try #require(catalogue.strays.first).reason.contains(reason), "\(catalogue.strays)") }
    let returned = ReturnPackage(po: Array(text.utf8))
    #expect(returned.units.count == (reason == nil ? 1 : 0))
    #expect(returned.faults.map(\.text) == (reason == nil ? [] : ["b"]))
  }

  @Test("a draft is marked in a translators' comment, which gettext keeps, or among the extracted ones until written")
  func comments() throws {
    func state(_ comment: String, _ state: String = "machine") throws -> TranslationState {
      let text = "\(comment) cascade: state=\(state)\nmsgctxt \"welcome.aaaaaa\"\nmsgid \"a\"\nmsgstr \"b\"\n"
      let read = Catalogue.read(Array(text.utf8), locale: Self.bengali, document: "welcome").catalogue
      return try #require(read.messages.first).state
    }
    #expect(try state("#") == .machine)
    #expect(try state("#.") == .machine)
    // That somebody has read it is not for the extracting program to say, which is told.
    #expect(try state("#.", "reviewed") == .translated)
    let text = "#. cascade: state=machine\nmsgctxt \"welcome.aaaaaa\"\nmsgid \"a\"\nmsgstr \"b\"\n"
    let read = Catalogue.read(Array(text.utf8), locale: Self.bengali, document: "welcome").catalogue
    let written = String(decoding: read.bytes { _ in ([], "modules/welcome/module.md") }, as: UTF8.self)
    #expect(written.contains("\n# cascade: state=machine ") && !written.contains("#. cascade: state"))
  }
}
