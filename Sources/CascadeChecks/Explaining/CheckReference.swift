import CascadeText

/// The page `docs/checks.md`, which is made from the checks themselves.
public enum CheckReference {
  /// The page for `checks`, as Markdown.
  public static func page(for checks: [Check] = Check.all) -> String {
    var lines = Prose.folded(heading, width: 110) + [""]
    for (category, members) in grouped(checks) {
      lines.append("- **\(category)**: " + members.map { "[\($0.whatIsWrong)](#\($0.anchor))" }.joined(separator: ", "))
    }
    for (category, members) in grouped(checks) {
      lines += ["", "## \(category)"]
      for check in members { lines += [""] + section(for: check) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let heading = """
    # Checks

    Everything that `cascade check` can report, made from the checks themselves. `cascade explain` prints one of them.

    - An **error** means that an output would be wrong, missing or unsafe; it cannot be silenced.
    - A **warning** means that readers would be served worse.
    - A **note** is worth knowing.

    A finding is silenced in its own file, in the front matter or at the top of the YAML file, with a reason; `at` is the \
    id of a block, of a heading or of an entry, and without it the whole file is meant:

    ```yaml
    ignore:
      - {check: objective/not-assessed, at: O3, reason: seen on the job by the supervisor}
    ```

    Another severity for the whole curriculum stands in `curriculum.yaml`; a category may stand for all its checks:

    ```yaml
    checks: {accessibility/vague-link: off, objective: note}
    ```
    """

  private static func grouped(_ checks: [Check]) -> [(category: String, members: [Check])] {
    let groups = Dictionary(grouping: checks) { String($0.id.category) }
    return groups.keys.sorted().map { ($0, (groups[$0] ?? []).sorted { $0.id < $1.id }) }
  }

  private static func section(for check: Check) -> [String] {
    var lines = ["### \(check.id)", "", "*\(check.severity.rawValue)* · \(check.summary)", ""]
    lines += Prose.folded(check.explanation, width: 110)
    for (label, sample) in [("Reported:", check.bad), ("Not reported:", check.good)] where !sample.isNone {
      lines += ["", label, "", "````text"] + sample.shown + ["````"]
    }
    return lines
  }
}

extension Check {
  /// What stands after the slash of the id.
  fileprivate var whatIsWrong: Substring { id.description.dropFirst(id.category.count + 1) }

  /// The anchor that Git hosts give the heading of the check.
  fileprivate var anchor: String { id.description.replacing("/", with: "") }
}
