import CascadeCurriculum

extension AssessmentItem {
  /// The highest level of Bloom's taxonomy that a question of this kind can well ask for.
  ///
  /// A good question with options can ask to analyse a case; to weigh and to make something, one has to write.
  var highestLevel: BloomLevel {
    switch kind {
    case .truefalse: .apply
    case .single, .multiple, .matching, .ordering, .numeric: .analyse
    case .short: marking == .exact ? .analyse : .evaluate
    case .essay: .create
    }
  }

  /// The lowest level that is worth a question of this kind.
  var lowestLevel: BloomLevel { kind == .essay ? .understand : .remember }
}

extension Module {
  /// Whether participants show an objective in the session itself, in a timed block that names it and says what they
  /// hold at the end, what a good result is, or what an observer looks for.
  func isShownInSession(_ objective: Objective) -> Bool {
    for index in content.blocks.indices {
      switch content.blocks[index].kind {
      case .outcome, .answer, .checklist, .rubric: break
      default: continue
      }
      var around = content.blocks[index].parent
      while let place = around {
        if content.blocks[place].timing?.objectives.contains(where: { $0.id == objective.id }) == true { return true }
        around = content.blocks[place].parent
      }
    }
    return false
  }
}
