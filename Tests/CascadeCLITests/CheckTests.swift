import CascadeTestSupport
import Foundation
import Testing

@Suite("cascade check") struct CheckTests {
  @Test("a new curriculum has nothing to report, not even a note")
  func clean() throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    let run = try CascadeProcess.run(["check", "--fail-on", "note"], in: folder)
    #expect(run.exitCode == 0, "\(run.outputText)")
    #expect(run.outputText == "no findings\n")
    #expect(run.errors.isEmpty)
  }

  @Test("a new module and a new course bring no error and no warning; that no course teaches the module is a note")
  func additions() throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    for arguments in [["new", "module", "soldering", "--title", "Soldering: hot"], ["new", "course", "two-evenings"]] {
      let run = try CascadeProcess.run(arguments, in: folder)
      #expect(run.exitCode == 0, "\(run.errorText)")
    }
    let run = try CascadeProcess.run(["check", "--fail-on", "warning"], in: folder)
    #expect(run.exitCode == 0, "\(run.outputText)")
    #expect(run.outputText.contains("[course/module-in-no-course]"))
  }

  @Test("a finding is shown with its place, and its severity decides the exit code")
  func findings() throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    try replace("modules: [welcome]", by: "modules: [welcom]", in: folder.appending(path: "curriculum.yaml"))
    let run = try CascadeProcess.run(["check", "handcraft"], in: temporary.url)
    #expect(run.exitCode == 1)
    #expect(run.outputText.contains("--> handcraft/curriculum.yaml:8:11\n"))
    #expect(run.outputText.contains("did you mean 'welcome'?"))
    #expect(run.errors.isEmpty)
  }

  @Test("every format of the same findings is of its kind", arguments: ["text", "json", "sarif", "github"])
  func formats(format: String) throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    try replace("title: Welcome", by: "titel: Welcome", in: folder.appending(path: "modules/welcome/module.md"))
    let run = try CascadeProcess.run(["check", "--format", format], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.errors.isEmpty)
    switch format {
    case "json", "sarif": #expect((try? JSONSerialization.jsonObject(with: Data(run.output))) != nil)
    case "github": #expect(run.outputText.hasPrefix("::error file=modules/welcome/module.md,line="))
    default: #expect(run.outputText.hasPrefix("error: "))
    }
  }

  @Test("the folder is found: here, in 'Curriculum', or as it is given")
  func places() throws {
    let temporary = try TemporaryFolder()
    #expect(try CascadeProcess.run(["new", "curriculum", "Curriculum"], in: temporary.url).exitCode == 0)
    #expect(try CascadeProcess.run(["check"], in: temporary.url).exitCode == 0)
    #expect(try CascadeProcess.run(["check"], in: temporary.file("Curriculum")).exitCode == 0)
    #expect(try CascadeProcess.run(["check", "Curriculum/"], in: temporary.url).exitCode == 0)
  }

  @Test("what is no curriculum cannot be checked", arguments: [[], ["nonesuch"], ["a.txt"], ["empty"]])
  func noCurriculum(arguments: [String]) throws {
    let folder = try TemporaryFolder(FileTree(["a.txt": "", "empty/b.txt": ""]))
    let run = try CascadeProcess.run(["check"] + arguments, in: folder.url)
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.errorText.hasPrefix("cascade: '"))
  }

  @Test("without a terminal there are no colours")
  func colours() throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    try replace("titl", by: "xitl", in: folder.appending(path: "curriculum.yaml"))
    #expect(!(try CascadeProcess.run(["check"], in: folder).output.contains(0x1B)))
  }
}

/// A new curriculum in `temporary`.
func begun(in temporary: TemporaryFolder) throws -> URL {
  let run = try CascadeProcess.run(["new", "curriculum", "handcraft", "--title", "Handcraft"], in: temporary.url)
  #expect(run.exitCode == 0, "\(run.errorText)")
  return temporary.file("handcraft")
}

/// Changes a file of a test.
func replace(_ old: String, by new: String, in file: URL) throws {
  let text = try String(contentsOf: file, encoding: .utf8)
  try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
}
