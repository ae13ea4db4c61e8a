import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let missingAlternative = Check(
    id: "accessibility/missing-alternative",
    severity: .warning,
    summary: "A figure without words for those who cannot see it.",
    explanation: """
      A screen reader says the alternative text, and so does a phone that does not load pictures. Say what the picture \
      shows, in a sentence. A picture that only decorates needs none, but then it is no `figure`.
      """,
    bad: """
      === modules/sample/module.md
      ::: figure {#plan}

      ⟦![](images/plan.svg)⟧

      The plan of the station.

      :::

      === modules/sample/images/plan.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
      === modules/sample/images/credits.yaml
      plan.svg: {by: sample-author, licence: CC-BY-4.0}
      """,
    good: """
      === modules/sample/module.md
      ::: figure {#plan}

      ![A station with a private room beside the desk](images/plan.svg)

      The plan of the station.

      :::

      === modules/sample/images/plan.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
      === modules/sample/images/credits.yaml
      plan.svg: {by: sample-author, licence: CC-BY-4.0}
      """,
    judging: .perText { file, _, report in
      for image in file.content.images {
        guard let block = image.block, file.content.blocks[block].kind == .figure,
          file.content.document.plainText(of: image.node).allSatisfy(\.isWhitespace)
        else { continue }
        report.add(
          "this figure says nothing to those who cannot see it", at: file.content.document.nodes[image.node].span)
      }
    })
}
