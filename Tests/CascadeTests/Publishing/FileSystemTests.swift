import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

@Suite("OutputTree on lesser file systems") struct FileSystemTests {
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
}
