import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let pictureWithoutLicence = Check(
    id: "release/picture-without-licence",
    severity: .warning,
    summary: "A picture of which nothing says who made it and who may use it.",
    explanation: """
      An academy cannot print what it may not use. Give the picture an entry in `images/credits.yaml`, with `by` and \
      `licence`.
      """,
    bad: """
      === modules/sample/module.md
      ![⟦A station with a private room beside the desk⟧](images/plan.svg)

      === modules/sample/images/plan.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
      """,
    good: """
      === modules/sample/module.md
      ![A station with a private room beside the desk](images/plan.svg)

      === modules/sample/images/plan.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
      === modules/sample/images/credits.yaml
      plan.svg: {by: sample-author, licence: CC-BY-4.0}
      """,
    judging: .perText { file, curriculum, report in
      for image in file.content.images {
        guard let path = image.path, !curriculum.credits.contains(where: { $0.path == path }) else { continue }
        report.add("nothing says who made '\(path)' and who may use it", at: AlternativeText.place(image, in: file))
      }
    })
}
