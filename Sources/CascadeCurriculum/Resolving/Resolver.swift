import CascadeMarkup
public import CascadeText

/// The barrier of the pipeline: makes one curriculum of what the files say.
///
/// Ids, links, terms, citations, prerequisites, timetables, priorities and overlays are resolved here once; no later
/// stage asks again whether something exists.
public enum Resolver {
  /// Resolves `raw`, whose modules are in any order; `order` is the list in `curriculum.yaml`. What each text refers to
  /// is looked up by `workers` tasks at once.
  public static func resolve(
    _ raw: consuming Curriculum, order: [Reference<Module>], workers: Int = Workers.available
  ) async -> Checked<Curriculum> {
    let doubles = DuplicateIDs.find(in: raw)
    // What was read goes as soon as it is resolved: nobody holds two copies of a large curriculum.
    var result = Checked(raw)
    arrange(&result, order)
    result.value.pages.sort { ($0.place == .front ? 0 : 1, $0.id) < ($1.place == .front ? 0 : 1, $1.id) }
    result.diagnostics += doubles
    result.value.needs = GapPriorities.computed(result.value.needs)
    result.value.index = CurriculumIndex(of: result.value)
    result.value.unsettled.formUnion(strayOverlayFiles(of: result.value))
    result.diagnostics += ReferenceResolver(result.value).findings()
    result.diagnostics += OverlayNames.find(in: result.value) + ValueNames.find(in: result.value)
    result.diagnostics += PrerequisiteCycles.takeOut(of: &result.value.modules)
    await resolveTexts(&result, workers: workers)
    for place in result.value.courses.indices {
      let timed = CourseClock.timed(result.value.courses[place], in: result.value)
      result.value.courses[place] = timed.value
      result.diagnostics += timed.diagnostics
    }
    OverlayResolver.adapt(&result)
    for place in result.value.modules.indices { result.value.modules[place].content.forgetNames() }
    for place in result.value.pages.indices { result.value.pages[place].content.forgetNames() }
    return result
  }

  /// Puts the modules into the order of the list and numbers them.
  private static func arrange(_ result: inout Checked<Curriculum>, _ order: [Reference<Module>]) {
    // Of an id that differs from the name of its folder a finding says so: the list may name the module by either.
    let modules = result.value.modules
    let misnamed = Dictionary(
      modules.indices.filter { modules[$0].path != CurriculumPath.module(modules[$0].id) }
        .map { (modules[$0].path, $0) }
    ) { first, _ in first }
    var byID: [ID<Module>: Int] = [:]
    for place in modules.indices where byID[modules[place].id] == nil || misnamed[modules[place].path] == nil {
      byID[modules[place].id] = place
    }
    result.value.unsettled.formUnion(misnamed.keys)
    result.value.unsettled.formUnion(result.value.pages.filter { $0.path != CurriculumPath.page($0.id) }.map(\.path))
    var ordered: [Module] = []
    var listed: [ID<Module>: SourceSpan] = [:]
    for reference in order {
      if let first = listed[reference.id] {
        let note = Diagnostic.Note("first listed here", at: first, in: CurriculumPath.curriculum)
        result.diagnostics.append(
          ResolveCheck.duplicateID(
            "module '\(reference.id)' is listed twice", at: reference.span, in: CurriculumPath.curriculum, notes: [note]
          ))
        continue
      }
      listed[reference.id] = reference.span
      guard let place = byID[reference.id] ?? misnamed[CurriculumPath.module(reference.id)] else {
        guard !result.value.unsettled.contains(CurriculumPath.module(reference.id)) else { continue }
        result.diagnostics.append(
          ResolveCheck.missingModule.unknown(
            "module", reference.id.text, at: reference.span, in: CurriculumPath.curriculum,
            among: modules.map(\.id.text).sorted()))
        continue
      }
      ordered.append(modules[place])
      ordered[ordered.count - 1].number = ordered.count
    }
    for place in modules.indices where listed[modules[place].id] == nil && misnamed[modules[place].path] == nil {
      result.diagnostics.append(
        ResolveCheck.unlistedModule(
          "'modules' in curriculum.yaml does not list '\(modules[place].id)', so it is in no output",
          at: modules[place].idSpan, in: modules[place].path))
    }
    result.value.modules = ordered
  }

  /// The files of overlays whose module or page does not exist: what is missed in an edition may stand in one of them.
  private static func strayOverlayFiles(of curriculum: Curriculum) -> [String] {
    curriculum.overlays.flatMap(\.files).filter { file in
      switch file.target {
      case .module(let id): curriculum.index.modules[id] == nil
      case .page(let id): curriculum.index.pages[id] == nil
      case nil: false
      }
    }.map(\.path)
  }

  /// Resolves the links of every text. Links of overlays' files are resolved where they are put in, and what is missing
  /// is told there.
  private static func resolveTexts(_ result: inout Checked<Curriculum>, workers: Int) async {
    let links = LinkResolver(result.value)
    let contents = await result.value.modules.parallelMap(workers: workers) { module in
      links.resolved(module.content, at: module.path, in: .module(module.id))
    }
    for (place, resolved) in contents.enumerated() {
      result.value.modules[place].content = resolved.value
      result.diagnostics += resolved.diagnostics
    }
    for place in result.value.pages.indices {
      let page = result.value.pages[place]
      let resolved = links.resolved(page.content, at: page.path, in: .page(page.id))
      result.value.pages[place].content = resolved.value
      result.diagnostics += resolved.diagnostics
    }
    for overlay in result.value.overlays.indices {
      for file in result.value.overlays[overlay].files.indices {
        result.value.overlays[overlay].files[file].content.forgetFiles(notIn: links.assets)
      }
    }
    // The pages' blocks are copies now: the index names them by place, which has not changed.
  }
}
