import CascadeCurriculum
import CascadeOutputs
private import Glibc

extension OutputTree {
  /// Makes what changed and puts the new tree in the place of the old one in one step; where nothing changed, touches
  /// nothing.
  ///
  /// What is not ours is carried over. After this call the tree is no longer locked for another one: open it again.
  ///
  /// - Throws: ``PublishError``; then the tree stands as it was, and nothing is left beside it.
  public func publish(_ request: PublishRequest) async throws(PublishError) -> Publication {
    if let (path, fault) = OutputPath.firstFault(in: request.jobs.lazy.map(\.path)) {
      throw .output(.unusablePath(path: path, fault: fault))
    }
    let plan = await PublishPlan(request, in: self)
    guard plan.changesTree else { return try settled(plan, with: Manifest(plan, [], request)) }
    let next = try publishing { () throws(FileError) in try NextTree(for: self) }
    do throws(PublishError) {
      let runner = JobRunner(next: next, workers: request.workers, progress: request.progress)
      let outcomes = try await runner.run(plan.toRun)
      let manifest = Manifest(plan, outcomes, request)
      let written = zip(plan.toRun, outcomes).filter(\.1.isWritten).map(\.0.path)
      if written.isEmpty, plan.stale.isEmpty {
        next.discard()
        return try settled(plan, with: manifest)
      }
      return try take(next, plan, manifest, written: written, for: request)
    } catch {
      next.discard()
      throw error
    }
  }

  /// Publishes where every file stays as it is: at most the manifest is written.
  private func settled(_ plan: PublishPlan, with manifest: Manifest) throws(PublishError) -> Publication {
    if manifest != self.manifest {
      try publishing { () throws(FileError) in try replaceManifest(manifest) }
    }
    return Publication(
      written: [], removed: [], unchanged: manifest.entries.count, rendered: plan.toRun.count, warnings: warnings)
  }

  private func replaceManifest(_ manifest: Manifest) throws(FileError) {
    try writing(shown(Manifest.name)) { () throws(SystemError) in
      let name = Place.innerName
      do throws(SystemError) {
        let file = try Descriptor(name, in: folder.number, O_WRONLY | O_CREAT | O_EXCL)
        try file.write(manifest.text)
        try file.sync()
        try systemCall { renameat(folder.number, name, folder.number, Manifest.name) }
      } catch {
        unlinkat(folder.number, name, 0)
        throw error
      }
    }
  }

  /// Lets the new files take their place.
  private func take(
    _ next: NextTree, _ plan: PublishPlan, _ manifest: Manifest, written: [String], for request: PublishRequest
  ) throws(PublishError) -> Publication {
    var warnings = warnings
    if Task.isCancelled { throw .cancelled }
    try publishing { () throws(FileError) in
      let file = try next.create(Manifest.name)
      try writing(shown(Manifest.name)) { () throws(SystemError) in try file.write(manifest.text) }
    }
    if next.isBeside {
      try lay(next, plan, manifest, written: Set(written), for: request, &warnings)
    } else {
      try replaceFiles(next, written: written, stale: plan.stale)
      let reason = FileError.describe(next.obstacle)
      warnings.append("files of '\(path)' were replaced one by one, because the folder cannot be (\(reason))")
    }
    return Publication(
      written: written.sorted(), removed: plan.stale.sorted(), unchanged: manifest.entries.count - written.count,
      rendered: plan.toRun.count, warnings: warnings)
  }

  /// Lays the new tree, puts it in the place of this one, and deletes the old one.
  private func lay(
    _ next: NextTree, _ plan: PublishPlan, _ manifest: Manifest, written: Set<String>, for request: PublishRequest,
    _ warnings: inout [String]
  ) throws(PublishError) {
    let kept = Set(manifest.entries.lazy.map(\.path)).subtracting(written)
    var layer = TreeLayer(
      next: next, kept: kept, stale: plan.stale, written: written, linksFiles: request.linksFiles)
    try layer.run()
    if layer.linkObstacle != 0 {
      let reason = FileError.describe(layer.linkObstacle)
      warnings.append("files of '\(path)' were copied, because they cannot be linked (\(reason))")
    }
    if Task.isCancelled { throw .cancelled }
    try publishing { () throws(FileError) in try next.sync() }
    if let warning = try exchange(next, inOneStep: request.exchangesTrees) { warnings.append(warning) }
    // The old tree goes only when the new one is sure to have its place after a power cut.
    try publishing { () throws(FileError) in
      try writing(path) { () throws(SystemError) in try parent.sync() }
    }
    if let warning = removeOld() { warnings.append(warning) }
  }

  /// Puts the new tree in the place of this one.
  ///
  /// - Returns: A warning where it took two steps.
  private func exchange(_ next: NextTree, inOneStep: Bool) throws(PublishError) -> String? {
    guard Self.isSame(folder, as: place, in: parent) else { throw .vanished(path: path) }
    let code = inOneStep ? exchangeNames(place.nextName, place.name, in: parent) : ENOSYS
    if code == 0 { return nil }
    guard [EINVAL, ENOSYS, EOPNOTSUPP, EPERM].contains(code) else {
      throw code == ENOENT ? .vanished(path: path) : .file(.unwritable(path: path, code: code))
    }
    try publishing { () throws(FileError) in
      try writing(path) { () throws(SystemError) in
        try removeTree(place.oldName, in: parent)
        try systemCall { renameat(parent.number, place.name, parent.number, place.oldName) }
        do throws(SystemError) {
          try systemCall { renameat(parent.number, place.nextName, parent.number, place.name) }
        } catch {
          renameat(parent.number, place.oldName, parent.number, place.name)
          throw error
        }
      }
    }
    return "'\(path)' was replaced in two steps, because its file system cannot exchange folders in one"
  }

  /// Deletes the tree that had its place until now.
  ///
  /// - Returns: A warning where some of it stays.
  private func removeOld() -> String? {
    do throws(SystemError) {
      try removeTree(place.nextName, in: parent)
      try removeTree(place.oldName, in: parent)
      return nil
    } catch {
      return "the former tree beside '\(path)' cannot be deleted: \(FileError.describe(error.code))"
    }
  }
}
