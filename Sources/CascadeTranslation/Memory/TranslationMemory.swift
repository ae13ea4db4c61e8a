import CascadeCurriculum

/// What has been translated into one language, to be found again by texts that are like it.
///
/// The index is made anew with each memory and kept nowhere: it cannot be older than the catalogues. The same pairs in
/// the same order give the same matches.
public struct TranslationMemory: Sendable {
  /// The pairs, in the order in which they were given.
  public let pairs: [MemoryPair]
  private let texts: [MatchText]
  private let words: [String: Int32]
  private let index: TrigramIndex

  /// Where matches are looked for.
  public enum Search: Hashable, Sendable {
    /// Among the texts that the index names.
    case index
    /// Among all: the measure of the index.
    case everything
  }

  /// A memory of `pairs`. At fifty thousand it takes seconds.
  ///
  /// - Throws: ``MemoryError`` where the system's SQLite has no index of trigrams.
  public init(_ pairs: [MemoryPair]) throws(MemoryError) {
    var words: [String: Int32] = [:]
    texts = pairs.map { pair in
      MatchText(pair.source) { word in
        if let number = words[word] { return number }
        words[word] = Int32(words.count)
        return Int32(words.count - 1)
      }
    }
    self.pairs = pairs
    self.words = words
    index = try TrigramIndex(texts.lazy.map(\.characters))
  }

  /// The `limit` best matches of at least `least`, from 50: the best first, then what somebody read, then what is of the
  /// same kind, then the order of the pairs; each translation once. What is restricted is found for what is.
  ///
  /// - Throws: ``MemoryError`` where the index fails.
  public func matches(
    for query: MemoryQuery, least: Int = 75, limit: Int = 3, in search: Search = .index
  ) throws(MemoryError) -> [MemoryMatch] {
    var unknown: [String: Int32] = [:]
    let text = MatchText(query.text) { word in
      if let number = words[word] ?? unknown[word] { return number }
      unknown[word] = -100 - Int32(unknown.count)
      return -100 - Int32(unknown.count - 1)
    }
    let places: [Int] =
      switch search {
      case .index: try index.places(near: text.characters)
      case .everything: Array(pairs.indices)
      }
    var found: [Found] = []
    for place in places where query.isRestricted || !pairs[place].isRestricted {
      guard Self.mayBeLike(text, texts[place], least) else { continue }
      if let match = weighed(place, query, text, least) { found.append(match) }
    }
    found.sort { $0.rank > $1.rank }
    var seen: Set<CodedText> = []
    let different = found.filter { seen.insert($0.match.target).inserted }
    return different.prefix(limit).map(\.match)
  }

  private struct Found {
    var match: MemoryMatch
    var rank: (Int, Int, Int, Int)
  }

  /// What the pair at `place` is to `query`; `nil` where it is less than `least`.
  private func weighed(_ place: Int, _ query: MemoryQuery, _ text: MatchText, _ least: Int) -> Found? {
    let pair = pairs[place]
    let isIdentical = pair.source == query.text && CodeMapping.isSame(pair.codes, query.codes)
    guard var score = MatchScore.of(text, texts[place], isIdentical: isIdentical, least: least) else { return nil }
    var target = pair.target
    if text.numbers != texts[place].numbers {
      // Beside other words, a number may belong to another thing than before.
      let substituted =
        text.tokens == texts[place].tokens
        ? NumberSubstitution.target(target, from: texts[place].numbers, to: text.numbers) : nil
      let count = zip(text.numbers, texts[place].numbers).count { $0 != $1 }
      score = MatchScore.of(score, differingIn: count, isPutRight: substituted != nil)
      target = substituted ?? target
    }
    let isRead = pair.state == .reviewed
    if isIdentical, isRead, let context = query.context, pair.context == context { score = 101 }
    guard score >= least else { return nil }
    let match = MemoryMatch(
      pair: pair, score: score, source: CodeMapping.text(pair.source, from: pair.codes, to: query.codes),
      target: CodeMapping.text(target, from: pair.codes, to: query.codes))
    return Found(match: match, rank: (score, Self.trust(in: pair), pair.kind == query.kind ? 1 : 0, -place))
  }

  /// How far a translation can be relied on: of two that are equally like, what is more comes first.
  private static func trust(in pair: MemoryPair) -> Int {
    switch pair.state {
    case .machine: 0
    case .translated: pair.isStateKnown ? 2 : 1
    case .reviewed: 3
    }
  }

  /// Whether the lengths of both, in the units by which they are compared, leave room for a score of `least`.
  ///
  /// No text that is less than 0.6 or more than 1.7 times as long is looked at, whatever is asked for.
  private static func mayBeLike(_ first: MatchText, _ second: MatchText, _ least: Int) -> Bool {
    let words = Swift.max(first.tokens.count, second.tokens.count)
    let isShort = words < MatchScore.leastWords
    let length = isShort ? first.characters.count : first.tokens.count
    let other = isShort ? second.characters.count : second.tokens.count
    guard 100 * Swift.min(length, other) >= least * Swift.max(length, other) else { return false }
    return 10 * other >= 6 * length && 10 * other <= 17 * length
  }
}
