import CascadeText

extension Check {
  static let unclosedContainer = Check(
    id: "container/unclosed",
    severity: .error,
    summary: "A container that is never closed.",
    explanation: """
      A container opens with `::: kind` and closes with a line of colons alone. Without it everything up to the \
      end of the file, list or quote would belong to it, and text for facilitators could reach participants, so \
      the build is refused. Write `:::` where the container ends; inside a list or quote it ends there too.
      """,
    bad: """
      ⟦::: facilitator⟧

      Stop the role play if it turns to mockery.
      """,
    good: """
      ::: facilitator

      Stop the role play if it turns to mockery.

      :::
      """,
    judging: .reported(by: .markup))

  static let strayCloser = Check(
    id: "container/stray-closer",
    severity: .error,
    summary: "A closing line that closes nothing.",
    explanation: """
      A line of colons alone closes a container, and none is open here. Perhaps its opening line was taken out or \
      is no fence. What should have been inside would be seen by everybody, so the build is refused. Take the line \
      out, or write the opening line.
      """,
    bad: """
      Stop the role play if it turns to mockery.

      ⟦:::⟧
      """,
    good: """
      ::: facilitator

      Stop the role play if it turns to mockery.

      :::
      """,
    judging: .reported(by: .markup))

  static let looksLikeFence = Check(
    id: "container/looks-like-fence",
    severity: .error,
    summary: "A line that looks like the fence of a container but is none.",
    explanation: """
      A fence is three colons or more, a kind, and braces that close: `::: facilitator {#notes}`. Two colons, wide \
      colons of another keyboard, four spaces before the colons or a broken brace make it ordinary text, and what \
      was meant for facilitators would be seen by everybody, so the build is refused. In code a line may begin \
      with colons.
      """,
    bad: """
      ⟦:: facilitator⟧

      Stop the role play if it turns to mockery.

      ⟦::⟧
      """,
    good: """
      ::: facilitator

      Stop the role play if it turns to mockery.

      :::
      """,
    judging: .reported(by: .markup))

  static let closerLength = Check(
    id: "container/closer-length",
    severity: .warning,
    summary: "A closing line of another length than a long opening line.",
    explanation: """
      An outer container may open and close with four colons, so that the eye finds the pair. A closing line of \
      another length closes the innermost container all the same, and the reader is misled. Write as many colons \
      as the opener has.
      """,
    bad: """
      :::: activity {minutes=30}

      Play the first two minutes.

      ⟦:::⟧
      """,
    good: """
      :::: activity {minutes=30}

      Play the first two minutes.

      ::::
      """,
    judging: .reported(by: .markup))

  static let malformedAttributes = Check(
    id: "container/malformed-attributes",
    severity: .error,
    summary: "Braces of a fence line that hold something other than an id and pairs.",
    explanation: """
      Inside the braces stand an id, as `#desk`, and pairs, as `minutes=30`, parted by spaces. Several values of \
      one key are joined by commas without spaces: `tiers=trainer,beat`. No words for readers stand on a fence \
      line; a title is the first heading inside.
      """,
    bad: """
      ::: activity {#desk ⟦thirty⟧ minutes=30}

      Play the first two minutes.

      :::
      """,
    good: """
      ::: activity {#desk minutes=30}

      Play the first two minutes.

      :::
      """,
    judging: .reported(by: .markup))

  static let repeatedAttribute = Check(
    id: "container/repeated-attribute",
    severity: .error,
    summary: "An attribute that stands twice on one fence line.",
    explanation: """
      Only one of the two values can count, and nobody sees which one. Take one out.
      """,
    bad: """
      ::: activity {#desk minutes=30 ⟦minutes⟧=45}

      Play the first two minutes.

      :::
      """,
    good: """
      ::: activity {#desk minutes=30}

      Play the first two minutes.

      :::
      """,
    judging: .reported(by: .markup))

  static let tooDeepContainer = Check(
    id: "container/too-deep",
    severity: .error,
    summary: "Containers more than four deep.",
    explanation: """
      Nobody finds their way in a fifth level, on paper or on a screen. End a container before, or take one out.
      """,
    bad: """
      ::: only {tiers=trainer}

      ::: only {tiers=trainer}

      ::: only {tiers=trainer}

      ::: only {tiers=trainer}

      ⟦::: only {tiers=trainer}⟧

      Deep.

      :::

      :::

      :::

      :::

      :::
      """,
    good: """
      ::: only {tiers=trainer}

      Deep enough.

      :::
      """,
    judging: .reported(by: .markup))
}
