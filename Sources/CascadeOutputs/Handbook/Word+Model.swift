import CascadeCurriculum
import CascadeMarkup

extension Tier {
  /// The word for the people of the tier.
  var word: Word {
    switch self {
    case .trainer: .tierTrainer
    case .supervisor: .tierSupervisor
    case .beat: .tierBeat
    }
  }
}

extension Edition.Reader {
  /// The word for the book that they read.
  var word: Word {
    switch self {
    case .facilitator: .facilitatorHandbook
    case .participant: .participantHandbook
    }
  }
}

extension BloomLevel {
  /// The word for the level.
  var word: Word {
    switch self {
    case .remember: .remember
    case .understand: .understand
    case .apply: .apply
    case .analyse: .analyse
    case .evaluate: .evaluate
    case .create: .create
    }
  }
}

extension Method {
  /// The word for the method.
  var word: Word {
    switch self {
    case .plenary: .plenary
    case .smallGroup: .smallGroup
    case .pairs: .pairs
    case .rolePlay: .rolePlay
    case .caseStudy: .caseStudy
    case .scenario: .scenarioMethod
    case .communityWalk: .communityWalk
    case .gallery: .gallery
    case .individual: .individual
    case .teachBack: .teachBack
    case .quiz: .quiz
    }
  }
}

extension Grouping {
  /// The word for the grouping.
  var word: Word {
    switch self {
    case .alone: .groupAlone
    case .pairs: .groupPairs
    case .threes: .groupThrees
    case .fours: .groupFours
    case .fives: .groupFives
    case .tables: .groupTables
    case .all: .groupAll
    }
  }
}

extension Standing {
  /// The word for how sure it is.
  var word: Word {
    switch self {
    case .checked: .checked
    case .confident: .confident
    case .unverified: .unverified
    }
  }
}

extension Session.Pause {
  /// The word for the break.
  var word: Word {
    switch self {
    case .rest: .rest
    case .lunch: .lunch
    case .prayer: .prayer
    }
  }
}

extension Session.Event {
  /// The word for what happens.
  var word: Word {
    switch self {
    case .registration: .registration
    case .recap: .recap
    case .reflection: .reflection
    case .task: .task
    case .taskResult: .taskResult
    case .certificates: .certificates
    case .other: .other
    }
  }
}

extension AssessmentItem.Kind {
  /// The word that tells a reader what to do.
  var word: Word {
    switch self {
    case .single: .single
    case .multiple: .multiple
    case .truefalse: .trueOrFalse
    case .matching: .matching
    case .ordering: .ordering
    case .short: .short
    case .numeric: .numeric
    case .essay: .essay
    }
  }
}

extension Term.Confidence {
  /// The word for how sure an equivalent is.
  var word: Word {
    switch self {
    case .high: .high
    case .medium: .medium
    case .low: .low
    }
  }
}

extension Gap.Status {
  /// The word for how well a gap is confirmed.
  var word: Word {
    switch self {
    case .confirmed: .confirmed
    case .singleSource: .singleSource
    }
  }
}

extension Node.Alert {
  /// The word at the head of the alert.
  var word: Word {
    switch self {
    case .note: .alertNote
    case .tip: .alertTip
    case .important: .alertImportant
    case .warning: .alertWarning
    case .caution: .alertCaution
    }
  }
}
