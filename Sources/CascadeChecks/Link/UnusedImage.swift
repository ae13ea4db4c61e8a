import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let unusedImage = Check(
    id: "link/unused-image",
    severity: .note,
    summary: "A picture that no text shows.",
    explanation: """
      The file is in no output, and the next author wonders whether it matters. Show it, or delete it.
      """,
    bad: """
      === modules/sample/images/credits.yaml
      ⟦plan.svg⟧: {by: sample-author, licence: CC-BY-4.0}
      === modules/sample/images/plan.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
      """,
    good: """
      === modules/sample/module.md
      ![A station with a private room beside the desk](images/plan.svg)

      === modules/sample/images/credits.yaml
      plan.svg: {by: sample-author, licence: CC-BY-4.0}
      === modules/sample/images/plan.svg
      <svg xmlns="http://www.w3.org/2000/svg"/>
      """,
    judging: .perCurriculum { curriculum, report in
      let contents =
        curriculum.modules.map(\.content) + curriculum.pages.map(\.content)
        + curriculum.overlays.flatMap { $0.files.map(\.content) }
      var used: Set<String> = []
      for content in contents {
        used.formUnion(content.images.compactMap(\.path))
        for link in content.links { if case .asset(let path) = link.target { used.insert(path) } }
      }
      for asset in curriculum.assets where asset.path.contains("/images/") && !used.contains(asset.path) {
        if let original = LocalizedPicture.original(of: asset.path) {
          if !used.contains(original) {
            report.add("no text shows '\(original)', whose place this picture takes", at: .start, in: asset.path)
          }
          continue
        }
        if let credit = curriculum.credits.first(where: { $0.path == asset.path }) {
          report.add(
            "no text shows '\(asset.path)'", at: credit.span, in: CreditPath.file(for: asset.path))
        } else {
          report.add("no text shows this picture", at: .start, in: asset.path)
        }
      }
    })
}

/// Where pictures are credited.
private enum CreditPath {
  /// The credits beside the picture at `path`.
  static func file(for path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/") + "/credits.yaml"
  }
}
