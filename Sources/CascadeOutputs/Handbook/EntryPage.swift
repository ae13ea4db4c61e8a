import CascadeCurriculum
import CascadeText

/// The first page of a handbook: what it is, and what is in it.
struct EntryPage {
  static func write(to page: inout PageWriter) {
    page.html.markup("<div class=\"cover\">\n<p class=\"kicker\">")
    page.say(page.context.delivery.edition.reader.word)
    page.html.markup("</p>\n<h1>")
    page.words(page.context.curriculum.title)
    page.html.markup("</h1>\n")
    facts(&page)
    page.html.markup("</div>\n<nav class=\"contents\" aria-labelledby=\"page.contents\">\n<h2 id=\"page.contents\">")
    page.say(.contents)
    page.html.markup("</h2>\n")
    pages(.front, .front, &page)
    modules(&page)
    courses(&page)
    pages(.back, .back, &page)
    reference(&page)
    page.html.markup("</nav>\n")
    Awards.write(to: &page)
    page.html.markup("<p class=\"editions\"><a href=\"../../index.html\">")
    page.say(.allEditions)
    page.html.markup("</a></p>\n")
  }

  private static func facts(_ page: inout PageWriter) {
    let (curriculum, delivery) = (page.context.curriculum, page.context.delivery)
    page.html.markup("<dl class=\"facts\">\n")
    if let tier = delivery.edition.tier { page.fact(.audience) { page in page.say(tier.word) } }
    if let overlay = delivery.overlay {
      page.fact(.national) { page in page.words(overlay.title) }
    }
    page.fact(.version) { page in page.name(curriculum.version.string) }
    if let date = curriculum.date {
      page.fact(.date) { page in
        page.html.markup("<bdi>")
        page.date(date)
        page.html.markup("</bdi>")
      }
    }
    page.fact(.status) { page in page.say(delivery.status == .draft ? .draft : .final) }
    if let publisher = curriculum.publisher { page.fact(.publisher) { page in page.words(publisher) } }
    if let names = delivery.translations?.translators, !names.isEmpty {
      page.fact(.translators) { page in page.list(names) { page, name in page.name(name) } }
    }
    page.fact(.licence) { page in page.name(curriculum.licence.string) }
    page.html.markup("</dl>\n")
  }

  private static func title(_ word: Word, _ page: inout PageWriter) {
    page.html.markup("<h3>")
    page.say(word)
    page.html.markup("</h3>\n")
  }

  private static func pages(_ place: Page.Place, _ word: Word, _ page: inout PageWriter) {
    let pages = page.context.curriculum.pages.filter { $0.place == place }
    guard !pages.isEmpty else { return }
    title(word, &page)
    page.html.markup("<ul>\n")
    for other in pages {
      page.html.markup("<li>")
      page.link(to: HandbookPath.page(other.id)) { $0.words(other.title) }
      page.html.markup("</li>\n")
    }
    page.html.markup("</ul>\n")
  }

  private static func modules(_ page: inout PageWriter) {
    guard !page.context.delivery.reach.modules.isEmpty else { return }
    title(.modules, &page)
    page.html.markup("<ul class=\"modules\">\n")
    for place in page.context.delivery.reach.modules {
      let module = page.context.curriculum.modules[place]
      page.html.markup("<li>")
      page.link(to: module)
      page.html.markup(" <span class=\"aside\">")
      if let code = module.code {
        page.name(page.context.delivery.words(code))
        page.separate()
      }
      if let minutes = page.minutes(of: module) { page.say(.minutes, count: minutes) }
      page.html.markup("</span></li>\n")
    }
    page.html.markup("</ul>\n<p class=\"sum\">")
    let sum = page.context.delivery.reach.modules.reduce(0) {
      $0 + (page.minutes(of: page.context.curriculum.modules[$1]) ?? 0)
    }
    page.say(.total) { page, _ in page.say(.minutes, count: sum) }
    page.html.markup("</p>\n")
  }

  private static func courses(_ page: inout PageWriter) {
    guard !page.context.delivery.reach.courses.isEmpty else { return }
    title(.courses, &page)
    page.html.markup("<ul>\n")
    for place in page.context.delivery.reach.courses {
      let course = page.context.curriculum.courses[place]
      page.html.markup("<li>")
      page.link(to: HandbookPath.course(course.id)) { $0.words(course.title) }
      page.html.markup("</li>\n")
    }
    page.html.markup("</ul>\n")
  }

  private static func reference(_ page: inout PageWriter) {
    title(.reference, &page)
    page.html.markup("<ul>\n")
    var links = [
      (HandbookPath.glossary, Word.glossary), (HandbookPath.sources, .sources), (HandbookPath.coverage, .coverage),
    ]
    if page.context.delivery.overlay != nil {
      links.append((HandbookPath.differences, DifferencesPage.title(of: page.context.delivery)))
    }
    for (path, word) in links {
      page.html.markup("<li>")
      page.link(to: path) { $0.say(word) }
      page.html.markup("</li>\n")
    }
    page.html.markup("</ul>\n")
  }
}

extension PageWriter {
  /// The module's minutes for the edition's tier.
  func minutes(of module: Module) -> Int? { context.delivery.edition.tier.flatMap { module.minutes[$0]?.count } }
}
