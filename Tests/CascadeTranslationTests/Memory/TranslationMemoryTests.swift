import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import Testing

@Suite("Translation memory") struct TranslationMemoryTests {
  @Test(
    "the score is the share of words that stay, less what else differs",
    arguments: [
      ("Ask her before you search the bag.", "Ask her before you search the bag.", 100),
      ("Ask her before you search the bag.", "ask her before you search the bag.", 99),
      ("Ask her before you search the bag.", "Ask her before you search the bag?", 98),
      ("Ask her before you search the bag.", "Ask him before you search the bag.", 85),
      ("Ask her before you search the bag.", "Ask him before we search the bag.", 71),
      ("Ask her before you search the bag.", "Ask her before you search the bag at all.", 77),
      ("Ask her before you search the bag.", "Write a report.", nil),
      ("Ask her", "Ask him", 71), ("Stop", "Step", 75), ("No", "No", 100), ("No", "On", nil),
      ("কেন থামানো হলো", "কেন থামানো হল", 92),
    ])
  func scores(text: String, remembered: String, score: Int?) throws {
    #expect(try MemorySample.score(of: text, beside: remembered) == score)
    #expect(try MemorySample.score(of: remembered, beside: text) == score)
  }

  @Test(
    "another duty is another text, however like it is",
    arguments: [
      ("You must tell the person why you stop the car.", "You should tell the person why you stop the car."),
      ("You may search the bag that stands in the car.", "You may not search the bag that stands in the car."),
      ("Do not search the bag that stands in the car.", "Do never search the bag that stands in the car."),
      (
        "Search all bags that stand in the car, with a reason.",
        "Search all bags that stand in the car, without a reason."
      ),
      ("They mustn’t search the bag in the car there.", "They must search the bag in the car there."),
    ])
  func duties(first: String, second: String) throws {
    for (text, remembered) in [(first, second), (second, first)] {
      #expect(try MemorySample.score(of: text, beside: remembered).map { $0 <= 84 } == true)
    }
    #expect(try MemorySample.score(of: "You cannot wait here now", beside: "You can't wait here now") == 80)
  }

  @Test(
    "a text that says the opposite is another text, however like it is",
    arguments: [
      ("lawful", "unlawful"), ("Legally", "illegally"), ("with", "without"), ("before", "after"), ("always", "never"),
      ("allowed", "forbidden"), ("permitted", "prohibited"), ("necessary", "unnecessary"), ("more", "fewer"),
      ("before or after", "after or before"), ("all lawful", "all the unlawful"),
    ])
  func opposites(first: String, second: String) throws {
    func text(_ words: String) -> String {
      "Say that it is \(words) here whatever the reason for it may be in this case."
    }
    for (one, other) in [(first, second), (second, first)] {
      let score = try #require(try MemorySample.score(of: text(one), beside: text(other)))
      #expect((75...84).contains(score))
    }
    // Between few words, whose characters are compared, too.
    #expect(try MemorySample.score(of: "\(first) searches", beside: "\(second) searches").map { $0 <= 84 } ?? true)
  }

  @Test(
    "a word that has come or gone, stands elsewhere, or has another form, turns nothing around",
    arguments: [
      ("lawful", "lawful and fair"), ("done with care", "done carefully"), ("before", "before and after"),
      ("allowed", "permitted"), ("lawful", "lawfully"), ("lawful", "awful"), ("safe", "saved"), ("needed", "kneaded"),
      ("always and lawful", "lawful and always"),
    ])
  func neighbours(first: String, second: String) throws {
    func text(_ words: String) -> String {
      "Say that it is \(words) here whatever the reason for it may be in this case or in any other that you know of."
    }
    for (one, other) in [(first, second), (second, first)] {
      #expect(try #require(try MemorySample.score(of: text(one), beside: text(other))) > 84)
    }
  }

  @Test(
    "numbers alone are put right, in the digits that stand there, where it is certain which is which",
    arguments: [
      ("Wait 12 hours.", "Wait 24 hours.", "২৪ ঘণ্টা অপেক্ষা করুন।", 99, "১২ ঘণ্টা অপেক্ষা করুন।"),
      ("From 9 to 17", "From 8 to 16", "از ۸ تا ۱۶", 98, "از ۹ تا ۱۷"),
      ("From 8 to 9", "From 9 to 8", "9 to 8", 98, "8 to 9"),
      ("Between 1, 2, 3, 4 and 5", "Between 6, 7, 8, 9 and 10", "6 7 8 9 10", 97, "1 2 3 4 5"),
      ("Wait 12 hours.", "Wait 24 hours.", "এক দিন অপেক্ষা করুন।", 84, "এক দিন অপেক্ষা করুন।"),
      ("Wait 12 hours.", "Wait 24 hours.", "24 or 24", 84, "24 or 24"),
      ("From 8 to 9", "From 8 to 8", "8 to 8", 84, "8 to 8"),
      ("Pay 1,500 now.", "Pay 1,200 now.", "1,200", 84, "1,200"),
      ("Read page 4", "Read page 5", "A5 1.5", 84, "A5 1.5"),
    ])
  func numbers(text: String, remembered: String, target: String, score: Int, result: String) throws {
    let memory = try MemorySample.memory([(remembered, target)])
    let match = try #require(try memory.matches(for: MemoryQuery(CodedText(text))).first)
    #expect(match.score == score)
    #expect(match.target.words == result)
  }

  @Test("codes are words of their own, have the numbers of the text at hand, and are left out where it has none")
  func codes() throws {
    let bold = InlineCode(number: 1, kind: .strong, node: 0)
    let cited = InlineCode(number: 2, kind: .citation, node: 0, display: "@rules")
    var pair = MemoryPair(
      source: CodedText([.open(1), .text("Ask"), .close(1), .text(" her before you search the bag "), .standalone(2)]),
      target: CodedText([.text("আগে "), .open(1), .text("জিজ্ঞাসা"), .close(1), .standalone(2)]))
    pair.codes = [bold, cited]
    let memory = try TranslationMemory([pair])
    #expect(try memory.matches(for: MemoryQuery(pair.source, codes: pair.codes)).first?.score == 100)
    // The same words with another kind of code are not the same.
    let other = [InlineCode(number: 1, kind: .emphasis, node: 0), cited]
    let alike = try #require(try memory.matches(for: MemoryQuery(pair.source, codes: other)).first)
    #expect(alike.score == 99)
    #expect(alike.target == CodedText([.text("আগে জিজ্ঞাসা"), .standalone(2)]))
    // One code, which has another number.
    let alone = InlineCode(number: 1, kind: .citation, node: 0, display: "@law")
    let query = MemoryQuery(
      CodedText([.text("Ask her before you search the bag "), .standalone(1)]), codes: [alone])
    let match = try #require(try memory.matches(for: query).first)
    #expect(match.score == 78)
    #expect(match.target == CodedText([.text("আগে জিজ্ঞাসা"), .standalone(1)]))
  }

  @Test("between the same neighbours, and read by a second person, a text is the same and more")
  func context() throws {
    var pair = MemoryPair(source: CodedText("Why"), target: CodedText("কেন"))
    pair.context = MemoryContext(between: "Before", and: "")
    var query = MemoryQuery(CodedText("Why"))
    query.context = MemoryContext(between: "Before", and: "")
    #expect(try TranslationMemory([pair]).matches(for: query).first?.band == .exact)
    pair.state = .reviewed
    #expect(try TranslationMemory([pair]).matches(for: query).first?.band == .inContext)
    query.context = MemoryContext(between: "Before", and: "After")
    #expect(try TranslationMemory([pair]).matches(for: query).first?.score == 100)
    query.context = nil
    #expect(try TranslationMemory([pair]).matches(for: query).first?.score == 100)
  }

  @Test("what only facilitators read is found for what only they read")
  func restricted() throws {
    var pair = MemoryPair(source: CodedText("The answer is B."), target: CodedText("উত্তর খ।"))
    pair.isRestricted = true
    let memory = try TranslationMemory([pair])
    var query = MemoryQuery(CodedText("The answer is B."))
    #expect(try memory.matches(for: query).isEmpty)
    query.isRestricted = true
    #expect(try memory.matches(for: query).count == 1)
  }

  @Test("the best comes first, each translation once, and the order is always the same")
  func order() throws {
    var pairs = [
      ("Open the door", "first"), ("Open the door", "second"), ("Open the doors", "third"), ("Open the door", "first"),
    ].map { MemoryPair(source: CodedText($0.0), target: CodedText($0.1)) }
    pairs[1].state = .reviewed
    let query = MemoryQuery(CodedText("Open the door"))
    let memory = try TranslationMemory(pairs)
    #expect(try memory.matches(for: query).map(\.target.words) == ["second", "first", "third"])
    pairs[1].state = .machine
    #expect(try TranslationMemory(pairs).matches(for: query).map(\.target.words) == ["first", "second", "third"])
    #expect(try memory.matches(for: query, limit: 1).count == 1)
    #expect(try TranslationMemory([]).matches(for: query).isEmpty)
  }

  @Test(
    "the index finds all that comparing with every text finds from 75 on",
    arguments: [1, 2, 3, 4] as [UInt64])
  func recall(seed: UInt64) throws {
    let sentences = MemorySample.sentences(500, seed: seed)
    let memory = try MemorySample.memory(sentences.prefix(400).enumerated().map { ($1, "\($0)") })
    for sentence in sentences {
      let query = MemoryQuery(CodedText(sentence))
      let near = try memory.matches(for: query, limit: .max)
      let all = try memory.matches(for: query, limit: .max, in: .everything)
      #expect(near.map(\.target) == all.map(\.target), "\(sentence)")
      #expect(near.map(\.score) == all.map(\.score))
    }
  }

  @Test(
    "what is no text harms no search", arguments: ["", "\"", "\u{0}", "a\u{0}b\"c", "   ", "\u{E002}\u{E003}", "😀😀😀"])
  func odd(text: String) throws {
    let memory = try MemorySample.memory([(text, "x"), ("Ask her first", "y")])
    let found = try memory.matches(for: MemoryQuery(CodedText(text)))
    #expect(found.allSatisfy { $0.target.words == "x" })
  }

  @Test("bands begin and end where offices count them")
  func bands() {
    let bands = [101, 100, 99, 95, 94, 85, 84, 75, 74, 50, 49].map { MatchBand(score: $0)?.rawValue }
    #expect(
      bands == [
        "101", "100", "95-99", "95-99", "85-94", "85-94", "75-84", "75-84", "50-74", "50-74", nil,
      ])
  }
}
