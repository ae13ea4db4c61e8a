import CascadeTestSupport
import Foundation
import Testing

/// Where outputs may not go.
@Suite("The output folder") struct OutputFolderTests {
  @Test(
    "is refused where it would swallow the curriculum",
    arguments: [
      (".", "is the curriculum's own folder"), ("../handcraft", "is the curriculum's own folder"),
      ("nonesuch/..", "is the curriculum's own folder"), ("link", "is the curriculum's own folder"),
      ("..", "holds the curriculum"), ("/", "holds the curriculum"), ("../other/up", "holds the curriculum"),
      ("modules", "lies in the curriculum's folder 'modules'"),
      ("link/modules/welcome/out", "lies in the curriculum's folder 'modules'"),
      ("theme", "lies in the curriculum's folder 'theme'"),
    ])
  func swallowing(output: String, reason: String) throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/../link", withDestinationPath: "handcraft")
    try files.createDirectory(at: temporary.file("other"), withIntermediateDirectories: false)
    try files.createSymbolicLink(atPath: temporary.path + "/other/up", withDestinationPath: "..")
    let before = try FileTree(reading: temporary.url)
    let given = output.hasPrefix("link") ? "../" + output : output
    let run = try CascadeProcess.run(["build", "--output", given], in: folder)
    #expect(run.exitCode == 64, "\(run.outputText)")
    #expect(run.errorText.hasPrefix("cascade: '\(given)' \(reason)"), "\(run.errorText)")
    #expect(try FileTree(reading: temporary.url) == before)
  }

  @Test("is refused where it holds files that no build made")
  func foreign() throws {
    let temporary = try TemporaryFolder(FileTree(["documents/letter.txt": "Dear"]))
    _ = try begun(in: temporary)
    let run = try CascadeProcess.run(["build", "handcraft", "--output", "documents"], in: temporary.url)
    #expect(run.exitCode == 64)
    #expect(run.errorText.hasPrefix("cascade: 'documents' holds files that no build made"), "\(run.errorText)")
    #expect(try FileTree(reading: temporary.file("documents")) == FileTree(["letter.txt": "Dear"]))
  }

  @Test("may be empty, or a work tree of Git")
  func taken() throws {
    let temporary = try TemporaryFolder(FileTree(["site/.git": "gitdir: elsewhere"]))
    _ = try begun(in: temporary)
    let run = try CascadeProcess.run(["build", "handcraft", "--to", "xml", "--output", "site"], in: temporary.url)
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(try FileTree(reading: temporary.file("site")).text(".git") == "gitdir: elsewhere")
  }

  @Test("may be a link, but not one that leads nowhere")
  func dangling() throws {
    let temporary = try TemporaryFolder()
    _ = try begun(in: temporary)
    try FileManager.default.createSymbolicLink(atPath: temporary.path + "/out", withDestinationPath: "nowhere")
    let run = try CascadeProcess.run(["build", "handcraft", "--to", "xml", "--output", "out"], in: temporary.url)
    #expect(run.exitCode == 2)
    #expect(run.errorText.contains("'out' is not from an earlier build"), "\(run.errorText)")
  }

  @Test("inside the curriculum is no part of it, under whatever name", arguments: ["build", "out/site"])
  func inside(output: String) throws {
    let temporary = try TemporaryFolder()
    _ = try begun(in: temporary)
    let clean = try CascadeProcess.run(["check", "handcraft", "--format", "json"], in: temporary.url)
    let arguments = ["build", "handcraft", "--output", "handcraft/" + output]
    #expect(try CascadeProcess.run(arguments, in: temporary.url).exitCode == 0)
    let again = try CascadeProcess.run(arguments, in: temporary.url)
    #expect(again.outputText.hasPrefix("Nothing has changed"), "\(again.outputText)")
    let other = try CascadeProcess.run(["build", "handcraft", "--output", "elsewhere"], in: temporary.url)
    #expect(other.exitCode == 0)
    #expect(try CascadeProcess.run(arguments, in: temporary.url).outputText.hasPrefix("Nothing has changed"))
    #expect(
      try CascadeProcess.run(["check", "handcraft", "--format", "json"], in: temporary.url).output == clean.output)
  }
}
