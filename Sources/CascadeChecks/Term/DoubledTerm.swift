import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let doubledTerm = Check(
    id: "term/doubled",
    severity: .warning,
    summary: "Two glossary terms with the same word.",
    explanation: """
      A reader who looks the word up finds two answers. Join the two, or tell them apart in brackets: "arrest (of a \
      person)".
      """,
    bad: """
      === glossary.yaml
      terms:
        - {id: survivor, term: survivor, definition: Person who lived through violence}
        - {id: survivor-2, term: ⟦Survivor⟧, definition: Somebody who survived}
      === modules/sample/module.md
      A [survivor](term:survivor) is [one who survived](term:survivor-2).
      """,
    good: """
      === glossary.yaml
      terms:
        - {id: survivor, term: survivor, definition: Person who lived through violence}
        - {id: victim, term: victim, definition: The word of the law for a survivor}
      === modules/sample/module.md
      A [survivor](term:survivor) is a [victim](term:victim) before the law.
      """,
    judging: .perCurriculum { curriculum, report in
      var first: [String: Term] = [:]
      for term in curriculum.terms {
        let key = term.term.string.lowercased()
        guard let before = first[key] else {
          first[key] = term
          continue
        }
        report.add(
          "'\(term.term.string)' is the word of '\(before.id)' already", at: term.term.span,
          in: CurriculumPath.glossary,
          notes: [Diagnostic.Note("the first is here", at: before.term.span, in: CurriculumPath.glossary)])
      }
    })
}
