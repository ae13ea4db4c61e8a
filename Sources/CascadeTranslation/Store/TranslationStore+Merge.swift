public import CascadeCurriculum

/// What became of a file that a translator sent back.
public struct MergeReport: Sendable {
  /// The units whose translation is new or another than before.
  public var taken: [UnitID] = []
  /// Those that came back as they were sent.
  public var unchanged = 0
  /// Those without a translation.
  public var untranslated = 0
  /// What was repaired, in the order of the file.
  public var repairs: [Remark] = []
  /// What was not taken in, in the order of the file.
  public var setAside: [Remark] = []
  /// Why nothing of the file was taken in; `nil` where something could be.
  public var refusal: String?

  /// What there is to say of one unit of a file.
  public struct Remark: Hashable, Sendable {
    /// The line of the file, from 1.
    public var line: Int
    /// The unit, as far as it is known.
    public var id: String
    /// What was done, or why it could not be.
    public var reason: String
    /// The translation, as it came back.
    public var text: String
  }
}

extension TranslationStore {
  /// Takes a file that a translator sent back into the catalogues of `tag`, unit by unit.
  ///
  /// `units` are the curriculum's, brought up to date by `update`. What cannot be used is set aside with its text and the
  /// reason; the rest goes in. A translation of words that have changed since is taken and stale. What says nothing else
  /// than before keeps its state, and what is new is a person's, unless `state` says who stands for all of the file. `translator`, or
  /// whom the file names, is credited with what is taken, unless a machine wrote it.
  public mutating func merge(
    _ file: ReturnPackage, into tag: LocaleTag, _ units: [Unit], _ update: Ledger.Update,
    as state: TranslationState? = nil, by translator: String? = nil
  ) -> MergeReport {
    var report = MergeReport()
    let places = Dictionary(zip(update.units.map(\.id), units.indices)) { first, _ in first }
    report.refusal = refusal(of: file, tag) { id in places[id].map { units[$0].codes } ?? [] }
    if report.refusal != nil { return report }
    report.setAside = file.faults.map {
      MergeReport.Remark(
        line: $0.line, id: $0.unit?.text ?? "", reason: "it cannot be read: \($0.reason)", text: $0.text)
    }
    var seen: [UnitID: ReturnedText] = [:]
    let gone = Set(ledger.entries.lazy.filter(\.isGone).map(\.id))
    for unit in file.units {
      guard unit.target != nil else {
        report.untranslated += 1
        continue
      }
      if let first = seen[unit.id], first != unit.target {
        report.setAside.append(
          MergeReport.Remark(unit, "its text stands twice in the file, with another translation", []))
        continue
      }
      seen[unit.id] = unit.target
      guard let place = places[unit.id] else {
        let reason = gone.contains(unit.id) ? "the curriculum no longer holds it" : "no unit has this id"
        report.setAside.append(MergeReport.Remark(unit, reason, []))
        continue
      }
      take(unit, units[place], into: tag, as: state, by: translator ?? file.translator, &report)
    }
    report.setAside.sort { $0.line < $1.line }
    return report
  }

  /// Why nothing of a file can be taken in: it is in another language, holds nothing, or was made from another curriculum.
  private func refusal(
    of file: ReturnPackage, _ tag: LocaleTag, codes: (UnitID) -> [InlineCode]
  ) -> String? {
    if let locale = file.locale, locale != tag { return "it is in '\(locale)', not in '\(tag)'" }
    let units = file.units
    guard !units.isEmpty else {
      return file.faults.first.map { "line \($0.line): \($0.reason)" } ?? "it holds no unit"
    }
    let texts = Dictionary(ledger.entries.map { ($0.id, $0.unit.text) }) { first, _ in first }
    guard units.contains(where: { texts[$0.id] != nil }) else {
      return "it was made from another curriculum: none of its \(units.count) units is one of this curriculum"
    }
    let former = catalogues[tag, default: [:]].values.flatMap(\.messages).compactMap(\.formerSource)
    let earlier = Set((former + texts.values).map(CosmeticChange.meaning))
    let isOurs = units.contains { unit in
      guard texts[unit.id] != nil else { return false }
      // A file that shows no source was made for whatever its ids say.
      return unit.source.map { earlier.contains(CosmeticChange.meaning($0.tokens(codes(unit.id)))) } ?? true
    }
    return isOurs
      ? nil
      : "it was made from another edition: its source texts are neither today's nor those that were translated before"
  }

  private mutating func take(
    _ returned: ReturnedUnit, _ unit: Unit, into tag: LocaleTag, as state: TranslationState?,
    by translator: String?, _ report: inout MergeReport
  ) {
    switch unit.verdict(on: returned.target?.tokens(unit.codes) ?? "") {
    case .setAside(let reason): report.setAside.append(MergeReport.Remark(returned, reason, unit.codes))
    case .taken(let target, let repairs, let needsReview):
      let shown = returned.source?.tokens(unit.codes) ?? unit.tokens
      guard isOf(unit, returned.id, shown, tag) else {
        report.setAside.append(
          MergeReport.Remark(returned, "it was made for another text: '\(shown)'", unit.codes))
        return
      }
      let words = target.tokens(unit.codes)
      if words.unicodeScalars.contains("\u{FFFD}"), !unit.tokens.unicodeScalars.contains("\u{FFFD}") {
        let reason = "the sign '\u{FFFD}' stands in it for letters that a program has lost"
        report.setAside.append(MergeReport.Remark(returned, reason, unit.codes))
        return
      }
      let outcome = change(tag, unit.document) { catalogue in
        // What was repaired by guessing is not what somebody has read.
        catalogue.take(returned, words, of: unit, as: needsReview && state == .reviewed ? nil : state)
      }
      switch outcome {
      case .taken:
        report.taken.append(returned.id)
        if let translator { change(tag, unit.document) { $0.credit(translator, for: returned.id) } }
      case .unchanged: report.unchanged += 1
      case .untranslated: report.untranslated += 1
      case .older(let reason):
        report.setAside.append(MergeReport.Remark(returned, reason, unit.codes))
        return
      }
      if !repairs.isEmpty, outcome != .untranslated {
        report.repairs.append(MergeReport.Remark(returned, repairs.joined(separator: "; "), unit.codes))
      }
    }
  }
}

extension TranslationStore {
  /// Whether `shown`, the source in a file, is what the unit says or said, or was edited into it since.
  fileprivate func isOf(_ unit: Unit, _ id: UnitID, _ shown: String, _ tag: LocaleTag) -> Bool {
    let message = catalogues[tag]?[unit.document]?.messages.first { $0.id == id }
    let known = [unit.tokens, message?.source, message?.formerSource].compactMap(\.self)
    if known.contains(where: { CosmeticChange.isOne(from: shown, to: $0) }) { return true }
    var numbers: [String: Int32] = [:]
    let words = WordList(shown, &numbers)
    return known.contains { words.similarity(to: WordList($0, &numbers)) >= 0.5 }
  }
}

extension MergeReport.Remark {
  fileprivate init(_ unit: ReturnedUnit, _ reason: String, _ codes: [InlineCode]) {
    self.init(line: unit.line, id: unit.id.text, reason: reason, text: unit.target?.tokens(codes) ?? "")
  }
}

extension ReturnPackage {
  /// The language that the file says it is in; `nil` where it does not.
  public var locale: LocaleTag? { targetLanguage.flatMap { LocaleTag($0.replacing("_", with: "-")) } }
}

// MARK: - One unit

extension Catalogue {
  /// What became of a unit.
  fileprivate enum Outcome: Equatable {
    case taken, unchanged, untranslated
    /// It would undo newer work: why, in words.
    case older(String)
  }

  /// Takes the translation `words` in.
  fileprivate mutating func take(
    _ returned: ReturnedUnit, _ words: String, of unit: Unit, as given: TranslationState?
  ) -> Outcome {
    guard let former = messages.first(where: { $0.id == returned.id && !$0.isGone }) else { return .unchanged }
    let current = unit.tokens
    let shown = returned.source?.tokens(unit.codes) ?? current
    // Some programs need the source in the place of what is missing, and leave it there.
    if returned.state == .initial, words == shown, !former.isTranslated { return .untranslated }
    let known = [current, former.source, former.formerSource, former.offer?.source]
    if let guess = returned.guess, !guess.isOwn(known) { return keep(guess, words, of: former) }
    // What a memory offered comes back still marked.
    if returned.state == .stale, former.offer != nil {
      edit(offerOf: returned.id, to: words)
      return .untranslated
    }
    let isSame = former.target == words
    let isOutdated = shown != current && !CosmeticChange.isOne(from: shown, to: current)
    // What was sent as stale and comes back untouched, still marked, has not been worked on.
    if isSame, given == nil, returned.state == .stale || isOutdated || !former.isStale { return .unchanged }
    if !isSame, former.isTranslated, !former.isStale {
      if isOutdated { return .older("it was made before the text changed, and the text has been translated since") }
      if former.state == .reviewed, given != .reviewed {
        return .older("it would replace what a second person has read; '--reviewed' says that this has been read too")
      }
    }
    let state = given ?? Self.state(of: returned, former, isSame: isSame)
    let source = isOutdated ? shown : returned.state == .stale ? former.formerSource ?? "" : current
    guard !isSame || state != former.state || source != former.formerSource ?? current else { return .unchanged }
    return take(words, for: returned.id, state, from: source) ? .taken : .unchanged
  }

  /// Keeps what a program has put in the place of a translation: an offer, where nobody has begun one.
  private mutating func keep(_ guess: Guess, _ words: String, of former: Message) -> Outcome {
    if former.target == words { return .unchanged }
    if former.isBegun, former.offer?.target != words {
      return .older("a program has put the translation of another text there: '\(guess.source)'")
    }
    offer(guess, words, for: former.id)
    return .untranslated
  }

  /// Who stands for a translation that came back. What a file says of that is as old as what was sent: it goes on saying
  /// that a machine wrote, or a second person read, what somebody has changed since.
  private static func state(of returned: ReturnedUnit, _ former: Message, isSame: Bool) -> TranslationState {
    if returned.state == .machine, isSame || !former.isTranslated { return .machine }
    guard isSame else { return .translated }
    return former.state == .reviewed && former.isStale ? .translated : former.state
  }
}
