import CascadeCurriculum

extension Tier {
  /// What people of the tier are called in findings.
  var people: String {
    switch self {
    case .trainer: "trainers"
    case .supervisor: "supervisors"
    case .beat: "beat officers"
    }
  }
}

extension TierSet {
  /// The people of the tiers, as words: "trainers and beat officers".
  var people: String { tiers.map(\.people).joinedAsWords() }
}

extension [String] {
  /// "a", "a and b", "a, b and c".
  func joinedAsWords() -> String {
    guard let last else { return "" }
    return count == 1 ? last : dropLast().joined(separator: ", ") + " and " + last
  }

  /// The texts in single quotes, as words; after `limit` of them the number of the others.
  func quoted(limit: Int = 6) -> String {
    let shown = prefix(limit).map { "'\($0)'" }
    return (count > limit ? shown + ["\(count - limit) more"] : shown).joinedAsWords()
  }
}

/// "1 minute", "2 minutes": a number with its noun.
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}

extension Curriculum {
  /// Whether its sources are in English, for checks that know English words.
  var isInEnglish: Bool { language.language == "en" }
}
