import CascadeCurriculum

/// The timed blocks of a module for one tier, by their place in `Content.blocks`, in the order of the file.
struct SessionPlan: Equatable {
  /// The blocks with their minutes.
  private(set) var steps: [Step] = []

  /// One block of the plan.
  struct Step: Equatable {
    var block: Int
    var minutes: Int
  }

  init(of content: Content, for tier: Tier) {
    for index in content.blocks.indices where content.blocks[index].isScheduled {
      if let minutes = content.blocks[index].timing?.minutes[tier] {
        steps.append(Step(block: index, minutes: minutes.count))
      }
    }
  }

  /// The minutes of all blocks.
  var minutes: Int { steps.reduce(0) { $0 + $1.minutes } }
}

extension [SessionPlan.Step] {
  /// The blocks with their minutes, as words: "'desk' 30 and 'debrief' 10".
  func words(in content: Content) -> String {
    let words = prefix(12).map { "'\(content.blocks[$0.block].id)' \($0.minutes)" }
    return (count > 12 ? words + ["\(count - 12) more"] : words).joinedAsWords()
  }
}

extension Content {
  /// Whether some block of a timed kind has no place of its own in the session plan.
  var hasUnscheduledBlocks: Bool { blocks.indices.contains { blocks[$0].isTimed && !blocks[$0].isScheduled } }

  /// For each block the innermost timed block that holds it, as an index of ``blocks``; `nil` where none does.
  var timedBlocksAround: [Int?] {
    var around: [Int?] = Array(repeating: nil, count: blocks.count)
    for index in blocks.indices {
      guard let parent = blocks[index].parent else { continue }
      around[index] = blocks[parent].isTimed ? parent : around[parent]
    }
    return around
  }
}
