import CascadeText

extension Check {
  static let unknownKind = Check(
    id: "container/unknown-kind",
    severity: .error,
    summary: "A container of a kind that does not exist.",
    explanation: """
      Kinds are a closed list, which `cascade list kinds` shows; the message suggests the nearest. Kinds of your \
      own begin with `x-` and are declared in `curriculum.yaml`. What an unknown kind holds might be meant for \
      facilitators, so it is in no output until the kind is mended.
      """,
    bad: """
      ::: ⟦facilitater⟧

      Stop the role play if it turns to mockery.

      :::
      """,
    good: """
      ::: facilitator

      Stop the role play if it turns to mockery.

      :::
      """,
    judging: .reported(by: .read))

  static let undeclaredKind = Check(
    id: "container/undeclared-kind",
    severity: .error,
    summary: "A kind of your own that is not declared.",
    explanation: """
      A kind that begins with `x-` is declared under `kinds` in `curriculum.yaml`, with `restricted: yes` or `no`: \
      nobody else can know whether participants may see it.
      """,
    bad: """
      ::: ⟦x-song⟧

      All together.

      :::
      """,
    good: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      kinds: {x-song: {restricted: no}}
      === modules/sample/module.md
      ::: x-song

      All together.

      :::
      """,
    judging: .reported(by: .read))

  static let unknownAttribute = Check(
    id: "container/unknown-attribute",
    severity: .error,
    summary: "An attribute that the kind of container does not take.",
    explanation: """
      It would be lost without a word. The message suggests the nearest that the kind takes; `cascade list kinds` \
      shows them all.
      """,
    bad: """
      ::: activity {minutes=30 ⟦groupings⟧=pairs}

      Play the first two minutes.

      :::
      """,
    good: """
      ::: activity {minutes=30 grouping=pairs}

      Play the first two minutes.

      :::
      """,
    judging: .reported(by: .read))

  static let missingAttribute = Check(
    id: "container/missing-attribute",
    severity: .error,
    summary: "An attribute that the kind of container needs and that is not there.",
    explanation: """
      The message says which, and what it takes. A handout needs `copies`, for example: without it nobody knows \
      how many to print.
      """,
    bad: """
      ::: ⟦handout⟧

      What to say first.

      :::
      """,
    good: """
      ::: handout {copies=each}

      What to say first.

      :::
      """,
    judging: .reported(by: .read))

  static let badAttributeValue = Check(
    id: "container/bad-attribute-value",
    severity: .error,
    summary: "An attribute with a value that it does not take.",
    explanation: """
      Attributes take numbers, dates, ids or words of a list; the message says which, and suggests the nearest \
      word.
      """,
    bad: """
      ::: activity {minutes=30 method=⟦pears⟧}

      Turn the question round.

      :::
      """,
    good: """
      ::: activity {minutes=30 method=pairs}

      Turn the question round.

      :::
      """,
    judging: .reported(by: .read))

  static let misplacedContainer = Check(
    id: "container/misplaced",
    severity: .error,
    summary: "A container in a place where its kind means nothing.",
    explanation: """
      Some kinds are parts of others: `materials` and `outcome` of a timed block, `law` of `national`, `rubric` of \
      a question. Move it into the block that it belongs to. A question stands in no other: close the one before it.
      """,
    bad: """
      ::: ⟦materials⟧

      - wall sheets

      :::
      """,
    good: """
      ::: activity {minutes=30}

      ::: materials

      - wall sheets

      :::

      :::
      """,
    judging: .reported(by: .read))
}
