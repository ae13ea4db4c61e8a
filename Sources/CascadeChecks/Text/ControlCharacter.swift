import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let controlCharacter = Check(
    id: "text/control-character",
    severity: .error,
    summary: "A character that controls a machine and means nothing in a text.",
    explanation: """
      Characters below the space, but for tabs and line ends, come from a terminal or a damaged file. XML cannot hold \
      them, and a page with them is no valid HTML. Take them out.
      """,
    bad: """
      Say ⟦⟪1B⟫⟧when you are ready.
      """,
    good: """
      Say when you are ready.
      """,
    judging: .perText { file, _, report in
      guard file.traits.contains(.control) else { return }
      let document = file.content.document
      for index in document.nodes.indices {
        switch document.nodes[index].kind {
        case .text, .code, .codeBlock: break
        default: continue
        }
        for offset in document.nodes[index].literal where TextTraits.isControl(document.bytes[offset]) {
          let place = document.source(of: offset..<offset + 1)
          let name = String(document.bytes[offset], radix: 16, uppercase: true)
          report.add(
            "a control character (U+00\(name.count < 2 ? "0" : "")\(name)) stands here", at: place,
            fixes: place.count == 1 ? [Diagnostic.Fix("take the character out", replacing: place, with: "")] : [])
        }
      }
    })
}
