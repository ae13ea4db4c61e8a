import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let longAlternative = Check(
    id: "accessibility/long-alternative",
    severity: .warning,
    summary: "An alternative text of more than 125 characters.",
    explanation: """
      Screen readers read alternative text without a pause and cannot go back in it. Say what the picture shows in one \
      sentence, and put the rest into the caption or the text.
      """,
    bad: """
      === modules/sample/module.md
      ![⟦A station with a private room beside the desk, a waiting area that is not the suspects' area, signs in two \
      languages and a rota on the wall⟧](images/plan.svg)

      === modules/sample/images/plan.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
      === modules/sample/images/credits.yaml
      plan.svg: {by: sample-author, licence: CC-BY-4.0}
      """,
    good: """
      === modules/sample/module.md
      ![A station with a private room beside the desk](images/plan.svg)

      === modules/sample/images/plan.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
      === modules/sample/images/credits.yaml
      plan.svg: {by: sample-author, licence: CC-BY-4.0}
      """,
    judging: .perText { file, _, report in
      for image in file.content.images {
        let count = file.content.document.plainText(of: image.node).count
        guard count > 125 else { continue }
        report.add(
          "\(count) characters are read out in one breath; 125 are enough",
          at: AlternativeText.place(image, in: file.content))
      }
    })
}
