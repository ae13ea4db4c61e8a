import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

@Suite("OutputTree refuses") struct PublishFailureTests {
  /// A sandbox with a good output, and the check that it still stands with nothing beside it.
  private func sandbox() async throws -> Sandbox {
    let sandbox = try Sandbox()
    try await sandbox.publish([sandbox.job("a", "good a"), sandbox.job("x/b", "good b")])
    return sandbox
  }

  private func expectStands(_ sandbox: Sandbox, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try sandbox.texts() == ["a": "good a", "x/b": "good b"], sourceLocation: sourceLocation)
    #expect(try sandbox.neighbours() == [], sourceLocation: sourceLocation)
    #expect(access(sandbox.output + "/.cascade-next", F_OK) != 0, sourceLocation: sourceLocation)
  }

  @Test("a job that fails; of several the first")
  func job() async throws {
    let sandbox = try await sandbox()
    let bad = (0..<100).map { number in
      Job(path: "p\(number)", fingerprint: sandbox.fingerprint("x")) { (sink) throws(OutputError) in
        sink.writer.text("half")
        if number > 50 { throw .invalid(path: "p\(number)", message: "no") }
      }
    }
    await #expect(throws: PublishError.output(.invalid(path: "p51", message: "no"))) {
      try await sandbox.publish(bad, workers: 4)
    }
    try expectStands(sandbox)
  }

  @Test("a file that its judge does not pass")
  func judged() async throws {
    let sandbox = try await sandbox()
    let job = Job(path: "a", fingerprint: sandbox.fingerprint("x")) { (sink) throws(OutputError) in
      try sink.judge(Array("bad".utf8), by: Digest(of: [])) { () throws(OutputError) in
        throw .invalid(path: "a", message: "element 'x' is not allowed")
      }
      sink.writer.text("bad")
    }
    await #expect(throws: PublishError.self) { try await sandbox.publish([job]) }
    try expectStands(sandbox)
  }

  @Test("paths that break a rule")
  func paths() async throws {
    let sandbox = try await sandbox()
    await #expect(throws: PublishError.output(.unusablePath(path: "../a", fault: .outside))) {
      try await sandbox.publish([sandbox.job("../a", "")])
    }
    await #expect(throws: PublishError.output(.unusablePath(path: "B", fault: .taken(other: "b")))) {
      try await sandbox.publish([sandbox.job("b", ""), sandbox.job("B", "")])
    }
    try expectStands(sandbox)
  }

  @Test("a cancelled build")
  func cancelled() async throws {
    let sandbox = try await sandbox()
    let task = Task {
      let jobs = (0..<100).map { number in
        Job(path: "p\(number)", fingerprint: sandbox.fingerprint("x")) { sink in
          sink.writer.text("new")
          if number == 30 { withUnsafeCurrentTask { $0?.cancel() } }
        }
      }
      return try await sandbox.publish(jobs, workers: 1)
    }
    // The worker's own task is what the job cancels, so the whole is cancelled from outside too.
    task.cancel()
    await #expect(throws: PublishError.cancelled) { try await task.value }
    try expectStands(sandbox)
  }

  @Test("a second build in the same folder, and lets it in when the first has ended")
  func busy() async throws {
    let sandbox = try await sandbox()
    var first: OutputTree? = try await OutputTree.open(sandbox.output)
    await #expect(throws: PublishError.busy(path: sandbox.output)) { try await sandbox.publish([]) }
    #expect(
      PublishError.busy(path: "build").description
        == "another build is running in 'build'; wait until it has ended")
    _ = try await first?.publish(
      PublishRequest([sandbox.job("a", "A")], scopes: ["a"], inputs: sandbox.fingerprint("x")))
    first = nil
    try await sandbox.publish([sandbox.job("a", "good a"), sandbox.job("x/b", "good b")])
    try expectStands(sandbox)
  }

  @Test("a folder that vanished during the build, or was replaced")
  func vanished() async throws {
    for replaced in [false, true] {
      let sandbox = try await sandbox()
      let tree = try await OutputTree.open(sandbox.output)
      rename(sandbox.output, sandbox.folder.path + "/moved")
      if replaced { mkdir(sandbox.output, 0o777) }
      await #expect(throws: PublishError.vanished(path: sandbox.output)) {
        try await tree.publish(PublishRequest([sandbox.job("a", "new")], inputs: sandbox.fingerprint("x")))
      }
      #expect(try sandbox.neighbours() == ["moved"])
      #expect(try FileTree(reading: sandbox.folder.file("moved")).text("a") == "good a")
    }
  }

  @Test("to go on when all the folder's files were deleted during the build")
  func emptied() async throws {
    let sandbox = try await sandbox()
    let jobs =
      [sandbox.job("a", "good a")] + [
        Job(path: "z", fingerprint: sandbox.fingerprint("z")) { _ in unlink(sandbox.output + "/a") }
      ]
    await #expect(throws: PublishError.vanished(path: sandbox.output)) { try await sandbox.publish(jobs) }
    #expect(try sandbox.neighbours() == [])
    try await sandbox.publish([sandbox.job("a", "good a"), sandbox.job("x/b", "good b")])
    try expectStands(sandbox)
  }

  @Test("to put a file where a folder or link of another hand is")
  func inTheWay() async throws {
    let sandbox = try await sandbox()
    try FileTree(["mine/file": "m", "plain": "p"]).write(to: sandbox.folder.file("build"))
    symlink("a", sandbox.output + "/link")
    for (path, wanted) in [("mine", "mine"), ("plain/page", "plain"), ("link", "link")] {
      await #expect(throws: PublishError.inTheWay(path: sandbox.output + "/" + wanted)) {
        try await sandbox.publish([sandbox.job(path, "ours")])
      }
    }
    #expect(try sandbox.texts() == ["a": "good a", "x/b": "good b", "mine/file": "m", "plain": "p"])
  }

  @Test("a place where no folder can be")
  func unwritable() async throws {
    let sandbox = try await sandbox()
    await #expect(throws: PublishError.file(.notAFolder(path: sandbox.output + "/a"))) {
      try await sandbox.publish([], to: sandbox.output + "/a")
    }
    await #expect(throws: PublishError.self) { try await sandbox.publish([], to: sandbox.output + "/a/b") }
    await #expect(throws: PublishError.file(.unwritable(path: "/proc/none", code: ENOENT))) {
      try await sandbox.publish([], to: "/proc/none")
    }
    try expectStands(sandbox)
  }

  @Test("to leave an empty folder where a first build fails")
  func firstFails() async throws {
    let sandbox = try Sandbox()
    await #expect(throws: PublishError.self) {
      try await sandbox.publish([
        Job(path: "a", fingerprint: sandbox.fingerprint("x")) { (_) throws(OutputError) in
          throw .invalid(path: "a", message: "no")
        }
      ])
    }
    #expect(sandbox.mark() == nil)
    #expect(try sandbox.neighbours() == [])
  }

  @Test("to keep what a killed build left")
  func leftovers() async throws {
    let sandbox = try await sandbox()
    try FileTree([
      ".build.cascade-next/half/page": "half", ".build.cascade-old/page": "old", "build/.cascade-next": "m",
    ])
    .write(to: sandbox.folder.url)
    let good = [sandbox.job("a", "good a"), sandbox.job("x/b", "good b")]
    try await sandbox.publish(good)
    try expectStands(sandbox)
    // Killed between its two renames: the old tree is put back.
    rename(sandbox.output, sandbox.folder.path + "/.build.cascade-old")
    let done = try await sandbox.publish(good)
    #expect(done.rendered == 0)
    try expectStands(sandbox)
  }
}
