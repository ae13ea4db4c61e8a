import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension HandbookHost {
  // MARK: Questions

  /// Begins a question: for facilitators with points and what it measures; then what is to be done.
  mutating func openQuestion(_ place: Int) {
    guard let item = nextItem(at: place) else { return }
    if page.context.delivery.showsRestricted { marks(of: item) }
    page.html.markup("<p class=\"task\"")
    page.html.written(frameAttributes)
    page.html.markup(">")
    page.say(item.kind.word)
    if let need = item.need {
      page.html.markup(" ")
      page.say(.need, count: need)
    }
    if page.context.delivery.showsRestricted { markingHint(item) }
    page.html.markup("</p>\n")
  }

  /// Points, red line, and what the question measures.
  private mutating func marks(of item: AssessmentItem) {
    page.html.markup("<p class=\"standing\"")
    page.html.written(frameAttributes)
    page.html.markup(">")
    page.say(.points, count: item.points)
    if item.isRedLine {
      page.separate()
      page.html.markup("<strong class=\"mark\">")
      page.say(.redLine)
      page.html.markup("</strong>")
    }
    markingFacts(item)
    if !item.objectives.isEmpty {
      page.separate()
      page.say(.measures)
      page.html.markup(" ")
      page.list(item.objectives) { page, reference in page.name(reference.id.text) }
    }
    page.html.markup("</p>\n")
  }

  private mutating func markingFacts(_ item: AssessmentItem) {
    if item.givesPartialCredit {
      page.separate()
      page.say(.partial)
    }
    if let pass = item.pass {
      page.separate()
      page.say(.passPoints, count: pass)
    }
    if item.use == .test {
      page.separate()
      page.html.markup("<strong class=\"mark\">")
      page.say(.testOnly)
      page.html.markup("</strong>")
    }
  }

  private mutating func markingHint(_ item: AssessmentItem) {
    let hint: Word? =
      switch item.kind {
      case .ordering: .rightOrder
      case .matching: .shownOrder
      case .short: item.marking == .hand ? .acceptHand : .acceptExact
      case .single, .multiple, .truefalse, .numeric, .essay: nil
      }
    guard let hint else { return }
    page.separate()
    page.html.markup("<span class=\"aside\">")
    page.say(hint)
    page.html.markup("</span>")
  }

  /// Ends a question: for facilitators with the right keys, for participants with room to write.
  mutating func closeQuestion(_ place: Int) {
    defer { item = nil }
    guard let item = item.map({ content.items[$0] }) else { return }
    if page.context.delivery.showsRestricted { return answerKey(of: item) }
    let lines: Int
    switch item.kind {
    case .short: lines = 2 * (item.need ?? 1)
    case .numeric, .matching, .ordering: lines = 1
    case .essay: lines = 8
    case .single, .multiple, .truefalse: return
    }
    page.html.markup("<p class=\"task\"")
    page.html.written(frameAttributes)
    page.html.markup(">")
    page.say(.yourAnswer)
    page.html.markup("</p>\n")
    page.lines(lines)
  }

  // MARK: Other kinds

  /// The glossary's words, for a definition that has none of its own.
  mutating func definition(of block: Block) {
    guard let term = block["term"].flatMap({ page.context.curriculum.term(ID($0)) }) else { return }
    page.html.markup("<p>")
    let language = page.context.language(isLocalized: term.definition.isLocalized)
    let text = page.context.values.words(term.definition.string)
    if language == self.language(of: open.last { $0 >= 0 }) {
      page.html.text(text)
    } else {
      page.words(text, in: language)
    }
    page.html.markup("</p>\n")
  }

  /// What is needed to mark a checklist or rubric.
  mutating func marking(of block: Block) {
    let document = content.document
    var isStarred = false
    var passColumn: Int?
    let wanted = block["pass"].flatMap(Minutes.init)?.count
    for index in block.node + 1..<Int(document.nodes[block.node].end) {
      let node = document.nodes[index]
      if node.flags.contains(.required), node.kind == .tableRow || node.kind == .item { isStarred = true }
      if node.kind == .tableRow, node.flags.contains(.head), passColumn == nil {
        passColumn = wanted.flatMap { Array(document.children(of: index)).dropFirst($0).first }
      }
    }
    guard isStarred || passColumn != nil else { return }
    page.html.markup("<p class=\"standing\"")
    page.html.written(frameAttributes)
    page.html.markup(">")
    if isStarred { page.say(.required) }
    if isStarred, passColumn != nil { page.html.markup(" ") }
    if let passColumn {
      page.say(.metFrom) { [content] page, _ in page.words(of: passColumn, in: content) }
    }
    page.html.markup("</p>\n")
  }

  /// Begins a figure and notes where its caption begins: at the block after the picture.
  mutating func openFigure(_ block: Block) {
    page.html.markup(block["mirror"] == "yes" ? "<figure class=\"mirror\"" : "<figure")
    let range = block.node..<Int(content.document.nodes[block.node].end)
    switch content.images.first(where: { range.contains($0.node) })?.path.map(page.context.delivery.wording) {
    case .machine: page.html.markup(" data-translation=\"machine\"")
    case .stale: page.html.markup(" data-translation=\"stale\"")
    default: break
    }
    page.html.markup(">\n")
    let children = Array(content.document.children(of: block.node).prefix(2))
    captions.append(children.count == 2 ? children[1] : -1)
  }

  /// Ends a figure with who made the picture.
  mutating func closeFigure(_ block: Block) {
    let range = block.node..<Int(content.document.nodes[block.node].end)
    let path = content.images.first { range.contains($0.node) }?.path
    let credit = path.flatMap { page.context.credits[$0] }.map { page.context.curriculum.credits[$0] }
    let caption = captions.popLast() ?? -1
    if caption < 0 { page.html.markup("<figcaption>\n") }
    if block.number != nil || credit != nil { credits(of: block, credit) }
    page.html.markup("</figcaption>\n")
    page.html.markup("</figure>\n")
  }

  /// The figure's number, and who made the picture.
  private mutating func credits(of block: Block, _ credit: ImageCredit?) {
    page.html.markup("<p class=\"aside\"")
    page.html.written(frameAttributes)
    page.html.markup(">")
    if let number = block.number, module > 0 {
      page.say(.figureNumber) { [module] page, _ in page.number(number, in: module) }
      if credit != nil { page.separate() }
    }
    if let credit { self.credit(credit) }
    page.html.markup("</p>\n")
  }

  private mutating func credit(_ credit: ImageCredit) {
    page.say(.figureCredit) { page, _ in
      if let person = page.context.curriculum.person(ID(credit.by.string)) {
        page.person(person)
      } else {
        page.words(credit.by)
      }
    }
    page.separate()
    page.name(credit.licence.string)
    if let from = credit.from {
      page.separate()
      if page.context.curriculum.index.sources[ID(from.string)] != nil {
        page.sourceLink(ID(from.string), locator: nil)
      } else {
        page.words(from)
      }
    }
  }
}
