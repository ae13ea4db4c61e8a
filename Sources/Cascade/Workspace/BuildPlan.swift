import CascadeCurriculum
import CascadeOutputs
import CascadeText

/// Every file that a build makes.
struct BuildPlan: Sendable {
  /// The jobs, in the order of outputs, editions and locales.
  var jobs: [Job]
  /// The folders that they fill: files of earlier builds in them that no job makes are stale.
  var scopes: [String]

  /// The start pages and documents worth opening.
  var entries: [String] { jobs.map(\.path).filter(Self.isEntry) }

  /// Whether a file is worth opening first: an output's start page, or its one document.
  static func isEntry(_ path: String) -> Bool {
    let parts = path.pathNames()
    return parts.count == 2 || (parts.count == 4 && (parts[3] == "index.html" || parts[3] == "curriculum.xml"))
  }
}

/// Plans a build: which deliveries, which outputs, which files.
struct BuildPlanner: Sendable {
  let curriculum: Curriculum
  let loaded: LoadedFolder
  let resources: Resources
  let resourcesDigest: Digest
  /// The folders of deliveries that earlier builds made: `handbook/participant/bn`.
  let standing: Set<String>
  let workers: Int

  /// The plan of what `request` asks for.
  func plan(_ request: BuildRequest) async throws(WorkspaceError) -> BuildPlan {
    let outputs = try outputs(request.outputs)
    let deliveries = try chosen(request)
    guard !outputs.isEmpty, !deliveries.isEmpty else {
      throw .nothingToBuild(outputs.isEmpty ? "no output is asked for" : "no edition has a locale that is asked for")
    }
    let digests = DigestTable(loaded)
    let settings = digests.settings()
    let contexts = await contextDigests(for: deliveries, digests, settings)
    var plan = BuildPlan(jobs: [], scopes: [])
    for output in outputs {
      let wanted = deliveries.filter { output.takesComplete || !$0.edition.isComplete }
      let siblings = siblings(of: deliveries, in: output)
      let subjects = await wanted.parallelMap(workers: workers) { pair in
        subject(pair, settings, contexts[pair.edition.overlay?.id] ?? settings, digests, siblings)
      }
      do throws(OutputError) {
        plan.add(try output.plan(subjects), of: output)
      } catch {
        throw .publishing(.output(error))
      }
      // Editions and locales that a curriculum no longer has go, unless only some of them are built.
      plan.scopes += request.namesDeliveries ? subjects.map { "\(output.id)/\($0.folder)" } : [output.id]
    }
    if request.outputs == nil, !request.namesDeliveries { plan.scopes = [""] }
    return plan
  }

  /// The deliveries that a page of `output` may lead to: those of this build, and those of earlier ones that stand.
  private func siblings(of deliveries: [OutputSubject.Sibling], in output: Output) -> [OutputSubject.Sibling] {
    curriculum.editions.flatMap { edition in
      edition.locales.map { OutputSubject.Sibling(edition: edition, locale: Locale($0)) }
    }.filter { sibling in
      deliveries.contains(sibling) || standing.contains("\(output.id)/\(sibling.edition.id)/\(sibling.locale.tag)")
    }
  }

  private func contextDigests(
    for deliveries: [OutputSubject.Sibling], _ digests: DigestTable, _ settings: Digest
  ) async -> [ID<Overlay>?: Digest] {
    var contexts: [ID<Overlay>?: Digest] = [:]
    for delivery in deliveries where contexts[delivery.edition.overlay?.id] == nil {
      let id = delivery.edition.overlay?.id
      contexts[id] = await digests.context(
        of: id.flatMap { curriculum.adaptations[$0] } ?? curriculum, settings, workers: workers)
    }
    return contexts
  }

  private func outputs(_ names: [String]?) throws(WorkspaceError) -> [Output] {
    let wanted = names ?? curriculum.outputs.map(\.string)
    let all = Output.all
    var result: [Output] = []
    for name in wanted.isEmpty ? ["handbook"] : wanted {
      guard let output = all.first(where: { $0.id == name }) else {
        throw .unknownName(what: "output", name: name, known: all.map(\.id))
      }
      if !result.contains(where: { $0.id == name }) { result.append(output) }
    }
    return result
  }

  /// The editions and locales asked for; `complete` comes with the others, and alone by its name.
  private func chosen(_ request: BuildRequest) throws(WorkspaceError) -> [OutputSubject.Sibling] {
    let complete = curriculum.completeEdition
    let all = curriculum.editions + [complete]
    var editions = all
    if let names = request.editions {
      editions = []
      for name in names {
        guard let edition = all.first(where: { $0.id.text == name }) else {
          throw .unknownName(what: "edition", name: name, known: all.map(\.id.text))
        }
        if !editions.contains(edition) { editions.append(edition) }
      }
    }
    let tags = try request.locales.map { (names) throws(WorkspaceError) in try locales(names, of: all) }
    return editions.flatMap { edition in
      edition.locales.filter { tags?.contains($0) ?? true }.map {
        OutputSubject.Sibling(edition: edition, locale: Locale($0))
      }
    }
  }

  private func locales(_ names: [String], of editions: [Edition]) throws(WorkspaceError) -> [LocaleTag] {
    let known = Set(editions.flatMap(\.locales)).sorted()
    var tags: [LocaleTag] = []
    for name in names {
      guard let tag = LocaleTag(name), known.contains(tag) else {
        throw .unknownName(what: "locale", name: name, known: known.map(\.text))
      }
      tags.append(tag)
    }
    return tags
  }

  private func subject(
    _ pair: OutputSubject.Sibling, _ settings: Digest, _ context: Digest, _ digests: DigestTable,
    _ siblings: [OutputSubject.Sibling]
  ) -> OutputSubject {
    return OutputSubject(
      delivery: curriculum.delivery(of: pair.edition, in: pair.locale.tag), siblings: siblings,
      resources: resources.files, resourcesDigest: resourcesDigest, settingsDigest: settings,
      contextDigest: context,
      textDigests: digests.texts(
        for: pair.edition.overlay.flatMap { id in curriculum.overlays.first { $0.id == id.id } }),
      toolVersion: CascadeVersion.fingerprint
    ) { (path) throws(FileError) in try loaded.read(path) }
  }
}

extension BuildPlan {
  /// Adds jobs whose paths are relative to their output's folder.
  fileprivate mutating func add(_ jobs: [Job], of output: Output) {
    self.jobs += jobs.map { job in
      var placed = job
      placed.path = "\(output.id)/\(job.path)"
      return placed
    }
  }
}
