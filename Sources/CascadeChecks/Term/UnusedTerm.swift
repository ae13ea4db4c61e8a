import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let unusedTerm = Check(
    id: "term/unused",
    severity: .note,
    summary: "A glossary term that no text links to.",
    explanation: """
      A delivery's glossary holds the terms that its text reaches, so this one is in no handbook. Link the word where it \
      first stands, `[word](term:id)`, or take the term out.
      """,
    bad: """
      === glossary.yaml
      terms:
        - {id: ⟦survivor⟧, term: survivor, definition: Person who lived through violence}
      """,
    good: """
      === glossary.yaml
      terms:
        - {id: survivor, term: survivor, definition: Person who lived through violence}
      === pages/words.md
      The [survivor](term:survivor) decides.
      """,
    judging: .perCurriculum { curriculum, report in
      var used = TermUse.ids(in: curriculum)
      for term in curriculum.terms where used.contains(term.id) { used.formUnion(term.see.map(\.id)) }
      for term in curriculum.terms where !used.contains(term.id) {
        report.add("no text links to '\(term.id)'", at: term.idSpan, in: CurriculumPath.glossary)
      }
    })
}

/// The terms that texts use.
private enum TermUse {
  static func ids(in curriculum: Curriculum) -> Set<ID<Term>> {
    var used: Set<ID<Term>> = []
    let contents =
      curriculum.modules.map(\.content) + curriculum.pages.map(\.content)
      + curriculum.adaptations.sorted { $0.key < $1.key }.flatMap {
        $0.value.modules.map(\.content) + $0.value.pages.map(\.content)
      }
    for content in contents {
      for link in content.links {
        if case .term(let id) = link.target { used.insert(id) }
      }
      for block in content.blocks { if let term = block["term"] { used.insert(ID(term)) } }
    }
    return used
  }
}
