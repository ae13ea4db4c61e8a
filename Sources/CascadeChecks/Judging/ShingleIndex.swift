/// Runs of a fixed number of words, to be found again in other texts; each by a hash that rolls from word to word.
struct ShingleIndex {
  private let length: Int
  /// Which text holds a run; of several the first.
  private var owners: [UInt64: Int] = [:]
  /// One bit for each of 4,096 classes of hashes: most runs of other texts are passed over without a look-up.
  private var classes = [UInt64](repeating: 0, count: 64)

  /// An index of runs of `length` words.
  init(length: Int) { self.length = length }

  /// Whether no text was long enough to hold a run.
  var isEmpty: Bool { owners.isEmpty }

  /// Adds the runs of a text.
  mutating func add(_ words: WordStream, of owner: Int) {
    roll(over: words.hashes) { hash, _ in
      classes[Int(hash >> 58)] |= 1 << (hash >> 52 & 63)
      if owners[hash] == nil { owners[hash] = owner }
    }
  }

  /// The longest runs of `words` that a text of the index holds too, in order.
  func matches(in words: WordStream) -> [(words: Range<Int>, owner: Int)] {
    var matches: [(words: Range<Int>, owner: Int)] = []
    roll(over: words.hashes) { hash, start in
      guard classes[Int(hash >> 58)] & 1 << (hash >> 52 & 63) != 0, let owner = owners[hash] else { return }
      if let last = matches.last, last.words.upperBound >= start, last.owner == owner {
        matches[matches.count - 1].words = last.words.lowerBound..<start + length
      } else {
        matches.append((start..<start + length, owner))
      }
    }
    return matches
  }

  /// Calls `body` with the hash of each run of words and the place of its first word.
  private func roll(over hashes: [UInt64], _ body: (UInt64, Int) -> Void) {
    guard hashes.count >= length else { return }
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var highest: UInt64 = 1
    for _ in 1..<length { highest = highest &* base }
    var hash: UInt64 = 0
    for (place, word) in hashes.enumerated() {
      if place >= length { hash = hash &- hashes[place - length] &* highest }
      hash = hash &* base &+ word
      if place >= length - 1 { body(Self.mixed(hash), place - length + 1) }
    }
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let folded = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return folded ^ folded >> 29
  }
}
