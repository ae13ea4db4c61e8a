public import CascadeCurriculum

/// Judges the translations of one locale by every check.
public enum QualityRunner {
  /// What there is to say of `units`, all in the language of `locale`, in their order; each finding of a unit by place.
  ///
  /// Findings that a translator set aside with a reason are left out, as long as the target is what it was then.
  public static func findings(
    in units: [QualityUnit], locale: LocaleTag, terms: [QualityTerm] = [], checks: [QualityCheck] = QualityCheck.all
  ) -> [QualityFinding] {
    let language = QualityLanguage.of(locale)
    let list = TermList(terms, language: language)
    let judged = units.map { JudgedUnit($0, language: language, terms: list) }
    let fresh = judged.filter { !$0.unit.isStale }
    var found: [QualityFinding] = []
    for check in checks where check.judges(language) {
      var report = QualityReport(of: check)
      let judgeable = check.comparesWithSource ? fresh : judged
      switch check.judging {
      case .perUnit(let judge):
        for unit in judgeable where !unit.target.scalars.isEmpty || unit.unit.isDone { judge(unit, &report) }
      case .perLocale(let judge): judge(judgeable, &report)
      }
      found += report.findings
    }
    let places = Dictionary(units.enumerated().map { ($1.id, $0) }) { first, _ in first }
    return settled(found, units, places).sorted { left, right in
      let (first, second) = (places[left.unit] ?? 0, places[right.unit] ?? 0)
      return (first, left.words.lowerBound, left.words.upperBound, left.check)
        < (second, right.words.lowerBound, right.words.upperBound, right.check)
    }
  }

  /// The findings that nobody set aside.
  private static func settled(
    _ found: [QualityFinding], _ units: [QualityUnit], _ places: [UnitID: Int]
  ) -> [QualityFinding] {
    var ignores: [UnitID: [QualityIgnore]] = [:]
    for unit in units where !unit.comments.isEmpty {
      let valid = unit.comments.compactMap(QualityIgnore.init(comment:)).filter { $0.holds(for: unit) }
      if !valid.isEmpty { ignores[unit.id] = valid }
    }
    guard !ignores.isEmpty else { return found }
    return found.filter { finding in
      guard let own = ignores[finding.unit], own.contains(where: { $0.check == finding.check }) else { return true }
      return QualityCheck.named(finding.check)?.isFirm ?? false
    }
  }
}
