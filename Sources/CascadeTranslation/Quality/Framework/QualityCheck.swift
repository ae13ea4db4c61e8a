public import CascadeCurriculum
public import CascadeText

/// One rule for translations: its id and severity, its words, samples that break and that keep it, and how it judges.
///
/// Samples document a check and test it: each bad one yields exactly what it marks, and each good one nothing at all.
public struct QualityCheck: Sendable {
  /// `category/what-is-wrong`, never renamed, never used again.
  public let id: CheckID
  /// How bad it is: an error means that the unit, once published, would mislead or break something.
  public let severity: Severity
  /// What is wrong, in one sentence with a full stop.
  public let summary: String
  /// Why it matters and what to do, in words for translators.
  public let explanation: String
  /// Whether nobody can set it aside with a reason: a reader could not use the unit.
  public let isFirm: Bool
  /// Whether it holds the target against its source; a unit whose source has changed since is not judged so.
  let comparesWithSource: Bool
  /// Whether it can judge units in a language; `nil` is a language that there are no facts about.
  let judges: @Sendable (QualityLanguage?) -> Bool
  /// Texts that break the rule; `⟦ ⟧` mark where findings fall.
  public let bad: [QualitySample]
  /// The same texts mended.
  public let good: [QualitySample]
  /// How it is judged.
  let judging: Judging

  /// How a check comes to its findings; the closures are pure.
  enum Judging: Sendable {
    /// Looks at one unit.
    case perUnit(@Sendable (JudgedUnit, inout QualityReport) -> Void)
    /// Looks at all units of a locale.
    case perLocale(@Sendable ([JudgedUnit], inout QualityReport) -> Void)
  }

  /// A rule.
  init(
    id: CheckID, severity: Severity, summary: String, explanation: String, isFirm: Bool = false,
    comparesWithSource: Bool = false, judges: @escaping @Sendable (QualityLanguage?) -> Bool = { _ in true },
    bad: [QualitySample], good: [QualitySample], judging: Judging
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.isFirm = isFirm
    self.comparesWithSource = comparesWithSource
    self.judges = judges
    self.bad = bad
    self.good = good
    self.judging = judging
  }

  /// Whether it judges units in the language of `locale`.
  public func judges(_ locale: LocaleTag) -> Bool { judges(QualityLanguage.of(locale)) }

  /// The check of that id, if there is one.
  public static func named(_ id: CheckID) -> QualityCheck? { all.first { $0.id == id } }
}
