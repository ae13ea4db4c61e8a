import CascadeCurriculum
import CascadeText
import CascadeXML

extension AcademyXML {
  /// The alignments, which name questions and owners; not for participants. An edition of one tier has that tier's rows.
  func writeAlignments(_ writer: inout XMLWriter) {
    guard delivery.showsRestricted, !delivery.curriculum.alignments.isEmpty else { return }
    writer.open("alignments")
    for alignment in delivery.curriculum.alignments {
      writer.open("alignment")
      writer.attribute("id", alignment.id.text)
      writer.attribute("credit-hours", optional: alignment.creditHours?.description)
      writeWords("title", alignment.title, &writer)
      for course in alignment.courses { write(course, &writer) }
      for row in alignment.rows where tiers.contains(row.tier) { write(row, &writer) }
      for exclusion in alignment.excluded {
        writer.open("excluded")
        writer.attribute("module", exclusion.module.id.text)
        writer.names("objectives", exclusion.objectives.map(\.id.text))
        writeWords("because", exclusion.reason, &writer)
        writer.close()
      }
      if isComplete { writer.silences(alignment.silences) }
      writer.close()
    }
    writer.close()
  }

  private func write(_ course: Alignment.AcademyCourse, _ writer: inout XMLWriter) {
    writer.open("national-course")
    writer.attribute("code", course.code.text)
    writer.attribute("hours", optional: course.hours?.description)
    writer.attribute("credits", optional: course.credits?.description)
    writeWords("title", course.title, &writer)
    writeWords("programme", course.programme, &writer)
    for outcome in course.outcomes {
      writer.open("outcome", .text)
      writer.attribute("id", outcome.id.text)
      if let fallback { writer.language(fallback) }
      writer.text(delivery.words(outcome.outcome))
      writer.close()
    }
    writer.close()
  }

  private func write(_ row: Alignment.Row, _ writer: inout XMLWriter) {
    writer.open("row")
    writer.attribute("course", row.course.id.text)
    writer.attribute("outcome", optional: row.outcome?.id.text)
    writer.attribute("module", row.module.id.text)
    writer.attribute("tier", row.tier.rawValue)
    writer.attribute("minutes", optional: row.minutes?.count)
    writer.attribute("fit", row.fit.rawValue)
    writer.names("objectives", row.objectives.map(\.id.text))
    writer.names("taught-in", row.taughtIn.map(\.id.text))
    writer.names("assessed-by", row.assessedBy.map(\.id.text))
    writer.attribute("status", row.status.rawValue)
    writer.attribute("decided", optional: row.decision?.description)
    writer.attribute("next-review", optional: row.nextReview?.description)
    writeWords("needed-change", row.change, &writer)
    writeWords("owner", row.owner, &writer)
    writer.close()
  }

  /// The test papers.
  func writeTests(_ writer: inout XMLWriter) {
    guard !delivery.curriculum.tests.isEmpty else { return }
    writer.open("tests")
    for test in delivery.curriculum.tests {
      writer.open("test")
      writer.attribute("id", test.id.text)
      writer.attribute("minutes", test.minutes.count)
      writer.attribute("items", test.items)
      writer.names("from", test.from.map(\.id.text))
      writer.attribute("red-line", optional: test.allRedLine ? "all" : test.redLine.map { String($0) })
      if test.eachModule > 0 { writer.attribute("each-module", test.eachModule) }
      writer.names("without", test.without.map(\.rawValue))
      writer.attribute("pass", optional: test.pass)
      if test.retakesRedLine { writer.attribute("retake", word: "red-line") }
      writeWords("title", test.title, &writer)
      writer.close()
    }
    writer.close()
  }

  /// The certificates.
  func writeAwards(_ writer: inout XMLWriter) {
    guard !delivery.curriculum.awards.isEmpty else { return }
    writer.open("awards")
    for award in delivery.curriculum.awards {
      writer.open("award")
      writer.attribute("id", award.id.text)
      writer.attribute("attendance", optional: award.attendance)
      writer.attribute("test", optional: award.test?.id.text)
      writer.attribute("after", optional: award.after?.id.text)
      writer.names("met", award.met.map { "\($0.module.text)#\($0.block.text)" })
      writer.attribute("months", optional: award.months)
      writeWords("title", award.title, &writer)
      writer.close()
    }
    writer.close()
  }
}
