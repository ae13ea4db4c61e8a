import CascadeCurriculum
import CascadeText

extension Check {
  static let nothingToDo = Check(
    id: "time/nothing-to-do",
    severity: .warning,
    summary: "Twenty-five minutes or more in which participants only listen.",
    explanation: """
      Adults learn by doing, and attention fades. Steps whose `method` is `plenary`, or that have none, are counted \
      together as long as they follow each other; activities, scenarios, debriefs, steps with questions in them and every \
      other method end the count. Put a task for pairs between two inputs, or shorten them.
      """,
    bad: """
      ::: step {#⟦why⟧ minutes=15 method=plenary}

      Hear why it matters.

      :::

      ::: step {#how minutes=15 method=plenary}

      Hear how it is done.

      :::
      """,
    good: """
      ::: step {#why minutes=15 method=plenary}

      Hear why it matters.

      :::

      ::: activity {#who minutes=5 method=pairs}

      Tell your neighbour whom it helps.

      :::

      ::: step {#how minutes=10 method=plenary}

      Hear how it is done.

      :::
      """,
    judging: .perModule { module, _, report in
      var seen: [Int: TierSet] = [:]
      var stretches: [[SessionPlan.Step]] = []
      for tier in Tier.allCases where module.tiers.contains(tier) {
        for stretch in Listening.stretches(of: SessionPlan(of: module.content, for: tier), in: module.content) {
          guard let first = stretch.first else { continue }
          if seen[first.block] == nil { stretches.append(stretch) }
          seen[first.block, default: []].insert(TierSet(tier))
        }
      }
      for stretch in stretches {
        let minutes = stretch.reduce(0) { $0 + $1.minutes }
        let people = seen[stretch[0].block, default: []].people
        report.add(
          "\(minutes) minutes with nothing to do for \(people): \(stretch.words(in: module.content))",
          at: module.content.blocks[stretch[0].block].idSpan)
      }
    })
}

/// Finds where participants only listen.
private enum Listening {
  /// The runs of steps in plenary that last as long as the limit.
  static func stretches(of plan: SessionPlan, in content: Content) -> [[SessionPlan.Step]] {
    plan.steps.split { !isPassive($0.block, in: content) }.map(Array.init)
      .filter { $0.reduce(0) { $0 + $1.minutes } >= TimeLimit.listening }
  }

  private static func isPassive(_ index: Int, in content: Content) -> Bool {
    guard content.blocks[index].kind == .step else { return false }
    if content.blocks[index].timing?.method?.isActive == true { return false }
    // What stands inside follows its block; an active part makes the whole active.
    var inner = index + 1
    while inner < content.blocks.count, let parent = content.blocks[inner].parent, parent >= index {
      switch content.blocks[inner].kind {
      case .question, .activity, .scenario, .debrief: return false
      default: inner += 1
      }
    }
    return true
  }
}
