import CascadeText

/// Works out a course's timetable: which blocks each session teaches, how long it lasts and when it begins.
struct CourseClock {
  private let curriculum: Curriculum
  private var course: Course
  private var diagnostics: [Diagnostic] = []
  /// What is left of each module that has begun: its timed blocks and how long each takes.
  private var left: [ID<Module>: [(id: ID<Block>, minutes: Minutes)]] = [:]
  private var lastSession: [ID<Module>: (day: Int, session: Int)] = [:]
  /// Modules of which a session ends nobody knows where, which was told: nothing is said of their further sessions.
  private var unsure: Set<ID<Module>> = []

  private init(_ course: Course, in curriculum: Curriculum) {
    self.course = course
    self.curriculum = curriculum
  }

  /// The course with its computed fields.
  static func timed(_ course: Course, in curriculum: Curriculum) -> Checked<Course> {
    var clock = CourseClock(course, in: curriculum)
    for day in course.days.indices { clock.run(day) }
    clock.reportUnfinished()
    return Checked(clock.course, clock.diagnostics)
  }

  private mutating func run(_ day: Int) {
    let starts = course.days[day].starts
    var now = starts
    for place in course.days[day].sessions.indices {
      let session = course.days[day].sessions[place]
      let minutes = minutes(of: session, day, place)
      course.days[day].sessions[place].minutes = minutes ?? Minutes(0)
      if let time = now { judge(session, beginsAt: time) }
      // After a session whose length nobody knows, the clock goes on at the next time that is typed.
      if starts != nil { now = now ?? session.at }
      course.days[day].sessions[place].start = now
      now = now.flatMap { time in minutes.map { time + $0 } }
    }
  }

  private mutating func judge(_ session: Session, beginsAt time: ClockTime) {
    guard let at = session.at, at != time else { return }
    diagnostics.append(
      ResolveCheck.wrongTime(
        "the sessions before it end at \(time.description), not at \(at.description)", at: session.timeSpan,
        in: course.path))
  }

  /// How long the session takes; `nil` where nobody knows, because of something that was told.
  private mutating func minutes(of session: Session, _ day: Int, _ place: Int) -> Minutes? {
    switch session.kind {
    case .pause, .event: return session.typedMinutes
    case .test(let reference):
      return session.typedMinutes ?? curriculum.test(reference.id)?.minutes
    case .module(let reference, let through):
      return teach(reference, through: through, session, day, place)
    }
  }

  private mutating func teach(
    _ reference: Reference<Module>, through: Reference<Block>?, _ session: Session, _ day: Int, _ place: Int
  ) -> Minutes? {
    guard let module = curriculum.module(reference.id) else { return session.typedMinutes }
    guard module.tiers.contains(course.tier) else {
      let message = "module '\(module.id)' is not for the tier '\(course.tier.rawValue)' of this course"
      diagnostics.append(ResolveCheck.otherTier(message, at: reference.span, in: course.path))
      return session.typedMinutes
    }
    guard !unsure.contains(module.id) else { return session.typedMinutes }
    var blocks = left[module.id] ?? Self.plan(of: module, for: course.tier)
    if left[module.id] != nil, blocks.isEmpty {
      let message = "nothing of module '\(module.id)' is left to teach here"
      diagnostics.append(ResolveCheck.moduleFinished(message, at: reference.span, in: course.path))
    }
    guard let count = count(of: blocks, through: through, session) else {
      unsure.insert(module.id)
      left[module.id] = nil
      return session.typedMinutes
    }
    let taught = blocks.prefix(count)
    blocks.removeFirst(count)
    if let last = lastSession[module.id] {
      course.days[last.day].sessions[last.session].continues = true
      course.days[day].sessions[place].isContinued = true
    }
    lastSession[module.id] = (day, place)
    left[module.id] = blocks
    course.days[day].sessions[place].blocks = taught.map(\.id)
    return session.typedMinutes ?? taught.reduce(Minutes(0)) { $0 + $1.minutes }
  }

  /// How many of the blocks that are left the session teaches; `nil`, and told, where nobody knows. A misspelt id counts
  /// as the one that was meant.
  private mutating func count(
    of blocks: [(id: ID<Block>, minutes: Minutes)], through: Reference<Block>?, _ session: Session
  ) -> Int? {
    if let through {
      if let place = blocks.firstIndex(where: { $0.id == through.id }) { return place + 1 }
      let known = blocks.map(\.id.text)
      diagnostics.append(
        ResolveCheck.splitInsideBlock.unknown(
          "timed block left in the module with the id", through.id.text, at: through.span, in: course.path, among: known
        ))
      return NearMiss.nearest(to: through.id.text, in: known).flatMap { known.firstIndex(of: $0) }.map { $0 + 1 }
    }
    guard let typed = session.typedMinutes else { return blocks.count }
    var sum = Minutes(0)
    for (place, block) in blocks.enumerated() {
      if sum == typed { return place }
      let next = sum + block.minutes
      if next > typed {
        diagnostics.append(
          ResolveCheck.splitInsideBlock(
            "\(typed.count) minutes end inside '\(block.id)', which ends after \(next.count); it begins after \(sum.count)",
            at: session.timeSpan, in: course.path))
        return place + 1
      }
      sum = next
    }
    if sum != typed {
      diagnostics.append(
        ResolveCheck.splitInsideBlock(
          "only \(sum.count) minutes are left of the module, not \(typed.count)", at: session.timeSpan, in: course.path)
      )
    }
    return blocks.count
  }

  /// A module's scheduled blocks for a tier, in the order of the file.
  static func plan(of module: Module, for tier: Tier) -> [(id: ID<Block>, minutes: Minutes)] {
    module.content.scheduledBlocks(for: tier).map { ($0.block.id, $0.minutes) }
  }

  private mutating func reportUnfinished() {
    for (id, blocks) in left.sorted(by: { $0.key < $1.key }) {
      guard let next = blocks.first, let last = lastSession[id] else { continue }
      let rest = blocks.reduce(Minutes(0)) { $0 + $1.minutes }
      let session = course.days[last.day].sessions[last.session]
      diagnostics.append(
        ResolveCheck.moduleUnfinished(
          "\(rest.count) minutes of module '\(id)' are never taught, from '\(next.id)' on", at: session.timeSpan,
          in: course.path))
    }
  }
}
