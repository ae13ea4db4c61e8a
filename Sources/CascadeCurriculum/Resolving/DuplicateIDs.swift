import CascadeText

/// Finds things of one kind that have the same id, without regard to case.
enum DuplicateIDs {
  static func find(in curriculum: Curriculum) -> [Diagnostic] {
    var found: [Diagnostic] = []
    found += doubles("module", curriculum.modules.map { Named($0.id, $0.idSpan, $0.path, FilePath.folder) })
    found += doubles("page", curriculum.pages.map { Named($0.id, $0.idSpan, $0.path, FilePath.stem) })
    found += doubles("course", curriculum.courses.map { Named($0.id, $0.idSpan, $0.path, FilePath.stem) })
    found += doubles("overlay", curriculum.overlays.map { Named($0.id, $0.idSpan, $0.path, FilePath.folder) })
    found += doubles("alignment", curriculum.alignments.map { Named($0.id, $0.idSpan, $0.path, FilePath.stem) })
    let main = CurriculumPath.curriculum
    found += doubles("edition", curriculum.editions.map { ($0.id.text, $0.idSpan, main) })
    found += doubles("test", curriculum.tests.map { ($0.id.text, $0.idSpan, main) })
    found += doubles("award", curriculum.awards.map { ($0.id.text, $0.idSpan, main) })
    found += doubles("value", curriculum.values.map { ($0.name, $0.nameSpan, main) })
    found += doubles("kind", curriculum.localKinds.map { ($0.name, $0.nameSpan, main) })
    found += doubles("term", curriculum.terms.map { ($0.id.text, $0.idSpan, CurriculumPath.glossary) })
    found += doubles("source", curriculum.sources.map { ($0.id.text, $0.idSpan, CurriculumPath.sources) })
    found += doubles("person", curriculum.people.map { ($0.id.text, $0.idSpan, CurriculumPath.people) })
    found += doubles("gap", curriculum.needs.gaps.map { ($0.id.text, $0.idSpan, CurriculumPath.needs) })
    let framework = curriculum.competencies
    found += doubles("level", framework.levels.map { ($0.id.text, $0.idSpan, CurriculumPath.competencies) })
    found += doubles(
      "competency or statement",
      framework.competencies.flatMap { competency in
        [(competency.id.text, competency.idSpan, CurriculumPath.competencies)]
          + competency.statements.map { ($0.id.text, $0.idSpan, CurriculumPath.competencies) }
      })
    for module in curriculum.modules {
      found += doubles("objective", module.objectives.map { ($0.id.text, $0.idSpan, module.path) })
    }
    return found + reserved(curriculum)
  }

  /// A thing that lies in a file of its own, whose id is the name of that file or its folder.
  private struct Named {
    let id: String
    let span: SourceSpan
    let path: String
    let name: String

    init<Entity>(_ id: ID<Entity>, _ span: SourceSpan, _ path: String, _ name: (String) -> Substring) {
      self.id = id.text
      self.span = span
      self.path = path
      self.name = String(name(path))
    }

    /// The fix that writes the name where the id differs from it.
    var fixes: [Diagnostic.Fix] {
      guard id != name, IDForm.plain.accepts(name) else { return [] }
      return [Diagnostic.Fix("replace by '\(name)'", replacing: span, with: name)]
    }
  }

  /// The doubles among things in files of their own. The one whose id is its file's name has it by right.
  private static func doubles(_ what: String, _ things: [Named]) -> [Diagnostic] {
    let rightFirst = things.filter { $0.id == $0.name } + things.filter { $0.id != $0.name }
    return doubles(what, rightFirst.map { ($0.id, $0.span, $0.path) }) { rightFirst[$0].fixes }
  }

  private static func doubles(
    _ what: String, _ things: [(id: String, span: SourceSpan, path: String)],
    fixes: (Int) -> [Diagnostic.Fix] = { _ in [] }
  ) -> [Diagnostic] {
    guard things.count > 1 else { return [] }
    var first: [String: Int] = [:]
    var found: [Diagnostic] = []
    for (place, thing) in things.enumerated() {
      guard let before = first[thing.id.lowercased()] else {
        first[thing.id.lowercased()] = place
        continue
      }
      let note = Diagnostic.Note("the first is here", at: things[before].span, in: things[before].path)
      found.append(
        ResolveCheck.duplicateID(
          "another \(what) has the id '\(things[before].id)'", at: thing.span, in: thing.path, notes: [note],
          fixes: fixes(place)))
    }
    return found
  }

  /// The built-in edition's name cannot be taken.
  private static func reserved(_ curriculum: Curriculum) -> [Diagnostic] {
    curriculum.editions.filter { $0.id.text.lowercased() == Edition.completeID.text }.map {
      ResolveCheck.duplicateID(
        "the edition 'complete' is built in; choose another id", at: $0.idSpan, in: CurriculumPath.curriculum)
    }
  }
}
