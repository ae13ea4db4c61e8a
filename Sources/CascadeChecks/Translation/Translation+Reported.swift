import CascadeText

extension Check {
  // Catalogues are no Markdown, so that these have no samples.

  static let unreadableMessage = Check(
    id: "translation/unreadable",
    severity: .warning,
    summary: "A message of a catalogue that cannot be read.",
    explanation: """
      The other messages of the file are taken in, and editions show the curriculum's own words in the place of this one. \
      Open the file in an editor for PO files, or mend what the message says: most often a quotation mark is missing.
      """,
    bad: .none,
    good: .none,
    judging: .reported(by: .translation))

  static let unknownTranslationComment = Check(
    id: "translation/unknown-comment",
    severity: .error,
    summary: "A comment of a catalogue that is meant for Cascade and says nothing to it.",
    explanation: """
      '# cascade: state=machine' says that a machine wrote a translation and that nobody has read it. Misspelt, it would \
      not be found, and the draft would count as a person's translation. Translators' comments begin with '# cascade: ' and \
      go on with 'state=', 'match=', 'match-source=', 'match-target=' or 'ok'. Mend the comment, or take it away where it \
      says nothing that holds; until then nothing is written to the catalogues.
      """,
    bad: .none,
    good: .none,
    judging: .reported(by: .translation))

  static let unreviewedTranslation = Check(
    id: "release/translation-not-reviewed",
    severity: .error,
    summary: "A text whose translation must be read by somebody before the edition is released.",
    explanation: """
      What is law, safeguard or question does harm where a word of it is wrong, so a second person reads its translation, \
      and reads it again when the source changes. No other text is released as a machine's draft or in a translation \
      that is older than it. Have the files read, and take them back with 'cascade translate merge --reviewed'. In an \
      edition that is a draft nothing of this is asked.
      """,
    bad: .none,
    good: .none,
    judging: .reported(by: .translation))

  static let unusableTranslation = Check(
    id: "translation/unusable",
    severity: .warning,
    summary: "A translation whose codes cannot be, so that no edition shows it.",
    explanation: """
      Codes such as <a1>…</a1> stand for links, bold words, sources and values. Without one that the text needs, or with \
      one twice, a link or a source would be lost, so readers see the curriculum's own words until the translation is \
      mended. The message says which code it is; the words of the translation are kept.
      """,
    bad: .none,
    good: .none,
    judging: .reported(by: .translation))
}
