private import CascadeChecks
public import CascadeCurriculum
private import CascadeOutputs
internal import CascadeText

/// A curriculum's folder, and the pipeline over it: load, read, resolve, check, plan, publish.
public struct Workspace: Sendable {
  /// The folder that holds `curriculum.yaml`.
  public let folder: String
  /// How many tasks work at once.
  public let workers: Int

  /// The workspace of `folder`.
  public init(folder: String, workers: Int = Workers.available) {
    self.folder = folder
    self.workers = workers
  }

  /// Reads, resolves and checks the curriculum.
  ///
  /// - Throws: ``WorkspaceError`` where the folder is no curriculum or a file cannot be read; what is wrong with the text
  ///   is a finding.
  public func analyse(_ options: AnalysisOptions = AnalysisOptions()) async throws(WorkspaceError) -> Analysis {
    var loaded = try await load()
    return try await analyse(&loaded, options)
  }

  /// Builds what `request` asks for, unless findings stop it.
  ///
  /// What was built before stands until everything new is made; then it is replaced in one step.
  ///
  /// - Throws: ``WorkspaceError`` where the work cannot be done; then what was built before stands.
  public func build(_ request: BuildRequest) async throws(WorkspaceError) -> BuildReport {
    var loaded = try await load()
    let resources = try await toolResources().overridden(by: loaded)
    let resourcesDigest = resources.digest
    let inputs = inputs(of: request, loaded, resourcesDigest)
    let tree = try await opened(request.outputFolder)
    if !request.rebuildsAll, await tree.isCurrent(inputs, workers: workers) {
      return BuildReport(
        isBuilt: true, wasUpToDate: true, diagnostics: [], findings: tree.findings ?? FindingCount(), curriculum: nil,
        files: [],
        publication: nil, entries: tree.paths.filter(BuildPlan.isEntry))
    }
    let analysis = try await analyse(&loaded, request.analysis)
    let findings = FindingCount(analysis.diagnostics)
    let isStopped = (analysis.diagnostics.worst.map { $0 >= min(request.failOn, .error) } ?? false)
    guard !isStopped, let curriculum = analysis.curriculum else {
      return BuildReport(
        isBuilt: false, wasUpToDate: false, diagnostics: analysis.diagnostics, findings: findings,
        curriculum: analysis.curriculum, files: analysis.files, publication: nil, entries: [])
    }
    let planner = BuildPlanner(
      curriculum: curriculum, loaded: loaded, resources: resources, resourcesDigest: resourcesDigest,
      standing: Set(tree.paths.compactMap(Self.delivery(of:))), workers: workers)
    let plan = try await planner.plan(request)
    if Task.isCancelled { throw .cancelled }
    let publication = try await publish(plan, in: tree, inputs, findings, request)
    return BuildReport(
      isBuilt: true, wasUpToDate: false, diagnostics: analysis.diagnostics, findings: findings,
      curriculum: curriculum, files: analysis.files, publication: publication, entries: plan.entries)
  }

  /// The folder of the delivery that the file at `path` belongs to; `nil` for one that lies beside those folders.
  private static func delivery(of path: String) -> String? {
    let parts = path.split(separator: "/", maxSplits: 3)
    return parts.count == 4 ? parts[..<3].joined(separator: "/") : nil
  }

  /// The curriculum, as good as its text allows, and the files of its folder; those of Markdown without their bytes.
  ///
  /// - Throws: ``WorkspaceError``.
  func curriculumAndFiles() async throws(WorkspaceError) -> (Curriculum, [SourceFile]) {
    let (curriculum, files, _) = try await curriculumFilesAndFindings()
    return (curriculum, files)
  }

  /// The curriculum and the files, as ``curriculumAndFiles()`` gives them, and what there is to say of them.
  ///
  /// - Throws: ``WorkspaceError``.
  func curriculumFilesAndFindings() async throws(WorkspaceError) -> (Curriculum, [SourceFile], [Diagnostic]) {
    var loaded = try await load()
    let analysis = try await analyse(&loaded, AnalysisOptions())
    guard let curriculum = analysis.curriculum else { throw .unclear(folder: folder) }
    return (curriculum, loaded.files, analysis.diagnostics)
  }

  private func load() async throws(WorkspaceError) -> LoadedFolder {
    var options = LoadOptions(workers: workers)
    options.textEndings.formUnion(["css", "html"])
    let loaded: LoadedFolder
    do throws(FileError) {
      loaded = try await LoadedFolder.load(folder, options)
    } catch {
      throw .unreadable([error])
    }
    guard loaded.failures.isEmpty else { throw .unreadable(loaded.failures) }
    guard loaded.files.contains(where: { $0.path == CurriculumPath.curriculum }) else {
      throw .notACurriculum(folder: folder)
    }
    return loaded
  }

  private func analyse(
    _ loaded: inout LoadedFolder, _ options: AnalysisOptions
  ) async throws(WorkspaceError) -> Analysis {
    let theme = try await themeFindings(loaded)
    var read = await CurriculumReader.read(&loaded, workers: workers)
    read.diagnostics += theme
    if Task.isCancelled { throw .cancelled }
    guard let raw = read.value.take() else {
      return Analysis(
        curriculum: nil, diagnostics: read.diagnostics.inReadingOrder(), files: loaded.texts(of: read.diagnostics))
    }
    let order = raw.order
    var unresolved = (consume raw).curriculum
    if let asOf = options.asOf { unresolved.date = asOf }
    if options.isRelease {
      unresolved.status = .final
      for place in unresolved.editions.indices { unresolved.editions[place].status = .final }
    }
    read.diagnostics += Output.unknownNames(in: unresolved)
    var resolved = await Resolver.resolve(consume unresolved, order: order, workers: workers)
    if Task.isCancelled { throw .cancelled }
    let folder = loaded
    let pictures = await PictureSurvey.run(over: resolved.value, workers: workers) {
      (path) throws(FileError) in try folder.read(path)
    }
    resolved.value.pictureTexts = pictures.value
    resolved.diagnostics += resolved.value.takeTranslations(from: loaded.files)
    if Task.isCancelled { throw .cancelled }
    let diagnostics = await CheckRunner().run(
      on: resolved.value, after: read.diagnostics + resolved.diagnostics + pictures.diagnostics)
    return Analysis(curriculum: resolved.value, diagnostics: diagnostics, files: loaded.texts(of: diagnostics))
  }

  /// What there is to say of the page shells, style sheet and interface words in the curriculum's `theme/` folder.
  private func themeFindings(_ loaded: LoadedFolder) async throws(WorkspaceError) -> [Diagnostic] {
    let theme = loaded.files.filter { $0.path.hasPrefix("theme/") }
    guard !theme.isEmpty else { return [] }
    return Templates.read(builtIn: try await toolResources().files(in: "Templates"), theme: theme).diagnostics
  }

  /// Covers all that a build reads: every file, the tool, its resources and the options.
  private func inputs(of request: BuildRequest, _ loaded: LoadedFolder, _ resources: Digest) -> Fingerprint {
    var builder = FingerprintBuilder("build")
    builder.add("tool", CascadeVersion.fingerprint)
    builder.add("resources", resources)
    builder.add("outputs", request.outputs ?? ["*"])
    builder.add("editions", request.editions ?? ["*"])
    builder.add("locales", request.locales ?? ["*"])
    builder.add("as of", request.analysis.asOf?.description ?? "")
    builder.add("release", request.analysis.isRelease ? 1 : 0)
    builder.add("fail on", request.failOn.rawValue)
    loaded.add(to: &builder)
    return builder.finish()
  }

  private func opened(_ path: String) async throws(WorkspaceError) -> OutputTree {
    do throws(PublishError) {
      if let fault = OutputPlacement.fault(of: path, for: folder) { throw .misplaced(path: path, fault) }
      let tree = try await OutputTree.open(path)
      if tree.isForeign { throw .misplaced(path: path, .isForeign) }
      return tree
    } catch {
      throw error == .cancelled ? .cancelled : .publishing(error)
    }
  }

  private func toolResources() async throws(WorkspaceError) -> Resources {
    do throws(FileError) {
      return try await Resources.ofProgram()
    } catch {
      throw .resources("the tool's own files are not there: \(error)")
    }
  }

  private func publish(
    _ plan: BuildPlan, in tree: OutputTree, _ inputs: Fingerprint, _ findings: FindingCount, _ request: BuildRequest
  ) async throws(WorkspaceError) -> Publication {
    let progress = JobProgress(all: plan.jobs.count, report: request.progress)
    do throws(PublishError) {
      return try await tree.publish(
        PublishRequest(
          plan.jobs, scopes: plan.scopes, inputs: inputs, findings: findings, rendersAll: request.rebuildsAll,
          workers: workers,
          progress: { progress.add($0) }))
    } catch {
      throw error == .cancelled ? .cancelled : .publishing(error)
    }
  }
}

extension LoadedFolder {
  /// The texts that `diagnostics` are about or point at.
  fileprivate func texts(of diagnostics: [Diagnostic]) -> [SourceFile] {
    texts(at: Set(diagnostics.map(\.path)).union(diagnostics.flatMap { $0.notes.map(\.path) }))
  }
}

extension FindingCount {
  /// How many warnings and notes there are among `diagnostics`.
  fileprivate init(_ diagnostics: [Diagnostic]) {
    self.init(
      warnings: diagnostics.count { $0.severity == .warning }, notes: diagnostics.count { $0.severity == .note })
  }
}
