import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let fakeHeading = Check(
    id: "accessibility/fake-heading",
    severity: .warning,
    summary: "A paragraph in bold that stands for a heading.",
    explanation: """
      It looks like a heading and is none: it is in no contents list, and people who listen cannot jump to it. Begin the \
      line with `###`, or let the words begin the paragraph that follows.
      """,
    bad: """
      ## At the desk

      ⟦**The first minute**⟧

      Listen, and do not interrupt.
      """,
    good: """
      ## At the desk

      ### The first minute

      Listen, and do not interrupt.
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      var index = 1
      while index < document.nodes.count {
        let node = document.nodes[index]
        switch node.kind {
        case .list, .table, .blockQuote, .alert, .footnoteDefinition:
          index = Int(node.end)
          continue
        case .paragraph where document.holdsOnly(.strong, index) && isFollowed(index, in: document):
          let words = document.plainText(of: index)
          if words.utf8.count <= 80, let last = words.unicodeScalars.last, !".!?:।؟".unicodeScalars.contains(last) {
            report.add("'\(words)' looks like a heading and is none", at: node.span)
          }
        default: break
        }
        index += 1
      }
    })

  /// Whether a paragraph, list or table stands right behind the node.
  private static func isFollowed(_ index: Int, in document: Document) -> Bool {
    let next = Int(document.nodes[index].end)
    guard next < document.nodes.count else { return false }
    switch document.nodes[next].kind {
    case .paragraph, .list, .table: return true
    default: return false
    }
  }
}
