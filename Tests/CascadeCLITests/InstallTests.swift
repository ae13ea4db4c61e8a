import CascadeTestSupport
import Foundation
import Testing

/// What `make install` leaves.
@Suite("make install") struct InstallTests {
  @Test("puts one file there, which works from any folder without the project")
  func installed() throws {
    let temporary = try TemporaryFolder()
    let prefix = temporary.path + "/a prefix"
    // The tool is built already: by these tests.
    let make = try CascadeProcess.run(
      ["-o", "tool", "install", "PREFIX=\(prefix)", "TOOL=\(CascadeProcess.executable.path)"], in: Shared.project,
      program: URL(filePath: "/usr/bin/make"))
    #expect(make.exitCode == 0, "\(make.errorText)")
    #expect(try FileTree(reading: temporary.url).paths == ["a prefix/bin/cascade"])

    let program = URL(filePath: prefix + "/bin/cascade")
    let folder = temporary.file("elsewhere")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for arguments in [["new", "curriculum", "handcraft", "--title", "Handcraft"], ["check", "handcraft"]] {
      let run = try CascadeProcess.run(arguments, in: folder, program: program)
      #expect(run.exitCode == 0, "\(run.errorText)")
    }
    let build = try CascadeProcess.run(["build", "handcraft", "--to", "handbook,xml"], in: folder, program: program)
    #expect(build.exitCode == 0, "\(build.errorText)")
    let made = try FileTree(reading: folder.appending(path: "build")).paths
    #expect(made.contains("handbook/participant/en/index.html"))
    #expect(made.contains("xml/complete/en/curriculum.xml"))

    try expectOtherBuild(of: program, in: folder)

    let remove = try CascadeProcess.run(
      ["uninstall", "PREFIX=\(prefix)"], in: Shared.project, program: URL(filePath: "/usr/bin/make"))
    #expect(remove.exitCode == 0)
    #expect(!FileManager.default.fileExists(atPath: program.path))
  }

  /// Expects a copy of `program` to find its output current, and a program of another build to make it anew.
  private func expectOtherBuild(of program: URL, in folder: URL) throws {
    let other = folder.appending(path: "other")
    let arguments = ["build", "handcraft", "--to", "handbook,xml"]
    var bytes = try Data(contentsOf: program)
    try bytes.write(to: other)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: other.path)
    let copy = try CascadeProcess.run(arguments, in: folder, program: other)
    #expect(copy.outputText.hasPrefix("Nothing has changed"), "\(copy.outputText)\(copy.errorText)")
    // The head of the note that holds the build id: lengths of name and id, type, name.
    let head = Data([4, 0, 0, 0, 20, 0, 0, 0, 3, 0, 0, 0] + Array("GNU\0".utf8))
    let note = try #require(bytes.range(of: head))
    bytes[note.upperBound] ^= 1
    try bytes.write(to: other)
    let rebuilt = try CascadeProcess.run(arguments, in: folder, program: other)
    #expect(rebuilt.exitCode == 0, "\(rebuilt.errorText)")
    #expect(!rebuilt.outputText.hasPrefix("Nothing has changed"))
  }
}
