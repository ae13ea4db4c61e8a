/// Runs of a fixed number of words, to be found again in other texts; each by a hash that rolls from word to word.
struct ShingleIndex {
  private let length: Int
  /// The hashes of the runs in a table with open addressing; 0 where a slot is free.
  private var slots: [UInt64] = []
  /// Which text holds the run of each slot; of several the first.
  private var owners: [Int32] = []
  private var count = 0

  /// Whether no text was long enough to hold a run.
  var isEmpty: Bool { count == 0 }

  /// An index of the runs of `length` words of texts, each with the number by which it is found again.
  init(length: Int, of texts: [(words: WordStream, owner: Int)]) {
    self.length = length
    let words = texts.reduce(0) { $0 + $1.words.hashes.count }
    var room = 64
    while room < 2 * words { room *= 2 }
    slots = [UInt64](repeating: 0, count: room)
    owners = [Int32](repeating: 0, count: room)
    for text in texts {
      Self.roll(over: text.words.hashes, by: length) { hash, _ in insert(hash, Int32(text.owner)) }
    }
  }

  private mutating func insert(_ hash: UInt64, _ owner: Int32) {
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] != 0 {
      if slots[slot] == hash { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = hash
    owners[slot] = owner
    count += 1
  }

  private func owner(of hash: UInt64) -> Int? {
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] != 0 {
      if slots[slot] == hash { return Int(owners[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The longest runs of `words` that a text of the index holds too, in order.
  func matches(in words: WordStream) -> [(words: Range<Int>, owner: Int)] {
    var matches: [(words: Range<Int>, owner: Int)] = []
    Self.roll(over: words.hashes, by: length) { hash, start in
      guard let owner = owner(of: hash) else { return }
      if let last = matches.last, last.words.upperBound >= start, last.owner == owner {
        matches[matches.count - 1].words = last.words.lowerBound..<start + length
      } else {
        matches.append((start..<start + length, owner))
      }
    }
    return matches
  }

  /// Calls `body` with the hash of each run of words and the place of its first word.
  private static func roll(over hashes: [UInt64], by length: Int, _ body: (UInt64, Int) -> Void) {
    guard hashes.count >= length else { return }
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var highest: UInt64 = 1
    for _ in 1..<length { highest = highest &* base }
    var hash: UInt64 = 0
    for (place, word) in hashes.enumerated() {
      if place >= length { hash = hash &- hashes[place - length] &* highest }
      hash = hash &* base &+ word
      if place >= length - 1 { body(mixed(hash), place - length + 1) }
    }
  }

  private static func mixed(_ hash: UInt64) -> UInt64 {
    let folded = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    let mixed = folded ^ folded >> 29
    // 0 stands for a free slot.
    return mixed == 0 ? 1 : mixed
  }
}
