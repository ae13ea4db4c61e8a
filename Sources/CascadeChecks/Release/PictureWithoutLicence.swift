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
    judging: .perCurriculum { curriculum, report in
      var known = Set(curriculum.credits.map(\.path))
      for text in curriculum.allTexts {
        for image in text.content.images {
          // Each picture once, where it is shown first.
          guard let path = image.path, known.insert(path).inserted else { continue }
          report.add(
            "nothing says who made '\(path)' and who may use it",
            at: AlternativeText.place(image, in: text.content), in: text.path)
        }
      }
    })
}

extension Curriculum {
  /// Every text with its path: those of modules, pages and the files of overlays.
  fileprivate var allTexts: [(path: String, content: Content)] {
    modules.map { ($0.path, $0.content) } + pages.map { ($0.path, $0.content) }
      + overlays.flatMap { $0.files.map { ($0.path, $0.content) } }
  }
}
