import CascadeCurriculum
import CascadeTranslation
import Foundation

/// Measures the translation memory on real text: `translation-memory FOLDER [SEGMENTS [QUERIES]]` reads the Markdown files
/// under `FOLDER`.
@main struct MeasuredMemory {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let folder = arguments.first else {
      print("usage: translation-memory FOLDER [SEGMENTS [QUERIES]]")
      return
    }
    let count = arguments.count > 1 ? Int(arguments[1]) ?? 50_000 : 50_000
    let queries = arguments.count > 2 ? Int(arguments[2]) ?? 1000 : 1000
    let sentences = try Sentences(under: URL(filePath: folder), count: count, queries: queries)
    let clock = ContinuousClock()
    var made: TranslationMemory?
    let filling = try clock.measure {
      made = try TranslationMemory(
        sentences.remembered.enumerated().map {
          MemoryPair(source: CodedText($0.element), target: CodedText("\($0.offset)"))
        })
    }
    guard let memory = made else { return }
    print("segments            \(sentences.remembered.count)")
    print("filling             \(Self.milliseconds(filling)) ms")
    var times: [Double] = []
    var recall = Recall()
    var exhaustive = Duration.zero
    for sentence in sentences.queries {
      let query = MemoryQuery(CodedText(sentence))
      var near: [MemoryMatch] = []
      let time = try clock.measure { near = try memory.matches(for: query, limit: 10) }
      times.append(Self.milliseconds(time))
      var all: [MemoryMatch] = []
      exhaustive += try clock.measure { all = try memory.matches(for: query, limit: 10, in: .everything) }
      recall.add(near, all)
    }
    times.sort()
    guard let slowest = times.last else { return }
    print("lookups             \(times.count)")
    print("lookup, median      \(times[times.count / 2]) ms")
    print("lookup, 99 %        \(times[times.count * 99 / 100]) ms")
    print("lookup, slowest     \(slowest) ms")
    print("comparing with all  \(Self.milliseconds(exhaustive / times.count)) ms")
    recall.print()
  }

  private static func milliseconds(_ time: Duration) -> Double {
    ((time / .milliseconds(1)) * 1000).rounded() / 1000
  }
}

/// Which of the ten best matches from 75 on, as comparing with every text finds them, the index finds too.
private struct Recall {
  private var expected = 0
  private var found = 0
  private var missed: [String] = []

  mutating func add(_ near: [MemoryMatch], _ all: [MemoryMatch]) {
    let names = Set(near.map(\.target))
    expected += all.count
    for match in all {
      if names.contains(match.target) {
        found += 1
      } else {
        missed.append("\(match.score)  \(match.source.words)")
      }
    }
  }

  func print() {
    let share = expected == 0 ? 100 : 100 * Double(found) / Double(expected)
    Swift.print("matches from 75 on  \(expected)")
    Swift.print("recall@10           \(share) %")
    for line in missed.prefix(10) { Swift.print("  missed: \(line)") }
  }
}
