import CascadeTestSupport
import Foundation
import Testing

/// Whether the walk in `docs/adapting.md` goes as it says.
@Suite("docs/adapting.md") struct AdaptingGuideTests {
  /// The commands of its console blocks, each with what it prints.
  private static func steps() throws -> [(command: String, output: String)] {
    let text = try String(contentsOf: Shared.project.appending(path: "docs/adapting.md"), encoding: .utf8)
    var steps: [(command: String, output: String)] = []
    for block in text.matches(of: /```console\n((?:(?!```)[^\n]*\n)*)```/) {
      for line in block.1.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        if line.hasPrefix("$ ") {
          steps.append((String(line.dropFirst(2)), ""))
        } else {
          steps[steps.count - 1].output += line + "\n"
        }
      }
    }
    return steps
  }

  @Test("every command prints what stands below it")
  func walk() throws {
    let folder = try TemporaryFolder(CountryCurriculum.tree())
    let tools = CascadeProcess.executable.deletingLastPathComponent().path
    let steps = try Self.steps()
    #expect(steps.count > 5)
    for step in steps {
      let run = try CascadeProcess.run(
        ["-c", step.command], in: folder.url, environment: ["PATH": "\(tools):/usr/bin:/bin"],
        program: URL(filePath: "/bin/sh"))
      #expect(run.outputText == step.output, "\(step.command): \(run.errorText)")
    }
  }

  @Test("the block that it shows is the one that the walk begins with")
  func block() throws {
    let text = try String(contentsOf: Shared.project.appending(path: "docs/adapting.md"), encoding: .utf8)
    let block = try #require(text.firstMatch(of: /(?s)```markdown\n(.*?)```/)).1
    #expect(CountryCurriculum.tree().text("overlays/land/stops.md")?.hasPrefix(block) == true)
  }
}
