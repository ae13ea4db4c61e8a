import CascadeChecks
import CascadeTestSupport
import CascadeText
import Testing

@Suite("cascade explain") struct ExplainTests {
  @Test("every check is explained by its id")
  func every() throws {
    let check = try #require(Check.all.first)
    let run = try CascadeProcess.run(["explain", check.id.description], in: Shared.project)
    #expect(run.exitCode == 0)
    #expect(run.outputText.hasPrefix("\(check.id): \(check.severity.rawValue)\n"))
    #expect(run.outputText.contains("Reported:"))
  }

  @Test("a slip of the fingers is met with the check that was meant")
  func nearMiss() throws {
    let check = try #require(Check.all.first)
    let run = try CascadeProcess.run(["explain", check.id.description + "x"], in: Shared.project)
    #expect(run.exitCode == 64)
    #expect(run.errorText.contains("Did you mean '\(check.id)'?"))
  }
}
