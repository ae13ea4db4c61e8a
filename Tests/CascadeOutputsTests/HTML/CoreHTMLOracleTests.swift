import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Testing

@Suite("Core HTML against cmark") struct CoreHTMLOracleTests {
  @Test("equals cmark's on every page of the corpus", .needs(.corpus))
  func corpus() {
    #expect(CorpusFile.all.count > 4_800)
    var differing = 0
    for file in CorpusFile.all where String(validating: file.bytes, as: UTF8.self) != nil {
      let text = CMarkOracle.neutral(file.bytes)
      let ours = CMarkOracle.ours(text)
      let cmark = CMarkOracle.html(text)
      guard (ours == cmark) == CMarkOracle.datedPages.contains(file.path) else { continue }
      differing += 1
      if differing <= 20 { Issue.record("\(file.path): \(CMarkOracle.difference(ours, cmark))") }
    }
    #expect(differing == 0)
  }

  @Test("equals cmark's on generated and mutated text")
  func generated() {
    var generator = GeneratedMarkdown(seed: 1)
    var verdicts: [CMarkOracle.Verdict: Int] = [:]
    for number in 0..<4_000 {
      var text = generator.document()
      if number % 2 == 1 { text = generator.mutation(of: text) }
      guard let comparable = CMarkOracle.comparable(text) else { continue }
      let verdict = CMarkOracle.verdict(on: comparable)
      verdicts[verdict, default: 0] += 1
      if verdict == .different {
        let shown = String(decoding: comparable, as: UTF8.self).debugDescription
        let difference = CMarkOracle.difference(CMarkOracle.ours(comparable), CMarkOracle.html(comparable))
        Issue.record("\(shown): \(difference)")
      }
    }
    #expect(verdicts[.equal, default: 0] > 3_000)
    #expect(verdicts[.listed, default: 0] < 100)
    #expect(verdicts[.bounded, default: 0] < 5)
  }

  @Test("two threads read the same texts as one thread does", .timeLimit(.minutes(2)))
  func threads() async {
    var generator = GeneratedMarkdown(seed: 3)
    let texts = (0..<40).map { _ in CMarkOracle.neutral(generator.document()) }
    let expected = texts.map { CMarkOracle.ours($0) }
    let wrong = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<2 {
        group.addTask {
          (0..<2_000).count { CMarkOracle.ours(texts[$0 % texts.count]) != expected[$0 % texts.count] }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
