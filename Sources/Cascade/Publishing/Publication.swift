public import CascadeCurriculum
public import CascadeOutputs

/// What is to be published.
public struct PublishRequest: Sendable {
  /// The files to make.
  public var jobs: [Job]
  /// The folders of the tree that the jobs fill, such as `handbook/participant/en`: files of earlier builds in them that
  /// no job makes are stale. An empty name is the whole tree.
  public var scopes: [String]
  /// Covers all that the build read, its options among it.
  public var inputs: Fingerprint
  /// How many findings there were.
  public var findings: FindingCount
  /// Whether every job runs, also those whose files stand.
  public var rendersAll: Bool
  /// How many jobs run at once.
  public var workers: Int
  /// Called from any worker with the number of jobs just done.
  public var progress: @Sendable (Int) -> Void
  /// Whether files may be linked; else they are copied, as on file systems without hard links.
  package var linksFiles = true
  /// Whether the trees may change places in one step; else it takes two, as on file systems that cannot exchange names.
  package var exchangesTrees = true

  /// A request of which the parts not given are the usual ones.
  public init(
    _ jobs: [Job], scopes: [String] = [""], inputs: Fingerprint, findings: FindingCount = FindingCount(),
    rendersAll: Bool = false, workers: Int = Workers.available, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.jobs = jobs
    self.scopes = scopes
    self.inputs = inputs
    self.findings = findings
    self.rendersAll = rendersAll
    self.workers = workers
    self.progress = progress
  }
}

/// What was published.
public struct Publication: Hashable, Sendable {
  /// The files that are new or changed, sorted.
  public var written: [String]
  /// The files of earlier builds that went, sorted.
  public var removed: [String]
  /// How many files stand as they were.
  public var unchanged: Int
  /// How many jobs had to run.
  public var rendered: Int
  /// What is worth saying of the folder, a line each.
  public var warnings: [String]

  /// A publication of which everything is known.
  package init(written: [String], removed: [String], unchanged: Int, rendered: Int, warnings: [String]) {
    self.written = written
    self.removed = removed
    self.unchanged = unchanged
    self.rendered = rendered
    self.warnings = warnings
  }
}
