import CascadeCurriculum
import CascadeOutputs
import CascadeText

/// Runs jobs: renders, compares with the file that stands, writes only what changed.
///
/// Memory does not grow with the number of jobs: each worker holds the file that it is at.
struct JobRunner: Sendable {
  let next: NextTree
  let workers: Int
  /// Called from any worker with the number of jobs just done.
  let progress: @Sendable (Int) -> Void

  /// What became of the jobs' files, in the order of the jobs.
  func run(_ jobs: [Job]) async throws(PublishError) -> [CandidateFile.Outcome] {
    let isLarge = jobs.map { $0.parts.count > 1 }
    let accepted = next.tree.accepted
    let small = jobs.indices.filter { !isLarge[$0] }
    let smallOutcomes = try await parallelBatches(
      of: small.count, workers: workers, ifCancelled: PublishError.cancelled
    ) { range throws(PublishError) in try whole(small[range].map { jobs[$0] }, accepted) }
    var outcomes = [CandidateFile.Outcome?](repeating: nil, count: jobs.count)
    for (index, outcome) in zip(small, smallOutcomes) { outcomes[index] = outcome }
    for index in jobs.indices where isLarge[index] { outcomes[index] = try await inParts(jobs[index], accepted) }
    return outcomes.compactMap(\.self)
  }

  /// Runs jobs of one part, one after the other, with the same room for all.
  private func whole(_ jobs: [Job], _ accepted: [String: Set<Digest>]) throws(PublishError) -> [CandidateFile.Outcome] {
    var writer = ByteWriter()
    var scratch: [UInt8] = []
    var outcomes: [CandidateFile.Outcome] = []
    do throws(OutputError) {
      for job in jobs {
        let file = CandidateFile(job.path, for: next, scratch: scratch)
        scratch = []
        writer.removeAll()
        var sink = ByteSink(writer: writer, known: accepted[job.path] ?? []) { (bytes) throws(OutputError) in
          try file.append(bytes)
        }
        writer = ByteWriter()
        for part in job.parts { try part(&sink) }
        outcomes.append(try file.finish(with: sink.writer.bytes, accepted: sink.accepted))
        writer = sink.writer
        scratch = file.takeRoom()
      }
    } catch {
      throw .output(error)
    }
    progress(jobs.count)
    return outcomes
  }

  /// Runs a job of many parts, some of them at once, and appends them in order.
  private func inParts(
    _ job: Job, _ accepted: [String: Set<Digest>]
  ) async throws(PublishError) -> CandidateFile.Outcome {
    let file = CandidateFile(job.path, for: next, scratch: [])
    let known = accepted[job.path] ?? []
    var accepted: [Digest] = []
    let window = Swift.max(4, workers * 4)
    var start = 0
    while start < job.parts.count {
      let parts = Array(job.parts[start..<Swift.min(start + window, job.parts.count)])
      let pieces = try await parts.parallelMap(workers: workers, ifCancelled: PublishError.cancelled) {
        (part) throws(PublishError) in
        var sink = ByteSink(writer: ByteWriter(), known: known)
        try rendering { () throws(OutputError) in try part(&sink) }
        return (bytes: sink.writer.bytes, accepted: sink.accepted)
      }
      try rendering { () throws(OutputError) in
        for piece in pieces { try file.append(piece.bytes) }
      }
      accepted += pieces.flatMap(\.accepted)
      start += window
    }
    let outcome = try rendering { () throws(OutputError) in try file.finish(with: [], accepted: accepted) }
    progress(1)
    return outcome
  }

  private func rendering<Result>(_ body: () throws(OutputError) -> Result) throws(PublishError) -> Result {
    do throws(OutputError) {
      return try body()
    } catch {
      throw .output(error)
    }
  }
}

extension OutputTree {
  /// What judges accepted in the files that stand, by the files' paths.
  fileprivate var accepted: [String: Set<Digest>] {
    let judged = (manifest?.entries ?? []).filter { !$0.accepted.isEmpty }
    return Dictionary(judged.map { ($0.path, Set($0.accepted)) }) { first, _ in first }
  }
}
