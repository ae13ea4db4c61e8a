internal import ArgumentParser
private import Cascade

/// Says what a check looks for.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a check looks for and why, with a bad and a good sample.",
    discussion: """
      The check's id stands in brackets behind each finding; 'cascade list checks' lists them all.

      Example:
        cascade explain objective/not-assessed
      """)

  @Argument(
    help: "The check's id.",
    completion: .custom { _, _, _ in Listing.named("checks")?.toolIDs ?? [] })
  var check: String

  func validate() throws {
    guard Explanation(of: check) == nil else { return }
    let help = Explanation.nearest(to: check).map { "Did you mean '\($0)'?" } ?? "'cascade list checks' lists them."
    throw ValidationError("There is no check '\(check)'. \(help)")
  }

  func run() async throws {
    guard let explanation = Explanation(of: check) else { return }
    Console.result(Array(explanation.text(width: min(Console.width, 100)).utf8))
  }
}
