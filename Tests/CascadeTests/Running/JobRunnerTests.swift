import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import Foundation
import Synchronization
import Testing

@Suite("JobRunner") struct JobRunnerTests {
  /// A megabyte whose `marked` line differs.
  private func text(marked: Int?) -> @Sendable (Int) -> String {
    { $0 == marked ? "changed line\n" : "line \($0 % 1000)\n" }
  }

  private func large(_ sandbox: Sandbox, marked: Int?, lines: Int = 100_000) -> Job {
    let line = text(marked: marked)
    return Job(
      path: "large.xml", fingerprint: sandbox.fingerprint("\(String(describing: marked)) \(lines)")
    ) { (sink) throws(OutputError) in
      for number in 0..<lines {
        sink.writer.text(line(number))
        try sink.drain()
        #expect(sink.writer.bytes.count < 1 << 19)
      }
    }
  }

  private func expected(marked: Int?, lines: Int = 100_000) -> [UInt8] {
    let line = text(marked: marked)
    return (0..<lines).flatMap { Array(line($0).utf8) }
  }

  @Test("writes a large file piece by piece, and only when it differs")
  func pieces() async throws {
    let sandbox = try Sandbox()
    try await sandbox.publish([large(sandbox, marked: nil)])
    let file = sandbox.folder.file("build/large.xml")
    #expect(try [UInt8](Data(contentsOf: file)) == expected(marked: nil))
    let before = sandbox.mark("large.xml")
    #expect(try await sandbox.publish([large(sandbox, marked: 200_000)]).written == [])
    #expect(sandbox.mark("large.xml") == before)
    for marked in [0, 70_000, 99_999] {
      #expect(try await sandbox.publish([large(sandbox, marked: marked)]).written == ["large.xml"])
      #expect(try [UInt8](Data(contentsOf: file)) == expected(marked: marked))
    }
  }

  @Test("notices that a large file became shorter or longer", arguments: [0, 10, 60_000, 120_000])
  func lengths(lines: Int) async throws {
    let sandbox = try Sandbox()
    try await sandbox.publish([large(sandbox, marked: nil)])
    #expect(try await sandbox.publish([large(sandbox, marked: nil, lines: lines)]).written == ["large.xml"])
    let file = sandbox.folder.file("build/large.xml")
    #expect(try [UInt8](Data(contentsOf: file)) == expected(marked: nil, lines: lines))
  }

  @Test("makes the parts of a large file at once and puts them together in order", arguments: [1, 8])
  func parts(workers: Int) async throws {
    let sandbox = try Sandbox()
    let parts = (0..<1000).map { number -> Job.Part in { $0.writer.text("part \(number)\n") } }
    let job = Job(path: "whole", fingerprint: sandbox.fingerprint("p"), parts: parts)
    try await sandbox.publish([job, sandbox.job("other", "o")], workers: workers)
    let wanted = (0..<1000).map { "part \($0)\n" }.joined()
    #expect(try sandbox.texts() == ["whole": wanted, "other": "o"])
    #expect(try job.artifact().bytes == Array(wanted.utf8))
  }

  @Test("has judged only what no judge of the same rules accepted before", arguments: [1, 8])
  func judged(workers: Int) async throws {
    let sandbox = try Sandbox()
    let judge = Judge()
    func publish(_ texts: [String], rules: String) async throws {
      let job = Job(
        path: "whole", fingerprint: sandbox.fingerprint("\(texts) \(rules)"),
        parts: texts.map { judge.part($0, rules: rules) })
      try await sandbox.publish([job, sandbox.job("other", "o")], workers: workers)
    }
    try await publish(["a", "b", "c"], rules: "first")
    #expect(judge.takeSeen() == ["a", "b", "c"])
    try await publish(["a", "new", "c"], rules: "first")
    #expect(judge.takeSeen() == ["new"])
    try await publish(["b"], rules: "first")
    #expect(judge.takeSeen() == ["b"], "what no longer stands was forgotten")
    try await publish(["b", "c"], rules: "second")
    #expect(judge.takeSeen() == ["b", "c"], "other rules judge anew")
    for _ in 0..<2 {
      await #expect(throws: PublishError.self) { try await publish(["b", "bad"], rules: "second") }
      #expect(judge.takeSeen() == ["bad"], "what was refused is refused again")
    }
    #expect(try sandbox.texts()["whole"] == "bc")
  }

  @Test("counts the jobs that are done")
  func progress() async throws {
    let sandbox = try Sandbox()
    let done = Atomic<Int>(0)
    let jobs = (0..<50).map { sandbox.job("p\($0)", "x") }
    let tree = try await OutputTree.open(sandbox.output)
    _ = try await tree.publish(
      PublishRequest(jobs, inputs: sandbox.fingerprint("x")) { done.add($0, ordering: .relaxed) })
    #expect(done.load(ordering: .relaxed) == 50)
  }
}

/// Judges texts, refuses "bad", and remembers what it was shown.
private final class Judge: Sendable {
  private let seen = Mutex<[String]>([])

  /// A part of a job that is `text`, judged by `rules`.
  func part(_ text: String, rules: String) -> Job.Part {
    let rules = Digest(of: Array(rules.utf8))
    return { (sink) throws(OutputError) in
      try sink.judge(Array(text.utf8), by: rules) { () throws(OutputError) in try self.judge(text) }
      sink.writer.text(text)
    }
  }

  private func judge(_ text: String) throws(OutputError) {
    seen.withLock { $0.append(text) }
    if text == "bad" { throw .invalid(path: "whole", message: "not this") }
  }

  /// What was judged since this was asked last, sorted.
  func takeSeen() -> [String] {
    seen.withLock { texts in
      defer { texts = [] }
      return texts.sorted()
    }
  }
}
