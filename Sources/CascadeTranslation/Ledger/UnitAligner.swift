/// Finds which text of a new state of a curriculum is which text of the old one, so that it keeps its id.
///
/// Certain matches come first and are never taken back: the same text in the same order, the same text elsewhere, texts
/// parted or joined, then texts that are alike in one document, the one between two that match, and what was moved to
/// another document and edited. A text that none of these names is new: a new id costs a translator less than a wrong
/// translation costs a reader.
public struct UnitAligner {
  /// For each new unit, the old one whose id it keeps, and what happened to it.
  public private(set) var matches: [Match]
  /// The old units that are gone, in their order.
  public var gone: [Int] { newOf.indices.filter { newOf[$0] < 0 && !isJoined[$0] } }

  private let old: [LedgerUnit]
  private let new: [LedgerUnit]
  private var newOf: [Int]
  /// Old units that went into another one.
  private var isJoined: [Bool]
  /// The words of the units that no other had the same text as.
  private var oldWords: [WordList]
  private var newWords: [WordList]
  /// The places of the units of each document, in order; new documents under the name that they had before.
  private var oldPlaces: [String: [Int]] = [:]
  private var newPlaces: [String: [Int]] = [:]

  /// How like two texts of one document must be, with what stands beside them.
  private static let likeInDocument = 0.5
  /// How like texts between the same two matches must be.
  private static let likeInGap = 0.25
  /// The most pairs of texts of one gap that are compared.
  private static let widestGap = 4096
  /// How like texts of two documents must be.
  private static let likeElsewhere = 0.7

  /// Aligns `new` with `old`; both in the order of their documents.
  public init(old: [LedgerUnit], new: [LedgerUnit]) {
    self.old = old
    self.new = new
    matches = [Match](repeating: Match(old: nil, change: .new), count: new.count)
    newOf = [Int](repeating: -1, count: old.count)
    isJoined = [Bool](repeating: false, count: old.count)
    oldWords = [WordList](repeating: WordList(), count: old.count)
    newWords = [WordList](repeating: WordList(), count: new.count)
    for index in old.indices { oldPlaces[old[index].document, default: []].append(index) }
    for index in new.indices { newPlaces[new[index].document, default: []].append(index) }
    alignInOrder()
    alignElsewhere()
    renameDocuments()
    readWords()
    alignParts()
    alignAlike()
    alignGaps()
    alignMovedAndEdited()
  }

  private mutating func take(_ place: Int, _ former: Int, _ change: UnitChange) {
    matches[place] = Match(old: former, change: change)
    newOf[former] = place
  }

  private func isFree(_ place: Int) -> Bool {
    guard matches[place].old == nil else { return false }
    if case .splitOff = matches[place].change { return false }
    return true
  }

  private func isFreeOld(_ former: Int) -> Bool { newOf[former] < 0 && !isJoined[former] }
}

// MARK: - The same text

extension UnitAligner {
  private struct Key: Hashable {
    var kind: String
    var text: String
  }

  /// The longest list of the same texts in the same order, in each document.
  private mutating func alignInOrder() {
    for (document, places) in newPlaces.sorted(by: { $0.key < $1.key }) {
      guard let former = oldPlaces[document] else { continue }
      let keys = places.map { Key(kind: new[$0].kind, text: new[$0].text) }
      let formerKeys = former.map { Key(kind: old[$0].kind, text: old[$0].text) }
      let difference = keys.difference(from: formerKeys)
      var inserted: Set<Int> = []
      var removed: Set<Int> = []
      for step in difference {
        switch step {
        case .insert(let offset, _, _): inserted.insert(offset)
        case .remove(let offset, _, _): removed.insert(offset)
        }
      }
      let kept = places.indices.filter { !inserted.contains($0) }
      let keptFormer = former.indices.filter { !removed.contains($0) }
      for (place, earlier) in zip(kept, keptFormer) { take(places[place], former[earlier], .same) }
    }
  }

  /// The same text elsewhere: first in its own document, under its own heading, beside the one that it stood beside.
  private mutating func alignElsewhere() {
    var free: [Key: [Int]] = [:]
    for former in old.indices where isFreeOld(former) {
      free[Key(kind: old[former].kind, text: old[former].text), default: []].append(former)
    }
    for place in new.indices where isFree(place) {
      let key = Key(kind: new[place].kind, text: new[place].text)
      guard let candidates = free[key], !candidates.isEmpty else { continue }
      let best = candidates.indices.max { rank(candidates[$0], place) < rank(candidates[$1], place) } ?? 0
      take(place, candidates[best], .moved)
      free[key]?.remove(at: best)
    }
  }

  private func rank(_ former: Int, _ place: Int) -> Int {
    let isBehind = place > 0 && former > 0 && matches[place - 1].old == former - 1
    return (old[former].document == new[place].document ? 4 : 0) + (isBehind ? 2 : 0)
      + (old[former].section == new[place].section ? 1 : 0)
  }

  /// A new document most of whose texts stood in one that is gone is that one under another name.
  private mutating func renameDocuments() {
    for (document, places) in newPlaces.sorted(by: { $0.key < $1.key }) where oldPlaces[document] == nil {
      var counts: [String: Int] = [:]
      for place in places {
        if let former = matches[place].old { counts[old[former].document, default: 0] += 1 }
      }
      let most = counts.filter { newPlaces[$0.key] == nil }.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let most, 2 * most.value > places.count else { continue }
      newPlaces[document] = nil
      newPlaces[most.key] = places
    }
  }
}

// MARK: - Parts

extension UnitAligner {
  private mutating func readWords() {
    var numbers: [String: Int32] = [:]
    for former in old.indices where isFreeOld(former) { oldWords[former] = WordList(old[former].text, &numbers) }
    for place in new.indices where isFree(place) { newWords[place] = WordList(new[place].text, &numbers) }
  }

  /// Texts that were parted in two or three, or joined out of two or three.
  private mutating func alignParts() {
    for (document, places) in newPlaces.sorted(by: { $0.key < $1.key }) {
      guard let former = oldPlaces[document] else { continue }
      for earlier in former where isFreeOld(earlier) {
        let runs = runs(of: places) { isFree($0) && new[$0].isOfOneFamily(with: old[earlier]) }
        guard let parts = runs.first(where: { oldWords[earlier].isParted(in: $0.map { newWords[$0] }) }) else {
          continue
        }
        take(parts[0], earlier, .split)
        for part in parts.dropFirst() { matches[part] = Match(old: nil, change: .splitOff(from: earlier)) }
      }
      for place in places where isFree(place) {
        let runs = runs(of: former) { isFreeOld($0) && new[place].isOfOneFamily(with: old[$0]) }
        guard let parts = runs.first(where: { newWords[place].isParted(in: $0.map { oldWords[$0] }) }) else {
          continue
        }
        take(place, parts[0], .merged)
        for part in parts.dropFirst() { isJoined[part] = true }
      }
    }
  }

  /// Two or three free places side by side, in every way.
  private func runs(of places: [Int], where isFree: (Int) -> Bool) -> [[Int]] {
    places.indices.flatMap { start in
      [2, 3].compactMap { count in
        guard start + count <= places.count else { return nil }
        let run = Array(places[start..<start + count])
        return run.allSatisfy(isFree) ? run : nil
      }
    }
  }
}

// MARK: - Texts that are alike

extension UnitAligner {
  private struct Candidate {
    var place: Int
    var former: Int
    var score: Double
    var similarity: Double
  }

  /// The texts of one document that are most alike.
  private mutating func alignAlike() {
    for (document, places) in newPlaces.sorted(by: { $0.key < $1.key }) {
      let former = (oldPlaces[document] ?? []).filter(isFreeOld)
      var candidates: [Candidate] = []
      for place in places where isFree(place) {
        for earlier in former where new[place].isOfOneFamily(with: old[earlier]) {
          let beside = nearness(of: place, earlier)
          guard 0.9 * newWords[place].highestSimilarity(to: oldWords[earlier]) + beside >= Self.likeInDocument else {
            continue
          }
          let similarity = newWords[place].similarity(to: oldWords[earlier])
          let score = 0.9 * similarity + beside
          guard score >= Self.likeInDocument else { continue }
          candidates.append(Candidate(place: place, former: earlier, score: score, similarity: similarity))
        }
      }
      accept(candidates)
    }
  }

  private mutating func accept(_ candidates: [Candidate]) {
    let ordered = candidates.sorted {
      ($0.score, $1.place, $1.former) > ($1.score, $0.place, $0.former)
    }
    for candidate in ordered where isFree(candidate.place) && isFreeOld(candidate.former) {
      edit(candidate.place, candidate.former, candidate.similarity)
    }
  }

  private mutating func edit(_ place: Int, _ former: Int, _ similarity: Double) {
    let isCosmetic = CosmeticChange.isOne(from: old[former].text, to: new[place].text)
    take(place, former, isCosmetic ? .cosmetic : .edited(Swift.min(99, Int((100 * similarity).rounded()))))
  }

  /// A tenth for each side on which the neighbours of both are one unit.
  private func nearness(of place: Int, _ former: Int) -> Double {
    var nearness = 0.0
    if place > 0, former > 0, matches[place - 1].old == former - 1 { nearness += 0.1 }
    if place + 1 < new.count, former + 1 < old.count, matches[place + 1].old == former + 1 { nearness += 0.1 }
    return nearness
  }

  /// The texts between two that match, on both sides, in their order: there less likeness tells enough.
  private mutating func alignGaps() {
    for (document, places) in newPlaces.sorted(by: { $0.key < $1.key }) {
      guard let former = oldPlaces[document], let first = former.first, let last = former.last else { continue }
      var gap: [Int] = []
      var before = first - 1
      for place in places {
        if isFree(place) {
          gap.append(place)
        } else if let match = matches[place].old, match > before, match <= last {
          fill(gap, (before + 1..<match).filter(isFreeOld))
          gap = []
          before = match
        }
      }
      fill(gap, (before + 1..<last + 1).filter(isFreeOld))
    }
  }

  /// How like two texts of one gap are. Letters alone make any two short texts alike to some degree: they count where
  /// half of them are the same.
  private func likenessInGap(_ place: Int, _ former: Int) -> Double {
    let byWords = newWords[place].similarityOfWords(to: oldWords[former])
    let byAll = newWords[place].similarity(to: oldWords[former])
    return byAll >= Self.likeInDocument ? byAll : byWords
  }

  /// Matches texts of a gap with those that stood there, each with a later one than the text before it, so that they are
  /// most alike together.
  private mutating func fill(_ places: [Int], _ former: [Int]) {
    guard !places.isEmpty, !former.isEmpty, places.count * former.count <= Self.widestGap else { return }
    let likeness = places.map { place in
      former.map { earlier in
        new[place].isOfOneFamily(with: old[earlier]) ? likenessInGap(place, earlier) : 0
      }
    }
    for (row, column) in OrderedPairs.best(likeness, least: Self.likeInGap) {
      edit(places[row], former[column], likeness[row][column])
    }
  }

  /// Texts of other documents that share rare words, if they are very much alike.
  private mutating func alignMovedAndEdited() {
    var holders: [Int32: [Int]] = [:]
    for former in old.indices where isFreeOld(former) {
      for word in Set(oldWords[former].words) { holders[word, default: []].append(former) }
    }
    var candidates: [Candidate] = []
    for place in new.indices where isFree(place) {
      var shared: [Int: Double] = [:]
      for word in Set(newWords[place].words) {
        guard let former = holders[word] else { continue }
        for earlier in former { shared[earlier, default: 0] += 1 / Double(former.count) }
      }
      let nearest = shared.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(10)
      for (earlier, _) in nearest where new[place].isOfOneFamily(with: old[earlier]) {
        let similarity = newWords[place].similarity(to: oldWords[earlier])
        guard similarity >= Self.likeElsewhere else { continue }
        candidates.append(Candidate(place: place, former: earlier, score: similarity, similarity: similarity))
      }
    }
    accept(candidates)
  }
}
