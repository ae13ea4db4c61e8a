import CascadeCurriculum
import CascadeText
import CascadeTranslation
import Testing

@Suite("Quality of translations") struct QualityRunnerTests {
  private static func unit(
    _ source: String, _ target: String, isStale: Bool = false, comments: [String] = []
  ) -> QualityUnit {
    QualityUnit(
      id: UnitID("a"), kind: .paragraph, document: "welcome", source: CodedText(source), target: CodedText(target),
      isStale: isStale, comments: comments)
  }

  private static func ids(_ unit: QualityUnit, _ tag: String, _ terms: [QualityTerm] = []) throws -> [CheckID] {
    let locale = try #require(LocaleTag(tag))
    return QualityRunner.findings(in: [unit], locale: locale, terms: terms).map(\.check)
  }

  @Test("numbers are held by value, in any digits, small ones as words and years by the local calendar")
  func numbers() throws {
    let same: [(String, String, String)] = [
      ("bn", "It takes 1,234 days.", "এতে ১,২৩৪ দিন লাগে।"), ("bn", "Ask 2 people.", "দুজনকে জিজ্ঞাসা করুন।"),
      ("bn", "Ask three people.", "৩ জনকে জিজ্ঞাসা করুন।"), ("fa-AF", "The law of 2004", "قانون سال ۱۳۸۲"),
      ("ps", "On 22 November 2026 we meet.", "د ۱۴۰۵ کال د لیندۍ په ۱ سره ګورو."),
      ("ne", "Come at 3 pm.", "15 बजे आउनुहोस्।"), ("ne", "Keep 05 forms.", "५ फारम राख्नुहोस्।"),
      ("fr", "Keep 5 forms.", "Gardez cinq formulaires."),
    ]
    for (tag, source, target) in same { #expect(try Self.ids(Self.unit(source, target), tag) == [], "\(source)") }
    let other: [(String, String, String)] = [
      ("bn", "It takes 34 days.", "এতে ৪৩ দিন লাগে।"), ("bn", "It takes 34 days.", "এতে অনেক দিন লাগে।"),
      ("fa-AF", "The law of 2004", "قانون سال ۱۳۹۲"), ("fr", "Keep 25 forms.", "Gardez 24 formulaires."),
    ]
    for (tag, source, target) in other {
      #expect(try Self.ids(Self.unit(source, target), tag) == ["numbers/differ"], "\(source)")
    }
  }

  @Test("a unit whose source has changed is judged by itself alone")
  func stale() throws {
    #expect(try Self.ids(Self.unit("It takes 34 days.", "এতে ৪৩ দিন লাগে।", isStale: true), "bn") == [])
    #expect(try Self.ids(Self.unit("It takes 34 days.", "এতে  ৪৩ দিন লাগে।", isStale: true), "bn") == ["spacing/doubled"])
  }

  @Test("what a translator set aside with a reason is left out until the target changes")
  func ignored() throws {
    let wrong = Self.unit("Ask her first.", "আগে  তাকে জিজ্ঞাসা করুন।")
    let ignore = QualityIgnore("spacing/doubled", reason: "as in the \"form\"", for: wrong)
    #expect(QualityIgnore(comment: ignore.comment) == ignore)
    let kept = Self.unit("Ask her first.", "আগে  তাকে জিজ্ঞাসা করুন।", comments: ["a note", ignore.comment])
    #expect(try Self.ids(kept, "bn") == [])
    let changed = Self.unit("Ask her first.", "আগে  তাকে প্রশ্ন করুন।", comments: [ignore.comment])
    #expect(try Self.ids(changed, "bn") == ["spacing/doubled"])
  }

  @Test("what no reader could use cannot be set aside")
  func firm() throws {
    let wrong = Self.unit("Ask her first.", "আগে \u{202E}তাকে জিজ্ঞাসা করুন।")
    let comment = QualityIgnore("direction/override", reason: "looks right", for: wrong).comment
    let kept = Self.unit("Ask her first.", "আগে \u{202E}তাকে জিজ্ঞাসা করুন।", comments: [comment])
    #expect(try Self.ids(kept, "bn") == ["direction/override"])
  }

  @Test(
    "a line that is no entry with a reason is none",
    arguments: [
      "cascade: ok spacing/doubled 1a2b3c4d", "cascade: ok spacing/doubled \" \" 1a2b3c4d",
      "cascade: ok \"x\" 1a2b3c4d",
      "cascade: ok spacing/doubled \"x\" 1a2b", "ok spacing/doubled \"x\" 1a2b3c4d",
    ])
  func noIgnore(line: String) { #expect(QualityIgnore(comment: line) == nil) }

  @Test("a term is found with its endings, and the longest one counts")
  func terms() throws {
    let terms = [
      QualityTerm(["force"], preferred: "বাহিনী"), QualityTerm(["use of force"], preferred: "বলপ্রয়োগ"),
      QualityTerm(["detain"], preferred: "আটক"),
    ]
    #expect(try Self.ids(Self.unit("Explain the use of force.", "বলপ্রয়োগের কারণ ব্যাখ্যা করুন।"), "bn", terms) == [])
    #expect(try Self.ids(Self.unit("Call the forces.", "বাহিনীকে ডাকুন।"), "bn", terms) == [])
    #expect(try Self.ids(Self.unit("They detained her.", "তারা তাকে ধরেছে।"), "bn", terms) == ["terms/missing"])
  }

  @Test("a fix moves a sign behind the last code")
  func fixBehindCode() throws {
    let code = InlineCode(number: 1, kind: .citation, node: 0)
    let unit = QualityUnit(
      id: UnitID("a"), kind: .paragraph, document: "welcome",
      source: CodedText([.text("Ask her "), .standalone(1), .text(".")]),
      target: CodedText([.text(".لومړی له هغې وپوښتئ "), .standalone(1)]), codes: [code])
    let locale = try #require(LocaleTag("ps"))
    let finding = try #require(QualityRunner.findings(in: [unit], locale: locale).first)
    #expect(finding.check == "punctuation/visual-order")
    let mended = unit.target.replacing(finding.fix)
    if finding.fix.isEmpty {
      #expect(mended == unit.target)
    } else {
      #expect(mended.tokens([code]) == "لومړی له هغې وپوښتئ <x1/>.")
    }
  }
}
