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

  @Test("has its files replaced one by one where the folder above may not be written, and it is said")
  func lockedParent() throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    let arguments = ["build", "handcraft", "--to", "xml", "--output", "place/out"]
    #expect(try CascadeProcess.run(arguments, in: temporary.url).exitCode == 0)
    try replace("title: Welcome", by: "title: Hello", in: folder.appending(path: "modules/welcome/module.md"))
    chmod(temporary.path + "/place", 0o555)
    defer { chmod(temporary.path + "/place", 0o755) }
    let run = try CascadeProcess.run(arguments, in: temporary.url, under: .fileRights)
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(run.errorText.contains("files of 'place/out' were replaced one by one"), "\(run.errorText)")
    let pages = try FileTree(reading: temporary.file("place"))
    #expect(pages.text("out/xml/participant/en/curriculum.xml")?.contains("Hello") == true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path + "/place") == ["out"])
  }

  /// Runs a script of the shell, in which `$0` is the command and which may mount what nobody else sees.
  private func mounting(_ script: String, in temporary: TemporaryFolder) throws -> CascadeProcess {
    try CascadeProcess.run(
      ["-c", script, CascadeProcess.executable.path(percentEncoded: false)], in: temporary.url,
      program: URL(filePath: "/bin/sh"), under: .ownMounts)
  }

  @Test("has its files replaced one by one where it is a mount point, and it is said", .needsMounts)
  func mountPoint() throws {
    let temporary = try TemporaryFolder()
    _ = try begun(in: temporary)
    let run = try mounting(
      """
      mkdir out && mount -t tmpfs -o size=4m tmpfs out &&
      "$0" build handcraft --output out && echo mine > out/mine &&
      sed -i 's/title: Welcome/title: Hello/' handcraft/modules/welcome/module.md &&
      "$0" build handcraft --output out && cp -r out seen
      """, in: temporary)
    #expect(run.exitCode == 0, "\(run.errorText)")
    let warning = "files of 'out' were replaced one by one, because the folder cannot be (device or resource busy)"
    #expect(run.errorText.ranges(of: warning).count == 2, "\(run.errorText)")
    #expect(try CascadeProcess.run(["build", "handcraft", "--output", "fresh"], in: temporary.url).exitCode == 0)
    var seen = try FileTree(reading: temporary.file("seen"))
    #expect(seen.files.removeValue(forKey: "mine") == Array("mine\n".utf8))
    #expect(try seen == FileTree(reading: temporary.file("fresh")))
  }

  @Test("stands as it was where the disk is too small for the new one", .needsMounts)
  func smallDisk() throws {
    let temporary = try TemporaryFolder()
    _ = try begun(in: temporary)
    let long = "\n" + String(repeating: "People decide together what they will keep.\n", count: 20_000)
    try Data(long.utf8).write(to: temporary.file("long"))
    let run = try mounting(
      """
      mkdir disk && mount -t tmpfs -o size=1m tmpfs disk &&
      "$0" build handcraft --output disk/out && cp -r disk good &&
      cat long >> handcraft/modules/welcome/module.md &&
      "$0" build handcraft --output disk/out
      code=$?
      cp -r disk seen
      exit $code
      """, in: temporary)
    #expect(run.exitCode == 2, "\(run.errorText)")
    #expect(run.errorText.contains("cannot be written: no space left on device"), "\(run.errorText)")
    let good = try FileTree(reading: temporary.file("good"))
    #expect(!good.files.isEmpty)
    #expect(try FileTree(reading: temporary.file("seen")) == good)
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
