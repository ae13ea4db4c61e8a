public import CascadeCurriculum

/// What a memory could do for a language.
public struct FillReport: Hashable, Sendable {
  /// Texts that are translated now: the same text, between the same neighbours, was translated and read.
  public var inContext = 0
  /// Texts that are translated now: the same text was.
  public var same = 0
  /// Texts that wait, marked as fuzzy, for somebody to mend or accept what is offered.
  public var offered = 0
  /// Texts for which something less like is told.
  public var told = 0

  /// Nothing.
  public init() {}
}

extension TranslationStore {
  /// What the catalogues of `tag` remember: the translations of `units`, whose ids are those of `update`, that are as new
  /// as their sources and can be shown.
  public func pairs(of tag: LocaleTag, _ units: [Unit], _ update: Ledger.Update) -> [MemoryPair] {
    let messages = messages(of: tag)
    return units.indices.compactMap { place in
      let (unit, id) = (units[place], update.units[place].id)
      guard let message = messages[id], !message.isStale, CosmeticChange.isOne(from: message.source, to: unit.tokens),
        case .taken(let target, _, needsReview: false) = unit.verdict(on: message.target)
      else { return nil }
      var pair = MemoryPair(source: unit.text, target: target, codes: unit.codes, origin: id.text)
      pair.state = message.state
      pair.document = unit.document
      pair.unit = id
      pair.kind = unit.kind
      pair.context = MemoryContext(around: place, of: units)
      pair.isRestricted = unit.isRestricted
      return pair
    }
  }

  /// Fills what `tag` has no translation of from `memory`.
  ///
  /// The same text is translated with that, for which whoever made it goes on standing: nobody has read it in its new
  /// place. Where it was of another kind, or was translated in two ways, or nobody knows whether a machine did that, and
  /// where the text is only like it, somebody has to look: what was found becomes an offer. Below 75 nothing is offered.
  ///
  /// - Throws: ``MemoryError``; what was filled before stands.
  public mutating func fill(
    _ tag: LocaleTag, from memory: TranslationMemory, _ units: [Unit], _ update: Ledger.Update
  ) throws(MemoryError) -> FillReport {
    var report = FillReport()
    let begun = begun(in: tag)
    for (place, unit) in units.enumerated() where !begun.contains(update.units[place].id) {
      let id = update.units[place].id
      let matches = try memory.matches(for: MemoryQuery(place, of: units))
      if let match = matches.first, let target = Self.certain(matches, for: unit) {
        let state: TranslationState = match.pair.state == .machine ? .machine : .translated
        _ = change(tag, unit.document) { $0.take(target, for: id, state, from: unit.tokens) }
        if match.score > 100 { report.inContext += 1 } else { report.same += 1 }
        continue
      }
      let offer = matches.first.map { match in
        MemoryOffer(
          score: min(match.score, 100), source: match.source.tokens(unit.codes),
          target: match.target.tokens(unit.codes), origin: match.pair.origin)
      }
      change(tag, unit.document) { $0.offer(offer, for: id) }
      if let offer { if offer.isFilledIn { report.offered += 1 } else { report.told += 1 } }
    }
    return report
  }

  /// The translation of the same text, where nobody need look at it: it is known who stands for it, it was made for a text
  /// of this kind, all who made one say the same, and it holds every code.
  private static func certain(_ matches: [MemoryMatch], for unit: Unit) -> String? {
    guard let best = matches.first, best.score >= 100, best.pair.isStateKnown else { return nil }
    if best.score == 100 {
      guard best.pair.kind ?? unit.kind == unit.kind, matches.count(where: { $0.score == 100 }) == 1 else { return nil }
    }
    let target = best.target.tokens(unit.codes)
    guard case .taken(_, repairs: [], needsReview: false) = unit.verdict(on: target) else {
      return nil
    }
    return target
  }
}

extension MemoryQuery {
  /// The unit at `place` of `units`, which are those of a curriculum in their order.
  public init(_ place: Int, of units: [Unit]) {
    let unit = units[place]
    self.init(unit.text, codes: unit.codes)
    kind = unit.kind
    context = MemoryContext(around: place, of: units)
    isRestricted = unit.isRestricted
  }
}

extension MemoryContext {
  /// What stands around the unit at `place` of `units` in its document.
  init(around place: Int, of units: [Unit]) {
    func tokens(_ other: Int) -> String {
      units.indices.contains(other) && units[other].document == units[place].document ? units[other].tokens : ""
    }
    self.init(between: tokens(place - 1), and: tokens(place + 1))
  }
}
