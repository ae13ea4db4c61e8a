import CascadeTestSupport
import Foundation
import Testing

/// Whether the commands that `README.md` shows do what it says.
@Suite("README.md") struct ReadmeTests {
  static let text = (try? String(contentsOf: Shared.project.appending(path: "README.md"), encoding: .utf8)) ?? ""

  /// The lines of its shell blocks, without comments.
  static let commands: [String] = text.matches(of: /```sh\n((?:(?!```)[^\n]*\n)*)```/).flatMap { block in
    block.1.split(separator: "\n").map { line in
      let command = line.firstRange(of: " #").map { line[..<$0.lowerBound] } ?? line
      return command.trimmingCharacters(in: .whitespaces)
    }
  }

  /// The `make` commands that it names in its text.
  static let targets: [String] = text.matches(of: /`(?:sudo )?(make[^`\n]*)`/).map { String($0.1) }

  @Test("what it does with the tool works, from a curriculum's beginning to its handbook")
  func tool() throws {
    let lines = Self.commands.filter { $0.hasPrefix("cascade ") || $0.hasPrefix("cd ") }
    #expect(lines.count >= 5, "\(Self.commands)")
    let folder = try TemporaryFolder()
    let tools = CascadeProcess.executable.deletingLastPathComponent().path
    let run = try shell(lines.joined(separator: "\n"), in: folder.url, ["PATH": "\(tools):/usr/bin:/bin"])
    #expect(run.exitCode == 0, "\(run.errorText)")
    let made = try FileTree(reading: folder.url).paths
    for path in ["build/handbook/participant/en/index.html", "modules/soldering/module.md"] {
      #expect(made.contains { $0.hasSuffix("/" + path) }, "no \(path) in \(made)")
    }
  }

  @Test("what it asks of make is there", arguments: commands.filter { $0.hasPrefix("make") } + targets)
  func make(command: String) throws {
    let run = try shell(command.replacing(/^make/, with: "make -n"), in: Shared.project)
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(!run.output.isEmpty)
  }

  @Test("the packages that it installs are those that the build asks for")
  func packages() throws {
    let line = try #require(Self.commands.first { $0.hasPrefix("sudo apt-get install ") })
    let makefile = try String(contentsOf: Shared.project.appending(path: "Makefile"), encoding: .utf8)
    let wanted = makefile.matches(of: /(?m)^(?:TEST_)?PACKAGES = (.*)$/).flatMap { $0.1.split(separator: " ") }
    #expect(Set(line.split(separator: " ").dropFirst(3)) == Set(wanted))
  }

  @Test("every other line of its shell blocks is known to these tests")
  func nothingElse() {
    let known = ["cascade ", "cd ", "make", "sudo apt-get install "]
    #expect(Self.commands.allSatisfy { line in known.contains { line.hasPrefix($0) } }, "\(Self.commands)")
  }

  @Test("the commands that it lists are those of the tool")
  func list() throws {
    let help = try CascadeProcess.run(["--help"], in: Shared.project).outputText
    let listed = Set(Self.text.matches(of: /\| `cascade (\w+)/).map { String($0.1) })
    #expect(!listed.isEmpty)
    for command in listed { #expect(help.contains("\n  \(command) "), "\(command)") }
  }

  private func shell(_ script: String, in folder: URL, _ environment: [String: String] = [:]) throws -> CascadeProcess {
    try CascadeProcess.run(["-euc", script], in: folder, environment: environment, program: URL(filePath: "/bin/sh"))
  }
}
