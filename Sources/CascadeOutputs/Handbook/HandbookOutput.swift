extension Output {
  /// The handbook: a static site for each delivery, good offline, on paper and on a phone.
  public static let handbook = Output(
    id: "handbook", summary: "A handbook to read and print: HTML pages that need no network and no script."
  ) { (subjects) throws(OutputError) in
    guard let first = subjects.first else { return [] }
    let templates = try HandbookPlan.templates(of: first)
    let plans = try subjects.map { (subject) throws(OutputError) in try HandbookPlan(subject, templates) }
    return plans.flatMap { $0.jobs() } + plans.prefix(1).flatMap { $0.sharedJobs() }
  }
}
