/// A kind of thing that a subject, such as one delivery of a curriculum, can be compiled to.
public struct Output<Subject: Sendable>: Sendable {
  /// What `--to` takes, and the name of its folder in the output tree.
  public let id: String
  /// One line, as `cascade list outputs` prints it.
  public let summary: String
  /// Says which files there will be. Cheap: the work is in the jobs.
  public let plan: @Sendable (Subject) throws(OutputError) -> [Job]

  /// The output `id`, whose files `plan` names.
  public init(
    id: String, summary: String, plan: @escaping @Sendable (Subject) throws(OutputError) -> [Job]
  ) {
    self.id = id
    self.summary = summary
    self.plan = plan
  }
}
