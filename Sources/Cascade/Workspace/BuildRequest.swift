public import CascadeCurriculum
public import CascadeText

/// What is to be built.
public struct BuildRequest: Sendable {
  /// The outputs, by id; `nil` for the curriculum's own list.
  public var outputs: [String]?
  /// The editions, by id; `nil` for all of them.
  public var editions: [String]?
  /// The locales, by tag; `nil` for all of each edition.
  public var locales: [String]?
  /// The folder that the outputs are published in.
  public var outputFolder: String
  /// How the curriculum is judged.
  public var analysis: AnalysisOptions
  /// Findings of this severity or worse stop the build.
  public var failOn: Severity
  /// Whether every file is made anew, even where nothing changed.
  public var rebuildsAll: Bool
  /// Called now and then with the number of files made so far and of all.
  public var progress: @Sendable (_ done: Int, _ all: Int) -> Void

  /// A request for the curriculum's own outputs, all editions and locales.
  public init(
    outputs: [String]? = nil, editions: [String]? = nil, locales: [String]? = nil, outputFolder: String,
    analysis: AnalysisOptions = AnalysisOptions(), failOn: Severity = .error, rebuildsAll: Bool = false,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) {
    self.outputs = outputs
    self.editions = editions
    self.locales = locales
    self.outputFolder = outputFolder
    self.analysis = analysis
    self.failOn = failOn
    self.rebuildsAll = rebuildsAll
    self.progress = progress
  }
}

extension BuildRequest {
  /// Whether only some editions or locales are to be built.
  var namesDeliveries: Bool { editions != nil || locales != nil }
}

/// What a build came to.
public struct BuildReport: Sendable {
  /// Whether outputs stand as asked for; `false` where findings stopped the build.
  public var isBuilt: Bool
  /// Whether nothing had changed since the last build, so that nothing was looked at.
  public var wasUpToDate: Bool
  /// The findings; empty where nothing had changed: then ``findings`` counts those of the build that stands.
  public var diagnostics: [Diagnostic]
  /// How many findings of each severity there are.
  public var findings: FindingCount
  /// The curriculum, as good as its text allows; `nil` where nothing had changed or `curriculum.yaml` cannot be read.
  public var curriculum: Curriculum?
  /// The text files that findings are about or point at, by path, for excerpts; empty where nothing had changed.
  public var files: [SourceFile]
  /// What was published; `nil` where nothing was.
  public var publication: Publication?
  /// The start pages and other files worth opening, relative to the output folder.
  public var entries: [String]
}
