import CascadeCurriculum
import CascadeText

extension Check {
  static let topGapsShortOfTime = Check(
    id: "competency/top-gaps-short-of-time",
    severity: .note,
    summary: "A gap among the first five that gets less than half of the time that its priority asks for.",
    explanation: """
      The priorities of all gaps are taken as shares of the modules' minutes; a module's minutes count in equal parts for \
      the gaps that it names. A gap among the five of the highest priority should not fall below half of its share. Give \
      its modules more time, name it in another module that serves it, or silence the note with the reason.
      """,
    bad: """
      === needs.yaml
      gaps:
        - {id: ⟦G01⟧, statement: The rule is not known, competencies: [C1.1], importance: 5, confidence: 1, error: 90, outside: 2}
        - {id: G02, statement: The rule is not kept, competencies: [C1.1], importance: 4, confidence: 3, error: 50, outside: 1}
      === modules/first/module.md
      ---
      id: first
      title: First
      minutes: 10
      tiers: [trainer]
      gaps: [G01]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      === modules/second/module.md
      ---
      id: second
      title: Second
      minutes: 90
      tiers: [trainer]
      gaps: [G02]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      """,
    good: """
      === needs.yaml
      gaps:
        - {id: G01, statement: The rule is not known, competencies: [C1.1], importance: 5, confidence: 1, error: 90, outside: 2}
        - {id: G02, statement: The rule is not kept, competencies: [C1.1], importance: 4, confidence: 3, error: 50, outside: 1}
      === modules/first/module.md
      ---
      id: first
      title: First
      minutes: 60
      tiers: [trainer]
      gaps: [G01]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      === modules/second/module.md
      ---
      id: second
      title: Second
      minutes: 40
      tiers: [trainer]
      gaps: [G02]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---
      """,
    judging: .perCurriculum { curriculum, report in
      let time = GapTime(of: curriculum)
      for gap in curriculum.needs.gaps where (1...5).contains(gap.rank) {
        guard let share = time.share(of: gap.id), share * 2 < time.wanted(for: gap) else { continue }
        report.add(
          """
          gap '\(gap.id)' has rank \(gap.rank) and gets \(share / 10) per cent of the minutes; its priority asks for \
          \(time.wanted(for: gap) / 10)
          """, at: gap.idSpan, in: CurriculumPath.needs)
      }
    })
}

/// The shares of the modules' minutes that gaps get, in thousandths.
private struct GapTime {
  private var byGap: [ID<Gap>: Int] = [:]
  private var allMinutes = 0
  private let allPriorities: Int

  init(of curriculum: Curriculum) {
    allPriorities = curriculum.needs.gaps.reduce(0) { $0 + $1.priority }
    for module in curriculum.modules where !module.gaps.isEmpty {
      let minutes = Tier.allCases.reduce(0) { $0 + (module.minutes[$1]?.count ?? 0) }
      allMinutes += minutes
      // Thousandths of a minute, so that a module of seven gaps loses nothing.
      for gap in module.gaps { byGap[gap.id, default: 0] += minutes * 1000 / module.gaps.count }
    }
  }

  /// The share of a gap; `nil` where no module serves it, which another check reports.
  func share(of gap: ID<Gap>) -> Int? { allMinutes > 0 ? byGap[gap].map { $0 / allMinutes } : nil }

  /// The share that its priority asks for.
  func wanted(for gap: Gap) -> Int { allPriorities > 0 ? gap.priority * 1000 / allPriorities : 0 }
}
