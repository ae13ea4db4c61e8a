import CascadeText
import Testing

@Suite("Words") struct WordRangesTests {
  @Test(
    "words end where UAX #29 has them end",
    arguments: [
      ("Ask her first.", ["Ask", "her", "first"]), ("can't, don’t", ["can't", "don’t"]),
      ("3.14 and 1,234; 5:6", ["3.14", "and", "1,234", "5", "6"]), ("a_b __ c", ["a_b", "c"]),
      ("self-made e.g. U.N.", ["self", "made", "e.g", "U.N"]), ("A4 2nd", ["A4", "2nd"]),
      ("ask\u{301}ed", ["ask\u{301}ed"]), ("می‌روم، خانه", ["می‌روم", "خانه"]), ("কি করবেন?", ["কি", "করবেন"]),
      ("১২,৩৪৫ টাকা", ["১২,৩৪৫", "টাকা"]), ("东京", ["东", "京"]), ("カタカナ", ["カタカナ"]), ("צה\"ל", ["צה\"ל"]),
      ("", []), ("… — !", []), ("one\u{200B}two", ["one", "two"]), ("\u{E000}x\u{E000}", ["x"]),
    ])
  func words(text: String, words: [String]) {
    let scalars = Array(text.unicodeScalars)
    let found = WordRanges.all(in: scalars).map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
    #expect(found == words)
    #expect(WordRanges.count(in: text) == words.count)
  }
}
