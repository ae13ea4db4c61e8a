import CascadeCurriculum
import CascadeText

extension Curriculum {
  /// Every course: the curriculum's own, then those of the overlays.
  var allCourses: [Course] { courses + overlays.flatMap(\.courses) }
}

extension Session {
  /// Whether it is a break.
  var isPause: Bool {
    if case .pause = kind { return true }
    return false
  }

  /// The module that it teaches; `nil` for anything else.
  var module: Reference<Module>? {
    guard case .module(let module, _) = kind else { return nil }
    return module
  }

  /// The tests that are sat in it.
  var tests: [Reference<Test>] {
    if case .test(let test) = kind { return [test] }
    return test.map { [$0] } ?? []
  }
}

extension Course {
  /// The sessions of every day, in order.
  var sessions: [Session] { days.flatMap(\.sessions) }

  /// The places among ``sessions`` at which each module is taught first and last.
  var modulePlaces: [ID<Module>: (first: Int, last: Int)] {
    var places: [ID<Module>: (first: Int, last: Int)] = [:]
    for (place, session) in sessions.enumerated() {
      guard let module = session.module?.id else { continue }
      places[module] = (places[module]?.first ?? place, place)
    }
    return places
  }
}

/// A length of time as words: "2 h 5 min", "45 min".
func duration(_ minutes: Int) -> String {
  let hours = minutes / 60
  let rest = minutes % 60
  if hours == 0 { return "\(rest) min" }
  return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
}
