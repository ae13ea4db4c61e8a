extension Content {
  /// Settles of each question whether part of its answer gives part of the points: as the question says, or else the
  /// `scoring` of the curriculum where its answer has parts.
  mutating func settlePartialCredit(scoring: Bool) {
    for place in items.indices {
      items[place].givesPartialCredit = items[place].typedPartialCredit ?? (scoring && items[place].kind.hasParts)
    }
  }
}

extension AssessmentItem.Kind {
  /// Whether an answer can be right in part: of one choice or one number it cannot.
  fileprivate var hasParts: Bool {
    switch self {
    case .single, .truefalse, .numeric: false
    case .multiple, .matching, .ordering, .short, .essay: true
    }
  }
}
