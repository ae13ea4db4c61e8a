import CascadeCurriculum
import CascadeText

extension QualityCheck {
  static let extraCode = QualityCheck(
    id: "codes/extra", severity: .error,
    summary: "A code that stands more often than in the source.",
    explanation: """
      A reference or link that is written twice appears twice, and readers look for a difference. Keep the one that is \
      in the right place.
      """,
    isFirm: true, comparesWithSource: true,
    bad: [
      QualitySample("bn", "Give the reason <x1/>.", "কারণ <x1/> জানান⟦⟧<x1/>।"),
      QualitySample("fa-AF", "Give the reason <x1/>.", "دلیل <x1/> را بگویید ⟦⟧<x1/>."),
      QualitySample("ps", "Give the reason <x1/>.", "دلیل <x1/> ووایاست ⟦⟧<x1/>."),
    ],
    good: [
      QualitySample("bn", "Give the reason <x1/>.", "কারণ <x1/> জানান।"),
      QualitySample("fa-AF", "<b1>Give</b1> the reason.", "<b1>دلیل</b1> را <b1>بگویید</b1>."),
      QualitySample("ps", "Give the reason <x1/>.", "دلیل <x1/> ووایاست."),
    ],
    judging: .perUnit { unit, report in
      let pieces = unit.unit.target.pieces
      for code in unit.unit.codes where !code.kind.canBeRepeated {
        let piece = code.kind.isPaired ? CodedText.Piece.open(code.number) : .standalone(code.number)
        let places = pieces.indices.filter { pieces[$0] == piece }
        for place in places.dropFirst() {
          let before = CodedText(Array(pieces[..<place]))
          let scalar = JudgedText(before).scalars.count
          report.add("the code \(code.token) stands more than once", at: scalar..<scalar, in: unit)
        }
      }
    })
}
