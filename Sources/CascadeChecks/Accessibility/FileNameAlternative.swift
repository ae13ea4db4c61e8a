import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let fileNameAlternative = Check(
    id: "accessibility/file-name-alternative",
    severity: .warning,
    summary: "An alternative text that is a file's name.",
    explanation: """
      "IMG 0042.jpg" tells a listener nothing. Say what the picture shows.
      """,
    bad: """
      === modules/sample/module.md
      ![⟦plan-final.svg⟧](images/plan.svg)

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
        let words = file.content.document.plainText(of: image.node)
        guard AlternativeText.isFileName(words, of: image.path) else { continue }
        report.add(
          "'\(words)' is a file's name, not what the picture shows", at: AlternativeText.place(image, in: file.content))
      }
    })
}

/// What alternative texts are like.
enum AlternativeText {
  /// Whether the words are the name of a picture's file, with or without its ending.
  static func isFileName(_ words: String, of path: String?) -> Bool {
    let text = words.lowercased()
    if [".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"].contains(where: text.hasSuffix) { return true }
    guard let name = path?.split(separator: "/").last?.lowercased(), let dot = name.lastIndex(of: ".") else {
      return false
    }
    // A name of one word ("map") may well say what is shown.
    let stem = name[..<dot]
    return stem.contains { $0 == "-" || $0 == "_" || $0.isNumber } && text == stem
  }

  /// The place of the words in the source.
  static func place(_ image: Content.Picture, in content: Content) -> SourceSpan {
    let nodes = content.document.nodes
    let first = image.node + 1
    let end = Int(nodes[image.node].end)
    guard first < end else { return nodes[image.node].span }
    return SourceSpan(Int(nodes[first].lower), Int(nodes[end - 1].upper))
  }
}
