import CascadeText

extension Check {
  // A picture's bytes are no text, so that this has no samples.

  static let unusablePicture = Check(
    id: "picture/unusable",
    severity: .error,
    summary: "A picture that no output can show.",
    explanation: """
      Every picture is read and written again without what no reader sees, such as scripts and the camera's data. One that \
      is cut off, is something else than its name says, or is neither SVG, PNG nor JPEG cannot be. Export it again; the \
      message says what is wrong with it.
      """,
    bad: .none,
    good: .none,
    judging: .reported(by: .picture))
}
