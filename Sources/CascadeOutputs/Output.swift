/// A kind of thing that a curriculum can be compiled to.
public struct Output: Sendable {
  /// What `--to` takes, and the name of its folder in the output tree.
  public let id: String
  /// One line, as `cascade list outputs` prints it.
  public let summary: String
  /// Whether it is made for the built-in edition `complete` as well.
  public let takesComplete: Bool
  /// Says which files there will be for the deliveries of a build, which have the same resources: by paths that begin
  /// with a delivery's folder, or lie beside those folders, such as a page that leads to them all. Cheap: the work is in
  /// the jobs.
  public let plan: @Sendable ([OutputSubject]) throws(OutputError) -> [Job]

  /// The output `id`, whose files `plan` names.
  public init(
    id: String, summary: String, takesComplete: Bool = false,
    plan: @escaping @Sendable ([OutputSubject]) throws(OutputError) -> [Job]
  ) {
    self.id = id
    self.summary = summary
    self.takesComplete = takesComplete
    self.plan = plan
  }
}
