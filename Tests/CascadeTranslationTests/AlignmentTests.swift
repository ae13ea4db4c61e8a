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
      var changed = ChangedUnits(base, random: SplitMix(state: seed))
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
