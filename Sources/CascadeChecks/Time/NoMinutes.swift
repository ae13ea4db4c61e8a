import CascadeCurriculum
import CascadeText

extension Check {
  static let noMinutes = Check(
    id: "time/no-minutes",
    severity: .warning,
    summary: "A step or an activity that takes no time in any tier.",
    explanation: """
      Steps and activities stand in the session plan by their minutes; without them the block is in no plan and in no \
      timetable. (A scenario or a debrief may be for reading at home.) Give it `minutes=`, or `trainer=`, `supervisor=` or `beat=` for single tiers. Only a \
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
      guard module.content.hasUnscheduledBlocks else { return }
      let around = module.content.timedBlocksAround
      for index in blocks.indices where !blocks[index].isScheduled {
        guard blocks[index].kind == .step || blocks[index].kind == .activity else { continue }
        guard around[index] == nil, !blocks[index].isRestricted else { continue }
        report.add("the \(blocks[index].kindName) '\(blocks[index].id)' has no minutes", at: blocks[index].idSpan)
      }
    })
}
