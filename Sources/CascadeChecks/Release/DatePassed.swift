import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let datePassed = Check(
    id: "release/date-passed",
    severity: .warning,
    summary: "A day for looking at something again that has passed.",
    explanation: """
      Somebody promised to look at this text by that day. Have it looked at, and set a new day. Days are judged by the \
      `date` of `curriculum.yaml`, or by `--as-of`.
      """,
    bad: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      date: "2026-11-01"
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      === alignments/academy.yaml
      id: academy
      title: An academy
      courses: [{code: A1, title: Rules, hours: 10}]
      rows:
        - ⟦{course: A1, module: sample, tier: beat, minutes: 30, fit: full, objectives: [O1], status: piloted, next-review: 2026-01}⟧
      """,
    good: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      date: "2026-11-01"
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      === alignments/academy.yaml
      id: academy
      title: An academy
      courses: [{code: A1, title: Rules, hours: 10}]
      rows:
        - {course: A1, module: sample, tier: beat, minutes: 30, fit: full, objectives: [O1], status: piloted, next-review: 2027-01}
      """,
    judging: .perCurriculum { curriculum, report in
      guard let today = curriculum.date else { return }
      for alignment in curriculum.alignments {
        for row in alignment.rows {
          guard let review = row.nextReview, review < today else { continue }
          report.add("this row was to be looked at again by \(review)", at: row.span, in: alignment.path)
        }
      }
      for overlay in curriculum.overlays {
        for file in overlay.files {
          for block in file.content.blocks {
            guard let due = block.attribute("review-due"), let date = PartialDate(due.value), date < today else {
              continue
            }
            report.add("'\(block.id)' was to be looked at again by \(date)", at: due.span, in: file.path)
          }
        }
      }
    })
}
