private import CascadeText

/// Where in a curriculum's arrays the things of one name are.
package struct CurriculumIndex: Sendable {
  package var modules: [ID<Module>: Int] = [:]
  package var pages: [ID<Page>: Int] = [:]
  package var terms: [ID<Term>: Int] = [:]
  package var sources: [ID<Source>: Int] = [:]
  package var people: [ID<Person>: Int] = [:]
  package var gaps: [ID<Gap>: Int] = [:]
  package var tests: [ID<Test>: Int] = [:]
  package var statements: [ID<Competency.Statement>: (competency: Int, statement: Int)] = [:]
  /// Safeguards of the pages: page, and index of the block in its content.
  package var safeguards: [ID<Block>: (page: Int, block: Int)] = [:]

  /// An empty index.
  package init() {}

  /// The index of everything in `curriculum`; of two things with one id, the first.
  package init(of curriculum: Curriculum) {
    for place in curriculum.modules.indices where modules[curriculum.modules[place].id] == nil {
      modules[curriculum.modules[place].id] = place
    }
    for (place, page) in curriculum.pages.enumerated() where pages[page.id] == nil {
      pages[page.id] = place
      for (block, safeguard) in page.content.blocks.enumerated() where safeguard.kind == .safeguard {
        if safeguards[safeguard.id] == nil { safeguards[safeguard.id] = (place, block) }
      }
    }
    for (place, term) in curriculum.terms.enumerated() where terms[term.id] == nil { terms[term.id] = place }
    for (place, source) in curriculum.sources.enumerated() where sources[source.id] == nil {
      sources[source.id] = place
    }
    for (place, person) in curriculum.people.enumerated() where people[person.id] == nil { people[person.id] = place }
    for (place, gap) in curriculum.needs.gaps.enumerated() where gaps[gap.id] == nil { gaps[gap.id] = place }
    for (place, test) in curriculum.tests.enumerated() where tests[test.id] == nil { tests[test.id] = place }
    for (place, competency) in curriculum.competencies.competencies.enumerated() {
      for (inner, statement) in competency.statements.enumerated() where statements[statement.id] == nil {
        statements[statement.id] = (place, inner)
      }
    }
  }
}

extension Curriculum {
  /// The module of that id.
  public func module(_ id: ID<Module>) -> Module? { index.modules[id].map { modules[$0] } }

  /// The page of that id.
  public func page(_ id: ID<Page>) -> Page? { index.pages[id].map { pages[$0] } }

  /// The term of that id.
  public func term(_ id: ID<Term>) -> Term? { index.terms[id].map { terms[$0] } }

  /// The source of that id.
  public func source(_ id: ID<Source>) -> Source? { index.sources[id].map { sources[$0] } }

  /// The person of that id.
  public func person(_ id: ID<Person>) -> Person? { index.people[id].map { people[$0] } }

  /// The gap of that id.
  public func gap(_ id: ID<Gap>) -> Gap? { index.gaps[id].map { needs.gaps[$0] } }

  /// The test of that id.
  public func test(_ id: ID<Test>) -> Test? { index.tests[id].map { tests[$0] } }

  /// The statement of the competency framework of that id, with its competency.
  public func statement(_ id: ID<Competency.Statement>) -> (competency: Competency, statement: Competency.Statement)? {
    index.statements[id].map { place in
      let competency = competencies.competencies[place.competency]
      return (competency, competency.statements[place.statement])
    }
  }

  /// The safeguard of that id, with the page that it stands on.
  public func safeguard(_ id: ID<Block>) -> (page: Page, block: Block)? {
    index.safeguards[id].map { (pages[$0.page], pages[$0.page].content.blocks[$0.block]) }
  }

  /// The content of a module or page.
  public func content(of file: FileID) -> Content? {
    switch file {
    case .module(let id): index.modules[id].map { modules[$0].content }
    case .page(let id): index.pages[id].map { pages[$0].content }
    }
  }

  /// The built-in edition that keeps every tier and marks restricted text, in the source language.
  public var completeEdition: Edition {
    Edition(
      id: Edition.completeID, idSpan: .start, reader: .facilitator, tier: nil, locales: [language],
      localeSpans: [.start],
      overlay: nil, status: nil)
  }
}
