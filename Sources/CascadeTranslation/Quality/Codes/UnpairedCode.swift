import CascadeCurriculum
import CascadeText

extension QualityCheck {
  static let unpairedCode = QualityCheck(
    id: "codes/unpaired", severity: .error,
    summary: "A code around words whose start or end is missing or in the wrong place.",
    explanation: """
      Emphasis and links have a start `<b1>` and an end `</b1>`. Without both, nobody can tell which words are meant. \
      Write both around the same words, and end first what began last.
      """,
    isFirm: true, comparesWithSource: true,
    bad: [
      QualitySample("bn", "Ask <b1>her</b1> first.", "আগে <b1>তাকে জিজ্ঞাসা করুন।⟦⟧"),
      QualitySample("fa-AF", "Read <a1>the rules</a1> first.", "نخست قواعد</a1> را بخوانید.⟦⟧"),
      QualitySample("ps", "Ask <b1>her</b1> first.", "لومړی له <b1>هغې وپوښتئ.⟦⟧"),
    ],
    good: [
      QualitySample("bn", "Ask <b1>her</b1> first.", "আগে <b1>তাকে</b1> জিজ্ঞাসা করুন।"),
      QualitySample("fa-AF", "Read <a1>the rules</a1> first.", "نخست <a1>قواعد</a1> را بخوانید."),
      QualitySample("ps", "Ask <b1>her</b1> first.", "لومړی له <b1>هغې</b1> وپوښتئ."),
    ],
    judging: .perUnit { unit, report in
      var open: [Int] = []
      var wrong: [Int] = []
      for piece in unit.unit.target.pieces {
        switch piece {
        case .open(let number): open.append(number)
        case .close(let number):
          if open.last == number { open.removeLast() } else { wrong.append(number) }
        case .text, .standalone: break
        }
      }
      for number in Set(open + wrong).sorted() {
        guard let code = unit.unit.codes.first(where: { $0.number == number }) else { continue }
        report.addMissing("\(code.token) does not begin and end around the same words", in: unit)
      }
    })
}
