import CascadeTestSupport
import CascadeText
import Foundation
import Testing

@Suite("DiagnosticReport") struct DiagnosticReportTests {
  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  @Test("text for people")
  func text() throws {
    try expectGolden(Sample.report.text(), at: Self.fixtures.appending(path: "report.txt"))
  }

  @Test("text for a terminal, with colours")
  func colouredText() throws {
    let style = DiagnosticReport.TextStyle(isColoured: true, width: 40)
    try expectGolden(Sample.report.text(style), at: Self.fixtures.appending(path: "report.ansi"))
  }

  @Test("JSON")
  func json() throws {
    try expectGolden(Sample.report.json(), at: Self.fixtures.appending(path: "report.json"))
  }

  @Test("SARIF")
  func sarif() throws {
    try expectGolden(Sample.report.sarif(), at: Self.fixtures.appending(path: "report.sarif"))
  }

  @Test("GitHub annotations")
  func github() throws {
    try expectGolden(Sample.report.github(), at: Self.fixtures.appending(path: "report.github"))
  }

  @Test("no printer writes a control character that a terminal would act on")
  func controls() {
    let report = DiagnosticReport(
      [
        Diagnostic(
          "a/\u{1B}[31m", .error, "bell '\u{7}' and '\u{202E}'", at: SourceSpan(1, 3), in: "evil\u{1B}]0;x\u{7}.md",
          notes: [Diagnostic.Note("\u{9B}2J", at: .start, in: "\u{8}")],
          fixes: [Diagnostic.Fix("type\u{0}", replacing: .start, with: "\u{1B}")])
      ], tool: Sample.tool, source: { _ in Array("\u{1B}[2J\u{7}\u{9B}\u{202E}\u{0}".utf8) + [0x9B, 0xFF] })
    let printed = [report.text(), report.github(), report.json(), report.sarif()]
    for bytes in printed {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
    }
    #expect(!String(decoding: report.text(), as: UTF8.self).unicodeScalars.contains("\u{202E}"))
  }

  @Test("a finding is known again after lines were added above it, and two equal ones are two")
  func fingerprints() throws {
    let before = try fingerprints(of: "x\n  wrong\n  wrong\n", at: [4..<9, 12..<17])
    let after = try fingerprints(of: "new\n\nx\n  wrong\nwrong\n", at: [9..<14, 15..<20])
    #expect(before == after)
    #expect(Set(before).count == 2)
    #expect(try fingerprints(of: "x\n  other\n", at: [4..<9]).first != before.first)
  }

  @Test("one line of ten megabytes with a thousand findings is printed as short lines")
  func longLine() {
    let bytes = Array(String(repeating: "word ", count: 2_000_000).utf8)
    let findings = stride(from: 0, to: bytes.count, by: bytes.count / 1000)
    let report = DiagnosticReport(
      findings.map { Diagnostic("a/b", .note, "here", at: SourceSpan($0, $0 + 4), in: "a.md") }, tool: Sample.tool,
      source: { _ in bytes })
    #expect(report.text().split(separator: UInt8(ascii: "\n")).allSatisfy { $0.count < 130 })
  }

  @Test("broken text, odd places and missing files are printed without a trap")
  func hostile() {
    let sources: [[UInt8]?] = [nil, [], [0xFF], [0xE2, 0x80], Array("\r\r\n".utf8), Array("\u{FEFF}a".utf8)]
    for source in sources {
      for lower in -1...7 {
        for upper in lower...8 {
          let report = DiagnosticReport(
            [Diagnostic("a/b", .error, "m", at: SourceSpan(lower, upper), in: "a")], tool: Sample.tool,
            source: { _ in source })
          #expect(!report.text().isEmpty && !report.json().isEmpty && !report.sarif().isEmpty)
          #expect(!report.github().isEmpty)
        }
      }
    }
  }

  @Test("the summary counts findings by severity, and files")
  func summary() {
    #expect(DiagnosticReport([], tool: Sample.tool, source: { _ in nil }).summary == "no findings")
    let one = Diagnostic("a/b", .warning, "m", at: .start, in: "a")
    #expect(DiagnosticReport([one], tool: Sample.tool, source: { _ in nil }).summary == "1 warning in 1 file")
    #expect(Sample.report.summary == "6 errors, 4 warnings, 1 note in 4 files")
  }

  private func fingerprints(of text: String, at places: [Range<Int>]) throws -> [String] {
    let report = DiagnosticReport(
      places.map { Diagnostic("a/b", .error, "m", at: SourceSpan($0.lowerBound, $0.upperBound), in: "a.md") },
      tool: Sample.tool, source: { _ in Array(text.utf8) })
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(report.sarif()))
    return log.runs.flatMap(\.results).compactMap { $0.partialFingerprints["primaryLocationLineHash"] }
  }
}

/// What the tests read of a SARIF log.
private struct SARIFLog: Decodable {
  let runs: [Run]

  struct Run: Decodable { let results: [Result] }
  struct Result: Decodable { let partialFingerprints: [String: String] }
}

/// Findings in texts of several scripts, each at a mark.
enum Sample {
  static let tool = DiagnosticReport.Tool(name: "cascade", version: "1.2.3")

  static let module = MarkedText(
    """
    ---
    ⟦titel⟧: Opening
    prerequisites: [⟦opning⟧]
    \tminutes:\t⟦thirty⟧
    ---
    Cafe\u{301} 東京 ⟦wrong⟧ word, one⟦⟧.
    ⟦::: facilitator
    Notes that
    are not
    closed.
    ⟧
    """)
  static let bengali = MarkedText("মানবাধিকার ⟦পুলিশিং⟧ এবং আইন\n")
  static let dari = MarkedText("پولیس و ⟦حقوق بشر⟧ در جامعه\n")
  static let hostile = MarkedText(
    "a \u{202E}b\u{1B}[31m ⟦c\u{0}d⟧ \u{FEFF}e " + String(repeating: "long ", count: 60) + "⟦end⟧ of it "
      + String(repeating: "and so on ", count: 20) + "\r\nnext\r\n")

  static let report = DiagnosticReport(
    findings.reversed(), folder: "Curriculum", tool: tool,
    rule: { id in
      guard id == "key/unknown" else { return nil }
      return DiagnosticReport.Rule(
        summary: "A key that is not in the format.", explanation: "Look for a slip of the \"fingers\".",
        severity: .error)
    },
    source: { path in
      switch path {
      case "modules/opening/module.md": module.bytes
      case "modules/a, b: 100%/module.md": bengali.bytes
      case "pages/حقوق.md": dari.bytes
      case "pages/hostile.md": hostile.bytes
      default: nil
      }
    })

  static let findings: [Diagnostic] = {
    let path = "modules/opening/module.md"
    let places = module.spans.map { SourceSpan($0.lowerBound, $0.upperBound) }
    let other = "modules/a, b: 100%/module.md"
    let bengaliPlace = SourceSpan(bengali.spans[0].lowerBound, bengali.spans[0].upperBound)
    let dariPlace = SourceSpan(dari.spans[0].lowerBound, dari.spans[0].upperBound)
    let hostilePlaces = hostile.spans.map { SourceSpan($0.lowerBound, $0.upperBound) }
    return [
      Diagnostic(
        "key/unknown", .error, "no key 'titel'; did you mean 'title'?", at: places[0], in: path,
        fixes: [Diagnostic.Fix("replace by 'title'", replacing: places[0], with: "title")]),
      Diagnostic(
        "reference/unknown-module", .error, "no module 'opning'", at: places[1], in: path,
        notes: [
          Diagnostic.Note("a module of nearly this name", at: bengaliPlace, in: other),
          Diagnostic.Note("listed in a file that has gone", at: .start, in: "curriculum.yaml"),
        ]),
      Diagnostic("value/not-a-number", .error, "'thirty' is not a number of minutes", at: places[2], in: path),
      Diagnostic("word/wide", .warning, "cells are not letters", at: places[3], in: path),
      Diagnostic("word/empty", .note, "something is missing here: 50%", at: places[4], in: path),
      Diagnostic("container/unclosed", .error, "'facilitator' is not closed", at: places[5], in: path),
      Diagnostic("word/bengali", .warning, "marks join letters", at: bengaliPlace, in: other),
      Diagnostic("word/dari", .warning, "the line runs from right to left", at: dariPlace, in: "pages/حقوق.md"),
      Diagnostic("text/control", .error, "a control character, '\u{0}'", at: hostilePlaces[0], in: "pages/hostile.md"),
      Diagnostic("text/long", .error, "far to the right", at: hostilePlaces[1], in: "pages/hostile.md"),
      Diagnostic("text/joiner", .warning, "at the end", at: SourceSpan(1 << 20, 1 << 20), in: "pages/hostile.md"),
    ]
  }()
}
