import CascadeText

/// Puts what the files say together into one curriculum, unresolved.
struct CurriculumAssembly {
  private(set) var curriculum: Curriculum
  private(set) var diagnostics: [Diagnostic] = []
  private var overlayFiles: [(overlay: Reference<Overlay>, file: OverlayFile)] = []
  private var overlayCourses: [Course] = []
  private var kept: [(overlay: Reference<Overlay>, basedOn: BasedOn, path: String)] = []

  /// Begins with what `curriculum.yaml` says.
  init(_ file: CurriculumFile) {
    curriculum = Curriculum(
      id: file.id, title: file.title, version: file.version, language: file.language, licence: file.licence)
    curriculum.publisher = file.publisher
    curriculum.status = file.status
    curriculum.date = file.date
    curriculum.outputs = file.outputs
    curriculum.givesPartialCredit = file.givesPartialCredit
    curriculum.values = file.values
    curriculum.localKinds = file.localKinds
    curriculum.severities = file.severities
    curriculum.editions = file.editions
    curriculum.tests = file.tests
    curriculum.awards = file.awards
    curriculum.silences = file.silences
  }

  /// Adds what one more file says.
  mutating func add(_ file: ReadFile) {
    switch file {
    case .module(let module): curriculum.modules.append(module)
    case .page(let page): curriculum.pages.append(page)
    case .overlayFile(let overlay, let file): overlayFiles.append((overlay, file))
    case .overlay(let overlay): curriculum.overlays.append(overlay)
    case .basedOn(let overlay, let basedOn, let path): kept.append((overlay, basedOn, path))
    case .competencies(let framework): curriculum.competencies = framework
    case .needs(let needs): curriculum.needs = needs
    case .glossary(let glossary):
      curriculum.terms = glossary.terms
      silence(CurriculumPath.glossary, glossary.silences)
    case .sources(let sources):
      curriculum.sources = sources.sources
      silence(CurriculumPath.sources, sources.silences)
    case .people(let people):
      curriculum.people = people.people
      silence(CurriculumPath.people, people.silences)
    case .credits(let credits, let path):
      curriculum.credits += credits.credits
      silence(path, credits.silences)
    case .course(let course):
      if course.overlay == nil { curriculum.courses.append(course) } else { overlayCourses.append(course) }
    case .alignment(let alignment): curriculum.alignments.append(alignment)
    case .nothing: break
    }
  }

  private mutating func silence(_ path: String, _ silences: [Silence]) {
    curriculum.fileSilences += silences.map { Curriculum.FileSilence(path: path, silence: $0) }
  }

  /// Gives the files and courses of overlays to their overlays; those of an overlay that does not exist are told.
  ///
  /// An overlay among the `unread` files exists: its files are passed over.
  mutating func settleOverlays(unread: Set<String>) {
    for (overlay, file) in overlayFiles where !unread.contains(CurriculumPath.overlay(overlay.id)) {
      guard let place = place(of: overlay.id, at: overlay.span, in: file.path) else { continue }
      curriculum.overlays[place].files.append(file)
    }
    for course in overlayCourses {
      guard let id = course.overlay, !unread.contains(CurriculumPath.overlay(id)),
        let place = place(of: id, at: course.idSpan, in: course.path)
      else { continue }
      curriculum.overlays[place].courses.append(course)
    }
    for (overlay, basedOn, path) in kept where !unread.contains(CurriculumPath.overlay(overlay.id)) {
      guard let place = place(of: overlay.id, at: overlay.span, in: path) else { continue }
      curriculum.overlays[place].kept = basedOn.kept
      curriculum.overlays[place].keptNames = basedOn.parts
    }
  }

  private mutating func place(of overlay: ID<Overlay>, at span: SourceSpan, in path: String) -> Int? {
    if let place = curriculum.overlays.firstIndex(where: { $0.id == overlay }) { return place }
    let message = "there is no '\(CurriculumPath.overlay(overlay))', so this file is in no edition"
    diagnostics.append(ResolveCheck.missingFile(message, at: span, in: path))
    return nil
  }
}
