import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let headingBraces = Check(
    id: "markup/heading-braces",
    severity: .error,
    summary: "Braces at the end of a heading that pin no id and are printed.",
    explanation: """
      `## The desk {#desk}` pins the heading's anchor, so that links to it hold when its words change. Inside the braces \
      stands a `#` with an id right behind it, without a space, and nothing else: a class or a second word would be \
      printed with the heading.
      """,
    bad: """
      ## The first minute ⟦{#first minute}⟧

      Listen, and do not interrupt.
      """,
    good: """
      ## The first minute {#first-minute}

      Listen, and do not interrupt.
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      for heading in file.content.headings {
        guard let last = document.lastText(of: heading.node) else { continue }
        let literal = document.nodes[last].literal
        guard literal.count > 3, document.bytes[literal.upperBound - 1] == UInt8(ascii: "}"),
          let brace = document.bytes[literal].lastIndex(of: UInt8(ascii: "{")),
          [UInt8(ascii: "#"), UInt8(ascii: ".")].contains(document.bytes[brace + 1])
        else { continue }
        let place = document.source(of: brace..<literal.upperBound)
        let typed = String(decoding: document.bytes[brace..<literal.upperBound], as: UTF8.self)
        report.add("'\(typed)' pins no id and is printed", at: place, fixes: HeadingID.fixes(typed, at: place))
      }
    })
}

/// What an author meant by braces behind a heading.
private enum HeadingID {
  /// The fix that writes the words in the braces as an id; none where they make none.
  static func fixes(_ typed: String, at place: SourceSpan) -> [Diagnostic.Fix] {
    guard place.count == typed.utf8.count, typed.hasPrefix("{#") else { return [] }
    let words = typed.dropFirst(2).dropLast().lowercased().split { $0 == " " || $0 == "_" }
    let id = words.joined(separator: "-")
    guard !id.isEmpty, id.utf8.allSatisfy({ letters.contains($0) }) else { return [] }
    return [Diagnostic.Fix("write '{#\(id)}'", replacing: place, with: "{#\(id)}")]
  }

  private static let letters = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)
}

extension Document {
  /// The text that ends the heading; `nil` where something else does.
  fileprivate func lastText(of heading: Int) -> Int? {
    let last = Int(nodes[heading].end) - 1
    return last > heading && nodes[last].kind == .text ? last : nil
  }
}
