import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let headingWithoutSpace = Check(
    id: "markup/heading-without-space",
    severity: .warning,
    summary: "Number signs that make no heading, because no space follows them.",
    explanation: """
      `## The desk` is a heading, `##The desk` is a paragraph that readers see with its signs, and the section has no \
      anchor. Put a space behind the signs.
      """,
    bad: """
      ⟦##⟧The desk

      Listen, and do not interrupt.
      """,
    good: """
      ## The desk

      Listen, and do not interrupt.
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      for index in document.nodes.indices.dropLast() where document.nodes[index].kind == .paragraph {
        guard document.nodes[index + 1].kind == .text else { continue }
        let words = document.bytes[document.nodes[index + 1].literal]
        let signs = words.prefix { $0 == UInt8(ascii: "#") }.count
        guard (2...6).contains(signs), words.count > signs else { continue }
        let place = document.source(of: words.startIndex..<words.startIndex + signs)
        let end = SourceSpan(place.upper, place.upper)
        report.add(
          "no space follows these signs, so this is no heading", at: place,
          fixes: place.count == signs ? [Diagnostic.Fix("put a space", replacing: end, with: " ")] : [])
      }
    })
}
