import CascadeTestSupport
import Foundation
import Testing

/// What a build writes to standard error, on a terminal and elsewhere.
@Suite("cascade on a terminal") struct TerminalTests {
  /// Builds a curriculum with a warning so slowly that there is time to show how far it has come.
  private func build(on terminal: PseudoTerminal?, _ environment: [String: String] = [:]) throws -> CascadeProcess {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    try replace(
      "## The session", by: "Lorem ipsum\n\n## The session", in: folder.appending(path: "modules/welcome/module.md"))
    let held = try HeldFolder(at: temporary.path + "/out")
    return try CascadeProcess.run(
      ["build", "handcraft", "--output", "out"], in: temporary.url,
      environment: ["TERM": "xterm"].merging(environment) { $1 }, terminal: terminal
    ) { _ in
      try held.visitors.wait()
      // Progress is shown from half a second on.
      Thread.sleep(forTimeInterval: 0.6)
      held.release()
    }
  }

  /// Whether anything in `text` sets a colour or weight.
  private func isColoured(_ text: String) -> Bool { text.contains(/\u{1B}\[[0-9;]+m/) }

  @Test("counts the files on one line, takes it away, and colours findings")
  func terminal() throws {
    let run = try build(on: PseudoTerminal())
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(run.errorText.contains(/\r\u{1B}\[K\d+ of \d+ files/), "\(run.errorText.debugDescription)")
    #expect(run.errorText.contains(/files\r\u{1B}\[K[^0-9]/), "\(run.errorText.debugDescription)")
    #expect(isColoured(run.errorText))
    #expect(!run.outputText.contains("\u{1B}"))
  }

  @Test("leaves colour out where NO_COLOR is set", arguments: ["1", "yes"])
  func noColour(value: String) throws {
    let run = try build(on: PseudoTerminal(), ["NO_COLOR": value])
    #expect(run.errorText.contains(" files"))
    #expect(run.errorText.contains("warning: "))
    #expect(!isColoured(run.errorText))
  }

  @Test("writes neither into a pipe or file")
  func pipe() throws {
    let run = try build(on: nil)
    #expect(run.errorText.contains("warning: "))
    #expect(!run.errorText.contains("\u{1B}") && !run.errorText.contains("\r"))
  }
}
