import CascadeText

extension Check {
  static let fileTooLarge = Check(
    id: "text/too-large",
    severity: .error,
    summary: "A file that is too large to be read.",
    explanation: """
      Text files hold what a few people wrote. A file of many megabytes is a picture, a scan or an export that got \
      the wrong name; look what is in it.
      """,
    bad: .none,
    good: .none,
    judging: .reported(by: .markup))

  static let notUTF8 = Check(
    id: "text/not-utf8",
    severity: .error,
    summary: "A file in another encoding than UTF-8.",
    explanation: """
      A word processor saved the file as UTF-16 or in an encoding of one country, and its letters cannot be told \
      for sure; or the file is a document of the word processor, with the name of a text. Open it there, choose \
      "Save as", plain text, and the encoding UTF-8.
      """,
    bad: """
      === people.yaml
      ⟦⟧⟪FF FE 70 00 65 00 6F 00 70 00 6C 00 65 00 3A 00⟫
      """,
    good: """
      === people.yaml
      people:
        - {id: sample-author, name: Sample Author}
      """,
    judging: .reported(by: .markup))

  static let invalidUTF8 = Check(
    id: "text/invalid-utf8",
    severity: .error,
    summary: "Bytes that are no text.",
    explanation: """
      A few bytes in the file are no letters in UTF-8: the file was cut, or parts of it come from a file in \
      another encoding. Type the word again.
      """,
    bad: """
      ## The rule

      কর্ম⟦⟪E0 A6⟫⟧শালা
      """,
    good: """
      ## The rule

      কর্মশালা
      """,
    judging: .reported(by: .markup))

  static let nulCharacter = Check(
    id: "text/nul",
    severity: .error,
    summary: "A NUL character in a text.",
    explanation: """
      The file holds a character with the number zero, which no text has and many programs stop at. Type the text \
      around it again.
      """,
    bad: """
      ## The rule

      One⟦⟪00⟫⟧ and two.
      """,
    good: """
      ## The rule

      One and two.
      """,
    judging: .reported(by: .markup))
}
