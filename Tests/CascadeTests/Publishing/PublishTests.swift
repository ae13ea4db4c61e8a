import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import Foundation
import Synchronization
import Testing

@Suite("OutputTree publishes") struct PublishTests {
  @Test("all files, into a folder that did not exist")
  func first() async throws {
    let sandbox = try Sandbox()
    let output = sandbox.folder.path + "/deep/er/build/"
    let done = try await sandbox.publish(
      [sandbox.job("x/a.html", "a"), sandbox.job("b.html", "b")], to: output)
    #expect(done.written == ["b.html", "x/a.html"])
    #expect(done.removed == [] && done.warnings == [] && done.unchanged == 0)
    let tree = try FileTree(reading: sandbox.folder.file("deep/er/build"))
    #expect(tree.paths == [Manifest.name, "b.html", "x/a.html"])
    #expect(tree.text("x/a.html") == "a")
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.folder.path + "/deep/er") == ["build"])
  }

  @Test("nothing when nothing changed, and touches nothing")
  func unchanged() async throws {
    let sandbox = try Sandbox()
    let jobs = [sandbox.job("x/a.html", "a"), sandbox.job("b.html", "b")]
    try await sandbox.publish(jobs)
    let paths = ["", "x", "x/a.html", "b.html", Manifest.name]
    let before = paths.map { sandbox.mark($0) }
    let done = try await sandbox.publish(jobs)
    #expect(done == Publication(written: [], removed: [], unchanged: 2, rendered: 0, warnings: []))
    #expect(paths.map { sandbox.mark($0) } == before)
    #expect(sandbox.renderings.load(ordering: .relaxed) == 2)
    #expect(try sandbox.neighbours() == [])
  }

  @Test("nothing when every job runs and makes the same bytes, but for the manifest")
  func same() async throws {
    let sandbox = try Sandbox()
    try await sandbox.publish([sandbox.job("x/a.html", "a"), sandbox.job("b.html", "b")])
    let paths = ["x", "x/a.html", "b.html"]
    let before = paths.map { sandbox.mark($0) }
    let done = try await sandbox.publish([
      sandbox.job("x/a.html", "a", version: 2), sandbox.job("b.html", "b", version: 2),
    ])
    #expect(done == Publication(written: [], removed: [], unchanged: 2, rendered: 2, warnings: []))
    #expect(paths.map { sandbox.mark($0) } == before)
    #expect(try sandbox.neighbours() == [])
    let again = try await sandbox.publish([
      sandbox.job("x/a.html", "a", version: 2), sandbox.job("b.html", "b", version: 2),
    ])
    #expect(again.rendered == 0)
  }

  @Test("what changed, while other files keep their inode and times")
  func changed() async throws {
    let sandbox = try Sandbox()
    try await sandbox.publish([sandbox.job("x/a.html", "a"), sandbox.job("x/b.html", "b")])
    let (root, a, b) = (sandbox.mark(), sandbox.mark("x/a.html"), sandbox.mark("x/b.html"))
    let done = try await sandbox.publish([sandbox.job("x/a.html", "a"), sandbox.job("x/b.html", "B")])
    #expect(done == Publication(written: ["x/b.html"], removed: [], unchanged: 1, rendered: 1, warnings: []))
    #expect(sandbox.mark("x/a.html") == a)
    #expect(sandbox.mark("x/b.html")?.inode != b?.inode)
    #expect(sandbox.mark()?.inode != root?.inode)
    #expect(try sandbox.texts() == ["x/a.html": "a", "x/b.html": "B"])
    #expect(try sandbox.neighbours() == [])
  }

  @Test("without what no job makes any more, and without the folders that are empty then")
  func stale() async throws {
    let sandbox = try Sandbox()
    try await sandbox.publish([sandbox.job("a.html", "a"), sandbox.job("x/y/b.html", "b"), sandbox.job("c", "c")])
    let done = try await sandbox.publish([sandbox.job("a.html", "a"), sandbox.job("c/d", "d")])
    #expect(done.removed == ["c", "x/y/b.html"])
    #expect(done.written == ["c/d"])
    #expect(try sandbox.texts() == ["a.html": "a", "c/d": "d"])
    #expect(sandbox.mark("x") == nil)
  }

  @Test("one scope, while files of others stay and are remembered")
  func scopes() async throws {
    let sandbox = try Sandbox()
    try await sandbox.publish([
      sandbox.job("handbook/en/a.html", "a"), sandbox.job("handbook/en-GB/b.html", "b"),
      sandbox.job("xml/en/c.xml", "c"),
    ])
    let done = try await sandbox.publish([sandbox.job("handbook/en/n.html", "n")], scopes: ["handbook/en"])
    #expect(done.removed == ["handbook/en/a.html"])
    #expect(
      try sandbox.texts() == ["handbook/en/n.html": "n", "handbook/en-GB/b.html": "b", "xml/en/c.xml": "c"])
    let whole = try await sandbox.publish([sandbox.job("xml/en/c.xml", "c")])
    #expect(whole.removed == ["handbook/en-GB/b.html", "handbook/en/n.html"])
    #expect(whole.rendered == 0)
  }

  @Test("and carries over what is not ours")
  func foreign() async throws {
    let sandbox = try Sandbox()
    try await sandbox.publish([sandbox.job("x/a.html", "a")])
    let foreign = FileTree(["CNAME": "example.org", "x/note.txt": "n", ".git/config": "c", "deep/er/f": "f"])
    try foreign.write(to: sandbox.folder.file("build"))
    try FileManager.default.createDirectory(
      atPath: sandbox.output + "/empty/inside", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: sandbox.output + "/link", withDestinationPath: "nowhere")
    let broken: [CChar] = Array((sandbox.output + "/b").utf8CString.dropLast()) + [-1, 0]
    close(open(broken, O_CREAT | O_WRONLY, 0o640))
    mkfifo(sandbox.output + "/pipe", 0o666)
    chmod(sandbox.output + "/empty", 0o700)
    let paths = ["CNAME", "x/note.txt", ".git/config", "deep/er/f", "link", "pipe"]
    let before = paths.map { sandbox.mark($0) }
    try await sandbox.publish([sandbox.job("x/b.html", "b")])
    #expect(paths.map { sandbox.mark($0) } == before)
    #expect(sandbox.mark("x/a.html") == nil)
    #expect(access(broken, F_OK) == 0)
    var found = stat()
    #expect(stat(sandbox.output + "/empty", &found) == 0 && found.st_mode & 0o777 == 0o700)
    #expect(access(sandbox.output + "/empty/inside", F_OK) == 0)
  }

  @Test("again what another hand changed or deleted")
  func mended() async throws {
    let sandbox = try Sandbox()
    let jobs = ["a", "b", "c", "d"].map { sandbox.job($0, "text of " + $0) }
    try await sandbox.publish(jobs)
    try await Task.sleep(for: .milliseconds(20))
    try Data("other \"a\"".utf8).write(to: sandbox.folder.file("build/a"))
    try Data("short".utf8).write(to: sandbox.folder.file("build/b"))
    unlink(sandbox.output + "/c")
    let tree = try await OutputTree.open(sandbox.output)
    #expect(await !tree.isCurrent(sandbox.fingerprint("inputs")))
    let done = try await tree.publish(PublishRequest(jobs, inputs: sandbox.fingerprint("inputs")))
    #expect(done.written == ["a", "b", "c"])
    #expect(try sandbox.texts() == ["a": "text of a", "b": "text of b", "c": "text of c", "d": "text of d"])
  }

  @Test("and knows that nothing changed from the inputs alone")
  func current() async throws {
    let sandbox = try Sandbox()
    try await sandbox.publish([sandbox.job("a", "a")])
    let tree = try await OutputTree.open(sandbox.output)
    #expect(await tree.isCurrent(sandbox.fingerprint("inputs")))
    #expect(await !tree.isCurrent(sandbox.fingerprint("other")))
    #expect(tree.findings == FindingCount())
  }

  @Test("after a broken manifest all anew, without touching what comes out the same", arguments: ["", "cascade", "\0"])
  func broken(manifest: String) async throws {
    let sandbox = try Sandbox()
    let jobs = [sandbox.job("a", "a"), sandbox.job("b", "b")]
    try await sandbox.publish(jobs)
    let clean = try FileTree(reading: sandbox.folder.file("build"))
    let before = sandbox.mark("a")
    try Data(manifest.utf8).write(to: sandbox.folder.file("build/" + Manifest.name))
    let done = try await sandbox.publish(jobs)
    #expect(done.rendered == 2 && done.written == [])
    #expect(sandbox.mark("a") == before)
    #expect(try FileTree(reading: sandbox.folder.file("build")) == clean)
  }

  @Test("the same bytes on one worker and on many, and by steps as at once")
  func deterministic() async throws {
    let many = try Sandbox()
    let one = try Sandbox()
    func jobs(_ sandbox: Sandbox, _ range: Range<Int>, _ text: String) -> [Job] {
      range.map { sandbox.job("p/page-\($0).html", text + "\($0)") }
    }
    try await many.publish(jobs(many, 0..<150, "old"), workers: 8)
    try await many.publish(jobs(many, 0..<20, "old") + jobs(many, 20..<100, "new"), workers: 8)
    try await many.publish(jobs(many, 0..<100, "new").reversed(), workers: 8)
    try await one.publish(jobs(one, 0..<100, "new"), workers: 1)
    #expect(try FileTree(reading: many.folder.file("build")) == FileTree(reading: one.folder.file("build")))
  }

  @Test("into a folder that is a link, and leaves the link")
  func linked() async throws {
    let sandbox = try Sandbox()
    mkdir(sandbox.folder.path + "/real", 0o777)
    try FileManager.default.createSymbolicLink(atPath: sandbox.output, withDestinationPath: "real")
    let before = sandbox.mark()
    try await sandbox.publish([sandbox.job("a", "a")])
    #expect(sandbox.mark() == before)
    #expect(try sandbox.texts() == ["a": "a"])
    #expect(try sandbox.neighbours() == ["real"])
  }
}
