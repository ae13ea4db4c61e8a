package import CascadeCurriculum
public import CascadeText

/// One rule: its id and severity, its words, a sample that breaks it, the same sample mended, and how it is judged.
///
/// A check is documented by the very samples that test it: `cascade explain` shows them.
public struct Check: Sendable {
  /// `category/what-is-wrong`, never renamed, never used again.
  public let id: CheckID
  /// How bad it is where a curriculum says nothing else.
  public let severity: Severity
  /// What is wrong, in one sentence with a full stop.
  public let summary: String
  /// Why it matters and what to do, in paragraphs parted by empty lines.
  public let explanation: String
  /// A text that breaks the rule; `⟦ ⟧` mark where the findings fall.
  public let bad: Sample
  /// The same text mended.
  public let good: Sample
  /// How it is judged.
  package let judging: Judging

  /// A rule.
  package init(
    id: CheckID, severity: Severity, summary: String, explanation: String, bad: Sample, good: Sample, judging: Judging
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.bad = bad
    self.good = good
    self.judging = judging
  }

  /// Whether an author can neither silence it nor lower its severity: of an error, an output would be wrong, missing or
  /// unsafe.
  public var isFirm: Bool { severity == .error }

  /// How a check comes to its findings. The closures are pure: any of them may run on any core at any time.
  package enum Judging: Sendable {
    /// Looks at one module with its front matter.
    case perModule(@Sendable (Module, Curriculum, inout Report) -> Void)
    /// Looks at the text of one Markdown file: a module, a page, a file of an overlay.
    case perText(@Sendable (TextFile, Curriculum, inout Report) -> Void)
    /// Looks at the whole.
    case perCurriculum(@Sendable (Curriculum, inout Report) -> Void)
    /// Looks at one module with its front matter, and at the whole for what lies outside modules.
    case perModuleAndCurriculum(
      @Sendable (Module, Curriculum, inout Report) -> Void, @Sendable (Curriculum, inout Report) -> Void)
    /// An earlier or later stage reports it where it meets it.
    case reported(by: Stage)
  }

  /// The stages that report findings of their own.
  package enum Stage: String, Sendable, CaseIterable {
    /// Looking at the files of the folder.
    case load
    /// Reading the bytes of Markdown and YAML.
    case markup
    /// Reading keys, values and containers.
    case read
    /// Finding what refers to what.
    case resolve
    /// Reading page shells, style sheets and interface words.
    case template
    /// Reading the pictures that the texts show.
    case picture
    /// Reading the catalogues of translations.
    case translation
    /// Making an edition.
    case deliver
    /// Applying severities and silences to what the checks found.
    case settle
  }
}
