import CascadeText

/// Finds things of one kind that have the same id, without regard to case.
enum DuplicateIDs {
  static func find(in curriculum: Curriculum) -> [Diagnostic] {
    var found: [Diagnostic] = []
    found += doubles("module", curriculum.modules.map { ($0.id.text, $0.idSpan, $0.path) })
    found += doubles("page", curriculum.pages.map { ($0.id.text, $0.idSpan, $0.path) })
    found += doubles("course", curriculum.courses.map { ($0.id.text, $0.idSpan, $0.path) })
    found += doubles("overlay", curriculum.overlays.map { ($0.id.text, $0.idSpan, $0.path) })
    found += doubles("alignment", curriculum.alignments.map { ($0.id.text, $0.idSpan, $0.path) })
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

  private static func doubles(_ what: String, _ things: [(id: String, span: SourceSpan, path: String)]) -> [Diagnostic]
  {
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
          "another \(what) has the id '\(things[before].id)'", at: thing.span, in: thing.path, notes: [note]))
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
