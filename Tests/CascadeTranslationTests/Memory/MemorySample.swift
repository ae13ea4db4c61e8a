import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation

/// Memories that the tests look things up in.
enum MemorySample {
  /// A memory of texts, each with a translation or a made-up one.
  static func memory(_ pairs: [(String, String)]) throws -> TranslationMemory {
    try TranslationMemory(pairs.map { MemoryPair(source: CodedText($0.0), target: CodedText($0.1)) })
  }

  /// The score of `text` where `source` alone is remembered; `nil` below 50.
  static func score(of text: String, beside source: String, _ target: String = "…") throws -> Int? {
    try memory([(source, target)]).matches(for: MemoryQuery(CodedText(text)), least: 50).first?.score
  }

  /// Sentences made of few words, so that many are alike: the same for a seed.
  static func sentences(_ count: Int, seed: UInt64) -> [String] {
    var random = SplitMix(state: seed)
    let words = [
      "the", "officer", "asks", "a", "person", "to", "wait", "before", "search", "and", "explains", "why", "it", "is",
      "needed", "in", "plain", "language", "internationalisation", "of", "12", "24", "must", "not", "no", "evidence",
    ]
    var made: [String] = []
    for place in 0..<count {
      if place > 4, random.below(2) == 0 {
        // Another sentence with some words changed, taken out or put in.
        var parts = made[random.below(made.count)].split(separator: " ").map(String.init)
        for _ in 0...random.below(3) {
          let index = random.below(parts.count)
          switch random.below(3) {
          case 0: parts[index] = words[random.below(words.count)]
          case 1 where parts.count > 1: parts.remove(at: index)
          default: parts.insert(words[random.below(words.count)], at: index)
          }
        }
        made.append(parts.joined(separator: " "))
      } else {
        let length = 1 + random.below(20)
        made.append((0..<length).map { _ in words[random.below(words.count)] }.joined(separator: " "))
      }
    }
    return made
  }
}

/// SplitMix64: numbers that are the same each time.
private struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
