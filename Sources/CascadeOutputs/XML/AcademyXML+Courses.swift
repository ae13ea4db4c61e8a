import CascadeCurriculum
import CascadeText
import CascadeXML

extension AcademyXML {
  /// The courses of the document's tiers, with their clock times.
  func writeCourses(_ writer: inout XMLWriter) {
    guard !delivery.reach.courses.isEmpty else { return }
    writer.open("courses")
    for place in delivery.reach.courses {
      write(delivery.curriculum.courses[place], in: delivery.curriculum, &writer)
    }
    writer.close()
  }

  /// Writes a course of `curriculum`, whose blocks its timetable names.
  func write(_ course: Course, in curriculum: Curriculum, _ writer: inout XMLWriter) {
    writer.open("course")
    writer.attribute("id", course.id.text)
    writer.attribute("tier", course.tier.rawValue)
    writer.attribute("every", course.every.rawValue)
    writer.attribute("from-overlay", optional: course.overlay?.text)
    if let fallback { writer.language(fallback) }
    writeMarkedWords("title", course.title, &writer)
    if let people = course.people {
      writer.open("group-size")
      writer.attribute("least", people.least)
      writer.attribute("most", people.most)
      writer.attribute("table", people.table)
      writer.close()
    }
    writeMarkedWords("course-note", course.notes, &writer)
    if isComplete { writer.silences(course.silences) }
    for (place, day) in course.days.enumerated() {
      writer.open("day")
      writer.attribute("number", place + 1)
      writer.attribute("starts", optional: day.starts?.description)
      let end = day.sessions.last.flatMap { last in last.start.map { $0 + last.minutes } }
      writer.attribute("ends", optional: end?.description)
      writeMarkedWords("title", day.title, &writer)
      for session in day.sessions { write(session, of: course, in: curriculum, &writer) }
      writer.close()
    }
    writer.close()
  }

  private func write(_ session: Session, of course: Course, in curriculum: Curriculum, _ writer: inout XMLWriter) {
    switch session.kind {
    case .module(let module, let through):
      writer.open("session")
      writeClock(of: session, &writer)
      writer.attribute("module", module.id.text)
      if session.isContinued { writer.attribute("from", optional: session.blocks.first?.text) }
      writer.attribute("through", optional: through?.id.text)
      writer.attribute("test", optional: session.test?.id.text)
      writer.mark("continued", session.isContinued)
      writer.mark("continues", session.continues)
    case .pause(let kinds):
      writer.open("break")
      writeClock(of: session, &writer)
      writer.names("kinds", kinds.isEmpty ? [Session.Pause.rest.rawValue] : kinds.map(\.rawValue))
    case .event(let event):
      writer.open("event")
      writeClock(of: session, &writer)
      writer.attribute("kind", event.rawValue)
    case .test(let test):
      writer.open("test-session")
      writeClock(of: session, &writer)
      writer.attribute("test", test.id.text)
    }
    writeMarkedWords("title", session.title, &writer)
    if case .module(let reference, _) = session.kind, let module = curriculum.module(reference.id) {
      writeTaught(in: session, of: module, course.tier, &writer)
    }
    writer.close()
  }

  private func writeClock(of session: Session, _ writer: inout XMLWriter) {
    writer.attribute("start", optional: session.start?.description)
    writer.attribute("end", optional: session.start.map { ($0 + session.minutes).description })
    writer.attribute("minutes", session.minutes.count)
    writer.mark("fixed", session.at != nil)
  }

  private func writeTaught(in session: Session, of module: Module, _ tier: Tier, _ writer: inout XMLWriter) {
    var start = session.start
    for id in session.blocks {
      guard let block = module.content.blocks.first(where: { $0.id == id }),
        let minutes = block.timing?.minutes[tier], delivery.showsRestricted || !block.isRestricted
      else { continue }
      writer.open("taught")
      writer.attribute("block", id.text)
      writer.attribute("number", optional: block.number.map { "\(module.number).\($0)" })
      writer.attribute("start", optional: start?.description)
      writer.attribute("minutes", minutes.count)
      writer.close()
      start = start.map { $0 + minutes }
    }
  }
}
