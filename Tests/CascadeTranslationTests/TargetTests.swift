import CascadeCurriculum
import CascadeTranslation
import CascadeTestSupport
import Testing

@Suite("Targets") struct TargetTests {
  private static let codes = [
    InlineCode(number: 1, kind: .strong, node: 3), InlineCode(number: 2, kind: .link, node: 5),
    InlineCode(number: 3, kind: .code, node: 7, display: "UNCAT"),
    InlineCode(number: 4, kind: .citation, node: 8, display: "@tyler-2006"),
  ]
  private static let source = CodedText([
    .text("Ask "), .open(1), .text("her & <him>"), .close(1), .text(", see "), .open(2), .text("the "),
    .standalone(3), .close(2), .text(" "), .standalone(4),
  ])

  @Test("codes are tokens, and the two signs that look like them are references")
  func tokens() {
    let tokens = Self.source.tokens(Self.codes)
    #expect(tokens == "Ask <b1>her &amp; &lt;him></b1>, see <a2>the <x3/></a2> <x4/>")
    let read = TokenReader(tokens, codes: Self.codes)
    #expect(read.text == Self.source)
    #expect(read.repaired.isEmpty)
  }

  @Test(
    "a token that was changed on the way is read as what it was, and told",
    arguments: ["<x৩/>", "<x۳/>", "< x3 />", "<x3>", "<X3/>", "＜x3/＞", "<x3 /\u{200F}>", "<3x/>", "</x3>", ">x3/<"])
  func repaired(token: String) {
    let read = TokenReader("a \(token) b", codes: Self.codes)
    #expect(read.text.pieces == [.text("a "), .standalone(3), .text(" b")])
    #expect(read.repaired == [token])
  }

  @Test(
    "what only looks like a token is words",
    arguments: ["a < b", "<x9/>", "<b3>", "x3", "<>", "<x/>", "<3>", "1 < 2 > 1", "&lt;x3/&gt;", "< x3 and so on >"])
  func words(text: String) {
    let read = TokenReader(text, codes: Self.codes)
    #expect(read.text.pieces.count == 1)
    #expect(read.repaired.isEmpty)
  }

  private static let whole = "<b1>তাকে</b1> জিজ্ঞাসা করুন <a2><x3/></a2> <x4/>"

  @Test("a target with all codes is taken as it is, in any order")
  func taken() {
    for target in [Self.whole, "<x4/> <a2><x3/></a2> <b1>তাকে</b1>", "<x4/><a2><b1>x</b1><x3/></a2>"] {
      guard case .taken(_, let repairs, let needsReview) = TargetReader.verdict(on: target, codes: Self.codes) else {
        Issue.record("set aside: \(target)")
        continue
      }
      #expect(repairs.isEmpty && !needsReview, "\(target)")
    }
  }

  @Test(
    "what is certain is repaired and told",
    arguments: [
      ("তাকে <a2><x3/></a2> <x4/>", "<b1> is left out", false),
      ("<b1>তাকে</b1> <a2>UNCAT</a2> <x4/>", "'UNCAT' was read as <x3/>", false),
      ("<b1>তাকে <a2><x3/></a2> <x4/>", "<b1> was given an end at the end of the text", true),
      ("<b1>তাকে</b1> <x3/></a2> <x4/>", "</a2> was given a start at the start of the text", true),
      ("<b1>তাকে</b1> </a2><x3/><a2> <x4/>", "</a2> before <a2> was read the other way round", true),
      ("<b1>তাকে</b1> a2><x3/></a2> <x4/>", "'a2>' was read as <a2>", false),
      ("<b1>তাকে</b1> <a2<x3/></a2> <x4/>", "'<a2' was read as <a2>", false),
      ("<b1>তাকে</b1> <a2><x3/>/a2> <x4/>", "'/a2>' was read as </a2>", false),
      ("<b1>তাকে</b1> <a2>to</a2 <x3/> <x4/>", "'</a2' was read as </a2>", false),
      ("<b1>তাকে</b1> <a2><x3/ </a2> <x4/>", "'<x3/' was read as <x3/>", false),
    ])
  func repairs(target: String, repair: String, review: Bool) {
    guard case .taken(_, let repairs, let needsReview) = TargetReader.verdict(on: target, codes: Self.codes) else {
      Issue.record("set aside: \(target)")
      return
    }
    #expect(repairs == [repair])
    #expect(needsReview == review)
  }

  @Test(
    "what no output may show is set aside with its reason",
    arguments: [
      ("<b1>তাকে</b1> <x3/> <x4/>", "<a2> is missing"),
      ("<b1>তাকে</b1> <a2><x3/></a2>", "<x4/> is missing: @tyler-2006"),
      ("<b1>তাকে</b1> <a2><x3/></a2> <x4/><x4/>", "<x4/> stands more than once"),
      ("<b1>তাকে</b1> a2> a2><x3/></a2> <x4/>", "'a2>' is <a2> without one of its brackets"),
      ("<b1>তাকে</b1> <a2><x3/></a2> <a2 <x4/>", "'<a2' is <a2> without one of its brackets"),
      ("<b1>তাকে <a2></b1><x3/></a2> <x4/>", "</b1> ends what does not begin inside it"),
      ("<a2>UNCAT UNCAT</a2> <x4/>", "<x3/> is missing: UNCAT"),
    ])
  func setAside(target: String, reason: String) {
    #expect(TargetReader.verdict(on: target, codes: Self.codes) == .setAside(reason: reason))
  }

  @Test(
    "letters that an encoding lost are never taken for a translation",
    arguments: ["??? ?????? ??", "?????", "NPAN ???? ??, 12", "???? NPAN", "(??) ????."])
  func lost(target: String) {
    let reason = "its letters are lost: they were saved as question marks, in an encoding that does not have them"
    #expect(TargetReader.verdict(on: target, codes: []) == .setAside(reason: reason))
    #expect(TargetReader.verdict(on: "<b1>\(target)</b1>", codes: [Self.codes[0]]) == .setAside(reason: reason))
  }

  @Test(
    "double braces that the source shows as words may be shown, and no others",
    arguments: [
      ("{{#include a.rs}} zeigen", true), ("{{ helpline }} zeigen", false), ("{{#include a.rs}} {{helpline}}", false),
      ("{{#include b.rs}}", false), ("{{", false), ("{{{#include a.rs}}", false), ("{ {helpline} }", true),
      ("Mit {{ beginnt es", false), ("{{\u{200C}helpline}}", false),
    ])
  func braces(target: String, isTaken: Bool) {
    let verdict = TargetReader.verdict(on: target, codes: [], source: "show {{#include a.rs}} and {{#include a.rs}}")
    #expect(
      verdict
        == (isTaken
          ? .taken(CodedText(target), repairs: [], needsReview: false)
          : .setAside(
            reason: "'{{' would name a value; a code stands for each")))
  }

  @Test("questions are no lost letters", arguments: ["কেন??", "কেন ??", "Really??? Yes?", "\"?\" or \"??\": ask", "?"])
  func questions(target: String) {
    #expect(
      TargetReader.verdict(on: target, codes: [])
        == .taken(CodedText(target), repairs: [], needsReview: false))
  }

  @Test("what only looks like a code without a bracket is words", arguments: ["data1> b", "<a12 b", "x a12> b"])
  func stumps(words: String) {
    let target = words + "<a1>c</a1>"
    guard case .taken(let text, let repairs, _) = TargetReader.verdict(on: target, codes: [Self.link]) else {
      Issue.record("set aside: \(words)")
      return
    }
    #expect(repairs.isEmpty && text.words == words + "c")
  }

  private static let link = InlineCode(number: 1, kind: .link, node: 5)

  @Test("whatever is sent back, a target that is taken has each code that must be there once, one in another")
  func mutations() {
    var random = SplitMix(state: 11)
    let pieces = [
      "<b1>", "</b1>", "<a2>", "</a2>", "<x3/>", "<x4/>", "UNCAT", "তাকে ", "<", ">", "/", "&", "**", "::: answer",
      "<script>", "\u{202E}", "<x৪/>", "[x](y)",
    ]
    var taken = 0
    for _ in 0..<10_000 {
      var parts = ["<b1>", "তাকে", "</b1>", "<a2>", "<x3/>", "</a2>", "<x4/>"]
      for _ in 0..<(1 + random.number(below: 3)) {
        let place = random.number(below: parts.count + 1)
        switch random.number(below: 3) {
        case 0 where place < parts.count: parts.remove(at: place)
        case 1 where place < parts.count: parts.swapAt(place, random.number(below: parts.count))
        default: parts.insert(pieces[random.number(below: pieces.count)], at: place)
        }
      }
      guard case .taken(let text, _, _) = TargetReader.verdict(on: parts.joined(), codes: Self.codes) else { continue }
      taken += 1
      var open: [Int] = []
      for piece in text.pieces {
        if case .open(let number) = piece { open.append(number) }
        if case .close(let number) = piece { #expect(open.popLast() == number) }
      }
      #expect(open.isEmpty)
      for piece in [CodedText.Piece.open(2), .standalone(3), .standalone(4)] {
        #expect(text.pieces.count { $0 == piece } == 1, "\(parts.joined())")
      }
    }
    #expect(taken > 2000)
  }
}
