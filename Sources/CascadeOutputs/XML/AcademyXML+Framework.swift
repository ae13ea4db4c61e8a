import CascadeCurriculum
import CascadeText
import CascadeXML

extension AcademyXML {
  /// The competency framework.
  func writeFramework(_ writer: inout XMLWriter) {
    let framework = delivery.curriculum.competencies
    guard !framework.levels.isEmpty || !framework.competencies.isEmpty else { return }
    writer.open("framework")
    if !framework.id.isEmpty { writer.attribute("id", framework.id) }
    writeWords("title", framework.title, &writer)
    for level in framework.levels {
      writer.open("level")
      writer.attribute("id", level.id.text)
      writer.attribute("tier", level.tier.rawValue)
      writeWords("title", level.title, &writer)
      writeWords("evidence", level.evidence, &writer)
      writer.close()
    }
    for competency in framework.competencies {
      writer.open("competency")
      writer.attribute("id", competency.id.text)
      writeWords("title", competency.title, &writer)
      for statement in competency.statements { write(statement, &writer) }
      writer.close()
    }
    if isComplete { writer.silences(framework.silences) }
    writer.close()
  }

  private func write(_ statement: Competency.Statement, _ writer: inout XMLWriter) {
    writer.open("statement")
    writer.attribute("id", statement.id.text)
    writer.names("red-line", statement.redLine.map(\.id.text))
    writeWords("says", statement.statement, &writer)
    for entry in statement.levels {
      writer.open("shown-at", .text)
      writer.attribute("level", entry.level.id.text)
      if let fallback, !entry.text.isLocalized { writer.language(fallback) }
      writer.reliance(entry.text.wording)
      writer.text(delivery.words(entry.text))
      writer.close()
    }
    writer.close()
  }

  /// The needs assessment. A participant sees the gaps that the modules name, without figures.
  func writeNeeds(_ writer: inout XMLWriter) {
    let needs = delivery.curriculum.needs
    let places = delivery.showsRestricted ? Array(needs.gaps.indices) : delivery.reach.gaps
    guard !places.isEmpty || (delivery.showsRestricted && !needs.nonTraining.isEmpty) else { return }
    writer.open("needs")
    if !needs.id.isEmpty { writer.attribute("id", needs.id) }
    writer.attribute("round", optional: needs.round?.string)
    writer.attribute("people", optional: needs.people)
    writer.answer("synthetic", needs.isSynthetic)
    if delivery.showsRestricted {
      writeWords("title", needs.title, &writer)
      writer.open("weights")
      writer.attribute("gap", Self.decimal(needs.gapWeight))
      writer.attribute("error", Self.decimal(needs.errorWeight))
      writer.attribute("outside", Self.decimal(needs.outsideWeight))
      writer.close()
    }
    for place in places { write(needs.gaps[place], &writer) }
    if delivery.showsRestricted {
      for finding in needs.nonTraining {
        writer.open("non-training")
        writeWords("finding", finding.finding, &writer)
        writeWords("owner", finding.owner, &writer)
        writeWords("action", finding.action, &writer)
        writer.close()
      }
    }
    if isComplete { writer.silences(needs.silences) }
    writer.close()
  }

  private func write(_ gap: Gap, _ writer: inout XMLWriter) {
    writer.open("gap")
    writer.attribute("id", gap.id.text)
    if delivery.showsRestricted {
      writer.attribute("priority", gap.priority)
      writer.attribute("rank", gap.rank)
      writer.attribute("importance", gap.importance.description)
      writer.attribute("confidence", gap.confidence.description)
      writer.attribute("error", gap.error)
      writer.attribute("outside", gap.outside)
      writer.attribute("status", optional: gap.status?.rawValue)
      writer.names("instruments", gap.instruments.map(\.string))
    }
    writer.names("competencies", gap.competencies.map(\.id.text))
    let serving = delivery.reach.modules.map { delivery.curriculum.modules[$0] }.filter { module in
      module.gaps.contains { $0.id == gap.id }
    }
    writer.names("modules", serving.map(\.id.text))
    writeWords("statement", gap.statement, &writer)
    if delivery.showsRestricted { writeWords("note", gap.note, &writer) }
    writer.close()
  }

  /// A number as XML writes it, to three places: `0.5`.
  static func decimal(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    var text = String(thousandths.magnitude)
    while text.utf8.count < 4 { text = "0" + text }
    var fraction = text.suffix(3)
    while fraction.last == "0" { fraction.removeLast() }
    let sign = thousandths < 0 ? "-" : ""
    return sign + text.dropLast(3) + (fraction.isEmpty ? "" : "." + fraction)
  }
}
