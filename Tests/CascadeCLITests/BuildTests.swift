import CascadeTestSupport
import Foundation
import Testing

@Suite("cascade build") struct BuildTests {
  @Test("what was asked for lies at output, edition, locale; a second build has nothing to do")
  func layout() throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    let arguments = ["build", "--to", "xml", "--edition", "participant", "--locale", "en"]
    let first = try CascadeProcess.run(arguments, in: folder)
    #expect(first.exitCode == 0, "\(first.errorText)")
    let tree = try FileTree(reading: folder.appending(path: "build"))
    #expect(tree.paths.contains("xml/participant/en/curriculum.xml"))
    #expect(!tree.paths.contains { $0.hasPrefix("xml/facilitator") })
    #expect(first.outputText.contains("build/xml/participant/en/curriculum.xml"))
    let second = try CascadeProcess.run(arguments, in: folder)
    #expect(second.exitCode == 0)
    #expect(second.outputText.hasPrefix("Nothing has changed"))
    #expect(try FileTree(reading: folder.appending(path: "build")) == tree)
  }

  @Test("the machine's own language changes nothing", arguments: ["sv_SE.UTF-8", "C"])
  func language(of machine: String) throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    let terms = [("working-agreement", "zebra"), ("a", "ärlig"), ("p", "apple")].map {
      "  - {id: \($0), term: \($1), definition: A word}\n"
    }
    try Data(("terms:\n" + terms.joined()).utf8).write(to: folder.appending(path: "glossary.yaml"))
    let uses = "[a](term:a) [p](term:p)"
    try FileTree(["pages/words.md": "---\nid: words\ntitle: Words\nplace: back\n---\n\n\(uses)\n"]).write(to: folder)
    let run = try CascadeProcess.run(
      ["build", "--to", "handbook"], in: folder, environment: ["LC_ALL": machine, "LANG": machine, "LANGUAGE": machine])
    #expect(run.exitCode == 0, "\(run.errorText)")
    let glossary = try FileTree(reading: folder.appending(path: "build")).text("handbook/participant/en/glossary.html")
    #expect(glossary?.matches(of: /<dfn>(\w+)/).map { String($0.1) } == ["apple", "ärlig", "zebra"])
  }

  @Test("findings stop a build, and the last good output stands")
  func refused() throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    #expect(try CascadeProcess.run(["build", "--to", "xml"], in: folder).exitCode == 0)
    let good = try FileTree(reading: folder.appending(path: "build"))
    try replace(
      "::: facilitator {#opening-notes", by: ":: facilitator {#opening-notes",
      in: folder.appending(path: "modules/welcome/module.md"))
    let run = try CascadeProcess.run(["build", "--to", "xml"], in: folder)
    #expect(run.exitCode == 1)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains("error: "))
    #expect(try FileTree(reading: folder.appending(path: "build")) == good)
  }

  @Test(
    "names that do not exist are wrong usage",
    arguments: [["--to", "nonesuch"], ["--edition", "nobody"], ["--locale", "xx"]])
  func unknownNames(arguments: [String]) throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    let output = arguments[0] == "--to" ? [] : ["--to", "xml"]
    let run = try CascadeProcess.run(["build"] + output + arguments, in: folder)
    #expect(run.exitCode == 64)
    #expect(run.errorText.hasPrefix("cascade: there is no "))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "build/xml").path))
  }

  @Test("a folder that cannot be written is named, and nothing is built")
  func unwritable() throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    try Data().write(to: folder.appending(path: "taken"))
    let run = try CascadeProcess.run(["build", "--to", "xml", "--output", "taken/build"], in: folder)
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains("'taken"))
  }

  @Test(
    "Ctrl-C and a request to end stop a build with code 130, and the last good output stands",
    arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    let arguments = ["build", "handcraft", "--to", "xml", "--output", "out"]
    #expect(try CascadeProcess.run(arguments, in: temporary.url).exitCode == 0)
    let good = try FileTree(reading: temporary.url)
    try replace("title: Welcome", by: "title: Hello", in: folder.appending(path: "modules/welcome/module.md"))
    let held = try HeldFolder(at: temporary.path + "/out")
    let run = try CascadeProcess.run(arguments, in: temporary.url) { process in
      try held.visitors.wait()
      kill(process, signal)
    }
    #expect(run.exitCode == 130)
    #expect(run.output.isEmpty)
    #expect(run.errorText == "cascade: stopped; what was built before stands\n")
    var left = try FileTree(reading: temporary.url)
    left.files["handcraft/modules/welcome/module.md"] = good.files["handcraft/modules/welcome/module.md"]
    #expect(left == good)
  }
}
