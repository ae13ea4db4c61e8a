import CascadeMarkup
import CascadeText
import Glibc

/// Holds the parser against cmark-gfm on generated and mutated texts, as many as the first argument says: prints those
/// of which the HTML differs, and how many they are.
@main enum Comparison {
  static func main() {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
    let seed = CommandLine.arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 1
    var generator = GeneratedMarkdown(seed: seed)
    var compared = 0
    var differing = 0
    var listed = 0
    var bounded = 0
    for number in 0..<count {
      guard let text = text(number, from: &generator) else { continue }
      compared += 1
      switch CMarkOracle.verdict(on: text) {
      case .equal: break
      case .listed: listed += 1
      case .bounded: bounded += 1
      case .different:
        differing += 1
        if differing <= 20 {
          print(String(decoding: text, as: UTF8.self).debugDescription)
          print(CMarkOracle.difference(CMarkOracle.ours(text), CMarkOracle.html(text)))
        }
      }
    }
    print("\(compared) texts compared: \(differing) differ")
    print("\(listed) more differ, and do not without the causes that are listed")
    print("\(bounded) more differ in emphases alone, of which cmark looks for too few")
    if differing > 0 { exit(1) }
  }

  /// The next text; `nil` for one that cmark reads in its own way.
  private static func text(_ number: Int, from generator: inout GeneratedMarkdown) -> [UInt8]? {
    var text = generator.document()
    if number % 2 == 1 { text = generator.mutation(of: text) }
    return CMarkOracle.comparable(text)
  }
}
