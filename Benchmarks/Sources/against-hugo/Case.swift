import Glibc

/// One thing to measure: a run of each tool, and what is done before each.
struct Case: Sendable {
  /// What the table calls it.
  let name: String
  /// What is to be reached, in words.
  let goal: String
  /// How many times faster than Hugo it must be, in wall and in processor time.
  let factor: Double
  /// How many times less memory than Hugo it may take at 10,000 modules; `nil` where nothing is asked.
  var memory: Double?
  /// The arguments of `cascade build` after the folder.
  let arguments: [String]
  /// Makes ready for the next run of both; not measured.
  let prepare: @Sendable (Site, Int) throws -> Void

  /// Everything that is asked for, in the order of the table.
  static let all: [Case] = [
    Case(
      name: "full rebuild, same bytes, participant handbook", goal: "5 times in wall and CPU, a sixth of the memory",
      factor: 5, memory: 6, arguments: participant + ["--all"]
    ) { _, _ in },
    Case(
      name: "full rebuild, every file changed, participant handbook", goal: "3 times", factor: 3, arguments: participant
    ) { site, round in try site.retitle(round) },
    Case(
      name: "full rebuild, both handbooks, XML of all editions, checks", goal: "2 times", factor: 2,
      arguments: ["--all"]
    ) { _, _ in },
    Case(name: "nothing changed, participant handbook", goal: "10 times", factor: 10, arguments: participant) { _, _ in
    },
    Case(name: "one module changed, participant handbook", goal: "7 times", factor: 7, arguments: participant) {
      site, round in try site.editModule(round)
    },
  ]

  private static let participant = ["--to", "handbook", "--edition", "participant", "--locale", "en"]
}

/// The same text for both tools, and where they build it.
struct Site: Sendable {
  let modules: Int
  let cascade: String
  let hugo: String
  let data: String

  private var curriculum: String { "\(data)/cascade" }
  private func output(_ arguments: [String]) -> String {
    "\(data)/out-cascade-\(arguments.contains("--to") ? "one" : "all")"
  }

  /// The command line of our build.
  func cascadeCommand(_ arguments: [String]) -> [String] {
    [cascade, "build", curriculum, "--output", output(arguments)] + arguments
  }

  /// The command line of Hugo's.
  var hugoCommand: [String] { [hugo, "--source", "\(data)/hugo", "--destination", "\(data)/out-hugo", "--quiet"] }

  /// Gives the whole another title, which every page shows.
  func retitle(_ round: Int) throws {
    try rewrite("\(data)/cascade/curriculum.yaml") { line in
      line.hasPrefix("title: ") ? "title: Generated curriculum, take \(round)" : line
    }
    try rewrite("\(data)/hugo/hugo.toml") { line in
      line.hasPrefix("title = ") ? "title = \"Generated curriculum, take \(round)\"" : line
    }
  }

  /// Gives a heading of one module other words.
  func editModule(_ round: Int) throws {
    let name = "module-" + String(100_000 + modules / 2).dropFirst()
    for file in ["\(data)/cascade/modules/\(name)/module.md", "\(data)/hugo/content/modules/\(name).md"] {
      try rewrite(file) { line in
        line.hasPrefix("### Where people feel safe") ? "### Where people feel safe, take \(round)" : line
      }
    }
  }

  private func rewrite(_ path: String, _ change: (Substring) -> Substring) throws {
    guard let file = fopen(path, "r+") else { throw Run.Failure(command: ["open", path], status: errno) }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 24)
    let count = fread(&bytes, 1, bytes.count, file)
    let text = String(decoding: bytes[..<count], as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(change)
    let changed = Array(lines.joined(separator: "\n").utf8)
    rewind(file)
    fwrite(changed, 1, changed.count, file)
    ftruncate(fileno(file), changed.count)
  }
}
