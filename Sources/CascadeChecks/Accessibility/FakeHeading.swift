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

      **[The card for the desk](https://www.unodc.org/)**

      It fits into a pocket.
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      var index = 1
      var level = 1
      while index < document.nodes.count {
        let node = document.nodes[index]
        switch node.kind {
        case .heading: level = Int(node.detail)
        case .list, .table, .blockQuote, .alert, .footnoteDefinition:
          index = Int(node.end)
          continue
        case .paragraph
        where document.holdsOnly(.strong, index) && !document.holdsOnly(.link, index + 1)
          && isFollowed(index, in: document):
          let words = document.plainText(of: index)
          if words.utf8.count <= 80, let last = words.unicodeScalars.last, !".!?:।؟".unicodeScalars.contains(last) {
            report.add(
              "'\(words)' looks like a heading and is none", at: node.span,
              fixes: document.heading(of: index, level: min(level + 1, 6)))
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

extension Document {
  /// The fix that makes a heading of a paragraph that is nothing but bold words on one line.
  fileprivate func heading(of paragraph: Int, level: Int) -> [Diagnostic.Fix] {
    let span = nodes[paragraph].span
    let source = bytes[span.range]
    let words = source.dropFirst(2).dropLast(2)
    let marks = [source.prefix(2), source.suffix(2)]
    guard marks.allSatisfy({ $0.elementsEqual("**".utf8) || $0.elementsEqual("__".utf8) }),
      !words.contains(UInt8(ascii: "\n")), !words.contains(UInt8(ascii: "\r"))
    else { return [] }
    let mark = String(repeating: "#", count: level)
    let heading = "\(mark) \(String(decoding: words, as: UTF8.self))"
    return [Diagnostic.Fix("make it a heading of level \(level)", replacing: span, with: heading)]
  }
}
