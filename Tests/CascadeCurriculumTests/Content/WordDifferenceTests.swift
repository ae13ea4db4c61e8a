import CascadeCurriculum
import Testing

@Suite("Word difference") struct WordDifferenceTests {
  private func summary(_ former: String, _ current: String) -> String {
    WordDifference(from: former, to: current).summary
  }

  @Test(
    "passes over spaces, line breaks, quotation marks, the length of fences and what nobody sees",
    arguments: [
      ("Ask her\nfirst.", "Ask  her first."), ("\"No\", it's", "“No”, it’s"), ("«نه»", "\"نه\""),
      ("| a | b |\n|---|----|", "|a|b|\n| --- | --- |"), ("::: step {#a}\nGo.\n:::", ":::: step {#a}\n\nGo.\n::::\n"),
      ("caf\u{E9}", "cafe\u{301}"), ("a\u{200F} b", "a b"), ("", " \n"),
    ])
  func cosmetic(former: String, current: String) {
    #expect(summary(former, current) == "")
    #expect(summary(current, former) == "")
  }

  @Test(
    "tells a number, a negation, a modal verb, a mark of a right option and an attribute, whatever else is the same",
    arguments: [
      ("within 24 hours", "within 48 hours", "'24' became '48'"),
      ("1.5 metres", "1,5 metres", "'1.5' became '1,5'"),
      ("at 5 degrees", "at -5 degrees", "'5' became '-5'"),
      ("You must wait", "You must not wait", "'not' was put in"),
      ("You shall wait", "You may wait", "'shall' became 'may'"),
      ("- [ ] never", "- [x] never", "'x' was put in"),
      ("::: step {minutes=20}", "::: step {minutes=25}", "'20' became '25'"),
      ("less than (<) 5", "less than (>) 5", "'<' became '>'"),
      ("আটক নয়", "আটক", "'নয়' was taken out"),
      ("به هیچ وجه", "به وجه", "'هیچ' was taken out"),
    ])
  func told(former: String, current: String, expected: String) {
    #expect(summary(former, current) == expected)
  }

  @Test("keeps changes apart that have words between them, and counts those that a line does not hold")
  func several() {
    #expect(
      summary("one two three four five", "1 two three four 5") == "'one' became '1'; 'five' became '5'")
    #expect(summary("a b c", "x b y") == "'a b c' became 'x b y'")
    let words = (0..<5).map { "w\($0) some of the same words" }.joined(separator: " ")
    let others = words.replacing(/w(\d)/, with: { "v\($0.1)" })
    #expect(summary(words, others).hasSuffix("; and 2 more"), "\(summary(words, others))")
    #expect(summary("", String(repeating: "word ", count: 40)).count < 120)
  }

  @Test("takes texts of any length, in time that does not grow with their square where they are alike")
  func long() {
    let text = (0..<20_000).map { "word\($0)" }.joined(separator: " ")
    #expect(summary(text, text + " more") == "'more' was put in")
    let other = (0..<20_000).map { "other\($0)" }.joined(separator: " ")
    #expect(WordDifference(from: text, to: other).changes.count == 1)
  }
}
