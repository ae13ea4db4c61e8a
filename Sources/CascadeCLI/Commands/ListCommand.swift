internal import ArgumentParser
private import Cascade
private import CascadeText

/// Lists what there is.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what there is: checks, outputs, editions, modules and more.",
    discussion: """
      The lists:
      \(Listing.all.map { "  \($0.id.padded(to: 14))\($0.summary)" }.joined(separator: "\n"))

      Examples:
        cascade list modules
        cascade list checks --format json
      """)

  @Argument(
    help: ArgumentHelp("The list; without it, the lists are listed.", valueName: "list"),
    completion: .list(Listing.all.map(\.id)))
  var name = "lists"

  @OptionGroup var curriculum: CurriculumOptions

  @Option(help: "How the list is printed: in columns, or in Cascade's own JSON.")
  var format = ListFormat.text

  func validate() throws {
    guard Listing.named(name) == nil else { return }
    throw ValidationError("There is no list '\(name)'. \(NearMiss.advice(on: name, in: Listing.all.map(\.id)))")
  }

  func run() async throws {
    guard let list = Listing.named(name) else { return }
    let (workspace, format) = (curriculum.workspace, format)
    try await perform {
      let items = try await list.items(in: workspace)
      switch format {
      case .json: Console.result(list.json(items))
      case .text: Console.result(Array(Self.columns(items).utf8))
      }
      return .success
    }
  }

  /// A line an item, the summaries below each other.
  private static func columns(_ items: [Listing.Item]) -> String {
    let width = (items.map(\.id.count).max() ?? 0) + 2
    return items.map { "\($0.id.padded(to: width))\($0.summary.withVisibleControls)\n" }.joined()
  }
}

extension String {
  /// The text with spaces behind it, up to `width` letters.
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
