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

  @Test(
    "a misspelt name is told the nearest",
    arguments: [
      (["chek"], "There is no command 'chek'. Did you mean 'check'?"),
      (["new", "modul"], "There is no command 'modul'. Did you mean 'module'?"),
      (["list", "module"], "There is no list 'module'. Did you mean 'modules'?"),
      (["build", "--to", "handbok"], "there is no output 'handbok'. Did you mean 'handbook'?"),
      (["build", "--edition", "particpant"], "there is no edition 'particpant'. Did you mean 'participant'?"),
      (["build", "--locale", "bm"], "there is no locale 'bm'. Did you mean 'bn'?"),
      (
        ["nonesuch"],
        "There is no command 'nonesuch'. There is 'new', 'check', 'explain', 'build', 'overlay', 'translate', 'list'."
      ),
    ])
  func nearest(arguments: [String], says: String) throws {
    let output = try TemporaryFolder()
    let isBuild = arguments.first == "build"
    let run = try CascadeProcess.run(
      arguments + (isBuild ? ["--output", output.path + "/out"] : []), in: Shared.project)
    #expect(run.exitCode == 64)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains(says), "\(run.errorText)")
  }
}
