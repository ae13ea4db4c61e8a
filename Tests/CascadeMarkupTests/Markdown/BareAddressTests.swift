import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

@Suite("Addresses without marks, and deletions") struct BareAddressTests {
  private func places(_ kind: Node.Kind, _ marked: String) -> (found: [Range<Int>], wanted: [Range<Int>]) {
    let sample = MarkedText(marked)
    let document = MarkdownReader.read(SourceFile(path: "module.md", bytes: sample.bytes)).value
    return (document.nodes.filter { $0.kind == kind }.map(\.span.range), sample.spans)
  }

  @Test(
    "an address ends before what belongs to the sentence",
    arguments: [
      "See ⟦https://a.org/b?c=d⟧, ⟦www.a.org⟧; (⟦http://a.b/c_(d)⟧) and <b>⟦ftp://a.b⟧</b>.",
      "দেখুন ⟦https://www.unodc.org/⟧। ببینید ⟦www.unodc.org⟧، و ⟦https://a.b/پ⟧؟ “⟦https://a.b⟧” ⟦www.a.b⟧\u{A0}x",
      "Write to ⟦a.b-c@d.org⟧, or ⟦\\_e@f.org⟧: ⟦g&#64;h.org⟧",
      "⟦https://a.b/⟧{{path}} ⟦https://a.b/⟧[@key] ⟦www.a.b⟧<c@d.e>".replacing("<c@d.e>", with: "⟦<c@d.e>⟧"),
      "⟦www.a.b/{{x⟧ y ⟦www.a.b/⟧{{x y}} ⟦www.a.b/[@x⟧ y", "⟦www.a.b/⟧[@x, 5] ⟦HTTPS://a.b/[@!]⟧",
      "no http://, a@b, xhttp://a.b, awww.a.b or `https://a.b`",
      "[⟦⟧".replacing("⟦⟧", with: "a https://a.b c") + " and ⟦[b](https://c.d)⟧",
    ])
  func addresses(text: String) {
    let (found, wanted) = places(.link, text)
    #expect(found == wanted)
  }

  @Test(
    "tildes strike out what stands between as many of them, but not in a word",
    arguments: [
      "⟦~~no *longer*~~⟧ ⟦~so~⟧ *⟦~~a~~⟧*b", "10~15 minutes, then 5~10, ~5 to ~7", "~~a~ ~b~~ ~~~c~~~ x",
      "> ⟦~~over\n> lines~~⟧",
    ])
  func deletions(text: String) {
    let (found, wanted) = places(.strikethrough, text)
    #expect(found == wanted)
  }

  @Test("what is struck out is no part of plain words")
  func plainText() {
    let text = Array("## When ~~not~~ to act\n".utf8)
    #expect(MarkdownReader.read(SourceFile(path: "m.md", bytes: text)).value.plainText(of: 0) == "When  to act")
  }

  @Test(
    "many addresses, escapes and tildes take linear time", .timeLimit(.minutes(1)),
    arguments: [
      "http://a\u{2039}", "\\*a@b.c ", "&amp; a@b.c ", "www.a_", "a@", "a:", "w", "~", "~~a", "http://a.b)",
      "(http://a.b",
      "http://a.b/&a;", "*~", "[http://a.b",
    ])
  func linear(piece: String) {
    let text = Array(String(repeating: piece, count: 100_000).utf8)
    let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: text)).value
    #expect(SpanPropertyTests.faults(document).isEmpty)
  }
}
