import Cascade
import CascadeCurriculum
import CascadeTranslation
import Foundation
import CascadeTestSupport
import Testing

/// Ids after a change of many texts at once: of the bundled curriculum's, 15 % are edited, 3 % moved and edited, 5 %
/// moved to another document, 5 % within their own, 5 % deleted, and 6 % new ones are put in.
@Suite("Alignment") struct AlignmentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Curriculum")

  private static func units() async throws -> [LedgerUnit] {
    let workspace = Workspace(folder: folder.standardizedFileURL.path(percentEncoded: false))
    let curriculum = try #require(try await workspace.analyse().curriculum)
    return UnitExtractor.units(of: curriculum).map {
      LedgerUnit(kind: $0.kind.rawValue, document: $0.document, section: $0.section, text: $0.tokens)
    }
  }

  @Test("unchanged texts keep their ids, nine tenths of the edited keep theirs, and hardly any takes another's")
  func many() async throws {
    let base = try await Self.units()
    #expect(base.count > 1000)
    for seed in 1...5 as ClosedRange<UInt64> {
      var changed = ChangedUnits(base, seed: seed)
      changed.change()
      let alignment = UnitAligner(old: base, new: changed.units.map(\.unit))
      var edited = 0
      var kept = 0
      var wrong = 0
      for (unit, match) in zip(changed.units, alignment.matches) {
        guard let origin = unit.origin, unit.unit.text != base[origin].text else {
          // The same words may stand in several places: any of their ids is right.
          let words = match.old.map { base[$0].text }
          if unit.origin != nil {
            #expect(words == unit.unit.text, "seed \(seed): \(unit.unit.text)")
          } else if let words, words != unit.unit.text {
            wrong += 1
          }
          continue
        }
        edited += 1
        // Of several texts that were the same, any is right.
        if let former = match.old { if base[former].text == base[origin].text { kept += 1 } else { wrong += 1 } }
      }
      #expect(10 * kept >= 9 * edited, "seed \(seed): \(kept) of \(edited) kept")
      #expect(1000 * wrong <= 3 * base.count, "seed \(seed): \(wrong) of \(base.count) wrong")
    }
  }
}

/// Texts after a change, each with the one that it was.
private struct ChangedUnits {
  struct Changed {
    var unit: LedgerUnit
    var origin: Int?
  }

  private(set) var units: [Changed]
  private let base: [LedgerUnit]
  private let words: [Substring]
  private var random: SplitMix

  init(_ base: [LedgerUnit], seed: UInt64) {
    self.base = base
    units = base.enumerated().map { Changed(unit: $1, origin: $0) }
    words = base.flatMap { $0.text.split(separator: " ") }
    random = SplitMix(state: seed)
  }

  mutating func change() {
    let documents = Array(Set(base.map(\.document))).sorted()
    let shares = [15, 3, 5, 5, 5]
    var order = Array(base.indices).shuffled(using: &random)[...]
    var chosen: [Set<Int>] = []
    for share in shares {
      chosen.append(Set(order.prefix(base.count * share / 100)))
      order = order.dropFirst(base.count * share / 100)
    }
    units.removeAll { chosen[4].contains($0.origin ?? -1) }
    for place in units.indices {
      guard let origin = units[place].origin else { continue }
      if chosen[0].contains(origin) || chosen[1].contains(origin) { edit(place) }
      if chosen[2].contains(origin) { units[place].unit.document = documents[random.number(below: documents.count)] }
    }
    for origin in (chosen[1].union(chosen[2]).union(chosen[3])).sorted() {
      guard let place = units.firstIndex(where: { $0.origin == origin }) else { continue }
      let unit = units.remove(at: place)
      let places = units.indices.filter { units[$0].unit.document == unit.unit.document }
      units.insert(unit, at: places.isEmpty ? place : places[random.number(below: places.count)])
    }
    for number in 0..<base.count * 6 / 100 {
      let place = random.number(below: units.count)
      var unit = units[place].unit
      unit.text =
        "Number \(number): "
        + (0..<12).map { _ in String(words[random.number(below: words.count)]) }
        .joined(separator: " ")
      units.insert(Changed(unit: unit, origin: nil), at: place)
    }
  }

  /// Replaces, puts in or takes out some words; of a few words all stay, or it would be another text.
  private mutating func edit(_ place: Int) {
    var text = units[place].unit.text.split(separator: " ")
    let at = random.number(below: text.count)
    switch text.count < 5 ? 1 : random.number(below: 3) {
    case 0: text[at] = words[random.number(below: words.count)]
    case 1:
      let count = text.count < 5 ? 1 : 2 + random.number(below: 5)
      for _ in 0..<count { text.insert(words[random.number(below: words.count)], at: at) }
    default: text.removeSubrange(at..<min(text.count, at + text.count / 4))
    }
    units[place].unit.text = text.joined(separator: " ")
  }
}
