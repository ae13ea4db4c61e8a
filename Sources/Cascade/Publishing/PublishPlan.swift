import CascadeCurriculum
import CascadeOutputs

/// What a request means for the tree that stands: which jobs run, which files stay, which go.
struct PublishPlan: Sendable {
  /// The jobs whose files must be made.
  let toRun: [Job]
  /// The entries of the files that stay without looking at them again.
  let standing: [Manifest.Entry]
  /// The files of earlier builds that no job makes.
  let stale: Set<String>

  /// Whether any file may change.
  var changesTree: Bool { !toRun.isEmpty || !stale.isEmpty }

  /// Compares the request with the manifest of `tree`, and the manifest with the files.
  init(_ request: PublishRequest, in tree: OutputTree) async {
    let entries = tree.manifest?.entries ?? []
    let isGood = await entries.parallelMap(workers: request.workers) { tree.stands($0) }
    var known: [String: (entry: Manifest.Entry, isGood: Bool)] = [:]
    known.reserveCapacity(entries.count)
    for (entry, isGood) in zip(entries, isGood) { known[entry.path] = (entry, isGood) }
    var toRun: [Job] = []
    var standing: [Manifest.Entry] = []
    for job in request.jobs {
      guard let (entry, isGood) = known.removeValue(forKey: job.path), isGood, entry.fingerprint == job.fingerprint,
        !request.rendersAll
      else {
        toRun.append(job)
        continue
      }
      standing.append(entry)
    }
    var stale: Set<String> = []
    for (path, found) in known {
      if request.scopes.contains(where: { Self.isIn($0, path) }) {
        stale.insert(path)
      } else if found.isGood {
        standing.append(found.entry)
      }
    }
    self.toRun = toRun
    self.standing = standing
    self.stale = stale
  }

  private static func isIn(_ scope: String, _ path: String) -> Bool {
    scope.isEmpty || (path.utf8.starts(with: scope.utf8) && path.utf8.dropFirst(scope.utf8.count).first == 0x2F)
  }
}

extension Manifest {
  /// The manifest of the tree that `plan` leads to, when its jobs came out as `outcomes`.
  init(_ plan: PublishPlan, _ outcomes: [CandidateFile.Outcome], _ request: PublishRequest) {
    let made = zip(plan.toRun, outcomes).map { job, outcome in
      Entry(
        path: job.path, fingerprint: job.fingerprint, content: outcome.content, size: outcome.size,
        accepted: outcome.accepted)
    }
    self.init(inputs: request.inputs, findings: request.findings, entries: plan.standing + made)
  }
}
