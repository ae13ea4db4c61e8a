import CascadeText

extension Check {
  static let rawHTML = Check(
    id: "markup/raw-html",
    severity: .error,
    summary: "HTML in a text.",
    explanation: """
      HTML never reaches an output: it could run, and it looks different on paper. Use Markdown or a container for \
      what it should do; write `&lt;` for the sign itself.
      """,
    bad: """
      Hold the ⟦<b>⟧door⟦</b>⟧ open.
      """,
    good: """
      Hold the **door** open.
      """,
    judging: .reported(by: .markup))

  static let undefinedReference = Check(
    id: "markup/undefined-reference",
    severity: .warning,
    summary: "A link in two brackets whose label is defined nowhere.",
    explanation: """
      `[words][label]` needs a line `[label]: address` somewhere in the file; without it the brackets are printed \
      as they stand. Write the line, or put the address in round brackets: `[words](address)`.
      """,
    bad: """
      See the [guidance]⟦[unodc]⟧.
      """,
    good: """
      See the [guidance](https://www.unodc.org/).
      """,
    judging: .reported(by: .markup))

  static let duplicateDefinition = Check(
    id: "markup/duplicate-definition",
    severity: .warning,
    summary: "A second definition of one label.",
    explanation: """
      Only the first counts, so the second is lost. Take one out, or give it another label.
      """,
    bad: """
      See the [guidance][unodc].

      [unodc]: https://www.unodc.org/
      [⟦unodc⟧]: https://www.unodc.org/unodc/
      """,
    good: """
      See the [guidance][unodc].

      [unodc]: https://www.unodc.org/
      """,
    judging: .reported(by: .markup))

  static let unusedDefinition = Check(
    id: "markup/unused-definition",
    severity: .warning,
    summary: "A definition of a link or footnote that nothing uses.",
    explanation: """
      It appears nowhere: perhaps its mark was lost when a sentence was changed. Refer to it, or take it out.
      """,
    bad: """
      Ask first.

      [⟦unodc⟧]: https://www.unodc.org/
      """,
    good: """
      Ask [first][unodc].

      [unodc]: https://www.unodc.org/
      """,
    judging: .reported(by: .markup))

  static let undefinedFootnote = Check(
    id: "markup/undefined-footnote",
    severity: .error,
    summary: "The mark of a footnote that does not exist.",
    explanation: """
      `[^label]` needs a line `[^label]: the note` somewhere in the file. Without it the mark would be printed as \
      it stands.
      """,
    bad: """
      Most people never join.⟦[^share]⟧
      """,
    good: """
      Most people never join.[^share]

      [^share]: In every survey so far.
      """,
    judging: .reported(by: .markup))

  static let unpairedEmphasis = Check(
    id: "markup/unpaired-emphasis",
    severity: .warning,
    summary: "Stars, underscores or tildes that begin or end an emphasis or deletion whose other end is missing.",
    explanation: """
      The signs are printed as they stand. An emphasis begins right before a word and ends right after one, in the \
      same paragraph: `**never alone**`, not `**never alone **`. Before a letter, a closing mark cannot stand right \
      after a full stop or a bracket: put these outside of the marks. Write `\\*` for a star that is meant. A star \
      after a word, as of a footnote, and one between numbers are not told of.
      """,
    bad: """
      ⟦**⟧Never search a person alone.
      """,
    good: """
      **Never search** a person alone.
      """,
    judging: .reported(by: .markup))

  static let swallowedItem = Check(
    id: "markup/swallowed-item",
    severity: .warning,
    summary: "A line that looks like an item of a list, and goes on with the paragraph before it.",
    explanation: """
      Without an empty line before it, a numbered list begins only with 1, and no list begins four spaces or more to \
      the right. The line would be printed in the middle of the paragraph.
      """,
    bad: """
      Then take the steps of the second part:
      ⟦4.⟧ Thank the person.
      """,
    good: """
      Then take the steps of the second part:

      4. Thank the person.
      """,
    judging: .reported(by: .markup))

  static let malformedCitation = Check(
    id: "markup/malformed-citation",
    severity: .error,
    summary: "A citation that cannot be read.",
    explanation: """
      A citation is a source's key after an `@`, and after a comma its place: `[@un-crc, art. 3]`. Several sources \
      are parted by semicolons: `[@un-crc, art. 3; @un-cedaw]`.
      """,
    bad: """
      === sources.yaml
      sources:
        - {id: un-crc, type: legislation, title: Convention on the Rights of the Child, issued: "1989-11-20", status: confident}
      === modules/sample/module.md
      The child comes first [@un-crc ⟦art. 3⟧].
      """,
    good: """
      === sources.yaml
      sources:
        - {id: un-crc, type: legislation, title: Convention on the Rights of the Child, issued: "1989-11-20", status: confident}
      === modules/sample/module.md
      The child comes first [@un-crc, art. 3].
      """,
    judging: .reported(by: .markup))

  static let unclosedFrontMatter = Check(
    id: "markup/unclosed-front-matter",
    severity: .error,
    summary: "Front matter that is never closed.",
    explanation: """
      The front matter stands between two lines `---` at the start of the file. Without the second nobody can tell \
      where the text begins.
      """,
    bad: """
      ⟦---⟧
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      """,
    good: """
      ---
      id: sample
      title: A sample module
      minutes: 30
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---

      ## The rule
      """,
    judging: .reported(by: .markup))

  static let tomlFrontMatter = Check(
    id: "markup/toml-front-matter",
    severity: .error,
    summary: "Front matter in TOML.",
    explanation: """
      The front matter is YAML between two lines `---`: `title: The rule`, not `title = "The rule"` between lines \
      `+++`.
      """,
    bad: """
      === pages/notes.md
      ⟦+++⟧
      id = "notes"
      +++
      """,
    good: """
      === pages/notes.md
      ---
      id: notes
      title: Notes
      place: back
      ---
      """,
    judging: .reported(by: .markup))

  static let tooNestedMarkup = Check(
    id: "markup/too-nested",
    severity: .error,
    summary: "Quotes, lists or emphasis nested beyond all reason.",
    explanation: """
      A text is nested hundreds of levels deep. No person writes that; look where it comes from. What lies deeper \
      is left out.
      """,
    bad: .none,
    good: .none,
    judging: .reported(by: .markup))
}
