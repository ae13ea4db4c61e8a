import CascadeText
import Testing

@Suite("Diagnostic") struct DiagnosticTests {
  @Test("reading order is by file, place, id and message")
  func readingOrder() {
    let order = [
      Diagnostic("a/a", .note, "z", at: SourceSpan(1, 2), in: "a.md"),
      Diagnostic("a/b", .error, "a", at: SourceSpan(1, 2), in: "a.md"),
      Diagnostic("a/b", .error, "b", at: SourceSpan(1, 2), in: "a.md"),
      Diagnostic("a/a", .error, "a", at: SourceSpan(9, 9), in: "a.md"),
      Diagnostic("a/a", .error, "a", at: SourceSpan(0, 1), in: "b.md"),
    ]
    #expect(order.reversed().inReadingOrder() == order)
  }

  @Test("the worst severity is found, and none among none")
  func worst() {
    #expect([Diagnostic]().worst == nil)
    let severities: [Severity] = [.note, .error, .warning]
    #expect(severities.map { Diagnostic("a/b", $0, "", at: .start, in: "") }.worst == .error)
    #expect(Severity.allCases == [.note, .warning, .error])
  }

  @Test("a check's category stands before the slash")
  func category() {
    #expect(CheckID("objective/unassessed").category == "objective")
    #expect(CheckID("plain").category == "plain")
  }
}
