import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

@Suite("OutputTree on file systems of its own") struct FileSystemTests {
  @Test("copies what cannot be linked, with rights and times, and says so")
  func copies() async throws {
    let sandbox = try Sandbox()
    try await sandbox.publish([sandbox.job("x/a", "a"), sandbox.job("b", "b")])
    try FileTree(["mine/file": "m"]).write(to: sandbox.folder.file("build"))
    symlink("b", sandbox.output + "/link")
    chmod(sandbox.output + "/mine/file", 0o640)
    let before = try #require(sandbox.mark("x/a"))
    let done = try await publish(sandbox, [sandbox.job("x/a", "a"), sandbox.job("b", "B")]) { $0.linksFiles = false }
    #expect(
      done.warnings == [
        "files of '\(sandbox.output)' were copied, because they cannot be linked (operation not permitted)"
      ])
    #expect(try sandbox.texts() == ["x/a": "a", "b": "B", "mine/file": "m"])
    let after = try #require(sandbox.mark("x/a"))
    #expect((after.seconds, after.nanoseconds) == (before.seconds, before.nanoseconds))
    var found = stat()
    #expect(stat(sandbox.output + "/mine/file", &found) == 0)
    #expect(found.st_mode & 0o777 == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: sandbox.output + "/link") == "b")
    #expect(try await sandbox.publish([sandbox.job("x/a", "a"), sandbox.job("b", "B")]).rendered == 0)
  }

  @Test("takes two steps where names cannot be exchanged, and says so")
  func twoSteps() async throws {
    let sandbox = try Sandbox()
    try await sandbox.publish([sandbox.job("a", "a"), sandbox.job("b", "b")])
    let done = try await publish(sandbox, [sandbox.job("a", "A"), sandbox.job("b", "b")]) { $0.exchangesTrees = false }
    #expect(
      done.warnings == [
        "'\(sandbox.output)' was replaced in two steps, because its file system cannot exchange folders in one"
      ])
    #expect(try sandbox.texts() == ["a": "A", "b": "b"])
    #expect(try sandbox.neighbours() == [])
  }

  private func publish(
    _ sandbox: Sandbox, _ jobs: [Job], _ set: (inout PublishRequest) -> Void
  ) async throws -> Publication {
    var request = PublishRequest(jobs, inputs: sandbox.fingerprint("inputs"))
    set(&request)
    return try await OutputTree.open(sandbox.output).publish(request)
  }

  /// A file system of its own in memory, of which no byte outlives the test.
  private final class Mount {
    private let path: String

    /// `nil` where this machine lets nobody mount.
    init?(at path: String, size: String) {
      self.path = path
      mkdir(path, 0o777)
      let options = "size=" + size
      guard options.withCString({ mount("tmpfs", path, "tmpfs", 0, UnsafeRawPointer($0)) }) == 0 else { return nil }
    }

    deinit { umount2(path, 2) }

    /// Whether mounting works here: it takes the superuser.
    static let isPossible: Bool = {
      guard let folder = try? TemporaryFolder() else { return false }
      return Mount(at: folder.path + "/mount", size: "16k") != nil
    }()
  }

  @Test("keeps the good output when the disk is full", .enabled(if: Mount.isPossible))
  func full() async throws {
    let folder = try TemporaryFolder()
    let mount = try #require(Mount(at: folder.path + "/disk", size: "256k"))
    defer { withExtendedLifetime(mount) {} }
    let sandbox = try Sandbox()
    let output = folder.path + "/disk/build"
    try await sandbox.publish([sandbox.job("a", "good")], to: output)
    let big = (0..<100).map { sandbox.job("page-\($0)", String(repeating: "text ", count: 2000)) }
    do {
      try await sandbox.publish(big, to: output)
      Issue.record("it fitted")
    } catch PublishError.output(.file(.unwritable(let path, let code))) {
      #expect(path.hasPrefix(output + "/page-"))
      #expect(code == ENOSPC)
    }
    #expect(try FileTree(reading: folder.file("disk")).paths == ["build/.cascade-manifest", "build/a"])
    try await sandbox.publish([sandbox.job("a", "better")], to: output)
    #expect(try FileTree(reading: folder.file("disk")).text("build/a") == "better")
  }

  @Test("replaces files one by one where the folder is a mount point, and says so", .enabled(if: Mount.isPossible))
  func mountPoint() async throws {
    let sandbox = try Sandbox()
    let mount = try #require(Mount(at: sandbox.output, size: "1m"))
    defer { withExtendedLifetime(mount) {} }
    let first = [sandbox.job("x/a", "a"), sandbox.job("y/b", "b"), sandbox.job("c", "c")]
    let warning = "files of '\(sandbox.output)' were replaced one by one, because the folder cannot be"
    #expect(try await sandbox.publish(first).warnings == [warning + " (device or resource busy)"])
    try FileTree(["mine": "m"]).write(to: sandbox.folder.file("build"))
    let before = sandbox.mark("c")
    try await sandbox.publish([sandbox.job("x/a", "A"), sandbox.job("c", "c")])
    #expect(try sandbox.texts() == ["x/a": "A", "c": "c", "mine": "m"])
    #expect(sandbox.mark("c") == before)
    #expect(sandbox.mark("y") == nil)
    #expect(try await sandbox.publish([sandbox.job("x/a", "A"), sandbox.job("c", "c")]).rendered == 0)
    await #expect(throws: PublishError.inTheWay(path: sandbox.output + "/mine/page")) {
      try await sandbox.publish([sandbox.job("mine/page", "p")])
    }
    #expect(try sandbox.texts() == ["x/a": "A", "c": "c", "mine": "m"])
  }

  // The superuser may write everywhere.
  @Test("replaces files one by one where the folder above may not be written", .enabled(if: geteuid() != 0))
  func lockedParent() async throws {
    let sandbox = try Sandbox()
    try await sandbox.publish([sandbox.job("a", "a")])
    chmod(sandbox.folder.path, 0o555)
    defer { chmod(sandbox.folder.path, 0o777) }
    let done = try await sandbox.publish([sandbox.job("a", "A")])
    #expect(done.warnings.count == 1)
    #expect(try sandbox.texts() == ["a": "A"])
  }
}
