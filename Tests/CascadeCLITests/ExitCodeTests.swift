import CascadeTestSupport
import Foundation
import Testing

@Suite("Exit codes") struct ExitCodeTests {
  @Test(
    "wrong usage is 64, and says what is right",
    arguments: [
      ["nonesuch"], ["new", "curriculum"], ["--nonesuch"], ["new", "curriculum", "a", "b", "c"],
      ["new", "module", "Not an id"], ["new", "course", ""], ["check", "--format", "xml"],
      ["check", "--fail-on", "never"],
      ["check", "--as-of", "yesterday"], ["build", "--locale", "bn,"], ["list", "nonesuch"],
      ["explain", "no/such-check"],
      ["explain"],
    ])
  func usage(arguments: [String]) throws {
    let run = try CascadeProcess.run(arguments, in: Shared.project)
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains("Usage: cascade"))
  }
}
