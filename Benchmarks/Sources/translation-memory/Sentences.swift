import CurriculumGenerator
import Foundation

/// Sentences of real texts, and others made from them as authors do.
struct Sentences {
  /// What the memory is filled with.
  let remembered: [String]
  /// What is looked up: sentences of the same texts that are not in the memory, and remembered ones that were edited.
  let queries: [String]

  /// Reads the Markdown files under `folder`; at most `count` sentences are remembered and `queries` looked up.
  init(under folder: URL, count: Int, queries: Int) throws {
    var random = Random(seed: 1)
    var all = Self.shuffled(try Self.read(folder), &random)
    let strangers = Array(all.suffix(Swift.min(queries / 2, all.count / 2)))
    all.removeLast(strangers.count)
    remembered = Array(all.prefix(count))
    var words = remembered.prefix(2000).flatMap { $0.split(separator: " ").map(String.init) }
    words = Self.shuffled(words, &random)
    var made = strangers
    while made.count < queries, !remembered.isEmpty {
      made.append(Self.edited(random.pick(remembered), with: words, &random))
    }
    self.queries = made
  }

  /// The sentence with one to four of its words changed, taken out, or put in.
  private static func edited(_ sentence: String, with words: [String], _ random: inout Random) -> String {
    var parts = sentence.split(separator: " ").map(String.init)
    for _ in 0...random.below(Swift.max(1, Swift.min(4, parts.count / 4))) {
      let place = random.below(parts.count)
      switch random.below(3) {
      case 0: parts[place] = random.pick(words)
      case 1 where parts.count > 1: parts.remove(at: place)
      default: parts.insert(random.pick(words), at: place)
      }
    }
    return parts.joined(separator: " ")
  }

  private static func shuffled(_ list: [String], _ random: inout Random) -> [String] {
    var list = list
    for place in list.indices.dropLast() { list.swapAt(place, place + random.below(list.count - place)) }
    return list
  }

  /// The sentences of all files, each once, in the order of the paths; lines of code are passed over.
  private static func read(_ folder: URL) throws -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))?.compactMap { $0 as? String }
    var seen: Set<String> = []
    var sentences: [String] = []
    for path in (paths ?? []).filter({ $0.hasSuffix(".md") }).sorted() {
      guard let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8) else { continue }
      var isCode = false
      for line in text.split(separator: "\n") {
        if line.hasPrefix("```") { isCode.toggle() }
        guard !isCode, !line.hasPrefix("    "), !line.hasPrefix("|"), !line.hasPrefix("<") else { continue }
        for sentence in line.drop(while: { "#>-*+ 0123456789.".contains($0) }).split(separator: ". ") {
          let sentence = String(sentence)
          if sentence.count > 2, sentence.contains(where: \.isLetter), seen.insert(sentence).inserted {
            sentences.append(sentence)
          }
        }
      }
    }
    return sentences
  }
}
