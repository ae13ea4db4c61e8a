import CascadeText

extension Check {
  static let splitInsideBlock = Check(
    id: "course/split-inside-block",
    severity: .error,
    summary: "A session that ends inside a block.",
    explanation: """
      A module is parted only where a timed block ends: nobody stops an activity in the middle for lunch. Say \
      `through` with the id of the last block, or the minutes up to the end of one; the message says where the \
      blocks end.
      """,
    bad: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          starts: "08:30"
          sessions:
            - {module: sample, minutes: ⟦20⟧}
      """,
    good: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          starts: "08:30"
          sessions:
            - {module: sample, minutes: 30}
      """,
    judging: .reported(by: .resolve))

  static let wrongTime = Check(
    id: "course/wrong-time",
    severity: .error,
    summary: "A session that cannot begin when `at` says.",
    explanation: """
      The day's start and the sessions before it lead to another time: they overlap, or leave a gap. Change the \
      minutes of one, add an event, or take `at` out.
      """,
    bad: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          starts: "08:30"
          sessions:
            - {event: registration, minutes: 30}
            - {module: sample, at: ⟦"09:15"⟧}
      """,
    good: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          starts: "08:30"
          sessions:
            - {event: registration, minutes: 30}
            - {module: sample, at: "09:00"}
      """,
    judging: .reported(by: .resolve))

  static let moduleAlreadyFinished = Check(
    id: "course/module-already-finished",
    severity: .error,
    summary: "A session for a module of which nothing is left.",
    explanation: """
      The sessions before it have taught all of the module's timed blocks. Take the session out, or let an earlier \
      one end sooner with `through`.
      """,
    bad: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          starts: "08:30"
          sessions:
            - {module: sample}
            - {module: ⟦sample⟧}
      """,
    good: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          starts: "08:30"
          sessions:
            - {module: sample}
      """,
    judging: .reported(by: .resolve))

  static let moduleUnfinished = Check(
    id: "course/module-unfinished",
    severity: .warning,
    summary: "A module that a course begins and never ends.",
    explanation: """
      The last session with the module ends before its last timed block. Add a session with the rest, or silence \
      the finding with the reason why the rest is left out.
      """,
    bad: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          starts: "08:30"
          sessions:
            - {module: sample, through: ⟦one⟧}
      === modules/sample/module.md
      ::: activity {#one minutes=15 objectives=O1}

      One.

      :::

      ::: activity {#two minutes=15 objectives=O1}

      Two.

      :::
      """,
    good: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          starts: "08:30"
          sessions:
            - {module: sample, through: one}
            - {module: sample}
      === modules/sample/module.md
      ::: activity {#one minutes=15 objectives=O1}

      One.

      :::

      ::: activity {#two minutes=15 objectives=O1}

      Two.

      :::
      """,
    judging: .reported(by: .resolve))

  static let moduleOfAnotherTier = Check(
    id: "course/module-of-another-tier",
    severity: .error,
    summary: "A course that teaches a module which is not for its tier.",
    explanation: """
      The module has no minutes and no objectives for these people. Give it some with `minutes` and `tiers`, or \
      take the session out.
      """,
    bad: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          starts: "08:30"
          sessions:
            - {module: ⟦sample⟧}
      === modules/sample/module.md
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [beat]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      """,
    good: """
      === courses/short.yaml
      id: short
      title: A morning
      tier: trainer
      days:
        - title: Day 1
          starts: "08:30"
          sessions:
            - {module: sample}
      === modules/sample/module.md
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      """,
    judging: .reported(by: .resolve))
}
