public import CascadeCurriculum
public import CascadeText

/// What there is to know of a curriculum without building it.
public struct Analysis: Sendable {
  /// The curriculum, as good as its text allows; `nil` where `curriculum.yaml` cannot be read.
  public var curriculum: Curriculum?
  /// Every finding, in reading order.
  public var diagnostics: [Diagnostic]
  /// The text files that findings are about or point at, by path, for excerpts.
  public var files: [SourceFile]

  /// An analysis.
  public init(curriculum: Curriculum?, diagnostics: [Diagnostic], files: [SourceFile]) {
    self.curriculum = curriculum
    self.diagnostics = diagnostics
    self.files = files
  }
}

/// How a curriculum is judged.
public struct AnalysisOptions: Sendable, Hashable {
  /// The day by which "in force" and "review due" are judged, in the place of the curriculum's own.
  public var asOf: PartialDate?
  /// Whether it is judged as a final release, whatever its status.
  public var isRelease: Bool

  /// Options.
  public init(asOf: PartialDate? = nil, isRelease: Bool = false) {
    self.asOf = asOf
    self.isRelease = isRelease
  }
}
