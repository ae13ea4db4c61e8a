import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let unbalancedBidi = Check(
    id: "language/unbalanced-bidi",
    severity: .warning,
    summary: "An invisible mark of direction that is opened and not closed, or closed and not opened.",
    explanation: """
      Isolates (U+2066 to U+2068) end at U+2069, embeddings (U+202A and U+202B) at U+202C, in the same paragraph. An open \
      one moves brackets and full stops of all that follows. The handbook isolates numbers and foreign words by itself, \
      so most often the mark can simply go.
      """,
    bad: """
      The form ⟦\u{2067}⟧ABC-1 is used.

      It is signed⟦\u{2069}⟧ and kept.
      """,
    good: """
      The form \u{2067}ABC-1\u{2069} is used.

      It is signed and kept.
      """,
    judging: .perText { file, _, report in
      guard file.traits.contains(.invisible) else { return }
      let document = file.content.document
      var open: [(closer: Unicode.Scalar, place: SourceSpan)] = []
      var leafEnd = 0
      func settle() {
        for mark in open { report.add("this invisible mark of direction is never closed", at: mark.place) }
        open = []
      }
      ScalarScan.scan(document) { scalar, range, node in
        if node >= leafEnd {
          settle()
          leafEnd = document.leafEnd(of: node)
        }
        switch scalar {
        case "\u{2066}", "\u{2067}", "\u{2068}": open.append(("\u{2069}", document.source(of: range)))
        case "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}":
          open.append(("\u{202C}", document.source(of: range)))
        case "\u{2069}", "\u{202C}":
          if let last = open.lastIndex(where: { $0.closer == scalar }) {
            open.remove(at: last)
          } else {
            let place = document.source(of: range)
            report.add(
              "this invisible mark closes a direction that was not opened", at: place,
              fixes: place.count == range.count ? [Diagnostic.Fix("take the mark out", replacing: place, with: "")] : []
            )
          }
        default: break
        }
      }
      settle()
    })
}

extension Document {
  /// The end of the paragraph, heading or cell that holds the node.
  func leafEnd(of node: Int) -> Int {
    var index = node
    while index > 0 {
      switch nodes[index].kind {
      case .paragraph, .heading, .tableCell, .codeBlock:
        if Int(nodes[index].end) > node { return Int(nodes[index].end) }
      default: break
      }
      index -= 1
    }
    return nodes.count
  }
}
