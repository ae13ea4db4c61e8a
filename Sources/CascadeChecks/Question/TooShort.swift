import CascadeCurriculum
import CascadeText

extension Check {
  static let tooShort = Check(
    id: "question/too-short",
    severity: .warning,
    summary: "A matching question with one or two pairs, or an ordering question with two steps.",
    explanation: """
      With one prompt to match or two steps to order, every second guess is right; and since the right order is never \
      shown, two steps or pairs are always the other way round. Give three at least, or ask with options.
      """,
    bad: """
      ::: question {#⟦q1⟧ kind=ordering objectives=O1}

      What comes first?

      1. Look
      2. Listen

      :::
      """,
    good: """
      ::: question {#q1 kind=ordering objectives=O1}

      Put these in order.

      1. Look
      2. Listen
      3. Link

      :::
      """,
    judging: .perModule { module, _, report in
      for item in module.content.items {
        let name = module.content.name(of: item)
        if item.kind == .ordering, item.options.count == 2 {
          report.add("question '\(name)' has two steps to be put in order", at: module.content.place(of: item))
        } else if item.kind == .matching, item.prompts.count == 1 {
          report.add("question '\(name)' has one prompt to be matched", at: module.content.place(of: item))
        } else if item.kind == .matching, item.choices.count == 2, item.prompts.count == 2 {
          report.add(
            "question '\(name)' has two pairs: the one order tells the other", at: module.content.place(of: item))
        }
      }
    })
}
