import CascadeText

extension QualityCheck {
  static let missingTerm = QualityCheck(
    id: "terms/missing", severity: .warning,
    summary: "A word of the glossary that is translated otherwise.",
    explanation: """
      Trainers, law and tests rely on one word for one thing. Use the glossary's; any ending of it will do. If it does \
      not fit, propose another for the glossary.
      """,
    comparesWithSource: true,
    bad: [
      QualitySample("bn", "Every detainee has rights.", "প্রত্যেক মানুষের অধিকার আছে।⟦⟧", terms: SampleTerms.bengali),
      QualitySample("fa-AF", "Every detainee has rights.", "هر انسان حقوق دارد.⟦⟧", terms: SampleTerms.dari),
      QualitySample("ps", "Every detainee has rights.", "هر انسان حقونه لري.⟦⟧", terms: SampleTerms.pashto),
    ],
    good: [
      QualitySample("bn", "The detainees have rights.", "আটককৃতদের অধিকার আছে।", terms: SampleTerms.bengali),
      QualitySample("fa-AF", "The detainees have rights.", "توقیف\u{200C}شدگان حقوق دارند.", terms: SampleTerms.dari),
      QualitySample("ps", "The detainees have rights.", "نیول شوي کسان حقونه لري.", terms: SampleTerms.pashto),
    ],
    judging: .perUnit { unit, report in
      guard !unit.target.isBlank else { return }
      let terms = unit.terms.terms(in: unit.source)
      guard !terms.isEmpty else { return }
      let words = unit.terms.words(of: unit.target)
      for term in terms where ForbiddenTerm.places(of: term, among: terms, in: words, unit.terms).isEmpty {
        let isThere = term.allowed.contains { !unit.terms.places(of: $0, in: words, isWhole: false).isEmpty }
        if !isThere {
          report.addMissing("'\(term.term.source.first ?? "")' should be '\(term.term.preferred)'", in: unit)
        }
      }
    })
}

/// The glossary that samples are judged with.
enum SampleTerms {
  static let bengali = [QualityTerm(["detainee"], preferred: "আটককৃত", allowed: ["হেফাজতে থাকা"], forbidden: ["কয়েদি"])]
  static let dari = [QualityTerm(["detainee"], preferred: "توقیف‌شده", allowed: ["توقیف‌شدگان"], forbidden: ["محکوم"])]
  static let pashto = [QualityTerm(["detainee"], preferred: "نیول شوی", allowed: ["نیول شوي"], forbidden: ["مجرم"])]
}
