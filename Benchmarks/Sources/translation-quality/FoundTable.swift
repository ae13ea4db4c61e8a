import CascadeText
import CascadeTranslation

/// What the checks find in the files as they are.
struct FoundTable {
  private let rows: [Row]

  /// What is found in one language.
  private struct Row {
    var corpus: Corpus
    var findings: [QualityFinding]
    var seconds: Double
  }

  /// Judges `corpora`.
  init(_ corpora: [Corpus]) {
    rows = corpora.map { corpus in
      let clock = ContinuousClock()
      var findings: [QualityFinding] = []
      let time = clock.measure { findings = QualityRunner.findings(in: corpus.units, locale: corpus.locale) }
      return Row(corpus: corpus, findings: findings, seconds: time / .seconds(1))
    }
  }

  /// Prints a line for each language, and one for each check.
  func print() {
    Swift.print("locale    units   errors %  warnings %  seconds for 10,000 units")
    for row in rows {
      let (units, seconds) = (row.corpus.units.count, row.seconds * 10_000 / Double(row.corpus.units.count))
      let flagged = [Severity.error, .warning].map { severity in
        percent(Set(row.findings.filter { $0.severity == severity }.map(\.unit)).count, of: units)
      }
      Swift.print(
        column(row.corpus.locale.text, 6) + column(String(units), -9) + column(flagged[0], -11)
          + column(flagged[1], -12)
          + column(String(Double(Int(seconds * 1000)) / 1000), -8))
    }
    Swift.print("\nunits in percent of all: " + rows.map { column($0.corpus.locale.text, -8) }.joined())
    for check in QualityCheck.all {
      let cells = rows.map { row in
        let found = row.findings.filter { $0.check == check.id }
        let isNote = found.first.map { $0.severity == .note } ?? false
        return column(percent(Set(found.map(\.unit)).count, of: row.corpus.units.count) + (isNote ? "n" : " "), -8)
      }
      Swift.print(column("\(check.id)", 31) + cells.joined() + "  \(check.severity)")
    }
  }
}

/// `part` in percent of `whole`, with two places.
func percent(_ part: Int, of whole: Int) -> String {
  let hundredths = whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole
  return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
}

/// `text` in a column of that width; to the right where it is negative.
func column(_ text: String, _ width: Int) -> String {
  let blanks = String(repeating: " ", count: Swift.max(0, abs(width) - text.count))
  return width < 0 ? blanks + text : text + blanks
}
