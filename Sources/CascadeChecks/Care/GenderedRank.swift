import CascadeCurriculum
import CascadeText

extension Check {
  static let genderedRank = Check(
    id: "care/gendered-rank",
    severity: .note,
    summary: "A word for an officer or an office that leaves out one sex.",
    explanation: """
      "Policeman" tells the women of a service that they are an exception, and "lady officer" that they are something \
      else than officers. Write what the person does: "police officer", "chair", "firefighter".

      The rule knows a short list of English words. It passes other languages over, and what somebody else may have said: \
      quotations, words in quotation marks or emphasis, code, tables, questions, scenarios and role cards.
      """,
    bad: """
      A ⟦policeman⟧ greets her. ⟦Lady constables⟧ are called when she asks.
      """,
    good: """
      A police officer greets her. Women constables are called when she asks.

      Nobody writes "policeman" any more, nor *policemen*.
      """,
    judging: .perText { file, _, report in
      guard file.language.language == "en" else { return }
      for match in words.matches(in: file.content) {
        report.add(match, "'\(match.words)' leaves out one sex")
      }
    })

  private static let words = CareWords([
    ("policeman", "police officer"), ("policemen", "police officers"),
    ("patrolman", "patrol officer"), ("patrolmen", "patrol officers"),
    ("lady officer", "woman officer"), ("lady officers", "women officers"),
    ("lady constable", "woman constable"), ("lady constables", "women constables"),
    ("lady police", "women police"),
    ("chairman", "chair"), ("chairmen", "chairs"),
    ("spokesman", "spokesperson"), ("spokesmen", "spokespersons"),
    ("fireman", "firefighter"), ("firemen", "firefighters"),
    ("manpower", "staff"),
  ])
}
