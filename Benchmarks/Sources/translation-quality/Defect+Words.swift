import CascadeCurriculum
import CascadeTranslation

extension Defect {
  static let signs: [Defect] = [
    Defect(name: "the last sign first", check: "punctuation/visual-order", languages: ["fa", "ps"]) { unit, _ in
      guard let last = unit.target.words.last, ".؟:!".contains(last), let sign = unit.source.words.last,
        ".?:!".contains(sign), (last == "؟" ? "?" : last) == sign, case .text(let words)? = unit.target.pieces.last,
        words.last == last, case .text(let first)? = unit.target.pieces.first,
        first.unicodeScalars.first?.isLetter ?? false
      else { return nil }
      var pieces = Array(unit.target.pieces.dropLast())
      pieces.append(.text(String(words.dropLast())))
      return [unit.with(target: CodedText([.text(String(last))] + pieces))]
    },
    Defect(name: "a question as a claim", check: "punctuation/final") { unit, damage in
      [unit.adding("?", damage.stop)]
    },
    Defect(name: "the colon is lost", check: "punctuation/final") { unit, _ in [unit.adding(" this:", " ১")] },
    Defect(name: "a bar for a danda", check: "punctuation/pipe-for-danda", languages: ["bn", "ne"]) { unit, _ in
      guard unit.endsWithLetter else { return nil }
      return [unit.adding(".", "|")]
    },
    Defect(name: "a Latin question mark", check: "punctuation/foreign-sign", languages: ["fa", "ps"]) { unit, _ in
      guard unit.endsWithLetter else { return nil }
      return [unit.adding("?", "?")]
    },
    Defect(name: "a Latin comma", check: "punctuation/foreign-sign", languages: ["fa", "ps"]) { unit, damage in
      unit.inserting(",", &damage) { $0.isLetter && $1 == " " }
    },
    Defect(name: "a bracket is lost", check: "punctuation/unpaired-bracket") { unit, _ in
      [unit.adding(" (more)", " (۱")]
    },
    Defect(name: "a bracket of another kind", check: "punctuation/unpaired-bracket") { unit, _ in
      [unit.adding(" (more)", " (۱]")]
    },
    Defect(name: "a quotation mark is lost", check: "punctuation/unpaired-quote") { unit, _ in
      [unit.adding(" \"more\"", " “۱")]
    },
    Defect(name: "unlike quotation marks", check: "punctuation/unpaired-quote") { unit, _ in
      [unit.adding(" \"more\"", " «۱”")]
    },
  ]

  static let letters: [Defect] = [
    Defect(name: "an Arabic ye", check: "script/foreign-letter", languages: ["fa"]) { unit, damage in
      unit.inserting("ي", &damage) { $0.isLetter && $1.isLetter }
    },
    Defect(name: "an Arabic kaf", check: "script/foreign-letter", languages: ["fa"]) { unit, damage in
      unit.inserting("ك", &damage) { $0.isLetter && $1.isLetter }
    },
    Defect(name: "a joiner beside a space", check: "script/stray-joiner") { unit, damage in
      unit.inserting("\u{200C}", &damage) { $0 == " " && $1.isLetter }
    },
    Defect(name: "two joiners", check: "script/stray-joiner") { unit, damage in
      unit.inserting("\u{200C}\u{200C}", &damage) { $0.isLetter && $1.isLetter && !$0.properties.isDiacritic }
    },
    Defect(name: "a direction mark in a word", check: "script/mark-for-joiner", languages: ["fa", "ps"]) {
      unit, damage in
      unit.inserting("\u{200F}", &damage) { before, behind in
        [before, behind].allSatisfy { $0.properties.generalCategory == .otherLetter }
      }
    },
    Defect(name: "Latin letters", check: "script/share") { unit, _ in
      [unit.with(target: CodedText("Apnar odhikar ache, jiggesh korun ebong likhe rakhun"))]
    },
    Defect(name: "another script", check: "script/share") { unit, _ in
      [unit.with(target: CodedText("เจ้าหน้าที่ต้องอธิบายเหตุผลก่อนเสมอ"))]
    },
  ]

  static let wholes: [Defect] = [
    Defect(name: "a word twice", check: "text/doubled-word") { unit, _ in
      unit.changingWords { scalars in
        guard let word = scalars.split(separator: " ").first(where: { $0.count > 2 && $0.allSatisfy(\.isLetter) }),
          word.endIndex == scalars.count || scalars[word.endIndex] == " "
        else { return false }
        let again = [" "] + Array(word)
        scalars.insert(contentsOf: again, at: word.endIndex)
        return true
      }
    },
    Defect(name: "the source", check: "text/untranslated") { unit, _ in
      guard unit.commonWords.count >= 3 else { return nil }
      return [unit.with(target: unit.source)]
    },
    Defect(name: "a part of the source", check: "text/partly-untranslated") { unit, _ in
      let words = unit.commonWords.prefix(5)
      guard words.count == 5 else { return nil }
      return [unit.with(target: CodedText(unit.target.pieces + [.text(" " + words.joined(separator: " "))]))]
    },
    Defect(name: "most is left out", check: "text/length") { unit, _ in
      guard unit.source.words.count > 42, unit.target.words.count < 70 else { return nil }
      return [unit.with(target: CodedText(String(unit.target.words.prefix(6))), codes: [])]
    },
    Defect(name: "much is put in", check: "text/length") { unit, _ in
      guard unit.source.words.count > 41 else { return nil }
      let pieces = [unit.target.pieces, [.text(" ")]].flatMap { $0 }
      return [unit.with(target: CodedText(Array(repeating: pieces, count: 4).flatMap { $0 }))]
    },
  ]

  static let several: [Defect] = [
    Defect(name: "two ways to say it", check: "consistency/same-source") { unit, _ in
      guard unit.source.words.split(separator: " ").count > 3 else { return nil }
      return [unit.with(id: "a"), unit.adding("", " ১২").with(source: unit.source, id: "b")]
    },
    Defect(name: "the next unit's words", check: "consistency/same-target") { unit, _ in
      guard unit.target.words.split(separator: " ").count > 3, unit.source.words.split(separator: " ").count > 3 else {
        return nil
      }
      return [unit.with(id: "a"), unit.adding(" another matter", "").with(target: unit.target, id: "b")]
    },
    Defect(name: "equal answers", check: "consistency/equal-options") { unit, _ in
      [
        unit.with(kind: .option, id: "a"),
        unit.adding(" another", "").with(target: unit.target, kind: .option, id: "b"),
      ]
    },
    Defect(name: "a picture without words", check: "text/missing-alternative") { unit, _ in
      [unit.with(id: "a"), unit.with(target: CodedText(), codes: [], kind: .alternativeText, id: "b")]
    },
    Defect(name: "another word for a term", check: "terms/missing") { unit, damage in
      damage.terms = [QualityTerm(["detainee"], preferred: "আটককৃতتوقیف", forbidden: ["কয়েদিمجرم"])]
      return [unit.adding(" detainees", "")]
    },
    Defect(name: "a forbidden word", check: "terms/forbidden") { unit, damage in
      let isArabic = damage.isRightToLeft
      damage.terms = [
        QualityTerm(["detainee"], preferred: isArabic ? "توقیف" : "আটককৃত", forbidden: [isArabic ? "مجرم" : "কয়েদি"])
      ]
      return [unit.adding(" detainees", isArabic ? " مجرم" : " কয়েদি")]
    },
  ]
}

extension QualityUnit {
  fileprivate var endsWithLetter: Bool {
    guard case .text(let words)? = target.pieces.last else { return false }
    return words.unicodeScalars.last?.isLetter ?? false
  }

  /// The first run of words of the source in small letters without signs.
  fileprivate var commonWords: [String] {
    var best: [String] = []
    for piece in source.pieces {
      guard case .text(let words) = piece else { continue }
      var run: [String] = []
      for word in words.split(separator: " ") {
        if word.count > 1, word.allSatisfy({ $0.isASCII && $0.isLowercase }) {
          run.append(String(word))
        } else {
          run = []
        }
        if run.count > best.count { best = run }
      }
    }
    return best
  }
}
