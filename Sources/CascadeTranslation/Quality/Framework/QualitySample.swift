import CascadeCurriculum

/// Units with their translations that show what a check reports, written as translators see them.
public struct QualitySample: Sendable {
  /// The language of the targets.
  public let locale: String
  /// The sources and targets, in order; `⟦ ⟧` in a target mark where findings fall.
  public let units: [Unit]
  /// The words of the glossary that the sample is judged with.
  public let terms: [QualityTerm]

  /// One source and its target.
  public struct Unit: Sendable {
    /// What it is.
    public let kind: UnitKind
    /// What the source says, with codes as tokens.
    public let source: String
    /// What the translation says, with codes as tokens and marks.
    public let target: String

    /// A source and its target.
    public init(_ kind: UnitKind, _ source: String, _ target: String) {
      self.kind = kind
      self.source = source
      self.target = target
    }
  }

  /// One unit of the language `locale`.
  public init(
    _ locale: String, _ source: String, _ target: String, kind: UnitKind = .paragraph, terms: [QualityTerm] = []
  ) {
    self.init(locale, [Unit(kind, source, target)], terms: terms)
  }

  /// Several units of the language `locale`.
  public init(_ locale: String, _ units: [Unit], terms: [QualityTerm] = []) {
    self.locale = locale
    self.units = units
    self.terms = terms
  }

  /// What the checks judge: the units without marks.
  public var judged: [QualityUnit] {
    units.enumerated().map { index, unit in
      let codes = Self.codes(in: unit.source)
      let target = TokenReader(Self.withoutMarks(unit.target), codes: codes).text
      return QualityUnit(
        id: UnitID("sample.\(index)"), kind: unit.kind, document: "sample",
        source: TokenReader(unit.source, codes: codes).text, target: target, codes: codes,
        isDone: !target.pieces.isEmpty)
    }
  }

  /// What is marked: for each unit, the ranges of bytes of its target's words.
  public var marks: [[Range<Int>]] {
    units.map { unit in
      let words = TokenReader(unit.target, codes: Self.codes(in: unit.source)).text.words
      var count = 0
      var starts: [Int] = []
      var ranges: [Range<Int>] = []
      for scalar in words.unicodeScalars {
        switch scalar {
        case "⟦": starts.append(count)
        case "⟧": if let start = starts.popLast() { ranges.append(start..<count) }
        default: count += String(scalar).utf8.count
        }
      }
      return ranges
    }
  }

  private static func withoutMarks(_ target: String) -> String {
    String(String.UnicodeScalarView(target.unicodeScalars.filter { $0 != "⟦" && $0 != "⟧" }))
  }

  /// The codes that the tokens of `source` name, by their letters; an `x` is a citation.
  private static func codes(in source: String) -> [InlineCode] {
    let kinds: [Character: InlineCode.Kind] = [
      "b": .strong, "i": .emphasis, "s": .deletion, "a": .link, "x": .citation,
    ]
    return source.matches(of: /<([bisax])([0-9]+)\/?>/).compactMap { match in
      guard let letter = match.1.first, let kind = kinds[letter], let number = Int(match.2) else { return nil }
      return InlineCode(number: number, kind: kind, node: 0, display: kind == .citation ? "@source-\(number)" : "")
    }.sorted { $0.number < $1.number }
  }
}
