import CascadeMarkup
import CascadeText

/// Holds the parser against cmark-gfm on generated and mutated texts, as many as the first argument says: prints those
/// of which the HTML differs, and how many they are.
@main enum Comparison {
  static func main() {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
    let seed = CommandLine.arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 1
    var generator = GeneratedMarkdown(seed: seed)
    var compared = 0
    var differing = 0
    var excused = 0
    for number in 0..<count {
      guard let text = text(number, from: &generator) else { continue }
      compared += 1
      let ours = CMarkOracle.ours(text)
      let cmark = CMarkOracle.html(text)
      guard ours != cmark else { continue }
      guard !CMarkOracle.mayDiffer(text, ours, cmark) else {
        excused += 1
        continue
      }
      differing += 1
      if differing <= 20 {
        print(String(decoding: text, as: UTF8.self).debugDescription)
        print(CMarkOracle.difference(ours, cmark))
      }
    }
    print("\(compared) texts compared, \(differing) differ, \(excused) more for reasons that are listed")
  }

  /// The next text; `nil` for one that cmark reads in its own way.
  private static func text(_ number: Int, from generator: inout GeneratedMarkdown) -> [UInt8]? {
    var text = generator.document()
    if number % 2 == 1 { text = generator.mutation(of: text) }
    return CMarkOracle.comparable(text)
  }
}
