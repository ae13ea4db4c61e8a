public import CascadeCurriculum
private import CascadeText

extension TranslationStore {
  /// How many words each of `units` that an edition in `tag` may show has in the source (UAX #29), and what is known of
  /// them: for a report.
  ///
  /// What is older than its source counts by how like its source is to what was translated, or to what `memory` has.
  /// `withLow` asks for matches from 50 on; else what is below 75 is new.
  ///
  /// - Throws: ``MemoryError``.
  public func words(
    _ tag: LocaleTag, beside memory: TranslationMemory, withLow: Bool = false, _ units: [Unit], _ update: Ledger.Update
  ) throws(MemoryError) -> [(unit: Unit, words: Int, column: WordClass)] {
    let messages = messages(of: tag)
    let least = withLow ? 50 : 75
    var seen: Set<String> = []
    var document = ""
    var result: [(unit: Unit, words: Int, column: WordClass)] = []
    for (place, unit) in units.enumerated() where unit.isWanted(in: tag) {
      if unit.document != document {
        document = unit.document
        seen = []
      }
      let message = messages[update.units[place].id]
      let column = try self.column(of: place, units, message, memory, least, &seen)
      result.append((unit, WordRanges.count(in: unit.text), column))
    }
    return result
  }

  private func column(
    of place: Int, _ units: [Unit], _ message: Message?, _ memory: TranslationMemory, _ least: Int,
    _ seen: inout Set<String>
  ) throws(MemoryError) -> WordClass {
    let unit = units[place]
    var score = 0
    if let message {
      let former = message.formerSource ?? message.source
      if !message.isStale, CosmeticChange.isOne(from: former, to: unit.tokens) {
        return message.state == .machine ? .machine : .done
      }
      score = MatchScore.of(TokenReader(former, codes: unit.codes).text, unit.text, least: least) ?? 0
    }
    let found = try memory.matches(for: MemoryQuery(place, of: units), least: least, limit: 1).first?.score ?? 0
    score = max(score, found)
    let isRepeated = !seen.insert(unit.tokens).inserted
    return score < 100 && isRepeated ? .repeated : WordClass(MatchBand(score: score))
  }
}

extension WordRanges {
  /// How many words there are in `text`; a code parts words.
  fileprivate static func count(in text: CodedText) -> Int {
    text.pieces.reduce(0) { count, piece in
      guard case .text(let words) = piece else { return count }
      return count + self.count(in: words)
    }
  }
}
