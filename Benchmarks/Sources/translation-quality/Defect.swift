import CascadeCurriculum
import CascadeText
import CascadeTranslation

/// A kind of defect that is put into sound units, and the check that should find it.
struct Defect: Sendable {
  /// What is done, in a few words.
  let name: String
  /// The check.
  let check: CheckID
  /// The languages it is for; all where empty.
  var languages: Set<String> = []
  /// The damaged units; `nil` where the unit does not lend itself to it.
  let damage: @Sendable (QualityUnit, inout Damage) -> [QualityUnit]?

  /// What defects are made of.
  struct Damage {
    /// How the language is written.
    let locale: Locale
    /// Numbers that are random and the same each time.
    var random: Numbers
    /// The glossary that the units are judged with.
    var terms: [QualityTerm] = []

    /// A digit of the language.
    func digit(_ value: Int) -> String { locale.number(value) }

    /// Whether the language is written from right to left.
    var isRightToLeft: Bool { locale.direction == .rightToLeft }

    /// The full stop of the language.
    var stop: String { ["bn", "ne", "hi"].contains(locale.tag.language) ? "।" : "." }

    /// One of the places between characters of `text` where `condition` holds of the characters before and behind.
    mutating func place(
      in text: [Unicode.Scalar], where condition: (Unicode.Scalar, Unicode.Scalar) -> Bool
    ) -> Int? {
      let places = text.indices.dropFirst().filter { condition(text[$0 - 1], text[$0]) }
      return places.isEmpty ? nil : places[random.number(below: places.count)]
    }
  }
}

/// Numbers that are random and the same for the same seed: a linear congruence, its upper half.
struct Numbers: Sendable {
  private var state: UInt64

  /// Begins at `seed`.
  init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

  /// A number from 0 to one less than `limit`.
  mutating func number(below limit: Int) -> Int {
    state = state &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    return Int(state >> 33) % Swift.max(1, limit)
  }
}

extension QualityUnit {
  /// The unit with other words; a part that is left out stays.
  func with(
    source: CodedText? = nil, target: CodedText? = nil, codes: [InlineCode]? = nil, kind: UnitKind? = nil,
    id: String = "a"
  ) -> QualityUnit {
    QualityUnit(
      id: UnitID(id), kind: kind ?? self.kind, document: "damaged", source: source ?? self.source,
      target: target ?? self.target, codes: codes ?? self.codes, isDone: !(target ?? self.target).pieces.isEmpty)
  }

  /// The unit with `source` and `target` added at the end.
  func adding(_ source: String, _ target: String) -> QualityUnit {
    var (longer, damaged) = (self.source, self.target)
    longer.append(.text(source))
    damaged.append(.text(target))
    return with(source: longer, target: damaged)
  }

  /// The unit with the characters of its first words in the target changed; `nil` where `change` finds no place.
  func changingWords(_ change: (inout [Unicode.Scalar]) -> Bool) -> [QualityUnit]? {
    guard
      let place = target.pieces.indices.first(where: { place in
        if case .text(let words) = target.pieces[place] { return words.contains { $0.isLetter } }
        return false
      }), case .text(let words) = target.pieces[place]
    else { return nil }
    var scalars = Array(words.unicodeScalars)
    guard change(&scalars) else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    var pieces = target.pieces
    pieces[place] = .text(String(view))
    return [with(target: CodedText(pieces))]
  }

  /// Inserts `text` at a place of the target where `condition` holds of the characters before and behind.
  func inserting(
    _ text: String, _ damage: inout Defect.Damage, where condition: (Unicode.Scalar, Unicode.Scalar) -> Bool
  ) -> [QualityUnit]? {
    changingWords { scalars in
      guard let place = damage.place(in: scalars, where: condition) else { return false }
      scalars.insert(contentsOf: Array(text.unicodeScalars), at: place)
      return true
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter.
  var isLetter: Bool { properties.isAlphabetic && !isASCII }
  /// Whether it is a digit of any script.
  var isDigit: Bool { properties.numericType == .decimal }
}
