import CascadeCurriculum
import CascadeText

extension Check {
  static let pointsDifferFromRubric = Check(
    id: "question/points-differ-from-rubric",
    severity: .warning,
    summary: "An essay whose rubric does not add up to its points.",
    explanation: """
      The columns of a rubric are headed by points; the highest column of each row adds up to the question's `points`. \
      Of a row the columns count whose cells say something, or all where none does. Otherwise nobody can reach the \
      points, or somebody gets more. Change `points`, or the rubric. `pass`, the points to reach, is at most as many.
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
      ::: question {#q1 kind=essay objectives=O1 points=6}

      Plan a forum for your district.

      ::: rubric

      | Criterion | 0 | 1 | 2 |
      | --- | --- | --- | --- |
      | Purpose | none | vague | clear |
      | Who is invited | some | many | all |
      | Who reports back | | | |

      :::

      :::
      """,
    judging: .perModule { module, _, report in
      for item in module.content.items {
        let block = module.content.blocks[item.block]
        if let rubric = item.rubric, !rubric.criteria.isEmpty {
          let sum = module.content.highestPoints(of: rubric)
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
