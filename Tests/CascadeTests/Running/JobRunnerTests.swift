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

  private func large(_ sandbox: Sandbox, marked: Int?, lines: Int = 100_000, judge: Job.Judge? = nil) -> Job {
    let line = text(marked: marked)
    return Job(
      path: "large.xml", fingerprint: sandbox.fingerprint("\(String(describing: marked)) \(lines)"), judge: judge
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

  @Test("shows the judge every byte, whether the file is written or stands", arguments: [nil, 5])
  func judged(marked: Int?) async throws {
    let sandbox = try Sandbox()
    try await sandbox.publish([large(sandbox, marked: nil)])
    let seen = Mutex<[UInt8]>([])
    let judge: Job.Judge = { read throws(OutputError) in
      var room = [UInt8](repeating: 0, count: 1000)
      while true {
        let count = try room.withUnsafeMutableBytes { (buffer) -> Result<Int, OutputError> in
          do throws(OutputError) { return .success(try read(buffer)) } catch { return .failure(error) }
        }.get()
        if count == 0 { return }
        seen.withLock { $0.append(contentsOf: room[..<count]) }
      }
    }
    let small = Job(path: "small", fingerprint: sandbox.fingerprint("s"), judge: judge) { $0.writer.text("small") }
    try await sandbox.publish([small])
    #expect(seen.withLock { $0 } == Array("small".utf8))
    seen.withLock { $0 = [] }
    try await sandbox.publish([large(sandbox, marked: marked, judge: judge)])
    #expect(seen.withLock { $0 } == expected(marked: marked))
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
