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
      guard file.traits.contains(.foreignDigits) else { return }
      let document = file.content.document
      var reported = 0
      ScalarScan.scan(document) { scalar, range, node in
        guard let zero = scalar.digitZero, range.lowerBound >= reported else { return }
        let number = document.number(around: range, in: node)
        reported = number.upperBound
        let scalars = String(decoding: document.bytes[number], as: UTF8.self).unicodeScalars
        guard scalars.contains(where: { $0.digitZero != zero }) else { return }
        let place = document.source(of: number)
        let right = Numerals.inOneScript(scalars)
        report.add(
          "this number mixes digits of two scripts", at: place,
          fixes: place.count == number.count
            ? [Diagnostic.Fix("replace by '\(right)'", replacing: place, with: right)] : [])
      }
    })
}

/// Writes numbers with the digits of one script.
private enum Numerals {
  /// The number `digits` with the digits of the script that most of them are of; of two, the first one's.
  static func inOneScript(_ digits: String.UnicodeScalarView) -> String {
    var counts: [(zero: UInt32, count: Int)] = []
    for zero in digits.lazy.compactMap(\.digitZero) {
      if let place = counts.firstIndex(where: { $0.zero == zero }) {
        counts[place].count += 1
      } else {
        counts.append((zero, 1))
      }
    }
    let most = counts.reduce((zero: 0x30, count: 0)) { $1.count > $0.count ? $1 : $0 }
    var number = String.UnicodeScalarView()
    for digit in digits {
      let value = digit.digitZero.map { digit.value - $0 + most.zero }
      number.append(value.flatMap(Unicode.Scalar.init) ?? digit)
    }
    return String(number)
  }
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
