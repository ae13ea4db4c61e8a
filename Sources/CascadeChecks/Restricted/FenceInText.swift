import CascadeCurriculum
import CascadeText

extension Check {
  static let fenceInText = Check(
    id: "restricted/fence-in-text",
    severity: .error,
    summary: "Signs like colons and the name of a restricted kind that open no container.",
    explanation: """
      A container opens with three colons at the start of a line. With other signs, with a letter, a bullet, stars or an \
      invisible character before them, in a table or in the middle of a line, they are text like any other, and \
      participants read what was meant for facilitators. Type `:::` and the kind on a line of their own, with an empty \
      line before it.
      """,
    bad: """
      ## The desk

      Take her into a room. ⟦::: facilitator⟧

      Wait for her to begin.

      **⟦::: answer⟧** She chooses.
      """,
    good: """
      ## The desk

      Take her into a room.

      ::: facilitator

      Wait for her to begin.

      :::
      """,
    judging: .perText { file, curriculum, report in
      let local = curriculum.localKinds.filter(\.isRestricted).map { Array($0.name.utf8) }
      let search = FenceSearch(kinds: FenceSearch.restricted + local)
      for range in file.restricted.publicRanges(of: file.content.document) {
        for match in search.matches(in: range, of: file.content.document) {
          report.add("'\(match.words)' opens no container here; '\(match.kind)' would be shown to all", at: match.place)
        }
      }
    })
}
