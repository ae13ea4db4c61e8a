import CascadeCurriculum
import CascadeText

extension Check {
  static let sumDiffers = Check(
    id: "time/sum-differs",
    severity: .warning,
    summary: "A module whose timed blocks do not add up to its minutes.",
    explanation: """
      The session plan and every timetable are made from the minutes of the blocks; the head of the module promises \
      another number. For each tier the minutes of the timed blocks add up to the module's. A timed block inside another \
      is part of the outer one's time.

      Change the minutes in the front matter, or of a block: `minutes=20` holds for every tier, `beat=10` for one, and \
      `tiers=` leaves the block out.
      """,
    bad: """
      ---
      id: sample
      title: Survivor-centred policing
      minutes: ⟦60⟧
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the six steps, level: understand, competencies: [C1.1]}
      ---

      ::: step {#opening minutes=10 method=plenary}

      Say your name.

      :::

      ::: activity {#desk minutes=45 method=role-play objectives=O1}

      Play the first two minutes.

      :::
      """,
    good: """
      ---
      id: sample
      title: Survivor-centred policing
      minutes: 55
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the six steps, level: understand, competencies: [C1.1]}
      ---

      ::: step {#opening minutes=10 method=plenary}

      Say your name.

      :::

      ::: activity {#desk minutes=45 method=role-play objectives=O1}

      Play the first two minutes.

      :::
      """,
    judging: .perModule { module, _, report in
      var wrong: [(tiers: TierSet, minutes: Int, plan: SessionPlan)] = []
      for tier in Tier.allCases where module.tiers.contains(tier) {
        guard let minutes = module.minutes[tier] else { continue }
        let plan = SessionPlan(of: module.content, for: tier)
        guard plan.minutes != minutes.count else { continue }
        if let same = wrong.firstIndex(where: { $0.minutes == minutes.count && $0.plan == plan }) {
          wrong[same].tiers.insert(TierSet(tier))
        } else {
          wrong.append((TierSet(tier), minutes.count, plan))
        }
      }
      for (tiers, minutes, plan) in wrong {
        let blocks = plan.steps.isEmpty ? "no block has minutes" : plan.steps.words(in: module.content)
        report.add(
          """
          the blocks for \(tiers.people) take \(counted(plan.minutes, "minute")), not the module's \(minutes): \(blocks)
          """, at: module.minutesSpan)
      }
    })
}
