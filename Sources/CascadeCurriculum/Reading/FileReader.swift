import CascadeMarkup
import CascadeText

/// What one file holds.
enum ReadFile: Sendable {
  case module(Module)
  case page(Page)
  case overlayFile(overlay: Reference<Overlay>, OverlayFile)
  case overlay(Overlay)
  /// What is kept of the texts that an overlay stands for.
  case basedOn(overlay: Reference<Overlay>, BasedOn, path: String)
  case competencies(CompetencyFramework)
  case needs(NeedsAssessment)
  case glossary(GlossaryFile)
  case sources(SourcesFile)
  case people(PeopleFile)
  case credits(CreditsFile, path: String)
  /// A course of the curriculum, or an overlay's.
  case course(Course)
  case alignment(Alignment)
  /// A file that nothing is made of, or one that cannot be read, as a finding says.
  case nothing
}

/// Reads one file by what its path says it is.
enum FileReader {
  static func read(_ file: SourceFile, _ settings: TextSettings) -> Checked<ReadFile> {
    let parts = file.path.pathNames().map(String.init)
    switch (parts.first ?? "", parts.count) {
    case (CurriculumPath.competencies, 1): return made(CompetenciesReader.read(file), ReadFile.competencies)
    case (CurriculumPath.needs, 1): return made(NeedsReader.read(file), ReadFile.needs)
    case (CurriculumPath.glossary, 1): return made(GlossaryReader.read(file), ReadFile.glossary)
    case (CurriculumPath.sources, 1): return made(SourcesReader.read(file), ReadFile.sources)
    case (CurriculumPath.people, 1): return made(PeopleReader.read(file), ReadFile.people)
    case ("modules", 3) where parts[2] == "module.md": return module(file, settings)
    case ("pages", 2) where parts[1].hasSuffix(".md"): return page(file, settings)
    case ("modules", 4), ("pages", 3):
      if parts.suffix(2) == ["images", "credits.yaml"] {
        return made(CreditsReader.read(file)) { .credits($0, path: file.path) }
      }
    case ("courses", 2) where parts[1].hasSuffix(".yaml"): return made(CourseReader.read(file), ReadFile.course)
    case ("overlays", 3) where parts[2] == "overlay.yaml": return made(OverlayReader.read(file), ReadFile.overlay)
    case ("overlays", 3) where parts[2] == "based-on.yaml":
      let overlay = Reference<Overlay>(ID(parts[1]), at: .start)
      return made(BasedOnReader.read(file)) { .basedOn(overlay: overlay, $0, path: file.path) }
    case ("overlays", 3) where parts[2].hasSuffix(".md"): return overlayFile(file, settings)
    case ("overlays", 4) where parts[2] == "courses" && parts[3].hasSuffix(".yaml"):
      return made(CourseReader.read(file), ReadFile.course)
    case ("alignments", 2) where parts[1].hasSuffix(".yaml"):
      return made(AlignmentReader.read(file), ReadFile.alignment)
    default: break
    }
    return Checked(.nothing, strange(file, parts))
  }

  private static func made<Value: Sendable>(
    _ read: Checked<Value?>, _ make: (Value) -> ReadFile
  ) -> Checked<ReadFile> {
    Checked(read.value.map(make) ?? .nothing, read.diagnostics)
  }

  private static func module(_ file: SourceFile, _ settings: TextSettings) -> Checked<ReadFile> {
    let (document, told) = parsed(file)
    let front = ModuleFrontMatterReader.read(document, path: file.path)
    // The document has one owner from here on, and is changed without a copy.
    var content = Self.content(of: consume document, path: file.path, settings)
    let diagnostics = told + front.diagnostics + content.diagnostics
    guard let matter = front.value else { return Checked(.nothing, diagnostics) }
    content.value.document.compact(keepsOpenings: settings.hasOverlays)
    content.value.narrow(to: matter.tiers, matter.objectives)
    var module = Module(
      id: matter.id, idSpan: matter.idSpan, path: file.path, title: matter.title, content: content.value)
    module.code = matter.code
    module.minutes = matter.minutes
    module.minutesSpan = matter.minutesSpan
    module.tiers = matter.tiers
    module.objectives = matter.objectives
    module.prerequisites = matter.prerequisites
    module.gaps = matter.gaps
    module.safeguards = matter.safeguards
    module.furtherReading = matter.furtherReading
    module.authors = matter.authors
    module.silences = matter.silences
    return Checked(.module(module), diagnostics)
  }

  private static func page(_ file: SourceFile, _ settings: TextSettings) -> Checked<ReadFile> {
    let (document, told) = parsed(file)
    let front = PageFrontMatterReader.read(document, path: file.path)
    let content = Self.content(of: consume document, path: file.path, settings)
    let diagnostics = told + front.diagnostics + content.diagnostics
    guard let matter = front.value else { return Checked(.nothing, diagnostics) }
    let page = Page(
      id: matter.id, idSpan: matter.idSpan, path: file.path, title: matter.title, place: matter.place,
      silences: matter.silences, content: content.value)
    return Checked(.page(page), diagnostics)
  }

  private static func overlayFile(_ file: SourceFile, _ settings: TextSettings) -> Checked<ReadFile> {
    let (document, told) = parsed(file)
    let front = OverlayFrontMatterReader.read(document, path: file.path)
    let content = Self.content(of: consume document, path: file.path, settings)
    let diagnostics = told + front.diagnostics + content.diagnostics
    guard let matter = front.value else { return Checked(.nothing, diagnostics) }
    var read = OverlayFile(
      path: file.path, target: matter.target, targetSpan: matter.targetSpan,
      language: matter.language ?? settings.language, content: content.value)
    read.set = matter.set
    read.silences = matter.silences
    return Checked(.overlayFile(overlay: matter.overlay, read), diagnostics)
  }

  /// What a file of Markdown is parsed to, and what there is to say of it.
  private static func parsed(_ file: SourceFile) -> (document: Document, diagnostics: [Diagnostic]) {
    let read = MarkdownReader.read(file)
    return (read.value, read.diagnostics)
  }

  /// The content of `document`, with its questions' scoring settled.
  private static func content(
    of document: consuming Document, path: String, _ settings: TextSettings
  ) -> Checked<Content> {
    var content = ContentReader.read(document, path: path, kinds: settings.kinds)
    content.value.settlePartialCredit(scoring: settings.givesPartialCredit)
    return content
  }

  /// Tells of a file that has a place where files are read, but not its name: it would be missed in silence.
  private static func strange(_ file: SourceFile, _ parts: [String]) -> [Diagnostic] {
    let folders: [String: String] = [
      "modules": "modules/<id>/module.md", "pages": "pages/<id>.md", "courses": "courses/<id>.yaml",
      "overlays": "overlays/<id>/<file>.md, overlay.yaml or courses/<course>.yaml",
      "alignments": "alignments/<id>.yaml",
    ]
    if parts[0] == "overlays", parts.count > 3, file.path.hasSuffix(".md") {
      let message =
        "nothing is made of this file; an overlay's text lies beside its 'overlay.yaml', as 'overlays/\(parts[1])/<file>.md', "
        + "and says at its head for which 'module:' or 'page:' it is"
      return [ResolveCheck.strangeFile(message, at: .start, in: file.path)]
    }
    if let expected = folders[parts[0]], parts.count > 1 {
      let message = "nothing is made of this file; the text of this folder lies in \(expected)"
      return [ResolveCheck.strangeFile(message, at: .start, in: file.path)]
    }
    guard parts.count == 1, parts[0].hasSuffix(".yaml") || parts[0].hasSuffix(".yml") else { return [] }
    let known = [
      CurriculumPath.competencies, CurriculumPath.needs, CurriculumPath.glossary, CurriculumPath.sources,
      CurriculumPath.people,
    ]
    var message = "nothing is made of this file"
    if let near = NearMiss.nearest(to: parts[0], in: known) { message += "; did you mean '\(near)'?" }
    return [ResolveCheck.strangeFile(message, at: .start, in: file.path)]
  }
}
