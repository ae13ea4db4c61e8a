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
  /// than before keeps its state, and what is new is a person's, unless `state` says who stands for all of the file.
  public mutating func merge(
    _ file: ReturnedFile, into tag: LocaleTag, _ units: [Unit], _ update: Ledger.Update,
    as state: TranslationState? = nil
  ) -> MergeReport {
    var report = MergeReport()
    let places = Dictionary(zip(update.units.map(\.id), units.indices)) { first, _ in first }
    report.refusal = refusal(of: file, tag, places)
    if report.refusal != nil { return report }
    report.setAside = file.faults.map {
      MergeReport.Remark(line: $0.line, id: $0.context ?? "", reason: "it cannot be read: \($0.reason)", text: "")
    }
    let gone = Set(ledger.entries.lazy.filter(\.isGone).map(\.id))
    for unit in file.units {
      guard !unit.target.isEmpty else {
        report.untranslated += 1
        continue
      }
      guard let place = places[unit.id] else {
        let reason = gone.contains(unit.id) ? "the curriculum no longer holds it" : "no unit has this id"
        report.setAside.append(remark(unit, reason))
        continue
      }
      take(unit, units[place], into: tag, as: state, &report)
    }
    report.setAside.sort { $0.line < $1.line }
    return report
  }

  private func remark(_ unit: ReturnedFile.Returned, _ reason: String) -> MergeReport.Remark {
    MergeReport.Remark(line: unit.line, id: unit.id.text, reason: reason, text: unit.target)
  }

  /// Why nothing of a file can be taken in: it is in another language, holds nothing, or was made from another curriculum.
  private func refusal(of file: ReturnedFile, _ tag: LocaleTag, _ places: [UnitID: Int]) -> String? {
    if let locale = file.locale, locale != tag { return "it is in '\(locale)', not in '\(tag)'" }
    guard !file.units.isEmpty else { return "it holds no unit" }
    let known = Set(ledger.entries.map(\.id))
    guard file.units.contains(where: { known.contains($0.id) }) else {
      return "it was made from another curriculum: none of its \(file.units.count) units is one of this curriculum"
    }
    let texts = Dictionary(ledger.entries.map { ($0.id, $0.unit.text) }) { first, _ in first }
    let former = catalogues[tag, default: [:]].values.flatMap(\.messages).compactMap(\.formerSource)
    let earlier = Set(former).union(texts.values)
    let ours = file.units.filter { known.contains($0.id) && earlier.contains($0.source) }
    guard ours.isEmpty else { return nil }
    return
      "it was made from another edition: its source texts are neither today's nor those that were translated before"
  }

  private mutating func take(
    _ returned: ReturnedFile.Returned, _ unit: Unit, into tag: LocaleTag, as state: TranslationState?,
    _ report: inout MergeReport
  ) {
    switch TargetReader.verdict(on: returned.target, codes: unit.codes) {
    case .setAside(let reason): report.setAside.append(remark(returned, reason))
    case .taken(let target, let repairs, let needsReview):
      if !repairs.isEmpty { report.repairs.append(remark(returned, repairs.joined(separator: "; "))) }
      let words = target.tokens(unit.codes)
      let isTaken = change(tag, unit.document) { catalogue in
        // What was repaired by guessing is not what somebody has read.
        catalogue.take(returned, words, current: unit.tokens, as: needsReview && state == .reviewed ? nil : state)
      }
      if isTaken { report.taken.append(returned.id) } else { report.unchanged += 1 }
    }
  }
}

extension Catalogue {
  /// Takes the translation `words` in; whether anything is other than before. `current` is what the source says now.
  fileprivate mutating func take(
    _ returned: ReturnedFile.Returned, _ words: String, current: String, as given: TranslationState?
  ) -> Bool {
    guard let former = messages.first(where: { $0.id == returned.id && !$0.isGone }) else { return false }
    let isSame = former.target == words
    let isOutdated =
      returned.source != current && !CosmeticChange.isOne(from: returned.source, to: current)
    // What was sent as stale and comes back untouched, still marked, has not been worked on.
    if isSame, given == nil, returned.needsWork || isOutdated || !former.isStale {
      return false
    }
    let state = given ?? (isSame ? former.state : .translated)
    let source = isOutdated ? returned.source : returned.needsWork ? former.formerSource ?? "" : current
    guard !isSame || state != former.state || source != former.formerSource ?? current else { return false }
    return take(words, for: returned.id, state, from: source)
  }
}
