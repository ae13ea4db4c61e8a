import CascadeText

extension QualityCheck {
  static let mixedDigits = QualityCheck(
    id: "numbers/mixed-digits", severity: .warning,
    summary: "Digits of two scripts in one text.",
    explanation: """
      Readers stumble over numbers that change their look, and take mixed ones for different things. Use the digits of \
      your language, or 0 to 9, but one of them.
      """,
    judges: { $0?.zero != nil },
    bad: [
      QualitySample("bn", "Keep it 24 hours and 7 days.", "এটি ২৪ ঘণ্টা ও ⟦7⟧ দিন রাখুন।"),
      QualitySample("fa-AF", "Keep it 24 hours and 7 days.", "آن را ۲۴ ساعت و ⟦7⟧ روز نگه دارید."),
      QualitySample("ps", "Keep it 24 hours and 7 days.", "دا ۲۴ ساعته او ⟦7⟧ ورځې وساتئ."),
    ],
    good: [
      QualitySample("bn", "Keep it 24 hours and 7 days.", "এটি ২৪ ঘণ্টা ও ৭ দিন রাখুন।"),
      QualitySample("fa-AF", "Keep it 24 hours and 7 days.", "آن را 24 ساعت و 7 روز نگه دارید."),
      QualitySample("ps", "Play file AB7 for 24 hours.", "د AB7 دوتنه ۲۴ ساعته وغږوئ."),
    ],
    judging: .perUnit { unit, report in
      let target = unit.target
      guard target.words.contains(where: \.hasDigit), let zero = unit.language?.zero else { return }
      let numbers = NumberList(of: target, apartFrom: unit.targetAddresses).numbers.filter {
        !isBesideLatin($0.range, target)
      }
      let others = numbers.filter { number in
        target.scalars[number.range].contains { !isOwnDigit($0, zero) && $0.digitValue != nil }
      }
      guard numbers.contains(where: { target.scalars[$0.range].contains { isOwnDigit($0, zero) } }) else { return }
      for number in others {
        let change = QualityReport.Change(number.range, target.string(number.range).withDigits(from: zero))
        report.add("these digits are not those of the other numbers here", at: number.range, in: unit, fix: [change])
      }
    })

  private static func isOwnDigit(_ scalar: Unicode.Scalar, _ zero: UInt32) -> Bool {
    (zero...zero + 9).contains(scalar.value)
  }

  /// Whether a number belongs to a Latin word before or behind it, as in `Windows 7` and `A/4`.
  private static func isBesideLatin(_ range: Range<Int>, _ text: JudgedText) -> Bool {
    let before = text.scalars[..<range.lowerBound].suffix(2).last { $0 != " " && $0 != "-" && $0 != "/" && $0 != "." }
    let behind = text.scalars[range.upperBound...].prefix(2).first { $0 != " " && $0 != "-" && $0 != "/" && $0 != "." }
    return [before, behind].contains { $0?.isLatinLetter ?? false || $0 == "\u{FFFC}" || $0 == "%" }
  }
}

extension String {
  /// The text with its digits as those that begin at the character `zero`.
  fileprivate func withDigits(from zero: UInt32) -> String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      view.append(scalar.digitValue.flatMap { Unicode.Scalar(zero + UInt32($0)) } ?? scalar)
    }
    return String(view)
  }
}
