import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import Foundation
import Testing

@Suite("Guesses of other programs") struct GuessTests {
  private static let bengali = LocaleTag("bn") ?? .english

  private static func read(_ text: String, text known: String? = nil) throws -> [Message] {
    let read = Catalogue.read(Array(text.utf8), locale: bengali, document: "welcome") { _ in known }
    #expect(read.faults.isEmpty)
    return read.catalogue.messages
  }

  private static func message(_ id: String, _ source: String, _ target: String, _ more: String = "") -> String {
    "\(more)msgctxt \"welcome.\(id)\"\nmsgid \"\(source)\"\nmsgstr \"\(target)\"\n\n"
  }

  private static func fuzzy(_ context: String?, _ source: String) -> String {
    "#, fuzzy\n" + (context.map { "#| msgctxt \"welcome.\($0)\"\n" } ?? "") + "#| msgid \"\(source)\"\n"
  }

  /// Runs msgmerge on a catalogue with a template.
  private static func merged(_ catalogue: String, _ template: String, _ options: [String]) throws -> String {
    let folder = try TemporaryFolder()
    let head = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"
    try Data((head + catalogue).utf8).write(to: folder.file("welcome.po"))
    try Data((head + template).utf8).write(to: folder.file("welcome.pot"))
    let merged = try CascadeProcess.run(
      options + ["--no-wrap", "--quiet", "welcome.po", "welcome.pot"], in: folder.url,
      program: Gettext.program("msgmerge"))
    #expect(merged.exitCode == 0, "\(merged.errorText)")
    return merged.outputText
  }

  private static let kept = ("aaaaaa", "Lock the doors of the house at night.", "রাতে ঘরের দরজা বন্ধ করুন।")
  private static let gone = ("bbbbbb", "Leave the room together with her friend now.", "একসঙ্গে ঘর ছাড়ুন।")

  private static var translated: String {
    let state = "# cascade: state=machine\n"
    return message(kept.0, kept.1, kept.2, state) + message(gone.0, gone.1, gone.2, state)
  }

  @Test(
    "what msgmerge guesses is offered, counts as missing, and is written in a form that stays",
    .enabled(if: Gettext.isThere))
  func guessed() throws {
    let template =
      Self.message("aaaaaa", Self.kept.1, "")
      + Self.message("cccccc", "Lock the windows of the house at night.", "")
      + Self.message("dddddd", "Leave the room together with her friends now.", "")
    let text = try Self.merged(Self.translated, template, ["--previous"])
    for (id, _, _) in [Self.kept, Self.gone] {
      #expect(text.contains("#, fuzzy\n#| msgctxt \"welcome.\(id)\"\n"), "\(text)")
    }
    let catalogue = Catalogue.read(Array(text.utf8), locale: Self.bengali, document: "welcome").catalogue
    let messages = catalogue.messages
    #expect(messages.map(\.isTranslated) == [true, false, false])
    #expect(messages[0].state == .machine && catalogue.progress.untranslated == 2 && catalogue.progress.stale == 0)
    // The words of one stand where they were made, those of the other nowhere else.
    let offers = try messages.dropFirst().map { try #require($0.offer) }
    #expect(offers.map(\.target) == [Self.kept.2, Self.gone.2])
    #expect(offers.map(\.source) == [Self.kept.1, Self.gone.1])
    #expect(offers.map(\.origin) == ["welcome.aaaaaa", "welcome.bbbbbb"])
    #expect(offers.map(\.isEdited) == [false, true] && offers.allSatisfy { $0.score < MemoryOffer.leastFilledIn })
    let bytes = catalogue.bytes { _ in (["cascade: kind=paragraph"], "modules/welcome/module.md") }
    let again = try Self.read(String(decoding: bytes, as: UTF8.self))
    #expect(again.map(\.offer) == messages.map(\.offer) && again.map(\.target) == messages.map(\.target))
    // Nor does it become one where it comes back from a translator.
    let returned = ReturnPackage(po: Array(text.utf8)).units
    #expect(returned.map { $0.guess?.unit } == [nil, UnitID("welcome.aaaaaa"), UnitID("welcome.bbbbbb")])
  }

  @Test("without '--previous' the words tell, where their own text still has them", .enabled(if: Gettext.isThere))
  func withoutPrevious() throws {
    let template =
      Self.message("aaaaaa", Self.kept.1, "") + Self.message("cccccc", "Lock the windows of the house at night.", "")
      + Self.message("bbbbbb", "Lock the door of the house at nights.", "")
    let text = try Self.merged(Self.translated, template, [])
    #expect(text.contains("#, fuzzy\n") && !text.contains("#|"))
    let messages = try Self.read(text)
    #expect(messages.map(\.isTranslated) == [true, false, false, true])
    #expect(messages.map { $0.offer?.source } == [nil, Self.kept.1, Self.kept.1, nil])
    // Its own translation, which msgmerge took for gone, comes back.
    #expect(messages[3].isGone && messages[3].id == messages[2].id)
  }

  @Test(
    "what was made for the unit itself is stale, and what was made for another text is no translation",
    arguments: [
      (fuzzy("aaaaaa", "Ask him."), nil, false), (fuzzy("bbbbbb", "Ask him."), nil, true),
      (fuzzy("bbbbbb", "Ask her."), nil, true), (fuzzy(nil, "Ask him."), nil, true),
      (fuzzy(nil, "Ask him."), "Ask him.", false), (fuzzy(nil, "ask her"), nil, false), ("#, fuzzy\n", nil, false),
      ("#| msgctxt \"welcome.bbbbbb\"\n#| msgid \"Ask him.\"\n", nil, true), ("#| msgid \"Ask him.\"\n", nil, false),
    ] as [(String, String?, Bool)])
  func rule(lines: String, known: String?, isGuess: Bool) throws {
    let message = try #require(try Self.read(Self.message("aaaaaa", "Ask her.", "তাকে", lines), text: known).first)
    #expect(message.isTranslated != isGuess && (message.offer != nil) == isGuess)
    #expect(message.isStale == (!isGuess && lines.contains("fuzzy")))
    #expect(message.offer?.target ?? message.target == "তাকে")
  }
}
