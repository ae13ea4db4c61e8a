import Cascade
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

@Suite("Resources") struct ResourcesTests {
  @Test("an installed program carries them behind its own code")
  func installed() async throws {
    let folder = try TemporaryFolder(FileTree(["Templates/a.html": "a", "Templates/x/b.yaml": "b"]))
    let archive = try run("/usr/bin/tar", ["--format=ustar", "-cf", "-", "Templates"], in: folder.path)
    let length = String(format: "%016d", archive.count)
    let program = Array("program".utf8) + archive + Array("\ncascade-resources \(length)".utf8)
    try Data(program).write(to: URL(filePath: folder.path + "/cascade"))
    let resources = try await Resources.of(program: folder.path + "/cascade")
    #expect(resources.files == ["Templates/a.html": Array("a".utf8), "Templates/x/b.yaml": Array("b".utf8)])
  }

  @Test("an archive that is cut short is told")
  func damaged() async throws {
    let folder = try TemporaryFolder(FileTree(["cascade": "program\ncascade-resources 0000000000009999"]))
    await #expect(throws: (any Error).self) { try await Resources.of(program: folder.path + "/cascade") }
  }

  @Test("a program built in the project finds the project's own")
  func built() async throws {
    let folder = try TemporaryFolder(
      FileTree(["Templates/a.html": "a", "Schemas/a.rng": "r", ".build/release/cascade": "program"]))
    let resources = try await Resources.of(program: folder.path + "/.build/release/cascade")
    #expect(resources.bytes("Templates/a.html") == Array("a".utf8))
    #expect(resources.bytes("Schemas/a.rng") == Array("r".utf8))
  }

  @Test("where they are missing, the program is named")
  func missing() async throws {
    let folder = try TemporaryFolder(FileTree(["bin/cascade": "program"]))
    await #expect(throws: (any Error).self) { try await Resources.of(program: folder.path + "/bin/cascade") }
  }

  @Test("a folder's files come sorted, with paths relative to it")
  func folder() {
    let resources = Resources(files: ["Templates/x/b.yaml": [], "Templates/x/a/c.md": [], "Templates/d": []])
    #expect(resources.files(in: "Templates/x").map(\.path) == ["a/c.md", "b.yaml"])
  }

  private func run(_ program: String, _ arguments: [String], in folder: String) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(bytes)
  }
}
