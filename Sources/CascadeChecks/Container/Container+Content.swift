import CascadeText

extension Check {
  static let emptyContainer = Check(
    id: "container/empty",
    severity: .warning,
    summary: "A container with nothing inside.",
    explanation: """
      Readers would see a title, or an empty box. Write what belongs there, or take the container out. A `blank` \
      is meant to be empty, and an empty `definition` shows the words of the glossary.
      """,
    bad: """
      ⟦::: facilitator⟧

      :::
      """,
    good: """
      ::: facilitator

      Stop the role play if it turns to mockery.

      :::
      """,
    judging: .reported(by: .read))

  static let filledContainer = Check(
    id: "container/not-empty",
    severity: .error,
    summary: "Something inside a container that is meant to be empty.",
    explanation: """
      A `blank` is space to write on; what stands inside would be shown nowhere. Move it before the container.
      """,
    bad: """
      ::: blank {lines=5}

      ⟦My first question⟧

      :::
      """,
    good: """
      My first question

      ::: blank {lines=5}

      :::
      """,
    judging: .reported(by: .read))

  static let keptForNobody = Check(
    id: "container/kept-for-nobody",
    severity: .warning,
    summary: "A block that nobody sees, because the block around it is for others.",
    explanation: """
      `tiers=` and `overlays=` of an inner block only ever take people away. The block around it has taken away \
      all that are left here. Change one of the two.
      """,
    bad: """
      ::: only {tiers=trainer}

      ::: only {tiers=⟦beat⟧}

      In short: ask first.

      :::

      :::
      """,
    good: """
      ::: only {tiers=trainer,beat}

      ::: only {tiers=beat}

      In short: ask first.

      :::

      :::
      """,
    judging: .reported(by: .read))

  static let badBlockID = Check(
    id: "container/bad-id",
    severity: .error,
    summary: "A block id with letters that ids do not have.",
    explanation: """
      Ids are made of the letters a to z, digits, `-` and `.`; they stand in addresses, which other letters break.
      """,
    bad: """
      ::: activity {#⟦the_desk⟧ minutes=30}

      Play the first two minutes.

      :::
      """,
    good: """
      ::: activity {#the-desk minutes=30}

      Play the first two minutes.

      :::
      """,
    judging: .reported(by: .read))

  static let duplicateBlockID = Check(
    id: "container/duplicate-id",
    severity: .error,
    summary: "Two blocks of one file with the same id.",
    explanation: """
      Links, overlays and alignments could mean either. Ids that differ only by case are the same. Give one of \
      them another id. What an overlay puts into a text needs ids that the rest of that text does not have.
      """,
    bad: """
      ::: activity {#desk minutes=15}

      Play the first two minutes.

      :::

      ::: debrief {#⟦desk⟧ minutes=15}

      What did you see?

      :::
      """,
    good: """
      ::: activity {#desk minutes=15}

      Play the first two minutes.

      :::

      ::: debrief {#after-desk minutes=15}

      What did you see?

      :::
      """,
    judging: .reported(by: .read))

  static let badChecklist = Check(
    id: "container/bad-checklist",
    severity: .error,
    summary: "A checklist that is neither a table nor a list.",
    explanation: """
      A `checklist` holds one table, with a row for each criterion and a column for each rating from low to high, \
      or one list, each item of which is a box to tick.
      """,
    bad: """
      ::: checklist {#⟦observe⟧}

      Watch how the officer begins.

      :::
      """,
    good: """
      ::: checklist {#observe}

      - gives a reason
      - listens

      :::
      """,
    judging: .reported(by: .read))
}
