/// Computes the priority and rank of each gap of a needs assessment.
enum GapPriorities {
  /// The assessment with priorities (0 to 100, rounded half up) and ranks; equal priorities rank by id.
  ///
  /// Priority = 100 × (gap weight × max(importance − confidence, 0) / 4 + error weight × error share + outside weight ×
  /// outside / 2). Weights are taken in thousandths, so that the result does not hang on binary fractions.
  static func computed(_ needs: NeedsAssessment) -> NeedsAssessment {
    var needs = needs
    let weights = [needs.gapWeight, needs.errorWeight, needs.outsideWeight].map { Int(($0 * 1000).rounded()) }
    for place in needs.gaps.indices {
      let gap = needs.gaps[place]
      let difference = max(gap.importance.count - gap.confidence.count, 0)
      // In 1/1000 of a weight times 1/200 of its measure: tenths of 4 are 40ths, per cent 100ths, outside halves.
      let sum = weights[0] * difference * 5 + weights[1] * gap.error * 2 + weights[2] * gap.outside * 100
      needs.gaps[place].priority = (sum * 100 + 100_000) / 200_000
    }
    let order = needs.gaps.indices.sorted {
      (-needs.gaps[$0].priority, needs.gaps[$0].id) < (-needs.gaps[$1].priority, needs.gaps[$1].id)
    }
    for (rank, place) in order.enumerated() { needs.gaps[place].rank = rank + 1 }
    return needs
  }
}
