import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// One file's silences, and the places in it that a silence's `at` can name.
struct SilencedFile {
  let path: String
  let silences: [Silence]
  private let places: [String: SourceSpan]
  /// By the name of a check or category, in order, what may be hidden: the index of the silence, and where it holds;
  /// everywhere without a place.
  private let byName: [String: [(index: Int, place: SourceSpan?)]]

  private init(path: String, silences: [Silence], places: [String: SourceSpan]) {
    self.path = path
    self.silences = silences
    self.places = places
    var byName: [String: [(index: Int, place: SourceSpan?)]] = [:]
    for (index, silence) in silences.enumerated() {
      let place = silence.at.map { places[$0.string.lowercased()] }
      // One at a name that the file does not have hides nothing.
      if case .some(nil) = place { continue }
      byName[silence.check.string, default: []].append((index, place ?? nil))
    }
    self.byName = byName
  }

  /// The silence of the file that hides the finding, as an index of ``silences``. An error is never hidden.
  func silence(hiding diagnostic: Diagnostic) -> Int? {
    guard diagnostic.severity != .error else { return nil }
    return [diagnostic.id.description, String(diagnostic.id.category)].compactMap { name in
      byName[name]?.first { $0.place?.contains(diagnostic.span) ?? true }?.index
    }.min()
  }

  /// What there is to say of the silences: of those that hide nothing, and why.
  func remarks(isUsed: [Bool]) -> [Diagnostic] {
    silences.indices.compactMap { index in
      isUsed[index] ? nil : remark(on: silences[index])
    }
  }

  private func remark(on silence: Silence) -> Diagnostic {
    let name = silence.check.string
    if let unknown = Check.unknownName(silence.check, in: path) { return unknown }
    if let check = Check.named(CheckID(name)), check.isFirm {
      return Check.firmSilence.diagnostic(
        "'\(name)' cannot be silenced: an output would be wrong or unsafe", at: silence.check.span, in: path)
    }
    guard let at = silence.at, places[at.string.lowercased()] == nil else {
      let place = silence.at.map { " at '\($0.string)'" } ?? ""
      return Check.unusedSilence.diagnostic("nothing of '\(name)' is found\(place)", at: silence.span, in: path)
    }
    var message = "this file has no '\(at.string)' where '\(name)' could be silenced"
    var fixes: [Diagnostic.Fix] = []
    if let near = NearMiss.nearest(to: at.string, in: places.keys.sorted()) {
      message += "; did you mean '\(near)'?"
      fixes = [Diagnostic.Fix("replace by '\(near)'", replacing: at.span, with: near)]
    }
    return Check.unusedSilence.diagnostic(message, at: at.span, in: path, fixes: fixes)
  }
}

extension SilencedFile {
  /// Every file of the curriculum that silences something.
  static func all(in curriculum: Curriculum) -> [SilencedFile] {
    var files = textFiles(in: curriculum)
    for course in curriculum.courses + curriculum.overlays.flatMap(\.courses) {
      files.append(SilencedFile(path: course.path, silences: course.silences, places: [:]))
    }
    for overlay in curriculum.overlays {
      let entries = overlay.values.map { ($0.name, $0.nameSpan) }
      files.append(SilencedFile(path: overlay.path, silences: overlay.silences, entries: entries))
    }
    for alignment in curriculum.alignments {
      let entries = alignment.courses.map { ($0.code.text, $0.codeSpan) }
      files.append(SilencedFile(path: alignment.path, silences: alignment.silences, entries: entries))
    }
    files += listFiles(in: curriculum)
    return files.filter { !$0.silences.isEmpty }
  }

  private static func textFiles(in curriculum: Curriculum) -> [SilencedFile] {
    var files: [SilencedFile] = []
    for module in curriculum.modules where !module.silences.isEmpty {
      var places = Self.places(in: module.content)
      for objective in module.objectives { places[objective.id.text.lowercased()] = objective.extent }
      files.append(SilencedFile(path: module.path, silences: module.silences, places: places))
    }
    for page in curriculum.pages where !page.silences.isEmpty {
      files.append(SilencedFile(path: page.path, silences: page.silences, places: Self.places(in: page.content)))
    }
    for file in curriculum.overlays.flatMap(\.files) where !file.silences.isEmpty {
      files.append(SilencedFile(path: file.path, silences: file.silences, places: Self.places(in: file.content)))
    }
    return files
  }

  private static func listFiles(in curriculum: Curriculum) -> [SilencedFile] {
    let own =
      curriculum.values.map { ($0.name, $0.nameSpan) } + curriculum.editions.map { ($0.id.text, $0.idSpan) }
      + curriculum.tests.map { ($0.id.text, $0.idSpan) } + curriculum.awards.map { ($0.id.text, $0.idSpan) }
    let statements = curriculum.competencies.competencies.flatMap(\.statements).map { ($0.id.text, $0.idSpan) }
    let others: [(path: String, silences: [Silence], entries: [(String, SourceSpan)])] = [
      (CurriculumPath.curriculum, curriculum.silences, own),
      (CurriculumPath.competencies, curriculum.competencies.silences, statements),
      (CurriculumPath.needs, curriculum.needs.silences, curriculum.needs.gaps.map { ($0.id.text, $0.idSpan) }),
      (CurriculumPath.glossary, [], curriculum.terms.map { ($0.id.text, $0.idSpan) }),
      (CurriculumPath.sources, [], curriculum.sources.map { ($0.id.text, $0.idSpan) }),
      (CurriculumPath.people, [], curriculum.people.map { ($0.id.text, $0.idSpan) }),
    ]
    var silences = Dictionary(grouping: curriculum.fileSilences, by: \.path)
    var files = others.map { file in
      let more = silences.removeValue(forKey: file.path) ?? []
      return SilencedFile(path: file.path, silences: file.silences + more.map(\.silence), entries: file.entries)
    }
    for path in silences.keys.sorted() {
      files.append(SilencedFile(path: path, silences: (silences[path] ?? []).map(\.silence), places: [:]))
    }
    return files
  }

  /// A YAML file whose entries begin with a name; an entry goes on up to the next one's.
  private init(path: String, silences: [Silence], entries: [(name: String, span: SourceSpan)]) {
    let sorted = silences.isEmpty ? [] : entries.sorted { $0.span < $1.span }
    var places: [String: SourceSpan] = [:]
    for (index, entry) in sorted.enumerated() where places[entry.name.lowercased()] == nil {
      let end = index + 1 < sorted.count ? sorted[index + 1].span.lower : Int.max
      places[entry.name.lowercased()] = SourceSpan(entry.span.lower, end)
    }
    self.init(path: path, silences: silences, places: places)
  }

  /// The blocks by id, and the sections by the anchor of their heading.
  private static func places(in content: Content) -> [String: SourceSpan] {
    var places: [String: SourceSpan] = [:]
    for (index, heading) in content.headings.enumerated() {
      let next = content.headings[(index + 1)...].first { $0.level <= heading.level }
      let end = next.map { content.document.nodes[$0.node].span.lower } ?? Int.max
      places[heading.anchor.lowercased()] = SourceSpan(content.document.nodes[heading.node].span.lower, end)
    }
    for block in content.blocks { places[block.id.text.lowercased()] = content.document.nodes[block.node].span }
    return places
  }
}

extension Objective {
  /// What is known of the place of its whole entry.
  var extent: SourceSpan {
    let spans = [idSpan, can.span, levelSpan] + competencies.map(\.span)
    return spans.reduce(idSpan) { SourceSpan(min($0.lower, $1.lower), max($0.upper, $1.upper)) }
  }
}
