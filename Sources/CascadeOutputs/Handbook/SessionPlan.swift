import CascadeCurriculum
import CascadeText

/// The list of a module's timed blocks, with the running total.
struct SessionPlan {
  let module: Module

  func write(to page: inout PageWriter) {
    guard let tier = page.context.delivery.edition.tier else { return }
    let scheduled = module.content.scheduledBlocks(for: tier)
    guard !scheduled.isEmpty else { return }
    page.html.markup("<section class=\"plan\" aria-labelledby=\"page.plan\">\n")
    page.heading(.sessionPlan, id: "page.plan")
    page.table(label: .sessionPlan) { page in
      page.html.markup("<caption>")
      page.say(.sessionPlanCaption) { page, _ in
        page.say(.minutes, count: scheduled.reduce(0) { $0 + $1.minutes.count })
      }
      page.html.markup("</caption>\n<thead><tr>")
      for word in [Word.kind, .title, .time, .method, .grouping, .objectives, .elapsed] { page.column(word) }
      page.html.markup("</tr></thead>\n<tbody>\n")
      var elapsed = 0
      for (block, minutes) in scheduled {
        elapsed += minutes.count
        row(block, minutes.count, elapsed, &page)
      }
      page.html.markup("</tbody>\n")
    }
    page.html.markup("</section>\n")
  }

  private func row(_ block: Block, _ minutes: Int, _ elapsed: Int, _ page: inout PageWriter) {
    page.html.markup("<tr>")
    page.cell { page in
      BlockLabel.name(of: block, module: module.number, to: &page)
    }
    page.html.markup("<th scope=\"row\">")
    page.link(to: block, of: module.content)
    page.html.markup("</th>")
    page.cell { page in page.number(minutes) }
    page.cell { page in if let method = block.timing?.method { page.say(method.word) } }
    page.cell { page in if let grouping = block.timing?.grouping { page.say(grouping.word) } }
    page.cell { page in
      page.list(shownObjectives(of: block)) { page, reference in page.name(reference.id.text) }
    }
    page.cell { page in page.number(elapsed) }
    page.html.markup("</tr>\n")
  }

  /// The block's objectives that the edition's tier has.
  private func shownObjectives(of block: Block) -> [Reference<Objective>] {
    block.timing?.objectives.filter { reference in module.objectives.contains { $0.id == reference.id } } ?? []
  }
}
