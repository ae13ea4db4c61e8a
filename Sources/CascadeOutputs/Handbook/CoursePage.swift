import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// A course's timetable: the days with clock times, breaks, and what is taught of which module.
struct CoursePage {
  let course: Course

  /// The modules that a course teaches, in order, with repetitions.
  static func modules(of course: Course) -> [ID<Module>] {
    course.days.flatMap(\.sessions).compactMap { session in
      if case .module(let reference, _) = session.kind { reference.id } else { nil }
    }
  }

  func write(to page: inout PageWriter) {
    page.html.markup("<p class=\"kicker\">")
    page.say(.timetable)
    page.html.markup("</p>\n<h1>")
    page.words(course.title)
    page.html.markup("</h1>\n")
    facts(&page)
    if let notes = course.notes {
      page.html.markup("<section class=\"remark\"><h2>")
      page.say(.notes)
      page.html.markup("</h2>\n<p>")
      page.words(notes)
      page.html.markup("</p></section>\n")
    }
    for (place, day) in course.days.enumerated() { write(day, place + 1, &page) }
  }

  private func facts(_ page: inout PageWriter) {
    page.html.markup("<dl class=\"facts\">\n")
    page.fact(.audience) { page in page.say(course.tier.word) }
    page.fact(.rhythm) { page in page.say(course.every == .day ? .everyDay : .everyWeek) }
    if let people = course.people {
      page.fact(.groupSize) { page in
        page.say(.people) { page, placeholder in page.number(placeholder == .least ? people.least : people.most) }
        page.separate()
        page.say(.atATable, count: people.table)
      }
    }
    page.html.markup("</dl>\n")
  }

  private func write(_ day: Course.Day, _ place: Int, _ page: inout PageWriter) {
    page.html.markup("<section class=\"day\" aria-labelledby=\"day-")
    page.html.number(place)
    page.html.markup("\">\n<h2 id=\"day-")
    page.html.number(place)
    page.html.markup("\">")
    page.words(day.title)
    page.html.markup("</h2>\n")
    page.table(label: .timetable) { page in
      page.html.markup("<caption>")
      page.say(.dayTotal) { page, _ in page.say(.minutes, count: day.sessions.reduce(0) { $0 + $1.minutes.count }) }
      page.html.markup("</caption>\n<thead><tr>")
      for word in [Word.clock, .session, .time] { page.column(word) }
      page.html.markup("</tr></thead>\n<tbody>\n")
      for session in day.sessions { row(session, &page) }
      page.html.markup("</tbody>\n")
    }
    page.html.markup("</section>\n")
  }

  private func row(_ session: Session, _ page: inout PageWriter) {
    if case .pause = session.kind { page.html.markup("<tr class=\"pause\">") } else { page.html.markup("<tr>") }
    page.html.markup("<td class=\"clock\">")
    if let start = session.start {
      page.html.markup("<bdi dir=\"ltr\">")
      time(start, &page)
      page.html.markup("–")
      time(start + session.minutes, &page)
      page.html.markup("</bdi>")
    }
    page.html.markup("</td><th scope=\"row\">")
    title(of: session, &page)
    page.html.markup("</th>")
    page.cell { page in page.number(session.minutes.count) }
    page.html.markup("</tr>\n")
  }

  private func time(_ time: ClockTime, _ page: inout PageWriter) {
    page.html.markup("<time datetime=\"")
    page.html.text(time.description)
    page.html.markup("\">")
    page.digits(of: time.description)
    page.html.markup("</time>")
  }

  private func title(of session: Session, _ page: inout PageWriter) {
    if let title = session.title { page.words(title) }
    switch session.kind {
    case .module(let reference, _):
      if session.title != nil { page.html.markup("<br>") }
      self.module(reference.id, session, &page)
    case .pause(let pauses):
      if session.title == nil { page.list(pauses) { page, pause in page.say(pause.word) } }
    case .event(let event):
      if session.title == nil { page.say(event.word) }
    case .test(let reference):
      if session.title == nil { test(reference.id, &page) }
    }
    guard let test = session.test else { return }
    page.html.markup("<p class=\"aside\">")
    self.test(test.id, &page)
    page.html.markup("</p>")
  }

  private func test(_ id: ID<Test>, _ page: inout PageWriter) {
    guard let test = page.context.curriculum.test(id) else { return }
    page.say(.test) { page, _ in page.words(test.title) }
    page.html.markup(" <span class=\"aside\">")
    page.say(.testItems, count: test.items)
    if let pass = test.pass {
      page.separate()
      page.say(.testPass) { page, _ in page.number(pass) }
    }
    if test.retakesRedLine {
      page.separate()
      page.say(.testRetake)
    }
    page.html.markup("</span>")
  }

  private func module(_ id: ID<Module>, _ session: Session, _ page: inout PageWriter) {
    guard let module = page.context.curriculum.module(id) else { return }
    if page.context.shows(module) { page.link(to: module) } else { page.words(module.title) }
    if session.isContinued || session.continues {
      page.html.markup(" <span class=\"aside\">")
      page.say(.partOfModule)
      page.html.markup("</span>")
    }
    guard page.context.shows(module) else { return }
    let content = module.content
    let taught = content.blocks.indices.filter {
      session.blocks.contains(content.blocks[$0].id) && page.context.delivery.showsBlock(at: $0, of: content)
    }
    guard !taught.isEmpty else { return }
    page.html.markup("\n<ul class=\"taught\">")
    for block in taught.map({ content.blocks[$0] }) {
      page.html.markup("<li><a href=\"")
      page.html.text(HandbookPath.module(id))
      page.html.markup("#")
      page.html.text(block.id.text)
      page.html.markup("\">")
      if let number = block.number {
        page.html.markup("<bdi>")
        page.number(number, in: module.number)
        page.html.markup("</bdi> ")
      }
      page.title(of: block, in: content)
      page.html.markup("</a></li>")
    }
    page.html.markup("</ul>")
  }
}
