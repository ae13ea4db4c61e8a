import CascadeCurriculum
import CascadeText

extension QualityCheck {
  static let missingCode = QualityCheck(
    id: "codes/missing", severity: .error,
    summary: "A code of the source that the translation lacks.",
    explanation: """
      `<a1>` stands around the words of a link and `<x2/>` for a reference, a number or a picture. Without it the \
      reader loses what it stands for. Put it where it belongs in your sentence; codes may change places.
      """,
    isFirm: true, comparesWithSource: true,
    bad: [
      QualitySample("bn", "Give the reason <x1/>.", "কারণ জানান।⟦⟧"),
      QualitySample("fa-AF", "Give the reason <x1/>.", "دلیل را بگویید.⟦⟧"),
      QualitySample("ps", "Read <a1>the rules</a1> first.", "لومړی قواعد ولولئ.⟦⟧"),
    ],
    good: [
      QualitySample("bn", "Give the <b2>reason</b2> <x1/>.", "কারণ <x1/> জানান।"),
      QualitySample("fa-AF", "Give the reason <x1/>.", "دلیل <x1/> را بگویید."),
      QualitySample("ps", "Read <a1>the rules</a1> first.", "لومړی <a1>قواعد</a1> ولولئ."),
    ],
    judging: .perUnit { unit, report in
      guard !unit.target.isBlank else { return }
      let pieces = unit.unit.target.pieces
      for code in unit.unit.codes where !code.kind.canBeLeftOut {
        let isThere = pieces.contains { piece in
          piece == .standalone(code.number) || piece == .open(code.number) || piece == .close(code.number)
        }
        if !isThere {
          let display = code.display.isEmpty ? "" : " (\(code.display))"
          report.addMissing("the code \(code.token)\(display) is missing", in: unit)
        }
      }
    })
}

extension InlineCode {
  /// The code as translators see it.
  var token: String { kind.isPaired ? "<\(kind.letter)\(number)>" : "<x\(number)/>" }
}
