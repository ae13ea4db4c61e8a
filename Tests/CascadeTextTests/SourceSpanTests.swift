import CascadeText
import Testing

@Suite("SourceSpan") struct SourceSpanTests {
  @Test("an end before the start makes an empty span")
  func reversed() {
    let span = SourceSpan(5, 2)
    #expect(span.isEmpty)
    #expect(span.range == 5..<5)
  }

  @Test("spans contain themselves and what lies inside")
  func containment() {
    let span = SourceSpan(2, 6)
    #expect(span.contains(span))
    #expect(span.contains(SourceSpan(3, 3)))
    #expect(!span.contains(SourceSpan(1, 3)))
    #expect(!span.contains(SourceSpan(5, 7)))
    #expect(span.count == 4)
  }

  @Test("a foreign parser's offsets are cut to the text")
  func clamping() {
    #expect(SourceSpan(-3, 4).clamped(to: 10) == SourceSpan(0, 4))
    #expect(SourceSpan(8, 40).clamped(to: 10) == SourceSpan(8, 10))
    #expect(SourceSpan(20, 40).clamped(to: 10) == SourceSpan(10, 10))
  }

  @Test("spans are ordered by start, then by end")
  func order() {
    #expect(
      [SourceSpan(2, 3), SourceSpan(1, 9), SourceSpan(2, 2)].sorted()
        == [SourceSpan(1, 9), SourceSpan(2, 2), SourceSpan(2, 3)])
  }
}
