/// Whether an id may be one of the curriculum's: something has it, or a file that could have it is unsettled.
///
/// Only of an id that nothing may have is it said that it leads nowhere.
extension Curriculum {
  func mayHold(_ id: ID<Module>) -> Bool {
    index.modules[id] != nil || unsettled.contains(CurriculumPath.module(id))
  }

  func mayHold(_ id: ID<Page>) -> Bool { index.pages[id] != nil || unsettled.contains(CurriculumPath.page(id)) }

  func mayHold(_ id: ID<Overlay>) -> Bool {
    overlays.contains { $0.id == id } || unsettled.contains(CurriculumPath.overlay(id))
  }

  func mayHold(_ id: ID<Term>) -> Bool { index.terms[id] != nil || unsettled.contains(CurriculumPath.glossary) }

  func mayHold(_ id: ID<Source>) -> Bool { index.sources[id] != nil || unsettled.contains(CurriculumPath.sources) }

  func mayHold(_ id: ID<Person>) -> Bool { index.people[id] != nil || unsettled.contains(CurriculumPath.people) }

  func mayHold(_ id: ID<Gap>) -> Bool { index.gaps[id] != nil || unsettled.contains(CurriculumPath.needs) }

  func mayHold(_ id: ID<Competency.Statement>) -> Bool {
    index.statements[id] != nil || unsettled.contains(CurriculumPath.competencies)
  }

  /// Whether a page may hold a safeguard of that id.
  func mayHold(safeguard id: ID<Block>) -> Bool {
    index.safeguards[id] != nil || unsettled.contains { $0.hasPrefix("pages/") }
  }
}
