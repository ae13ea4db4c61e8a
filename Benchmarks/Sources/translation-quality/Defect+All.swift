import CascadeCurriculum
import CascadeTranslation

extension Defect {
  /// Every kind of defect.
  static let all: [Defect] = codes + characters + numbers + signs + spaces + letters + wholes + several

  private static let codes: [Defect] = [
    Defect(name: "a reference is lost", check: "codes/missing") { unit, _ in [unit.withReference(inTarget: 0)] },
    Defect(name: "a reference stands twice", check: "codes/extra") { unit, _ in [unit.withReference(inTarget: 2)] },
    Defect(name: "an emphasis does not end", check: "codes/unpaired") { unit, _ in
      let number = unit.codes.count + 1
      let code = InlineCode(number: number, kind: .strong, node: 0)
      let source = CodedText([.open(number)] + unit.source.pieces + [.close(number)])
      return [
        unit.with(source: source, target: CodedText([.open(number)] + unit.target.pieces), codes: unit.codes + [code])
      ]
    },
    Defect(name: "invisible signs alone", check: "text/empty") { unit, _ in [unit.with(target: CodedText("\u{200F} "))]
    },
  ]

  private static let characters: [Defect] = [
    Defect(name: "a letter is damaged", check: "text/illegal-character") { unit, damage in
      unit.inserting("\u{FFFD}", &damage) { before, _ in before.isLetter }
    },
    Defect(name: "a private character", check: "text/illegal-character") { unit, damage in
      unit.inserting("\u{E033}", &damage) { before, _ in before.isLetter }
    },
    Defect(name: "a control character", check: "text/illegal-character") { unit, damage in
      unit.inserting("\u{1}", &damage) { before, _ in before.isLetter }
    },
    Defect(name: "words for an old font", check: "text/legacy-font") { unit, _ in
      [unit.with(target: CodedText("Avcbvi c‡ÿ Av‡M wRÁvmv Kiæb †K Av‡Q"))]
    },
    Defect(name: "an override", check: "direction/override") { unit, damage in
      unit.inserting("\u{202E}", &damage) { before, _ in before.isLetter }
    },
    Defect(name: "an isolate without end", check: "direction/unbalanced-isolate") { unit, damage in
      unit.inserting("\u{2067}", &damage) { before, _ in before.isLetter }
    },
  ]

  private static let numbers: [Defect] = [
    Defect(name: "a digit is changed", check: "numbers/differ") { unit, damage in
      unit.changingWords { scalars in
        let isPlain: (Unicode.Scalar, Unicode.Scalar) -> Bool = { $1.isDigit && !$0.properties.isAlphabetic }
        guard let place = damage.place(in: scalars, where: isPlain),
          let other = Unicode.Scalar(scalars[place].value ^ 1)
        else { return false }
        scalars[place] = other
        return other.isDigit
      }
    },
    Defect(name: "a number is changed", check: "numbers/differ") { unit, damage in
      let number = 20 + damage.random.number(below: 900)
      return [unit.adding(" \(number)", " " + damage.digit(number + 10))]
    },
    Defect(name: "a number is lost", check: "numbers/differ") { unit, damage in
      [unit.adding(" \(20 + damage.random.number(below: 900))", "")]
    },
    Defect(name: "digits of two scripts", check: "numbers/mixed-digits") { unit, damage in
      [unit.adding(" (45, 67)", " (\(damage.digit(45))، 67)")]
    },
    Defect(name: "a mailbox is changed", check: "addresses/changed") { unit, _ in
      [unit.adding(" help@police.example", " help@polise.example")]
    },
    Defect(name: "a page is lost", check: "addresses/changed") { unit, _ in
      [unit.adding(" https://police.example/help", "")]
    },
    Defect(name: "a telephone is changed", check: "addresses/changed") { unit, damage in
      [unit.adding(" +880 2 555 0142", " +" + damage.digit(880) + " \(damage.digit(2)) \(damage.digit(555)) 0241")]
    },
  ]

  private static let spaces: [Defect] = [
    Defect(name: "two spaces", check: "spacing/doubled") { unit, damage in
      unit.inserting(" ", &damage) { $0 == " " && $1.isLetter }
    },
    Defect(name: "a space at the start", check: "spacing/edge") { unit, _ in
      [unit.with(target: CodedText([.text(" ")] + unit.target.pieces))]
    },
    Defect(name: "a space at the end", check: "spacing/edge") { unit, _ in [unit.adding("", " ")] },
    Defect(name: "space before stop", check: "spacing/before-sign", languages: ["bn", "fa", "ps"]) {
      unit, damage in
      [unit.adding(".", " \(damage.stop)")]
    },
  ]
}

extension QualityUnit {
  /// The unit with a reference at the end of its source, and as often in its target.
  fileprivate func withReference(inTarget count: Int) -> QualityUnit {
    let number = codes.count + 1
    let reference = [CodedText.Piece.standalone(number)]
    return with(
      source: CodedText(source.pieces + reference),
      target: CodedText(target.pieces + Array(repeating: reference, count: count).flatMap { $0 }),
      codes: codes + [InlineCode(number: number, kind: .citation, node: 0)])
  }
}
