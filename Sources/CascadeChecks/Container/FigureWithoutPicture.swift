import CascadeText

extension Check {
  static let figureWithoutPicture = Check(
    id: "container/figure-without-picture",
    severity: .warning,
    summary: "A figure that shows no picture.",
    explanation: """
      A `figure` holds a picture and then its caption. Without the picture readers see a number and a caption for \
      nothing. Put the picture in, or take the container away.
      """,
    bad: """
      ⟦::: figure⟧

      A station with a private room beside the desk.

      :::
      """,
    good: """
      === modules/sample/module.md
      ::: figure

      ![A station with a private room beside the desk](images/plan.svg)

      The room is beside the desk.

      :::

      === modules/sample/images/credits.yaml
      plan.svg: {by: sample-author, licence: CC-BY-4.0}
      === modules/sample/images/plan.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
      """,
    judging: .reported(by: .read))
}
