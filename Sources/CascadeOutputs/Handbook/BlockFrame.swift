import CascadeCurriculum
import CascadeText

/// How a container is framed: the element around it, its label, and what follows its text.
struct BlockFrame {
  let block: Block
  /// The language of the block.
  let language: LocaleTag
  /// The language of what stands around the block.
  let outerLanguage: LocaleTag

  /// How a kind looks, and what readers who do not see it are told.
  enum Style {
    /// A section with a label and a heading: a timed block, a sheet.
    case section
    /// A section without a heading of its own: a question.
    case group
    /// A box beside the text.
    case aside
    /// A part of another block.
    case part
    /// No frame of its own.
    case plain
  }

  var style: Style {
    switch block.kind {
    case .step, .activity, .scenario, .debrief, .handout, .card, .national: .section
    case .question: .group
    case .keyPoints, .contentWarning, .safeguard, .definition, .facilitator: .aside
    case .materials, .outcome, .checklist, .blank, .law, .answer, .feedback, .rubric, .reason: .part
    case .figure, .only, .comment: .plain
    case .local: block.isRestricted ? .aside : .plain
    }
  }

  /// Writes the element, its label, and opens the text in its language. `identifier` is the anchor, if it has one.
  func open(identifier: String?, module: Int, to page: inout PageWriter) {
    switch style {
    // A section announces a heading; without one it is a box like others.
    case .section: page.html.markup(block.title == nil ? "<div class=\"block " : "<section class=\"block ")
    case .group: page.html.markup("<div role=\"group\" class=\"block ")
    case .aside: page.html.markup("<div role=\"note\" class=\"block ")
    case .part, .plain: page.html.markup("<div class=\"")
    }
    page.html.text(block.kind == .local ? "local" : block.kind.rawValue)
    if block.isRestrictedItself, page.context.delivery.showsRestricted { page.html.markup(" restricted") }
    page.html.markup("\"")
    if isToReview(on: page) { page.html.markup(" data-adaptation=\"to-review\"") }
    if isGap(on: page) { page.html.markup(" data-adaptation=\"gap\"") }
    if let identifier {
      page.html.markup(" id=\"")
      page.html.text(identifier)
      page.html.markup("\"")
      if style == .group || style == .aside {
        page.html.markup(" aria-labelledby=\"")
        page.html.text(identifier)
        page.html.markup(".label\"")
      }
    }
    openLanguage(identifier: identifier, module: module, to: &page)
  }

  private func openLanguage(identifier: String?, module: Int, to page: inout PageWriter) {
    let frame = page.context.words.locale.tag
    if style == .plain {
      if language != outerLanguage { page.html.written(page.context.attributes(for: language)) }
      page.html.markup(">\n")
      if isToReview(on: page) {
        page.html.markup("<p class=\"standing\"")
        page.html.written(language == frame ? [] : page.context.frameAttributes)
        page.html.markup(">")
        toReview(to: &page)
        page.html.markup("</p>\n")
      }
      return
    }
    if outerLanguage != frame { page.html.written(page.context.frameAttributes) }
    page.html.markup(">\n<p class=\"label\"")
    if let identifier {
      page.html.markup(" id=\"")
      page.html.text(identifier)
      page.html.markup(".label\"")
    }
    page.html.markup(">")
    label(module: module, to: &page)
    page.html.markup("</p>\n")
    if isGap(on: page) {
      page.html.markup("<p class=\"notice gap\">")
      page.say(.nationalGap)
      page.html.markup("</p>\n")
    }
    guard language != frame else { return }
    page.html.markup("<div")
    page.html.written(page.context.attributes(for: language))
    page.html.markup(">\n")
  }

  private func label(module: Int, to page: inout PageWriter) {
    BlockLabel.write(block, module: module, to: &page)
    if block.kind == .definition, let term = block["term"].flatMap({ page.context.curriculum.term(ID($0)) }) {
      page.separate()
      page.html.markup("<dfn>")
      page.words(term.term)
      page.html.markup("</dfn>")
    }
    if let overlay = block.overlay,
      let title = page.context.curriculum.overlays.first(where: { $0.id == overlay })?.title
    {
      page.separate()
      page.say(.overlayText) { page, _ in page.words(title) }
    }
    if isToReview(on: page) {
      page.separate()
      toReview(to: &page)
    }
    if block.isRestrictedItself, hasOwnMark, page.context.delivery.showsRestricted {
      page.html.markup(" <span class=\"mark\">")
      page.say(.restricted)
      page.html.markup("</span>")
    }
  }

  /// Whether its readers are told that the text which it stands for has changed.
  private func isToReview(on page: PageWriter) -> Bool { block.isToReview && page.context.delivery.showsRestricted }

  /// Whether a country has not said here what it must.
  private func isGap(on page: PageWriter) -> Bool {
    block.kind == .national && block.overlay == nil && page.context.delivery.overlay != nil
  }

  private func toReview(to page: inout PageWriter) {
    page.html.markup("<strong class=\"mark hole\">")
    page.say(.toReview)
    page.html.markup("</strong>")
  }

  /// Whether the label must say that the block is for facilitators: it does not for kinds that say so by their name, and
  /// for cards, which are given out.
  private var hasOwnMark: Bool { ![.facilitator, .question, .card].contains(block.kind) }

  /// Closes the text, says what follows it, and closes the element.
  func close(to page: inout PageWriter) {
    if style != .plain, language != page.context.words.locale.tag {
      page.html.markup("</div>\n")
    }
    after(to: &page)
    switch style {
    case .section: page.html.markup(block.title == nil ? "</div>\n" : "</section>\n")
    case .group, .aside, .part, .plain: page.html.markup("</div>\n")
    }
  }

  private func after(to page: inout PageWriter) {
    switch block.kind {
    case .law: law(to: &page)
    case .blank: page.lines(Minutes(block["lines"] ?? "")?.count ?? 0)
    case .answer:
      if let tolerance = block["within"] {
        page.html.markup("<p class=\"standing\">")
        page.say(.within) { page, _ in page.digits(of: tolerance) }
        page.html.markup("</p>\n")
      }
    default: break
    }
    guard page.context.delivery.showsRestricted, block.overlay != nil else { return }
    guard block["authority"] != nil || block["review-due"] != nil else { return }
    page.html.markup("<p class=\"aside\">")
    if let source = block["authority"] {
      page.say(.authority) { page, _ in page.sourceLink(ID(source), locator: nil) }
      page.html.markup(" ")
    }
    if let date = block["review-due"] { page.say(.reviewDue) { page, _ in page.date(date) } }
    page.html.markup("</p>\n")
  }

  /// Source, status, date, reviewer, and how it stands to the international rule.
  private func law(to page: inout PageWriter) {
    page.html.markup("<p class=\"standing\">")
    if let source = block["source"] { page.sourceLink(ID(source), locator: nil) }
    if let status = block["status"].flatMap(Standing.init(rawValue:)) {
      page.separate()
      page.html.markup(status == .unverified ? "<strong class=\"mark unverified\">" : "<strong class=\"mark\">")
      page.say(status.word)
      page.html.markup("</strong>")
    }
    if let date = block["as-of"] {
      page.separate()
      page.say(.asOf) { page, _ in page.date(date) }
    }
    if let reviewer = block["reviewer"].flatMap({ page.context.curriculum.person(ID($0)) }) {
      page.separate()
      page.say(.reviewedBy) { page, _ in page.person(reviewer) }
    }
    let comparison: Word? =
      switch block["compare"] {
      case "stricter": .stricter
      case "same": .same
      case "weaker": .weaker
      default: nil
      }
    if let comparison {
      page.separate()
      page.say(comparison)
    }
    page.html.markup("</p>\n")
  }
}

extension PageWriter {
  /// Ruled lines to write on; the most that one page can hold.
  mutating func lines(_ count: Int) {
    html.markup("<div class=\"lines\">")
    for _ in 0..<Swift.min(count, 60) { html.markup("<div></div>") }
    html.markup("</div>\n")
  }

  /// A link to an entry of the sources page, named by author and year; plain text where the delivery has no such entry.
  mutating func sourceLink(_ id: ID<Source>, locator: String?) {
    guard let place = context.curriculum.index.sources[id] else { return }
    let isLinked = context.reachesSource[place]
    if isLinked {
      html.markup("<a class=\"citation\" href=\"sources.html#source-")
      html.text(id.text)
      html.markup("\" aria-label=\"")
      label(place, locator)
      html.markup(": ")
      html.written(context.writtenTitles[place])
      html.markup("\">")
    }
    html.markup("<bdi")
    html.written(context.sourceAttributes)
    html.markup(">")
    label(place, locator)
    html.markup("</bdi>")
    if isLinked { html.markup("</a>") }
  }

  private mutating func label(_ source: Int, _ locator: String?) {
    html.written(context.writtenLabels[source])
    guard let locator else { return }
    html.markup(", ")
    html.text(locator)
  }
}
