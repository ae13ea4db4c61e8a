import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let strayZeroWidth = Check(
    id: "language/stray-zero-width",
    severity: .warning,
    summary: "An invisible character that the script does not need.",
    explanation: """
      Word processors and web pages leave characters without width behind. They break searching, and words that look \
      equal differ. Persian, Pashto and the scripts of India need joiners (U+200C, U+200D) between their letters: those \
      are not reported.
      """,
    bad: """
      The sur⟦\u{200B}⟧vivor decides.
      """,
    good: """
      The survivor decides.

      The word binding\u{200C}ها has an ending in another script.
      """,
    judging: .perText { file, _, report in
      guard file.traits.contains(.invisible) else { return }
      let document = file.content.document
      ScalarScan.scan(document) { scalar, range, node in
        let isStray: Bool
        switch scalar {
        case "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{00AD}": isStray = true
        case "\u{200C}", "\u{200D}":
          // Persian joins its endings to words of other scripts too: "binding‌ها".
          isStray =
            !document.scalar(before: range.lowerBound, in: node).takesJoiners
            && !document.scalar(after: range.upperBound, in: node).takesJoiners
        default: isStray = false
        }
        guard isStray else { return }
        let place = document.source(of: range)
        report.add(
          "an invisible character (U+\(scalar.hexadecimal)) stands here", at: place,
          fixes: place.count == range.count
            ? [Diagnostic.Fix("take the character out", replacing: place, with: "")] : [])
      }
    })
}

extension Document {
  /// The scalar that ends before `offset` in the literal of `node`; a space where none does.
  func scalar(before offset: Int, in node: Int) -> Unicode.Scalar {
    let lower = nodes[node].literal.lowerBound
    var start = offset - 1
    while start > lower, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= lower else { return " " }
    return String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.first ?? " "
  }

  /// The scalar that begins at `offset` in the literal of `node`; a space where none does.
  func scalar(after offset: Int, in node: Int) -> Unicode.Scalar {
    let rest = bytes[offset..<max(offset, nodes[node].literal.upperBound)].prefix(4)
    return String(decoding: rest, as: UTF8.self).unicodeScalars.first ?? " "
  }
}

extension Unicode.Scalar {
  /// The value in at least four hexadecimal digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
