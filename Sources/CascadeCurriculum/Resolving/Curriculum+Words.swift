/// What there is to know of a text that stands in front matter or in a YAML file.
package struct WordsPlace: Hashable, Sendable {
  /// The path of its file.
  package let path: String
  /// The editions that may show it.
  package let audience: Audience
  /// Whether a local-language edition says it in its own words. Not so names, codes, what a source says of itself, and
  /// what an academy wrote of its own courses.
  package let isTranslatable: Bool

  init(_ path: String, isPublic: Bool = true, tiers: TierSet = .all, isTranslatable: Bool = true) {
    self.path = path
    audience = Audience(isRestricted: !isPublic, tiers: tiers)
    self.isTranslatable = isTranslatable
  }

  /// Whether some participant's edition may show it.
  package var isPublic: Bool { !audience.isRestricted }
}

extension Curriculum {
  /// Calls `body` with every text for readers that stands in front matter or in a YAML file of the curriculum's own, in
  /// reading order file by file. Overlays have theirs: ``Overlay/forEachWords(_:)``.
  package func forEachWords(_ body: (_ words: Text, _ place: WordsPlace) -> Void) {
    var copy = self
    copy.updateWords { body($0, $1) }
  }

  /// Lets `body` change every text that ``forEachWords(_:)`` finds; the one list of them.
  mutating func updateWords(_ body: (_ words: inout Text, _ place: WordsPlace) -> Void) {
    // A module is named in the editions of those that build on it, too.
    let named = modules.reduce(into: [ID<Module>: TierSet]()) { named, module in
      for former in module.prerequisites { named[former.id, default: []].formUnion(module.tiers) }
    }
    for index in modules.indices {
      modules[index].updateWords(namedIn: named[modules[index].id] ?? [], body)
    }
    for index in pages.indices { body(&pages[index].title, WordsPlace(pages[index].path)) }
    let own = WordsPlace(CurriculumPath.curriculum)
    body(&title, own)
    update(&publisher, own, body)
    for index in tests.indices { body(&tests[index].title, own) }
    for index in awards.indices { body(&awards[index].title, own) }
    for index in courses.indices { courses[index].updateWords(body) }
    competencies.updateWords(body)
    needs.updateWords(served: Set(modules.flatMap(\.gaps).map(\.id)), body)
    for index in terms.indices { terms[index].updateWords(body) }
    for index in sources.indices { sources[index].updateWords(body) }
    for index in people.indices { update(&people[index].role, WordsPlace(CurriculumPath.people), body) }
    for index in alignments.indices { alignments[index].updateWords(body) }
  }
}

extension Overlay {
  /// Calls `body` with every text for readers that stands in the overlay's YAML files and front matter, with the path of
  /// its file; some participant's edition may show each.
  package func forEachWords(_ body: (_ words: Text, _ path: String) -> Void) {
    for text in [title, banner].compactMap(\.self) { body(text, path) }
    for file in files { for field in file.set { body(field.value, file.path) } }
    for var course in courses { course.updateWords { body($0, $1.path) } }
  }
}

extension ValueDefinition {
  /// The words that it stands for, in every language; they are no part of ``Curriculum/forEachWords(_:)``, since no value
  /// is put into them.
  package var texts: [Text] { [text].compactMap(\.self) + byLocale.map(\.text) }
}

/// Lets `body` change a text that may be missing.
private func update(_ text: inout Text?, _ place: WordsPlace, _ body: (inout Text, WordsPlace) -> Void) {
  guard var words = text else { return }
  body(&words, place)
  text = words
}

extension Module {
  fileprivate mutating func updateWords(namedIn others: TierSet, _ body: (inout Text, WordsPlace) -> Void) {
    body(&title, WordsPlace(path, tiers: tiers.union(others)))
    update(&code, WordsPlace(path, tiers: tiers, isTranslatable: false), body)
    for index in objectives.indices { body(&objectives[index].can, WordsPlace(path, tiers: objectives[index].tiers)) }
  }
}

extension Course {
  fileprivate mutating func updateWords(_ body: (inout Text, WordsPlace) -> Void) {
    let place = WordsPlace(path, tiers: TierSet(tier))
    body(&title, place)
    update(&notes, place, body)
    for day in days.indices {
      body(&days[day].title, place)
      for session in days[day].sessions.indices { update(&days[day].sessions[session].title, place, body) }
    }
  }
}

extension CompetencyFramework {
  fileprivate mutating func updateWords(_ body: (inout Text, WordsPlace) -> Void) {
    let place = WordsPlace(CurriculumPath.competencies)
    update(&title, place, body)
    for index in levels.indices {
      body(&levels[index].title, place)
      update(&levels[index].evidence, place, body)
    }
    for index in competencies.indices { competencies[index].updateWords(place, body) }
  }
}

extension Competency {
  fileprivate mutating func updateWords(_ place: WordsPlace, _ body: (inout Text, WordsPlace) -> Void) {
    body(&title, place)
    for index in statements.indices {
      body(&statements[index].statement, place)
      for level in statements[index].levels.indices { body(&statements[index].levels[level].text, place) }
    }
  }
}

extension NeedsAssessment {
  /// Participants see what the gaps are that a module serves, and nothing else of them.
  fileprivate mutating func updateWords(served: Set<ID<Gap>>, _ body: (inout Text, WordsPlace) -> Void) {
    let own = WordsPlace(CurriculumPath.needs, isPublic: false)
    update(&title, own, body)
    for index in gaps.indices {
      body(&gaps[index].statement, WordsPlace(CurriculumPath.needs, isPublic: served.contains(gaps[index].id)))
      update(&gaps[index].note, own, body)
      for instrument in gaps[index].instruments.indices { body(&gaps[index].instruments[instrument], own) }
    }
    for index in nonTraining.indices {
      body(&nonTraining[index].finding, own)
      update(&nonTraining[index].owner, own, body)
      update(&nonTraining[index].action, own, body)
    }
  }
}

extension Term {
  fileprivate mutating func updateWords(_ body: (inout Text, WordsPlace) -> Void) {
    let place = WordsPlace(CurriculumPath.glossary)
    let kept = WordsPlace(CurriculumPath.glossary, isTranslatable: false)
    body(&term, place)
    update(&part, kept, body)
    body(&definition, place)
    update(&abbreviation, place, body)
    for index in equivalents.indices { body(&equivalents[index].term, kept) }
    update(&note, WordsPlace(CurriculumPath.glossary, isPublic: false), body)
  }
}

extension Source {
  /// What a source is called it says itself; the note on it is ours.
  fileprivate mutating func updateWords(_ body: (inout Text, WordsPlace) -> Void) {
    let kept = WordsPlace(CurriculumPath.sources, isTranslatable: false)
    body(&title, kept)
    for index in fields.indices { body(&fields[index].value, kept) }
    update(&note, WordsPlace(CurriculumPath.sources, isPublic: false), body)
  }
}

extension Alignment {
  fileprivate mutating func updateWords(_ body: (inout Text, WordsPlace) -> Void) {
    let place = WordsPlace(path, isPublic: false, isTranslatable: false)
    body(&title, place)
    for index in courses.indices {
      body(&courses[index].title, place)
      update(&courses[index].programme, place, body)
      for outcome in courses[index].outcomes.indices { body(&courses[index].outcomes[outcome].outcome, place) }
    }
    for index in rows.indices {
      update(&rows[index].change, place, body)
      update(&rows[index].owner, place, body)
    }
    for index in excluded.indices { body(&excluded[index].reason, place) }
  }
}
