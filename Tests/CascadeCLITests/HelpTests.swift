import CascadeTestSupport
import Foundation
import Testing

@Suite("Help") struct HelpTests {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/help")

  /// Every command, as it is typed after `cascade`.
  static let commands = [
    "", "build", "check", "explain", "list", "new", "new course", "new curriculum", "new module", "overlay",
    "overlay accept", "translate", "translate check", "translate extract", "translate merge", "translate pseudo",
    "translate report",
    "translate status", "translate update",
  ]

  @Test("every command explains itself", arguments: commands)
  func help(command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let run = try CascadeProcess.run(words + ["--help"], in: Shared.project)
    #expect(run.exitCode == 0)
    #expect(run.errors.isEmpty)
    let name = (["cascade"] + words).joined(separator: "-")
    try expectGolden(run.output, at: Self.fixtures.appending(path: "\(name).txt"))
  }

  @Test("the list above has every command that help names")
  func complete() throws {
    for command in Self.commands {
      let words = command.split(separator: " ").map(String.init)
      let help = try CascadeProcess.run(words + ["--help"], in: Shared.project).outputText
      let named = Self.subcommands(in: help).map { (words + [$0]).joined(separator: " ") }
      #expect(Set(named).isSubset(of: Self.commands), "a command without a golden help")
    }
  }

  @Test("the version is one line")
  func version() throws {
    let run = try CascadeProcess.run(["--version"], in: Shared.project)
    #expect(run.exitCode == 0)
    #expect(run.outputText.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }

  /// The names in the sections of subcommands.
  private static func subcommands(in help: String) -> [String] {
    var names: [String] = []
    var isInside = false
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasSuffix("SUBCOMMANDS:") || line.hasSuffix("COMMANDS:") {
        isInside = true
      } else if line.isEmpty {
        isInside = false
      } else if isInside, line.hasPrefix("  "), !line.hasPrefix("   "), let name = line.split(separator: " ").first {
        names.append(String(name))
      }
    }
    return names
  }
}
