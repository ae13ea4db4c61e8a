import CascadeText
import Testing

@Suite("NearMiss") struct NearMissTests {
  @Test(
    "one slip of the fingers is found",
    arguments: [
      ("titel", "title"), ("modules", "module"), ("facilitater", "facilitator"), ("Title", "title"),
      ("quesiton", "question"), ("minuts", "minutes"),
    ])
  func slips(typed: String, meant: String) {
    let words = ["title", "module", "minutes", "facilitator", "question", "objectives"]
    #expect(NearMiss.nearest(to: typed, in: words) == meant)
  }

  @Test("what is too far off suggests nothing", arguments: ["", "xyz", "publisher", "ti", "objections-and-more"])
  func tooFar(typed: String) {
    #expect(NearMiss.nearest(to: typed, in: ["title", "module", "minutes", "objectives"]) == nil)
  }

  @Test("of equally near words the first is taken")
  func ties() {
    #expect(NearMiss.nearest(to: "bat", in: ["cat", "hat"]) == "cat")
  }

  @Test("a swap of neighbours is one slip, not two")
  func swaps() {
    #expect(NearMiss.nearest(to: "ab", in: ["ba"]) == "ba")
  }

  @Test("words of any script are compared by scalars")
  func scripts() {
    #expect(NearMiss.nearest(to: "শব্দ", in: ["শব্ধ", "বাক্য"]) == "শব্ধ")
  }

  @Test("a whole page as a word costs nothing and suggests nothing")
  func hostile() {
    #expect(NearMiss.nearest(to: String(repeating: "a", count: 1_000_000), in: ["a"]) == nil)
    #expect(NearMiss.nearest(to: "a", in: [String(repeating: "a", count: 1_000_000)]) == nil)
  }
}
