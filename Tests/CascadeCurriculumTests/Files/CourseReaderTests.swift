import CascadeCurriculum
import CascadeText
import Testing

@Suite("CourseReader") struct CourseReaderTests {
  private static let path = "courses/tot.yaml"

  /// A course with one day that holds `sessions`.
  private static func sample(_ sessions: String) -> FileSample {
    FileSample(path, "id: tot\ntitle: A\ntier: beat\ndays: [{title: One, sessions: [\(sessions)]}]\n")
  }

  @Test("reads every key")
  func everything() throws {
    let sample = FileSample(Self.path, FullFile.course.text)
    let course = try #require(sample.expect(as: CourseReader.read(sample.file)))
    #expect(course.id.text == "tot" && course.path == Self.path && course.title.string == "Training of trainers")
    #expect(course.tier == .trainer && course.every == .week && course.overlay == nil)
    #expect(course.people == Course.GroupSize(least: 24, most: 30, table: 6))
    #expect(course.notes?.string == "adapt it" && course.silences.count == 1)
    let day = try #require(course.days.first)
    #expect(day.title.string == "Day 1" && day.starts == ClockTime("08:30"))
    #expect(sample.file.text(at: day.span).hasPrefix("title: Day 1"))
  }

  @Test("reads the sessions")
  func sessions() throws {
    let sample = FileSample(Self.path, FullFile.course.text)
    let sessions = try #require(sample.expect(as: CourseReader.read(sample.file))?.days.first?.sessions)
    try #require(sessions.count == 7)
    #expect(sessions[0].kind == .event(.registration) && sessions[0].title?.string == "Welcome")
    #expect(sessions[0].typedMinutes == Minutes(15))
    #expect(sessions[1].kind.names == ["opening"])
    #expect(sessions[1].test?.id.text == "baseline")
    #expect(sessions[1].at == ClockTime("08:45") && sample.file.text(at: sessions[1].timeSpan) == "\"08:45\"")
    #expect(sessions[2].kind.names == ["theory", "drivers"])
    #expect(sample.file.text(at: sessions[2].timeSpan) == "drivers")
    #expect(sessions[3].kind == .pause([.lunch, .prayer]) && sessions[4].kind == .pause([.rest]))
    #expect(sessions[5].typedMinutes == Minutes(40) && sample.file.text(at: sessions[5].timeSpan) == "40")
    #expect(sessions[6].kind.names == ["final"])
    #expect(sessions[6].test == nil && sessions[6].typedMinutes == nil)
  }

  @Test("a day need not say when it begins, and an event may take no time")
  func loose() throws {
    let sample = Self.sample("{event: task, minutes: 0}")
    let course = try #require(sample.expect(as: CourseReader.read(sample.file)))
    #expect(course.days.first?.starts == nil && course.days.first?.sessions.first?.typedMinutes == Minutes(0))
    #expect(course.people == nil && course.every == .day)
  }

  @Test("an overlay's course says whose it is")
  func overlay() throws {
    let file = SourceFile(path: "overlays/bangladesh/courses/tot.yaml", bytes: Array(FullFile.course.text.utf8))
    let checked = CourseReader.read(file)
    #expect(checked.diagnostics.isEmpty && checked.value?.overlay?.text == "bangladesh")
  }

  @Test(
    "a session is one of module, break, event and test",
    arguments: [
      ("⟦⟧{minutes: 10}", "yaml/missing-key"),
      ("{module: a, ⟦event⟧: recap, minutes: 5}", "yaml/conflicting-keys"),
      ("{break: rest, ⟦test⟧: final, minutes: 5}", "yaml/conflicting-keys"),
      ("{module: a, ⟦break⟧: rest, test: final}", "yaml/conflicting-keys"),
      ("{event: ⟦party⟧, minutes: 5}", "yaml/unknown-word"),
      ("{break: [lunch, ⟦tea⟧], minutes: 5}", "yaml/unknown-word"),
      ("{break: ⟦[]⟧, minutes: 5}", "yaml/empty-value"),
      ("⟦⟧{break: rest}", "yaml/missing-key"),
      ("⟦⟧{event: other}", "yaml/missing-key"),
      ("{module: a, through: b, ⟦minutes⟧: 20}", "yaml/conflicting-keys"),
      ("{event: other, minutes: 20, ⟦through⟧: b}", "yaml/conflicting-keys"),
      ("{module: a, at: ⟦noon⟧}", "yaml/bad-time"),
      ("{module: a, ⟦length⟧: 20}", "yaml/unknown-key"),
      ("⟦opening⟧", "yaml/wrong-type"),
    ])
  func badSession(session: String, id: CheckID) {
    let sample = Self.sample(session)
    sample.expect([id], as: CourseReader.read(sample.file))
  }

  @Test("says what a session is, in words")
  func words() {
    let none = Self.sample("⟦⟧{minutes: 10}")
    none.expect(
      ["yaml/missing-key"], "a session needs 'module', 'break', 'event' or 'test', to say what happens",
      as: CourseReader.read(none.file))
    let two = Self.sample("{break: rest, ⟦test⟧: final, minutes: 5}")
    two.expect(
      ["yaml/conflicting-keys"],
      "a session is one of 'module', 'break', 'event' and 'test'; this one has 'break' and 'test'",
      as: CourseReader.read(two.file))
    let pause = Self.sample("⟦⟧{break: rest}")
    pause.expect(["yaml/missing-key"], "a break needs 'minutes', how long it lasts", as: CourseReader.read(pause.file))
  }

  @Test("the largest group is not less than the smallest, and the file has the course's name")
  func bad() throws {
    let sample = FileSample(
      Self.path,
      "id: ⟦tot-3⟧\ntitle: A\ntier: beat\npeople: {least: 9, most: ⟦6⟧, table: 3}\ndays: []\n")
    let course = try #require(
      sample.expect(
        ["yaml/name-differs", "yaml/out-of-range"],
        mended: "id: tot\ntitle: A\ntier: beat\npeople: {least: 9, most: 6, table: 3}\ndays: []\n",
        as: CourseReader.read(sample.file)))
    #expect(course.people == nil)
  }
}

extension Session.Kind {
  /// The module or test that it names, and the block.
  fileprivate var names: [String] {
    switch self {
    case .module(let module, let block): [module.id.text] + (block.map { [$0.id.text] } ?? [])
    case .test(let test): [test.id.text]
    case .pause, .event: []
    }
  }
}
