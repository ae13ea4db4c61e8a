import CascadeCurriculum
import CascadeText

/// Which modules teach what the framework expects and the needs assessment found, with the holes in words.
struct CoveragePage {
  /// More modules than this, and a line names its modules instead of having a column for each.
  private static let mostColumns = 16

  /// The modules of the delivery, with the objectives of its tier.
  private let modules: [(place: Int, objectives: [Objective])]
  private let hasColumns: Bool

  init(_ delivery: Delivery) {
    modules = delivery.reach.modules.map { place in
      let objectives = delivery.curriculum.modules[place].objectives
      return (
        place, objectives.filter { objective in delivery.edition.tier.map { objective.tiers.contains($0) } ?? true }
      )
    }
    hasColumns = modules.count <= Self.mostColumns
  }

  func write(to page: inout PageWriter) {
    page.html.markup("<h1>")
    page.say(.coverage)
    page.html.markup("</h1>\n<p>")
    page.say(.coverageIntro)
    page.html.markup("</p>\n")
    levels(&page)
    let serving = servingModules()
    for competency in page.context.curriculum.competencies.competencies { write(competency, serving, &page) }
    gaps(&page)
    nonTraining(&page)
  }

  /// What people of each tier do with a statement, and what shows that they do.
  private func levels(_ page: inout PageWriter) {
    let levels = page.context.curriculum.competencies.levels
    guard !levels.isEmpty else { return }
    page.html.markup("<section>\n")
    page.heading(.levels, id: "page.levels")
    page.html.markup("<dl class=\"facts\">\n")
    for level in levels {
      page.html.markup("<div><dt>")
      page.name(level.id.text)
      page.separate()
      page.say(level.tier.word)
      page.html.markup("</dt><dd>")
      page.words(level.title)
      if let evidence = level.evidence {
        page.html.markup("<span class=\"meaning\">")
        page.say(.evidence)
        page.html.markup(": ")
        page.words(evidence)
        page.html.markup("</span>")
      }
      page.html.markup("</dd></div>\n")
    }
    page.html.markup("</dl>\n</section>\n")
  }

  /// For each statement, the modules whose objectives serve it: places in ``modules``, with those objectives.
  private func servingModules() -> [ID<Competency.Statement>: [(column: Int, objectives: [Objective])]] {
    var serving: [ID<Competency.Statement>: [(column: Int, objectives: [Objective])]] = [:]
    for (column, module) in modules.enumerated() {
      for objective in module.objectives {
        for reference in objective.competencies {
          if serving[reference.id]?.last?.column == column {
            let last = serving[reference.id].map { $0.count - 1 } ?? 0
            serving[reference.id]?[last].objectives.append(objective)
          } else {
            serving[reference.id, default: []].append((column, [objective]))
          }
        }
      }
    }
    return serving
  }

  private func write(
    _ competency: Competency, _ serving: [ID<Competency.Statement>: [(column: Int, objectives: [Objective])]],
    _ page: inout PageWriter
  ) {
    page.html.markup("<section>\n<h2>")
    page.name(competency.id.text)
    page.html.markup(" ")
    page.words(competency.title)
    page.html.markup("</h2>\n")
    page.table(label: .coverage) { page in
      page.html.markup("<caption>")
      page.say(.objectiveLevels)
      page.html.markup("</caption>\n<thead><tr>")
      page.column(.statement)
      columns(&page)
      page.html.markup("</tr></thead>\n<tbody>\n")
      for statement in competency.statements {
        page.html.markup("<tr id=\"statement-")
        page.html.text(statement.id.text)
        page.html.markup("\"><th scope=\"row\">")
        self.statement(statement, isCovered: serving[statement.id] != nil, &page)
        page.html.markup("</th>")
        cells(serving[statement.id] ?? [], &page)
        page.html.markup("</tr>\n")
      }
      page.html.markup("</tbody>\n")
    }
    page.html.markup("</section>\n")
  }

  private func columns(_ page: inout PageWriter) {
    guard hasColumns else {
      page.column(.modules)
      return
    }
    for module in modules { heading(page.context.curriculum.modules[module.place], &page) }
  }

  /// A narrow column head: the number, linked; the title for those who hear or hover.
  private func heading(_ module: Module, _ page: inout PageWriter) {
    page.html.markup("<th scope=\"col\"><a href=\"")
    page.html.text(HandbookPath.module(module.id))
    page.html.markup("\"><bdi>")
    page.number(module.number)
    page.html.markup("</bdi><span class=\"unseen\"> ")
    page.words(module.title)
    page.html.markup("</span></a></th>")
  }

  private func statement(_ statement: Competency.Statement, isCovered: Bool, _ page: inout PageWriter) {
    page.name(statement.id.text)
    page.html.markup(" ")
    page.words(statement.statement)
    let tier = page.context.delivery.edition.tier
    let level = page.context.curriculum.competencies.levels.first { $0.tier == tier }
    if let level, let meaning = statement.levels.first(where: { $0.level.id == level.id }) {
      page.html.markup("<span class=\"meaning\">")
      page.name(level.id.text)
      page.html.markup(": ")
      page.words(meaning.text)
      if statement.redLine.contains(where: { $0.id == level.id }) {
        page.html.markup(" <strong class=\"mark\">")
        page.say(.redLine)
        page.html.markup("</strong>")
      }
      page.html.markup("</span>")
    }
    guard !isCovered else { return }
    page.html.markup("<strong class=\"mark hole\">")
    page.say(.notCovered)
    page.html.markup("</strong>")
  }

  private func cells(_ serving: [(column: Int, objectives: [Objective])], _ page: inout PageWriter) {
    guard hasColumns else {
      page.html.markup("<td>")
      for (column, objectives) in serving {
        page.html.markup("<p>")
        page.link(to: page.context.curriculum.modules[modules[column].place])
        page.html.markup(" ")
        self.objectives(objectives, &page)
        page.html.markup("</p>")
      }
      page.html.markup("</td>")
      return
    }
    var next = 0
    for (column, objectives) in serving {
      empty(column - next, &page)
      page.cell { page in self.objectives(objectives, &page) }
      next = column + 1
    }
    empty(modules.count - next, &page)
  }

  /// Cells that say in words that there is nothing.
  private func empty(_ count: Int, _ page: inout PageWriter) {
    for _ in 0..<Swift.max(0, count) {
      page.html.markup("<td class=\"none\"><span aria-hidden=\"true\">–</span><span class=\"unseen\">")
      page.say(.notTaught)
      page.html.markup("</span></td>")
    }
  }

  private func objectives(_ objectives: [Objective], _ page: inout PageWriter) {
    page.list(objectives) { page, objective in
      page.name(objective.id.text)
      page.html.markup(" ")
      page.say(objective.level.word)
    }
  }

  private func gaps(_ page: inout PageWriter) {
    let needs = page.context.curriculum.needs
    // Participants see the needs that their modules answer; those that none answers are a matter for the makers.
    let shown =
      page.context.delivery.showsRestricted ? needs.gaps : page.context.delivery.reach.gaps.map { needs.gaps[$0] }
    guard !shown.isEmpty else { return }
    var answering: [ID<Gap>: [Int]] = [:]
    for (column, module) in modules.enumerated() {
      for reference in page.context.curriculum.modules[module.place].gaps {
        answering[reference.id, default: []].append(column)
      }
    }
    page.html.markup("<section>\n")
    page.heading(.gaps, id: "page.gaps")
    if needs.isSynthetic {
      page.html.markup("<p>")
      page.say(.synthetic)
      page.html.markup("</p>\n")
    }
    let showsFigures = page.context.delivery.showsRestricted
    if showsFigures, let people = needs.people {
      page.html.markup("<p>")
      page.say(.peopleAsked) { page, _ in page.number(people) }
      page.html.markup("</p>\n")
    }
    page.table(label: .gaps) { page in
      page.html.markup("<caption>")
      page.say(.gaps)
      page.html.markup("</caption>\n<thead><tr>")
      for word in [Word.gap, .priority, .rank, .status] { page.column(word) }
      if showsFigures { page.column(.instruments) }
      page.column(.modules)
      page.html.markup("</tr></thead>\n<tbody>\n")
      for gap in shown { row(gap, answering[gap.id] ?? [], &page) }
      page.html.markup("</tbody>\n")
    }
    page.html.markup("</section>\n")
  }

  private func row(_ gap: Gap, _ columns: [Int], _ page: inout PageWriter) {
    page.html.markup("<tr><th scope=\"row\">")
    page.name(gap.id.text)
    page.html.markup(" ")
    page.words(gap.statement)
    let showsFigures = page.context.delivery.showsRestricted
    if showsFigures, let note = gap.note {
      page.html.markup("<span class=\"meaning\">")
      page.say(.remark)
      page.html.markup(": ")
      page.words(note)
      page.html.markup("</span>")
    }
    page.html.markup("</th>")
    page.cell { page in page.number(gap.priority) }
    page.cell { page in page.number(gap.rank) }
    page.cell { page in if let status = gap.status { page.say(status.word) } }
    if showsFigures { page.cell { page in page.list(gap.instruments) { page, instrument in page.words(instrument) } } }
    page.html.markup("<td>")
    if columns.isEmpty {
      page.html.markup("<strong class=\"mark hole\">")
      page.say(.noModuleForGap)
      page.html.markup("</strong>")
    }
    for column in columns {
      page.html.markup("<p>")
      page.link(to: page.context.curriculum.modules[modules[column].place])
      page.html.markup("</p>")
    }
    page.html.markup("</td></tr>\n")
  }

  private func nonTraining(_ page: inout PageWriter) {
    let findings = page.context.curriculum.needs.nonTraining
    guard !findings.isEmpty, page.context.delivery.showsRestricted else { return }
    page.html.markup("<section>\n")
    page.heading(.nonTraining, id: "page.non-training")
    page.table(label: .nonTraining) { page in
      page.html.markup("<caption>")
      page.say(.nonTraining)
      page.html.markup("</caption>\n<thead><tr>")
      for word in [Word.finding, .owner, .action] { page.column(word) }
      page.html.markup("</tr></thead>\n<tbody>\n")
      for finding in findings {
        page.html.markup("<tr><th scope=\"row\">")
        page.words(finding.finding)
        page.html.markup("</th>")
        page.cell { page in if let owner = finding.owner { page.words(owner) } }
        page.cell { page in if let action = finding.action { page.words(action) } }
        page.html.markup("</tr>\n")
      }
      page.html.markup("</tbody>\n")
    }
    page.html.markup("</section>\n")
  }
}
