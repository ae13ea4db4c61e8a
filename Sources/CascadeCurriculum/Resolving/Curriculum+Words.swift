extension Curriculum {
  /// Calls `body` with every text for readers that stands in front matter or in a YAML file of the curriculum's own, with
  /// the path of its file, and with whether some participant's edition may show it. Overlays have theirs:
  /// ``Overlay/forEachWords(_:)``.
  package func forEachWords(_ body: (_ words: Text, _ path: String, _ isPublic: Bool) -> Void) {
    for module in modules {
      for text in [module.title, module.code].compactMap(\.self) + module.objectives.map(\.can) {
        body(text, module.path, true)
      }
    }
    for page in pages { body(page.title, page.path, true) }
    let own = [title, publisher].compactMap(\.self) + tests.map(\.title) + awards.map(\.title)
    for text in own { body(text, CurriculumPath.curriculum, true) }
    for course in courses { course.forEachWords { body($0, course.path, true) } }
    competencies.forEachWords { body($0, CurriculumPath.competencies, true) }
    needs.forEachWords(served: Set(modules.flatMap(\.gaps).map(\.id))) { body($0, CurriculumPath.needs, $1) }
    for term in terms { term.forEachWords { body($0, CurriculumPath.glossary, $1) } }
    for source in sources { source.forEachWords { body($0, CurriculumPath.sources, $1) } }
    for person in people { if let role = person.role { body(role, CurriculumPath.people, true) } }
    for alignment in alignments { alignment.forEachWords { body($0, alignment.path, false) } }
  }
}

extension Overlay {
  /// Calls `body` with every text for readers that stands in the overlay's YAML files and front matter, with the path of
  /// its file; some participant's edition may show each.
  package func forEachWords(_ body: (_ words: Text, _ path: String) -> Void) {
    for text in [title, banner].compactMap(\.self) { body(text, path) }
    for file in files { for field in file.set { body(field.value, file.path) } }
    for course in courses { course.forEachWords { body($0, course.path) } }
  }
}

extension ValueDefinition {
  /// The words that it stands for, in every language; they are no part of ``Curriculum/forEachWords(_:)``, since no value
  /// is put into them.
  package var texts: [Text] { [text].compactMap(\.self) + byLocale.map(\.text) }
}

extension Course {
  fileprivate func forEachWords(_ body: (Text) -> Void) {
    body(title)
    if let notes { body(notes) }
    for day in days {
      body(day.title)
      for session in day.sessions { if let title = session.title { body(title) } }
    }
  }
}

extension CompetencyFramework {
  fileprivate func forEachWords(_ body: (Text) -> Void) {
    if let title { body(title) }
    for level in levels { [level.title, level.evidence].compactMap(\.self).forEach(body) }
    for competency in competencies {
      body(competency.title)
      for statement in competency.statements {
        body(statement.statement)
        for level in statement.levels { body(level.text) }
      }
    }
  }
}

extension NeedsAssessment {
  /// Participants see what the gaps are that a module serves, and nothing else of them.
  fileprivate func forEachWords(served: Set<ID<Gap>>, _ body: (Text, Bool) -> Void) {
    if let title { body(title, false) }
    for gap in gaps {
      body(gap.statement, served.contains(gap.id))
      for text in [gap.note].compactMap(\.self) + gap.instruments { body(text, false) }
    }
    for finding in nonTraining {
      for text in [finding.finding, finding.owner, finding.action].compactMap(\.self) { body(text, false) }
    }
  }
}

extension Term {
  fileprivate func forEachWords(_ body: (Text, Bool) -> Void) {
    for text in [term, part, definition, abbreviation].compactMap(\.self) { body(text, true) }
    for equivalent in equivalents { body(equivalent.term, true) }
    if let note { body(note, false) }
  }
}

extension Source {
  fileprivate func forEachWords(_ body: (Text, Bool) -> Void) {
    for text in [title] + fields.map(\.value) { body(text, true) }
    if let note { body(note, false) }
  }
}

extension Alignment {
  fileprivate func forEachWords(_ body: (Text) -> Void) {
    body(title)
    for course in courses {
      [course.title, course.programme].compactMap(\.self).forEach(body)
      for outcome in course.outcomes { body(outcome.outcome) }
    }
    for row in rows { [row.change, row.owner].compactMap(\.self).forEach(body) }
    for exclusion in excluded { body(exclusion.reason) }
  }
}
