import CascadeTranslation

/// Texts after a change of many at once, each with the one that it was: 15 % are edited, 3 % moved and edited, 5 % moved to
/// another document, 5 % within their own, 5 % deleted, and 6 % new ones are put in.
///
/// The benchmark `translation-figures` changes texts with this file too, so it imports nothing of the tests.
struct ChangedUnits<Random: RandomNumberGenerator> {
  /// A text, and which of the former ones it was; `nil` for a new one.
  struct Changed {
    var unit: LedgerUnit
    var origin: Int?
  }

  /// The texts, in their order.
  private(set) var units: [Changed]
  private let base: [LedgerUnit]
  private let words: [Substring]
  /// What the texts said: one that is edited never says what another said, which nobody could tell from that one moved.
  private let known: Set<String>
  private var random: Random

  /// The texts `base`, to be changed by what `random` says.
  init(_ base: [LedgerUnit], random: Random) {
    self.base = base
    units = base.enumerated().map { Changed(unit: $1, origin: $0) }
    words = base.flatMap { $0.text.split(separator: " ") }
    known = Set(base.map(\.text))
    self.random = random
  }

  private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  /// Changes them once.
  mutating func change() {
    let documents = Array(Set(base.map(\.document))).sorted()
    let shares = [15, 3, 5, 5, 5]
    var order = Array(base.indices).shuffled(using: &random)[...]
    var chosen: [Set<Int>] = []
    for share in shares {
      chosen.append(Set(order.prefix(base.count * share / 100)))
      order = order.dropFirst(base.count * share / 100)
    }
    units.removeAll { chosen[4].contains($0.origin ?? -1) }
    for place in units.indices {
      guard let origin = units[place].origin else { continue }
      if chosen[0].contains(origin) || chosen[1].contains(origin) { edit(place) }
      if chosen[2].contains(origin) { units[place].unit.document = documents[number(below: documents.count)] }
    }
    for origin in (chosen[1].union(chosen[2]).union(chosen[3])).sorted() {
      guard let place = units.firstIndex(where: { $0.origin == origin }) else { continue }
      let unit = units.remove(at: place)
      let places = units.indices.filter { units[$0].unit.document == unit.unit.document }
      units.insert(unit, at: places.isEmpty ? place : places[number(below: places.count)])
    }
    for number in 0..<base.count * 6 / 100 {
      let place = self.number(below: units.count)
      var unit = units[place].unit
      unit.text =
        "Number \(number): "
        + (0..<12).map { _ in String(words[self.number(below: words.count)]) }
        .joined(separator: " ")
      units.insert(Changed(unit: unit, origin: nil), at: place)
    }
  }

  /// Replaces, puts in or takes out some words; of a few words all stay, or it would be another text.
  private mutating func edit(_ place: Int) {
    let former = units[place].unit.text
    repeat {
      units[place].unit.text = edited(former)
    } while units[place].unit.text != former
      && known.contains(units[place].unit.text)
  }

  private mutating func edited(_ former: String) -> String {
    var text = former.split(separator: " ")
    let at = number(below: text.count)
    switch text.count < 5 ? 1 : number(below: 3) {
    case 0: text[at] = words[number(below: words.count)]
    case 1:
      let count = text.count < 5 ? 1 : 2 + number(below: 5)
      for _ in 0..<count { text.insert(words[number(below: words.count)], at: at) }
    default: text.removeSubrange(at..<min(text.count, at + text.count / 4))
    }
    return text.joined(separator: " ")
  }
}
