import CascadeCurriculum
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

@Suite("LoadedFolder") struct LoadedFolderTests {
  private let sample = FileTree(
    text: """
      === curriculum.yaml
      id: sample
      === modules/two/module.md
      ## Two
      === modules/one/module.md
      ## One
      === modules/one-b/module.md
      ## One b
      === modules/one/images/heat.svg
      <svg/>
      === .git/config
      not ours
      === build/.cascade-manifest
      an output of an earlier build
      === build/index.html
      not ours either

      """)

  @Test("reads the texts in the order of their paths' bytes and lists the rest")
  func texts() async throws {
    let folder = try TemporaryFolder(sample)
    let loaded = try await LoadedFolder.load(folder.path)
    #expect(
      loaded.files.map(\.path) == [
        "curriculum.yaml", "modules/one-b/module.md", "modules/one/module.md", "modules/two/module.md",
      ])
    #expect(loaded.files.map { String(decoding: $0.bytes, as: UTF8.self) }.last == "## Two\n")
    #expect(loaded.digests == loaded.files.map { Digest(of: $0.bytes) })
    #expect(loaded.assets.map(\.path) == ["modules/one/images/heat.svg"])
    #expect(loaded.assets.map(\.size) == [7])
    #expect(loaded.assets.map(\.digest) == [Digest(of: Array("<svg/>\n".utf8))])
    #expect(loaded.failures.isEmpty)
  }

  @Test("gives the same on one worker and on many, and a fingerprint of every byte and name")
  func workers() async throws {
    let folder = try TemporaryFolder(sample)
    func fingerprint(_ workers: Int) async throws -> Fingerprint {
      var builder = FingerprintBuilder("test")
      try await LoadedFolder.load(folder.path, LoadOptions(workers: workers)).add(to: &builder)
      return builder.finish()
    }
    let first = try await fingerprint(1)
    #expect(try await fingerprint(8) == first)
    try Data("<svg />".utf8).write(to: folder.file("modules/one/images/heat.svg"))
    #expect(try await fingerprint(8) != first)
  }

  @Test("follows a link to a file inside, and refuses those that lead out, nowhere, or to a folder")
  func links() async throws {
    let folder = try TemporaryFolder(sample)
    let outside = try TemporaryFolder(FileTree(["secret.md": "secret"]))
    let links = [
      "a.md": folder.path + "/curriculum.yaml", "b.md": outside.path + "/secret.md", "c.md": "missing.md",
      "d.svg": "../" + outside.url.lastPathComponent + "/secret.md", "e.md": "e.md", "f": "modules",
      "g.md": "/dev/zero",
    ]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + name, withDestinationPath: target)
    }
    let loaded = try await LoadedFolder.load(folder.path)
    #expect(loaded.files.first?.path == "a.md")
    #expect(!loaded.files.contains { $0.bytes == Array("secret".utf8) })
    #expect(
      loaded.failures == [
        .linkOut(path: "b.md"), .linkOut(path: "c.md"), .linkOut(path: "d.svg"), .linkOut(path: "e.md"),
        .linkedFolder(path: "f"), .linkOut(path: "g.md"),
      ])
    #expect(loaded.failures[0].description == "'b.md' is a link that leads out of the folder or nowhere")
  }

  @Test("reads a picture later, but nothing outside the folder")
  func picture() async throws {
    let folder = try TemporaryFolder(sample)
    symlink("/etc/passwd", folder.path + "/out.svg")
    let loaded = try await LoadedFolder.load(folder.path, LoadOptions(limit: 10))
    #expect(try loaded.read("modules/one/images/heat.svg") == Array("<svg/>\n".utf8))
    #expect(throws: FileError.linkOut(path: "out.svg")) { try loaded.read("out.svg") }
    #expect(throws: FileError.linkOut(path: "../../etc")) { try loaded.read("../../etc") }
    #expect(throws: FileError.unreadable(path: "missing.svg", code: ENOENT)) { try loaded.read("missing.svg") }
    #expect(throws: FileError.tooLarge(path: "curriculum.yaml", limit: 10)) { try loaded.read("curriculum.yaml") }
  }

  @Test("does not wait for a pipe")
  func pipe() async throws {
    let folder = try TemporaryFolder(sample)
    mkfifo(folder.path + "/pipe.md", 0o666)
    let loaded = try await LoadedFolder.load(folder.path)
    #expect(loaded.failures == [.notAFile(path: "pipe.md")])
    #expect(loaded.files.count == 4)
  }

  @Test("reads 50 MB, and names a text that is larger than the limit")
  func large() async throws {
    let folder = try TemporaryFolder()
    for (name, size) in [("fifty.md", 50 << 20), ("huge.md", (64 << 20) + 1), ("huge.mp4", (64 << 20) + 1)] {
      close(open(folder.path + "/" + name, O_CREAT | O_WRONLY, 0o666))
      truncate(folder.path + "/" + name, size)
    }
    let loaded = try await LoadedFolder.load(folder.path)
    #expect(loaded.files.map(\.bytes.count) == [50 << 20])
    #expect(loaded.failures == [.tooLarge(path: "huge.md", limit: 64 << 20)])
    #expect(loaded.failures.first?.description == "'huge.md' has more than 64 MB")
    #expect(loaded.assets.map(\.size) == [(64 << 20) + 1])
  }

  @Test("reads an empty file, and one that is not UTF-8, as they are")
  func odd() async throws {
    let folder = try TemporaryFolder()
    try Data().write(to: folder.file("empty.md"))
    try Data([0xFF, 0xFE, 0x00]).write(to: folder.file("utf16.md"))
    let loaded = try await LoadedFolder.load(folder.path)
    #expect(loaded.files.map(\.bytes) == [[], [0xFF, 0xFE, 0x00]])
  }

  @Test("names a file whose name cannot be used")
  func names() async throws {
    let folder = try TemporaryFolder()
    close(open(folder.path + "/a\nb.md", O_CREAT | O_WRONLY, 0o666))
    let broken: [CChar] = Array((folder.path + "/b").utf8CString.dropLast()) + [-1, 46, 109, 100, 0]
    close(open(broken, O_CREAT | O_WRONLY, 0o666))
    let loaded = try await LoadedFolder.load(folder.path)
    #expect(loaded.failures == [.unusableName(path: "a\u{FFFD}b.md"), .unusableName(path: "b\u{FFFD}.md")])
  }

  @Test("says that the folder itself is missing or none")
  func root() async throws {
    let folder = try TemporaryFolder(FileTree(["file": ""]))
    await #expect(throws: FileError.unreadable(path: folder.path + "/missing", code: ENOENT)) {
      try await LoadedFolder.load(folder.path + "/missing")
    }
    await #expect(throws: FileError.notAFolder(path: folder.path + "/file")) {
      try await LoadedFolder.load(folder.path + "/file")
    }
    #expect(
      FileError.unreadable(path: "missing", code: ENOENT).description
        == "'missing' cannot be read: no such file or directory")
  }

  @Test("tells of a file that opens but cannot be read")
  func unreadable() {
    #expect(throws: FileError.unreadable(path: "/proc/self/mem", code: EIO)) { try readFile("/proc/self/mem") }
    #expect(throws: FileError.notAFile(path: "/dev/null")) { try readFile("/dev/null") }
  }

  @Test("reads a file that says it is empty and is not")
  func growing() throws {
    #expect(try !readFile("/proc/self/status").isEmpty)
  }
}
