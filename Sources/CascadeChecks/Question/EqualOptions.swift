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
        let choices = content.choices(of: item)
        for (index, before) in EqualWords.pairs(in: choices.map(\.words)) {
          let words = choices[index].words
          let place = choices[index].place
          report.add(
            "'\(String(decoding: words, as: UTF8.self))' stands here for the second time", at: place,
            notes: [Diagnostic.Note("the first is here", at: choices[before].place, in: module.path)])
        }
      }
    })
}

extension Content {
  /// What a question shows to choose from, match or order, where it is words alone.
  fileprivate func choices(of item: AssessmentItem) -> [(words: [UInt8], place: SourceSpan)] {
    let options = item.options.compactMap { option in words(of: option).map { ($0, place(of: option)) } }
    guard !item.prompts.isEmpty else { return options }
    return options
      + item.prompts.compactMap { prompt in
        words(of: prompt.node).map { ($0, document.nodes[prompt.node].span) }
      }
  }
}

/// Finds equal texts.
private enum EqualWords {
  /// Each text that one before it equals, with the first such; empty texts equal nothing.
  static func pairs(in texts: [[UInt8]]) -> [(index: Int, first: Int)] {
    // Few texts are compared faster than they are hashed.
    guard texts.count > 8 else {
      return texts.indices.compactMap { index in
        guard !texts[index].isEmpty else { return nil }
        return texts[..<index].firstIndex(of: texts[index]).map { (index, $0) }
      }
    }
    var first: [[UInt8]: Int] = [:]
    return texts.indices.compactMap { index in
      guard !texts[index].isEmpty else { return nil }
      guard let before = first[texts[index]] else {
        first[texts[index]] = index
        return nil
      }
      return (index, before)
    }
  }
}
