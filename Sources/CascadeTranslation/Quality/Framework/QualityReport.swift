import CascadeText

/// Takes what one check finds.
struct QualityReport {
  private(set) var findings: [QualityFinding] = []
  private let check: QualityCheck

  init(of check: QualityCheck) { self.check = check }

  /// A change of the target of a unit, by its scalars.
  struct Change {
    let range: Range<Int>
    let text: String

    /// Puts `text` in the place of `range`.
    init(_ range: Range<Int>, _ text: String) {
      self.range = range
      self.text = text
    }
  }

  /// Adds a finding at `range`, scalars of the target of `unit`.
  mutating func add(
    _ message: String, at range: Range<Int>, in unit: JudgedUnit, fix: [Change] = [], severity: Severity? = nil
  ) {
    findings.append(
      QualityFinding(
        check: check.id, severity: severity ?? check.severity, unit: unit.unit.id, words: unit.target.bytes(of: range),
        message: message,
        fix: fix.map { .init(words: unit.target.bytes(of: $0.range), text: $0.text) }))
  }

  /// Adds a finding of something that the target of `unit` lacks.
  mutating func addMissing(_ message: String, in unit: JudgedUnit, severity: Severity? = nil) {
    add(message, at: unit.target.scalars.count..<unit.target.scalars.count, in: unit, severity: severity)
  }
}
