import CascadeCurriculum
import CascadeOutputs
import Testing

@Suite("Collation") struct CollationTests {
  @Test(
    "orders words as the locale's dictionaries do, not by their code points",
    arguments: [
      ("en", ["apple", "Apple", "banana", "eclair", "éclair", "zebra", "Zoo"]),
      ("sv", ["apple", "zebra", "ål", "ärlig", "öl"]),
      // Khanda ta is a form of ta, though it was added to the script last.
      ("bn", ["অংশীদার", "আইন", "উৎসব", "উদ্যোগ", "কর্ম", "ক্ষমতা", "বৈধতা", "সারভাইভার"]),
      // The four letters that Persian added to the Arabic script stand in their own places.
      ("fa", ["آموزش", "بازمانده", "پلیس", "تهدید", "جرم", "چک", "کابل", "گزارش", "لب", "وظیفه", "هدف"]),
      ("fa-AF", ["آموزش", "بازمانده", "پلیس", "تهدید", "جرم", "چک", "کابل", "گزارش", "لب"]),
    ])
  func words(tag: String, words: [String]) throws {
    let collation = Collation(try #require(LocaleTag(tag)))
    let byBytes = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(byBytes != words, "the sample shows nothing")
    for shuffled in [byBytes, byBytes.reversed()] {
      #expect(collation.order(of: shuffled).map { shuffled[$0] } == words)
    }
  }

  @Test("has the common order for a language that has none of its own")
  func unknown() throws {
    let collation = Collation(try #require(LocaleTag("qaa")))
    #expect(collation.order(of: ["zebra", "ärlig", "apple"]) == [2, 1, 0])
  }

  @Test("keeps equal words as they stood, and those that differ only in code points by these")
  func equal() throws {
    let collation = Collation(try #require(LocaleTag("en")))
    #expect(collation.order(of: ["b", "a", "b", "a"]) == [1, 3, 0, 2])
    #expect(collation.order(of: ["\u{E9}", "e\u{301}"]) == [1, 0])
    #expect(collation.order(of: []) == [])
  }
}
