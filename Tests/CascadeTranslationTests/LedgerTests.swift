import Cascade
import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import Foundation
import Testing

@Suite("Ledger") struct LedgerTests {
  private static func unit(_ text: String, in document: String = "welcome", _ kind: String = "paragraph") -> LedgerUnit
  {
    LedgerUnit(kind: kind, document: document, section: "", text: text)
  }

  private static let old = [
    unit("Why we begin together", "heading"),
    unit("People learn more when they speak than when they listen to somebody else."),
    unit("A course begins with a working agreement. The group writes it by itself, on one large sheet of paper."),
    unit("An officer must not use force against a person who is detained."),
    unit("Each group has 45 minutes."),
    unit("True", "option"), unit("False", "option"),
  ]

  private static func unit(_ text: String, _ kind: String) -> LedgerUnit { unit(text, in: "welcome", kind) }

  private static func changes(_ new: [LedgerUnit]) -> [UnitChange] {
    let first = Ledger().updated(with: old)
    let second = first.ledger.updated(with: new)
    return second.units.map(\.change)
  }

  private static func edited(_ place: Int, _ text: String) -> [LedgerUnit] {
    var new = old
    new[place].text = text
    return new
  }

  @Test("ids are given once, and stay")
  func stable() throws {
    let first = Ledger().updated(with: Self.old)
    #expect(first.units.allSatisfy { $0.change == .new })
    #expect(Set(first.units.map(\.id)).count == Self.old.count)
    #expect(first.units.allSatisfy { $0.id.text.wholeMatch(of: /welcome\.[a-z2-7]{6}/) != nil })
    let again = first.ledger.updated(with: Self.old)
    #expect(again.units.map(\.id) == first.units.map(\.id))
    #expect(again.units.allSatisfy { $0.change == .same })
    #expect(again.gone.isEmpty)
  }

  @Test("equal texts of one document have ids of their own")
  func equalTexts() {
    let twice = Ledger().updated(with: [Self.unit("Yes"), Self.unit("Yes")])
    #expect(twice.units[0].id != twice.units[1].id)
  }

  @Test("an edit keeps the id and is told")
  func edit() {
    let changes = Self.changes(
      Self.edited(1, "People learn far more when they speak than when they listen to somebody else all day."))
    guard case .edited(let score) = changes[1] else {
      Issue.record("\(changes[1])")
      return
    }
    #expect((80..<99).contains(score))
    #expect(changes.indices.allSatisfy { $0 == 1 || changes[$0] == .same })
  }

  @Test(
    "case, punctuation and the kind of a mark are cosmetic",
    arguments: [
      "People learn more, when they speak, than when they listen to somebody else!",
      "People Learn more when they speak than when they listen to somebody  else",
    ])
  func cosmetic(text: String) { #expect(Self.changes(Self.edited(1, text))[1] == .cosmetic) }

  @Test(
    "a number, a negation and a modal verb are never cosmetic",
    arguments: [
      (3, "An officer must use force against a person who is detained."),
      (3, "An officer may not use force against a person who is detained."),
      (4, "Each group has 40 minutes."), (4, "Each group has 4.5 minutes."),
    ])
  func meaning(place: Int, text: String) {
    guard case .edited = Self.changes(Self.edited(place, text))[place] else {
      Issue.record("\(Self.changes(Self.edited(place, text))[place])")
      return
    }
  }

  @Test("a text that moves keeps its id, in its document, in another, and when its file has another name")
  func moved() {
    var new = Self.old
    new.insert(new.remove(at: 4), at: 1)
    #expect(Self.changes(new)[1] == .moved)
    new = Self.old
    new[4].document = "closing"
    #expect(Self.changes(new)[4] == .moved)
    new = Self.old.map {
      var unit = $0
      unit.document = "opening"
      return unit
    }
    new[1].text = "People learn much more when they speak than when they listen to somebody else."
    let changes = Self.changes(new)
    #expect(changes[0] == .moved)
    guard case .edited = changes[1] else {
      Issue.record("\(changes[1])")
      return
    }
  }

  @Test("a text that is parted, and texts that are joined, keep one id")
  func parts() {
    var new = Self.old
    new[2].text = "A course begins with a working agreement."
    new.insert(Self.unit("The group writes it by itself, on one large sheet of paper."), at: 3)
    let parted = Self.changes(new)
    #expect(parted[2] == .split)
    #expect(parted[3] == .splitOff(from: 2))
    let first = Ledger().updated(with: new)
    let second = first.ledger.updated(with: Self.old)
    #expect(second.units[2].change == .merged)
    #expect(second.units[2].id == first.units[2].id)
    // The part that went into it is no longer there by itself.
    #expect(second.gone == [first.units[3].id])
  }

  @Test("what is gone is kept, and comes back under its id")
  func gone() {
    let first = Ledger().updated(with: Self.old)
    let second = first.ledger.updated(with: Array(Self.old.dropLast(3)))
    #expect(second.gone == first.units.suffix(3).map(\.id))
    let third = second.ledger.updated(with: Self.old)
    #expect(third.units.map(\.id) == first.units.map(\.id))
  }

  @Test("a new text takes no other's id")
  func new() {
    var new = Self.old
    new[3].text = "Tea is served at half past ten in the garden behind the old station house."
    #expect(Self.changes(new)[3] == .new)
  }

  @Test("templates hold the ledger whole, and gettext reads them")
  func templates() throws {
    let first = Ledger().updated(with: Self.old + [Self.unit("Elsewhere.", in: "pages.notes")])
    let second = first.ledger.updated(with: Array(Self.old.dropLast(2)))
    let templates = second.ledger.templates()
    #expect(templates.map(\.document) == ["pages.notes", "welcome"])
    var read = Ledger()
    for (document, bytes) in templates { #expect(read.add(template: bytes, of: document).isEmpty) }
    #expect(Set(read.entries) == Set(second.ledger.entries))
    guard Gettext.isThere else { return }
    // gettext leaves out what nobody uses and nobody translated; of everything else it writes the same bytes.
    let folder = try TemporaryFolder()
    for (document, bytes) in first.ledger.templates() {
      try Data(bytes).write(to: folder.file("\(document).pot"))
      let written = try CascadeProcess.run(
        ["--no-wrap", "\(document).pot"], in: folder.url, program: Gettext.program("msgcat"))
      #expect(written.outputText == String(decoding: bytes, as: UTF8.self))
    }
  }
}
