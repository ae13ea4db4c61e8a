import CascadeCurriculum
import CascadeText

extension Check {
  static let allOfTheAbove = Check(
    id: "question/all-of-the-above",
    severity: .warning,
    summary: "An option such as \"all of the above\" or \"none of these\".",
    explanation: """
      Who knows two right options knows that all are right, and "none" tells nobody what somebody knows. Besides, options \
      may be shown in another order, and then nothing is above. Use a question of kind `multiple`, or write another \
      option.

      The rule knows English words only and passes other languages over.
      """,
    bad: """
      ::: question {#q1 kind=single objectives=O1}

      What belongs to a first response?

      - [ ] Privacy
      - [ ] Listening
      - [x] ⟦All of the above⟧

      :::
      """,
    good: """
      ::: question {#q1 kind=multiple objectives=O1}

      What belongs to a first response?

      - [x] Privacy
      - [x] Listening
      - [ ] The account in every detail

      :::
      """,
    judging: .perModule { module, curriculum, report in
      guard curriculum.isInEnglish else { return }
      for item in module.content.items where item.kind == .single || item.kind == .multiple {
        for option in item.options {
          guard let words = module.content.words(of: option), TellingOptions.mayHold(words) else { continue }
          let text = String(decoding: words, as: UTF8.self)
          let bare = text.lowercased().filter { $0.isLetter || $0 == " " }
          guard TellingOptions.phrases.contains(bare) else { continue }
          report.add("'\(text)' measures little: it gives away the other options", at: module.content.place(of: option))
        }
      }
    })
}

/// Options that speak about the other options.
private enum TellingOptions {
  /// Whether the words are few and begin as one of the phrases does; a quick look, for every option.
  static func mayHold(_ words: [UInt8]) -> Bool {
    guard words.count < 40 else { return false }
    return openings.contains { opening in
      words.count > opening.count && zip(words, opening).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  private static let openings = ["all ", "none ", "any ", "both ", "a and", "b and"].map { Array($0.utf8) }

  static let phrases: Set<String> = [
    "all of the above", "none of the above", "all the above", "all of these", "none of these", "all of them",
    "none of them", "both of the above", "both of these", "any of the above", "any of these", "both a and b", "a and b",
    "b and c", "a and c", "both b and c", "all are correct", "all are right", "all answers are correct",
    "none is correct",
    "none are correct", "all of the above are correct", "none of the above is correct",
  ]
}
