import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// What stands before a module's text: title, the panel of facts, objectives, materials.
struct ModuleHead {
  let module: Module

  func write(to page: inout PageWriter) {
    page.html.markup("<p class=\"kicker\">")
    page.say(.module) { page, _ in page.number(module.number) }
    if let code = module.code {
      page.separate()
      page.name(page.context.delivery.words(code))
    }
    page.html.markup("</p>\n<h1>")
    page.words(module.title)
    page.html.markup("</h1>\n<section class=\"glance\" aria-labelledby=\"page.glance\">\n")
    page.heading(.atAGlance, id: "page.glance")
    facts(&page)
    objectives(&page)
    materials(&page)
    sheets(&page)
    page.html.markup("</section>\n")
  }

  private func facts(_ page: inout PageWriter) {
    page.html.markup("<dl class=\"facts\">\n")
    if let minutes = page.minutes(of: module) {
      page.fact(.time) { page in page.say(.minutes, count: minutes) }
    }
    if let tier = page.context.delivery.edition.tier { page.fact(.audience) { page in page.say(tier.word) } }
    let before = module.prerequisites.compactMap { page.context.curriculum.index.modules[$0.id] }
    if !before.isEmpty { page.fact(.prerequisites) { page in prerequisites(before, &page) } }
    let gaps = module.gaps.compactMap { page.context.curriculum.gap($0.id) }
    if !gaps.isEmpty { page.fact(.gaps) { page in self.gaps(gaps, &page) } }
    let authors = module.authors.compactMap { page.context.curriculum.person($0.id) }
    if !authors.isEmpty {
      page.fact(.authors) { page in page.list(authors) { page, person in page.person(person) } }
    }
    page.html.markup("</dl>\n")
  }

  /// A module that is not in this handbook is named, and not linked.
  private func prerequisites(_ places: [Int], _ page: inout PageWriter) {
    page.list(places) { page, place in
      let other = page.context.curriculum.modules[place]
      if page.context.shows(other) { page.link(to: other) } else { page.words(other.title) }
    }
  }

  private func gaps(_ gaps: [Gap], _ page: inout PageWriter) {
    page.html.markup("<ul>")
    for gap in gaps {
      page.html.markup("<li>")
      page.name(gap.id.text)
      page.html.markup(" ")
      page.words(gap.statement)
      page.html.markup("</li>")
    }
    page.html.markup("</ul>")
  }

  private func objectives(_ page: inout PageWriter) {
    guard !module.objectives.isEmpty else { return }
    page.html.markup("<h3 id=\"page.objectives\">")
    page.say(.objectives)
    page.html.markup("</h3>\n<ul class=\"objectives\">\n")
    for objective in module.objectives {
      page.html.markup("<li><b class=\"label\">")
      page.name(objective.id.text)
      page.html.markup("</b> ")
      page.words(objective.can)
      page.html.markup(" <span class=\"aside\">")
      page.say(.level)
      page.html.markup(": ")
      page.say(objective.level.word)
      if !objective.competencies.isEmpty {
        page.separate()
        page.say(.competencies)
        page.html.markup(": ")
        page.list(objective.competencies) { page, reference in page.statementLink(reference.id) }
      }
      page.html.markup("</span></li>\n")
    }
    page.html.markup("</ul>\n")
  }

  /// What the blocks need, each line once, in the order of the text.
  private func materials(_ page: inout PageWriter) {
    let document = module.content.document
    var seen: Set<String> = []
    var lines: [Int] = []
    for block in module.content.blocks where block.kind == .materials {
      for index in block.node + 1..<Int(document.nodes[block.node].end) where document.nodes[index].kind == .item {
        let line = document.plainText(of: index)
        if !line.isEmpty, seen.insert(line).inserted { lines.append(index) }
      }
    }
    guard !lines.isEmpty else { return }
    page.html.markup("<h3>")
    page.say(.materials)
    page.html.markup("</h3>\n<ul class=\"materials-list\">\n")
    for line in lines {
      page.html.markup("<li>")
      page.words(of: line, in: module.content)
      page.html.markup("</li>\n")
    }
    page.html.markup("</ul>\n")
  }

  /// What is to be printed, and how often.
  private func sheets(_ page: inout PageWriter) {
    let sheets = module.content.blocks.filter { $0.kind == .handout || $0.kind == .card }
    guard !sheets.isEmpty, page.context.delivery.showsRestricted else { return }
    page.html.markup("<h3>")
    page.say(.toPrint)
    page.html.markup("</h3>\n<ul class=\"materials-list\">\n")
    for sheet in sheets {
      page.html.markup("<li>")
      page.link(to: sheet, of: module.content)
      page.html.markup(" <span class=\"aside\">")
      page.copies(of: sheet)
      page.html.markup("</span></li>\n")
    }
    page.html.markup("</ul>\n")
  }
}

extension PageWriter {
  /// A statement of the framework, linked to its line of the coverage page.
  mutating func statementLink(_ id: ID<Competency.Statement>) {
    html.markup("<a href=\"coverage.html#statement-")
    html.text(id.text)
    html.markup("\">")
    name(id.text)
    html.markup("</a>")
  }

  /// A link to a block of the same page, by its title, else by its kind.
  mutating func link(to block: Block, of content: Content) {
    html.markup("<a href=\"#")
    html.text(block.id.text)
    html.markup("\">")
    title(of: block, in: content)
    html.markup("</a>")
  }

  /// A block's title; the word for its kind where it has none.
  mutating func title(of block: Block, in content: Content) {
    guard let title = block.title else {
      say(BlockLabel.word(for: block.kind))
      return
    }
    let (text, wording) = context.delivery.words(of: title, in: content)
    if wording != .source || block.overlay == nil {
      words(text, wording)
    } else {
      words(text, in: context.language(of: block, in: content))
    }
  }

  /// How often a sheet is printed.
  mutating func copies(of block: Block) {
    switch block["copies"] {
    case "each": say(.copiesEach)
    case "pair": say(.copiesPair)
    case "three": say(.copiesThree)
    case "table": say(.copiesTable)
    case "room": say(.copiesRoom)
    case .some(let text): if let count = Minutes(text)?.count { say(.copies, count: count) }
    case .none: break
    }
  }
}
