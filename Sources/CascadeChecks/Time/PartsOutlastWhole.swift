import CascadeCurriculum
import CascadeText

extension Check {
  static let partsOutlastWhole = Check(
    id: "time/parts-outlast-whole",
    severity: .warning,
    summary: "Timed blocks inside another that take more time than it has.",
    explanation: """
      A timed block inside another is part of the outer one's time. Its parts may take less, for the rest is for moving \
      chairs, but not more. Give the outer block more minutes, or a part fewer.
      """,
    bad: """
      ::: scenario {#⟦desk⟧ minutes=30 method=role-play}

      Play the first two minutes.

      ::: activity {#rounds minutes=25 method=role-play}

      Change the roles.

      :::

      ::: debrief {#talk minutes=10}

      What helped the driver to talk?

      :::

      :::
      """,
    good: """
      ::: scenario {#desk minutes=30 method=role-play}

      Play the first two minutes.

      ::: activity {#rounds minutes=20 method=role-play}

      Change the roles.

      :::

      ::: debrief {#talk minutes=10}

      What helped the driver to talk?

      :::

      :::
      """,
    judging: .perModule { module, _, report in
      let blocks = module.content.blocks
      guard module.content.hasUnscheduledBlocks else { return }
      let around = module.content.timedBlocksAround
      var inside: [Int: ByTier<Minutes>] = [:]
      for index in blocks.indices where blocks[index].isTimed && !blocks[index].isScheduled {
        guard let outer = around[index], let parts = blocks[index].timing?.minutes else {
          continue
        }
        for tier in Tier.allCases {
          guard let minutes = parts[tier] else { continue }
          inside[outer, default: ByTier()][tier] = (inside[outer]?[tier] ?? Minutes(0)) + minutes
        }
      }
      for (outer, sums) in inside.sorted(by: { $0.key < $1.key }) {
        guard
          let tier = Tier.allCases.first(where: { tier in
            guard let sum = sums[tier], let whole = blocks[outer].timing?.minutes[tier] else { return false }
            return sum > whole
          }), let sum = sums[tier], let whole = blocks[outer].timing?.minutes[tier]
        else { continue }
        report.add(
          "the blocks inside '\(blocks[outer].id)' take \(sum.count) minutes for \(tier.people), and it has \(whole.count)",
          at: blocks[outer].idSpan)
      }
    })
}
