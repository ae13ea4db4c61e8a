import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let equalOptions = Check(
    id: "question/equal-options",
    severity: .error,
    summary: "A question that shows the same words twice to choose from.",
    explanation: """
      Of two equal options, prompts or steps nobody can tell which one is meant, and one of them would be marked wrong. \
      Change one, or take it out. In a matching question equal cells on the right are one choice, and may repeat; cells \
      on the left may not.
      """,
    bad: """
      ::: question {#q1 kind=single objectives=O1}

      Who chooses?

      - [x] The survivor
      - [ ] The officer
      - [ ] ⟦The survivor⟧

      :::
      """,
    good: """
      ::: question {#q1 kind=single objectives=O1}

      Who chooses?

      - [x] The survivor
      - [ ] The officer
      - [ ] The elders

      :::
      """,
    judging: .perModule { module, _, report in
      let content = module.content
      for item in content.items {
        var first: [[UInt8]: SourceSpan] = [:]
        let choices =
          item.options.map { (content.words(of: $0), content.place(of: $0)) }
          + item.prompts.map { (content.words(of: $0.node), content.document.nodes[$0.node].span) }
        for (words, place) in choices {
          guard let words, !words.isEmpty else { continue }
          guard let before = first[words] else {
            first[words] = place
            continue
          }
          report.add(
            "'\(String(decoding: words, as: UTF8.self))' stands here for the second time", at: place,
            notes: [Diagnostic.Note("the first is here", at: before, in: module.path)])
        }
      }
    })
}
