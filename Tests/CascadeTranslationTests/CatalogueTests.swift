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
}
