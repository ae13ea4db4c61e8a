import CascadeCurriculum
import CascadeText

extension Check {
  static let longBlock = Check(
    id: "time/long-block",
    severity: .warning,
    summary: "A timed block of more than two hours.",
    explanation: """
      A timetable can put a break between blocks, never inside one. Part the block in two, so that people can rest, eat \
      and pray.
      """,
    bad: """
      ::: activity {minutes=⟦150⟧ method=community-walk grouping=fours}

      Walk through the neighbourhood.

      :::
      """,
    good: """
      ::: activity {minutes=90 method=community-walk grouping=fours}

      Walk through the neighbourhood.

      :::

      ::: debrief {minutes=60 method=small-group}

      What did you see?

      :::
      """,
    judging: .perModule { module, _, report in
      for index in module.content.blocks.indices where module.content.blocks[index].isScheduled {
        guard let timing = module.content.blocks[index].timing else { continue }
        let longest = Tier.allCases.compactMap { timing.minutes[$0] }.max()
        guard let longest, longest > Minutes(TimeLimit.withoutBreak) else { continue }
        report.add(
          "no timetable can put a break into the \(longest.count) minutes of '\(module.content.blocks[index].id)'",
          at: timing.minutesSpan)
      }
    })
}

/// How long people can work, in minutes.
enum TimeLimit {
  /// Without a break.
  static let withoutBreak = 120
  /// Listening, with nothing to do.
  static let listening = 25
  /// In a day, without its breaks.
  static let dayOfWork = 390
  /// In a day, with its breaks.
  static let dayInAll = 480
}
