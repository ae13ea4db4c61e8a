import CascadeTranslation

/// What ids the texts have after a change of many at once.
struct IdentifierFigures {
  /// How many texts are changed.
  static let count = 6_000

  /// Changes the first of `base` five times, each time from the beginning, and prints what became of the ids.
  static func show(_ base: [LedgerUnit], _ table: inout FigureTable) {
    let base = Array(base.prefix(count))
    table.title("ids, \(base.count) texts, each changed with 5 seeds")
    var (same, unchanged, kept, edited, wrong) = (0, 0, 0, 0, 0)
    var slowest = Duration.zero
    for seed in 1...5 as ClosedRange<UInt64> {
      var changed = ChangedUnits(base, random: SplitMix(state: seed))
      changed.change()
      let clock = ContinuousClock()
      let start = clock.now
      let matches = UnitAligner(old: base, new: changed.units.map(\.unit)).matches
      slowest = max(slowest, clock.now - start)
      for (unit, match) in zip(changed.units, matches) {
        // Of several texts that were the same, any is right.
        let former = match.old.map { base[$0].text }
        guard let origin = unit.origin else {
          if let former, former != unit.unit.text { wrong += 1 }
          continue
        }
        let isEdited = unit.unit.text != base[origin].text
        if isEdited { edited += 1 } else { unchanged += 1 }
        if former == base[origin].text {
          if isEdited { kept += 1 } else { same += 1 }
        } else if former != nil {
          wrong += 1
        }
      }
    }
    let all = 5 * base.count
    table.add("unchanged or moved: keep id and state", same, of: unchanged)
    table.add(
      "edited: keep id, and are stale", percent(kept, of: edited), toReach: ">= 90 %", isMet: 10 * kept >= 9 * edited)
    table.add("have another's id", percent(wrong, of: all), toReach: "<= 0.3 %", isMet: 1000 * wrong <= 3 * all)
    let seconds = slowest / .seconds(1)
    table.add("seconds at most", "\((seconds * 1000).rounded() / 1000)", toReach: "< 2", isMet: seconds < 2)
  }
}
