import CascadeText

extension QualityCheck {
  static let forbiddenTerm = QualityCheck(
    id: "terms/forbidden", severity: .error,
    summary: "A word that the glossary forbids for this, because it means something else.",
    explanation: """
      The wrong word can take a right away: who is held is not yet guilty. Use the word of the glossary.
      """,
    comparesWithSource: true,
    bad: [
      QualitySample("bn", "Every detainee has rights.", "প্রত্যেক ⟦কয়েদির⟧ অধিকার আছে।", terms: SampleTerms.bengali),
      QualitySample("fa-AF", "Every detainee has rights.", "هر ⟦محکوم⟧ حقوق دارد.", terms: SampleTerms.dari),
      QualitySample("ps", "Every detainee has rights.", "هر ⟦مجرم⟧ حقونه لري.", terms: SampleTerms.pashto),
    ],
    good: [
      QualitySample("bn", "Every detainee has rights.", "প্রত্যেক আটককৃতের অধিকার আছে।", terms: SampleTerms.bengali),
      QualitySample("fa-AF", "Every detainee has rights.", "هر توقیف‌شده حقوق دارد.", terms: SampleTerms.dari),
      QualitySample("ps", "Every convict has rights.", "هر مجرم حقونه لري.", terms: SampleTerms.pashto),
    ],
    judging: .perUnit { unit, report in
      let terms = unit.terms.terms(in: unit.source)
      guard !terms.isEmpty else { return }
      let words = unit.terms.words(of: unit.target)
      for term in terms {
        for place in ForbiddenTerm.places(of: term, among: terms, in: words, unit.terms) {
          let source = term.term.source.first ?? ""
          report.add(
            "'\(source)' must not be called so; the glossary says '\(term.term.preferred)'",
            at: unit.target.words[place].range, in: unit)
        }
      }
    })
}

/// Where words stand that a term must not be called.
enum ForbiddenTerm {
  /// The words of a target that `term` forbids, but that no other term of the source allows.
  static func places(
    of term: TermList.Prepared, among terms: [TermList.Prepared], in words: [[Unicode.Scalar]], _ list: TermList
  ) -> [Int] {
    let allowed = Set(terms.flatMap(\.allowed).flatMap { list.places(of: $0, in: words, isWhole: false) })
    let found = Set(term.forbidden.flatMap { list.places(of: $0, in: words, isWhole: true) })
    return found.subtracting(allowed).sorted()
  }
}
