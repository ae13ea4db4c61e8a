import CascadeCurriculum

/// The questions that a test can draw from, for one tier.
struct TestPool {
  private let test: Test
  /// Of each module that it draws from: how many questions there are, and how many of them are red lines.
  private let modules: [(id: ID<Module>, items: Int, redLines: Int)]

  init(of test: Test, for tier: Tier, in curriculum: Curriculum) {
    self.test = test
    let asked = Set(test.from.map(\.id))
    modules = curriculum.modules.compactMap { module in
      guard module.tiers.contains(tier), asked.isEmpty || asked.contains(module.id) else { return nil }
      let items = module.content.items.filter { item in
        item.use != .practice && !test.without.contains(item.kind) && module.tiers(of: item).contains(tier)
      }
      return (module.id, items.count, items.count { $0.isRedLine })
    }
  }

  /// What there is too little of, each as words; empty where the test can be drawn.
  var shortages: [String] {
    let items = modules.reduce(0) { $0 + $1.items }
    guard items >= test.items else {
      return ["test '\(test.id)' asks for \(counted(test.items, "question")), and there are \(items)"]
    }
    var shortages: [String] = []
    let poor = modules.filter { $0.items < test.eachModule }.map(\.id.text)
    if !poor.isEmpty {
      let each = counted(test.eachModule, "question")
      shortages.append("test '\(test.id)' asks for \(each) of each module, which \(poor.quoted()) cannot give")
    }
    let redLines = modules.reduce(0) { $0 + $1.redLines }
    if let wanted = test.redLine, wanted > redLines {
      shortages.append("test '\(test.id)' asks for \(counted(wanted, "red line")), and there are \(redLines)")
    }
    let fixed = max(needed(redLines), test.redLine ?? 0)
    if fixed > test.items {
      shortages.append("test '\(test.id)' must hold \(fixed) questions by its own rules, and has \(test.items)")
    }
    return shortages
  }

  /// How many questions the rules of the test take up, before any is chosen freely.
  private func needed(_ redLines: Int) -> Int {
    modules.reduce(0) { $0 + max(test.eachModule, test.allRedLine ? $1.redLines : 0) }
  }
}

/// The tiers that sit each test.
struct TestTiers {
  private var byTest: [ID<Test>: TierSet] = [:]
  private let published: TierSet

  init(of curriculum: Curriculum) {
    published = curriculum.editions.compactMap(\.tier).reduce(into: TierSet()) { $0.insert(TierSet($1)) }
    for course in curriculum.allCourses {
      for test in course.sessions.flatMap(\.tests) { byTest[test.id, default: []].insert(TierSet(course.tier)) }
    }
  }

  /// The tiers of the courses that the test stands in; without any, those of the editions.
  func tiers(of test: ID<Test>) -> TierSet { byTest[test] ?? published }
}
