private import CascadeCurriculum
private import CascadeText

extension Workspace {
  /// Keeps what the parts of overlays stand for: of new parts at once, of those whose text has changed, or of which it was
  /// taken out of `based-on.yaml`, where their author says to have looked at them. What is kept of parts that there no
  /// longer are goes.
  ///
  /// - Parameters:
  ///   - overlays: The overlays, by id; `nil` for all.
  ///   - reviewed: The parts that have been looked at, each named as `land/stops#stop-law`; `nil` for all.
  /// - Throws: ``WorkspaceError``: a name that there is not, or a file that cannot be read or written.
  public func acceptOverlays(
    _ overlays: [String]? = nil, reviewed: [String]? = []
  ) async throws(WorkspaceError) -> [OverlayAcceptance] {
    let (curriculum, files, diagnostics) = try await curriculumFilesAndFindings()
    if let path = curriculum.unsettled.sorted().first(where: { $0.hasPrefix("overlays/") }) {
      throw .unclearOverlay(path: path)
    }
    let known = curriculum.overlays.map(\.id.text)
    for name in overlays ?? [] where !known.contains(name) {
      throw .unknownName(what: "overlay", name: name, known: known)
    }
    let names = curriculum.overlays.flatMap { overlay in overlay.bases.map { "\(overlay.id)/\($0.subject)" } }
    for name in reviewed ?? [] where !names.contains(name) {
      throw .unknownName(what: "part of an overlay", name: name, known: names)
    }
    let chosen = curriculum.overlays.filter { overlays?.contains($0.id.text) ?? true }
    let wrong = Set(diagnostics.filter { $0.severity == .error }.map(\.path))
    for overlay in chosen {
      // What is kept, or what it is kept of, may be other than it seems: a changed text could pass for a new one.
      if let path = wrong.sorted().first(where: { curriculum.concerns($0, overlay) }) {
        throw .unclearOverlay(path: path)
      }
    }
    var results: [OverlayAcceptance] = []
    for overlay in chosen {
      let desk = OverlayDesk(overlay, reviewed: reviewed)
      let path = CurriculumPath.basedOn(overlay.id)
      let former = files.first { $0.path == path }?.bytes
      if desk.bytes != former, former != nil || !desk.kept.isEmpty {
        do throws(FileError) {
          try Scaffold.write(desk.bytes, over: folder == "." ? path : "\(folder)/\(path)")
        } catch {
          throw .unwritable(error)
        }
      }
      results.append(desk.acceptance)
    }
    return results
  }
}

/// What an overlay stands for and what is kept of it, laid side by side.
private struct OverlayDesk {
  private let overlay: Overlay
  private(set) var kept: [KeptBase] = []
  private var changes: [OverlayAcceptance.Change] = []
  private var left: [(name: String, difference: String)] = []
  /// The parts whose texts are named in `based-on.yaml` and not there; they never pass for new ones.
  private var lost: [String] = []

  init(_ overlay: Overlay, reviewed: [String]?) {
    self.overlay = overlay
    var former = Dictionary(overlay.kept.map { ($0.subject.folded, $0) }) { first, _ in first }
    var seen: Set<OverlayBase.Subject> = []
    for base in overlay.bases where seen.insert(base.subject.folded).inserted {
      let name = base.subject.description
      let old = former.removeValue(forKey: base.subject.folded)
      let isReviewed = reviewed?.contains("\(overlay.id)/\(name)") ?? true
      switch base.standing {
      case .same: if let old { kept.append(old) }
      case .changed(let difference, _) where !isReviewed:
        if let old { kept.append(old) }
        left.append((name, difference.summary))
      case .lost where !isReviewed:
        left.append((name, "what was kept of it was taken out of '\(CurriculumPath.basedOn(overlay.id))'"))
      case .changed, .lost: keep(base, .reviewed)
      case .unkept: keep(base, .new)
      }
    }
    let parts = overlay.partNames
    for old in former.values {
      if parts.contains(old.subject.description.lowercased()) {
        kept.append(old)
      } else {
        changes.append(OverlayAcceptance.Change(name: old.subject.description, kind: .gone))
      }
    }
    let found = Set(kept.map { $0.subject.description.lowercased() })
    lost = overlay.keptNames.map(\.string).filter {
      parts.contains($0.lowercased()) && !found.contains($0.lowercased())
    }
    kept.sort { $0.subject.description < $1.subject.description }
    changes.sort { $0.name < $1.name }
  }

  private mutating func keep(_ base: OverlayBase, _ kind: OverlayAcceptance.Change.Kind) {
    kept.append(KeptBase(base.subject, text: base.text))
    changes.append(OverlayAcceptance.Change(name: base.subject.description, kind: kind))
  }

  var bytes: [UInt8] { BasedOnWriter.bytes(of: kept, lost: lost) }

  var acceptance: OverlayAcceptance {
    OverlayAcceptance(overlay: overlay.id.text, kept: kept.count, changes: changes, left: left)
  }
}

extension Curriculum {
  /// Whether the file at `path` is the overlay's or holds a text that it changes.
  fileprivate func concerns(_ path: String, _ overlay: Overlay) -> Bool {
    if path.hasPrefix("overlays/\(overlay.id)/") || overlay.bases.contains(where: { $0.path == path }) { return true }
    let targets = Set(overlay.files.compactMap(\.target))
    return modules.contains { $0.path == path && targets.contains(.module($0.id)) }
      || pages.contains { $0.path == path && targets.contains(.page($0.id)) }
  }
}

extension Overlay {
  /// The names of all its parts that come in the place of something, in small letters, whether or not that is there.
  fileprivate var partNames: Set<String> {
    let subjects = files.flatMap { file -> [OverlayBase.Subject] in
      guard let target = file.target else { return [] }
      let blocks = file.content.blocks.filter { $0.parent == nil && $0.standsForAnother }
      return blocks.map { .block(target, $0.id) } + file.set.map { .field(target, $0.key) }
    }
    return Set((subjects + courses.map { .course($0.id) }).map { $0.description.lowercased() })
  }
}
