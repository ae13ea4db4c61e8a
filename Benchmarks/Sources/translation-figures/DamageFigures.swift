import CascadeTranslation

/// What becomes of 500 damaged files.
struct DamageFigures {
  private static let count = 500

  /// Damages files of the texts of `book`, and prints what came of each kind of damage.
  static func show(_ book: TextBook, _ table: inout FigureTable) {
    let shelf = Shelf(book)
    let damages = Damage.files + Damage.sheets + Damage.codes
    // Of each kind of damage to each format as many.
    let kinds = damages.enumerated().flatMap { place, damage in
      WholeFile.formats.filter { damage.formats.isEmpty || damage.formats.contains($0) }.map { (place, $0) }
    }
    var outcomes = Array(repeating: DamageOutcome(), count: damages.count)
    var random = SplitMix(state: 500)
    var (made, turn) = (0, 0)
    while made < count {
      let (place, format) = kinds[turn % kinds.count]
      turn += 1
      let whole = WholeFile(format, shelf, &random)
      guard let file = damages[place].make(whole, &random) else { continue }
      made += 1
      outcomes[place].judge(file, whole, shelf)
    }
    table.title("\(made) damaged files, \(kinds.count) kinds of damage and format")
    var all = DamageOutcome()
    for (damage, outcome) in zip(damages, outcomes) {
      all.add(outcome)
      let codes = outcome.codes.all == 0 ? "" : ", codes repaired \(outcome.codes.repaired)/\(outcome.codes.all)"
      print(
        "  \(damage.name): files \(outcome.files), intact \(outcome.intact.taken)/\(outcome.intact.all), "
          + "named \(outcome.damaged.named)/\(outcome.damaged.all), wrong \(outcome.wrong)\(codes)")
      for example in outcome.examples { print("    \(example)") }
    }
    table.add("intact texts taken in", all.intact.taken, of: all.intact.all)
    table.add("other texts named, or taken in as they were", all.damaged.named, of: all.damaged.all)
    table.add(
      "damaged codes repaired", percent(all.codes.repaired, of: all.codes.all), toReach: ">= 80 %",
      isMet: 10 * all.codes.repaired >= 8 * all.codes.all)
    table.addNone("texts taken in otherwise than they were written", all.wrong)
    // Whoever crashes does not come so far.
    table.addNone("crashes", 0)
  }
}

extension DamageOutcome {
  fileprivate mutating func add(_ other: DamageOutcome) {
    files += other.files
    intact = (intact.taken + other.intact.taken, intact.all + other.intact.all)
    damaged = (damaged.named + other.damaged.named, damaged.all + other.damaged.all)
    codes = (codes.repaired + other.codes.repaired, codes.all + other.codes.all)
    wrong += other.wrong
  }
}
