import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let pointsDifferFromRubric = Check(
    id: "question/points-differ-from-rubric",
    severity: .warning,
    summary: "An essay whose rubric does not add up to its points.",
    explanation: """
      The columns of a rubric are headed by points; the highest column of each row adds up to the question's `points`. \
      Otherwise nobody can reach them, or somebody gets more. Change `points`, or the rubric. `pass`, the points to \
      reach, is at most as many.
      """,
    bad: """
      ::: question {#q1 kind=essay objectives=O1 points=⟦5⟧}

      Plan a forum for your district.

      ::: rubric

      | Criterion | 0 | 1 | 2 |
      | --- | --- | --- | --- |
      | Purpose | none | vague | clear |
      | Who is invited | some | many | all |

      :::

      :::
      """,
    good: """
      ::: question {#q1 kind=essay objectives=O1 points=4}

      Plan a forum for your district.

      ::: rubric

      | Criterion | 0 | 1 | 2 |
      | --- | --- | --- | --- |
      | Purpose | none | vague | clear |
      | Who is invited | some | many | all |

      :::

      :::
      """,
    judging: .perModule { module, _, report in
      for item in module.content.items {
        let block = module.content.blocks[item.block]
        if let rubric = item.rubric, !rubric.criteria.isEmpty {
          let sum = module.content.points(of: rubric)
          if sum != item.points {
            report.add(
              "the rubric adds up to \(counted(sum, "point")), not \(item.points)",
              at: block.attribute("points")?.span ?? block.idSpan)
          }
        }
        if let pass = item.pass, pass > item.points, let place = block.attribute("pass")?.span {
          report.add("\(counted(pass, "point")) to reach, of \(item.points) that there are", at: place)
        }
      }
    })
}

extension Content {
  /// The points that a rubric gives at most: of each row those of its best column that says something.
  fileprivate func points(of rubric: AssessmentItem.Rubric) -> Int {
    rubric.criteria.reduce(0) { sum, criterion in
      let cells = document.children(of: criterion.row).dropFirst()
      let points = zip(cells, rubric.points).filter { Int(document.nodes[$0.0].end) > $0.0 + 1 }.map(\.1)
      return sum + (points.max() ?? 0)
    }
  }
}
