import CascadeCurriculum

/// For which tiers the statements of the competency framework are served and measured.
struct CompetencyUse {
  /// The tiers that have an objective for the statement.
  private(set) var served: [ID<Competency.Statement>: TierSet] = [:]
  /// The tiers that a question on such an objective is for.
  private(set) var measured: [ID<Competency.Statement>: TierSet] = [:]

  init(of curriculum: Curriculum) {
    for module in curriculum.modules {
      let items = ObjectiveUse.measured(in: module)
      for (place, objective) in module.objectives.enumerated() {
        let tiers = items[place].reduce(into: TierSet()) { tiers, item in
          tiers.formUnion(module.tiers(of: module.content.items[item]).intersection(objective.tiers))
        }
        for statement in objective.competencies {
          served[statement.id, default: []].formUnion(objective.tiers)
          measured[statement.id, default: []].formUnion(tiers)
        }
      }
    }
  }
}
