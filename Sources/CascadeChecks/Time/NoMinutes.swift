import CascadeCurriculum
import CascadeText

extension Check {
  static let noMinutes = Check(
    id: "time/no-minutes",
    severity: .warning,
    summary: "A timed block that takes no time in any tier.",
    explanation: """
      Steps, activities, scenarios and debriefs stand in the session plan by their minutes; without them the block is in \
      no plan and in no timetable. Give it `minutes=`, or `trainer=`, `supervisor=` or `beat=` for single tiers. Only a \
      part of another timed block needs none.
      """,
    bad: """
      ::: ⟦activity⟧ {method=pairs}

      Turn the question round.

      :::
      """,
    good: """
      ::: activity {minutes=30 method=pairs}

      Turn the question round.

      :::
      """,
    judging: .perModule { module, _, report in
      let blocks = module.content.blocks
      let around = module.content.timedBlocksAround
      for index in blocks.indices where blocks[index].isTimed && !blocks[index].isScheduled {
        guard around[index] == nil, !blocks[index].isRestricted else { continue }
        report.add("the \(blocks[index].kindName) '\(blocks[index].id)' has no minutes", at: blocks[index].idSpan)
      }
    })
}
