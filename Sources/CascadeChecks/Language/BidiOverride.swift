import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let bidiOverride = Check(
    id: "language/bidi-override",
    severity: .error,
    summary: "A character that turns the order of letters round.",
    explanation: """
      U+202D and U+202E show letters in another order than they are stored, so that a reader sees something else than \
      what is searched, copied or read out. No language needs them: take them out.
      """,
    bad: """
      Call ⟦\u{202E}⟧109\u{202C} at once.
      """,
    good: """
      Call 109 at once.
      """,
    judging: .perText { file, _, report in
      guard file.traits.contains(.invisible) else { return }
      let document = file.content.document
      ScalarScan.scan(document) { scalar, range, node in
        guard scalar == "\u{202D}" || scalar == "\u{202E}" else { return }
        let place = document.source(of: range)
        report.add(
          "an invisible character here turns the letters behind it round", at: place,
          fixes: [Diagnostic.Fix("take the character out", replacing: place, with: "")])
      }
    })
}
