import CascadeCurriculum
import CascadeText
import CascadeTranslation

/// How many of the defects that are put into sound units the checks find.
struct DefectTable {
  /// How many units each kind of defect is put into, for each language.
  static let count = 50

  private let locales: [LocaleTag]
  private let rows: [(defect: Defect, cells: [(found: Int, made: Int)])]

  /// Damages units of `corpora` in which nothing was found.
  init(_ corpora: [Corpus]) {
    locales = corpora.map(\.locale)
    let sound = corpora.map { corpus in
      let flagged = Set(QualityRunner.findings(in: corpus.units, locale: corpus.locale).map(\.unit))
      return corpus.units.filter { !flagged.contains($0.id) && $0.target.words.count > 12 }
    }
    rows = Defect.all.enumerated().map { index, defect in
      let cells = zip(corpora, sound).map { corpus, units in
        Self.cell(defect, units, corpus.locale, seed: UInt64(index))
      }
      return (defect, cells)
    }
  }

  private static func cell(
    _ defect: Defect, _ units: [QualityUnit], _ locale: LocaleTag, seed: UInt64
  ) -> (found: Int, made: Int) {
    guard defect.languages.isEmpty || defect.languages.contains(locale.language), !units.isEmpty else { return (0, 0) }
    var random = Numbers(seed: seed)
    var (found, made, tries) = (0, 0, 0)
    while made < count, tries < 5000 {
      tries += 1
      let unit = units[random.number(below: units.count)]
      var damage = Defect.Damage(locale: Locale(locale), random: random)
      guard let damaged = defect.damage(unit, &damage) else { continue }
      random = damage.random
      made += 1
      let findings = QualityRunner.findings(in: damaged, locale: locale, terms: damage.terms)
      if findings.contains(where: { $0.check == defect.check }) { found += 1 }
    }
    return (found, made)
  }

  /// Prints a line for each kind of defect, and the whole.
  func print() {
    Swift.print("\ndefects found, of those made       " + locales.map { column($0.text, -10) }.joined())
    var all = Array(repeating: (found: 0, made: 0), count: locales.count)
    for row in rows {
      for place in all.indices {
        all[place].found += row.cells[place].found
        all[place].made += row.cells[place].made
      }
      Swift.print(column(row.defect.name, 35) + row.cells.map(text).joined() + "  \(row.defect.check)")
    }
    Swift.print(column("in all", 35) + all.map(text).joined())
    Swift.print(column("in percent", 35) + all.map { column(percent($0.found, of: $0.made), -10) }.joined())
  }

  private func text(_ part: (found: Int, made: Int)) -> String {
    column(part.made == 0 ? "–" : "\(part.found)/\(part.made)", -10)
  }
}
