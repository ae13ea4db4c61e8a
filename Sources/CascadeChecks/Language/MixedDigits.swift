import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let mixedDigits = Check(
    id: "language/mixed-digits",
    severity: .warning,
    summary: "A number with digits of two scripts.",
    explanation: """
      One half of the number was typed on another keyboard. Readers may miss that it is one number, and searches do not \
      find it. Type it again with the digits of one script.
      """,
    bad: """
      Call ⟦1০9⟧.
      """,
    good: """
      Call 109.
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      var reported = 0
      ScalarScan.scan(document) { scalar, range, node in
        guard let zero = scalar.digitZero, range.lowerBound >= reported else { return }
        let number = document.number(around: range, in: node)
        reported = number.upperBound
        let scalars = String(decoding: document.bytes[number], as: UTF8.self).unicodeScalars
        guard scalars.contains(where: { $0.digitZero != zero }) else { return }
        report.add("this number mixes digits of two scripts", at: document.place(of: number, in: node))
      }
    })
}

extension Document {
  /// The run of digits of any script around `range` in the literal of `node`.
  func number(around range: Range<Int>, in node: Int) -> Range<Int> {
    let literal = nodes[node].literal
    var lower = range.lowerBound
    while lower > literal.lowerBound, scalar(before: lower, in: node).digitZero != nil {
      lower -= 1
      while lower > literal.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    }
    var upper = range.upperBound
    while upper < literal.upperBound {
      var end = upper + 1
      while end < literal.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
      guard scalar(before: end, in: node).digitZero != nil else { break }
      upper = end
    }
    return lower..<upper
  }
}
