import CascadeText

extension Curriculum {
  /// Calls `body` with every text for readers that stands in front matter or in a YAML file of the curriculum's own, and
  /// with the path of its file. Overlays have theirs: ``Overlay/forEachWords(_:)``.
  func forEachWords(_ body: (Text, String) -> Void) {
    for module in modules {
      for text in [module.title, module.code].compactMap(\.self) + module.objectives.map(\.can) {
        body(text, module.path)
      }
    }
    for page in pages { body(page.title, page.path) }
    let own = [title, publisher].compactMap(\.self) + tests.map(\.title) + awards.map(\.title)
    for text in own { body(text, CurriculumPath.curriculum) }
    for course in courses { course.forEachWords { body($0, course.path) } }
    competencies.forEachWords { body($0, CurriculumPath.competencies) }
    needs.forEachWords { body($0, CurriculumPath.needs) }
    for term in terms { term.forEachWords { body($0, CurriculumPath.glossary) } }
    for source in sources {
      for text in [source.title, source.note].compactMap(\.self) + source.fields.map(\.value) {
        body(text, CurriculumPath.sources)
      }
    }
    for person in people { if let role = person.role { body(role, CurriculumPath.people) } }
    for alignment in alignments { alignment.forEachWords { body($0, alignment.path) } }
  }
}

extension Overlay {
  /// Calls `body` with every text for readers that stands in the overlay's YAML files and front matter, and with the path
  /// of its file.
  func forEachWords(_ body: (Text, String) -> Void) {
    for text in [title, banner].compactMap(\.self) { body(text, path) }
    for file in files { for field in file.set { body(field.value, file.path) } }
    for course in courses { course.forEachWords { body($0, course.path) } }
  }
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
  fileprivate func forEachWords(_ body: (Text) -> Void) {
    if let title { body(title) }
    for gap in gaps { ([gap.statement, gap.note].compactMap(\.self) + gap.instruments).forEach(body) }
    for finding in nonTraining { [finding.finding, finding.owner, finding.action].compactMap(\.self).forEach(body) }
  }
}

extension Term {
  fileprivate func forEachWords(_ body: (Text) -> Void) {
    [term, part, definition, note, abbreviation].compactMap(\.self).forEach(body)
    for equivalent in equivalents { body(equivalent.term) }
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
