/// A unit with both its texts taken apart.
struct JudgedUnit: Sendable {
  /// The unit.
  let unit: QualityUnit
  /// What is known of its language.
  let language: QualityLanguage?
  /// The words of the glossary, prepared.
  let terms: TermList
  /// The source.
  let source: JudgedText
  /// The target.
  let target: JudgedText
  /// The addresses of both, which several checks pass over.
  let sourceAddresses: [Address]
  /// The addresses of the target.
  let targetAddresses: [Address]

  /// Takes `unit` apart.
  init(_ unit: QualityUnit, language: QualityLanguage?, terms: TermList) {
    self.unit = unit
    self.language = language
    self.terms = terms
    source = JudgedText(unit.source)
    target = JudgedText(unit.target)
    sourceAddresses = Address.all(in: source)
    targetAddresses = Address.all(in: target)
  }

  /// The words of the source, without regard to capitals.
  var sourceWords: Set<String> { Set(source.words.map(source.lowercased)) }

  /// Whether the characters of the target at `range` are a part of an address.
  func isInAddress(_ range: Range<Int>) -> Bool { targetAddresses.contains { $0.range.overlaps(range) } }
}
