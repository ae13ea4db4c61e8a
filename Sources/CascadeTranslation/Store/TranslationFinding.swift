public import CascadeCurriculum
public import CascadeText

/// What is wrong with the files of a store, at its place.
public enum TranslationFinding {
  /// The id of a message that cannot be read.
  public static let unreadable: CheckID = "translation/unreadable"
  /// The id of a comment that is meant for the tool and says nothing to it.
  public static let strayComment: CheckID = "translation/unknown-comment"
  /// The id of a translation that no edition can show.
  public static let unusable: CheckID = "translation/unusable"

  /// The id of a text that stands in the way of releasing an edition.
  public static let unreleasable: CheckID = "release/translation-not-reviewed"

  /// The `units` that an edition in `tag` must not be released with: law, safeguards and questions whose translation no
  /// second person has read since the source changed, and of other texts the drafts of a machine and what is stale. What
  /// has no translation is shown in its own language, and stands in the way where it must have been reviewed. What none of
  /// `editions`, the final ones in the language, shows does not.
  public static func unreleasable(
    _ store: TranslationStore, into tag: LocaleTag, _ units: [Unit], _ update: Ledger.Update,
    editions: [Edition]
  ) -> [Diagnostic] {
    let messages = store.messages(of: tag)
    return zip(units, update.units).compactMap { unit, known in
      guard unit.isWanted(in: tag), editions.contains(where: unit.isShown) else { return nil }
      let message = messages[known.id]
      let isStale = message.map { $0.isStale || !CosmeticChange.isOne(from: $0.source, to: unit.tokens) } ?? false
      var isShown = false
      if let message, case .taken = unit.verdict(on: message.target) { isShown = true }
      let reason: String
      switch isShown ? message?.state : nil {
      case nil:
        guard unit.mustBeReviewed else { return nil }
        reason = message == nil ? "is missing" : "cannot be shown"
      case _ where isStale: reason = "is older than this text"
      case .machine: reason = "is a machine's draft"
      case .translated:
        guard unit.mustBeReviewed else { return nil }
        reason = "has been read by nobody else"
      case .reviewed: return nil
      }
      return Diagnostic(
        unreleasable, .error, "its translation into '\(tag)' (\(known.id)) \(reason)", at: unit.span, in: unit.path)
    }
  }

  /// What of the files of `store` could not be read, and comments that say nothing to the tool, as findings in `files`,
  /// its files.
  public static func unreadable(_ store: TranslationStore, in files: some Sequence<SourceFile>) -> [Diagnostic] {
    findings(unreadable, .warning, store.faults, in: files) { "this message cannot be read: \($0)" }
      + findings(strayComment, .error, store.strays, in: files) { $0 }
  }

  private static func findings(
    _ id: CheckID, _ severity: Severity, _ faults: [TranslationStore.Fault], in files: some Sequence<SourceFile>,
    message: (String) -> String
  ) -> [Diagnostic] {
    let faults = Dictionary(grouping: faults, by: \.path)
    guard !faults.isEmpty else { return [] }
    var findings: [Diagnostic] = []
    for file in files {
      guard let own = faults[file.path] else { continue }
      let lines = LineTable(file.bytes)
      for fault in own {
        let range = lines.range(of: Swift.min(Swift.max(fault.fault.line, 1), lines.starts.count) - 1)
        findings.append(
          Diagnostic(
            id, severity, message(fault.fault.reason), at: SourceSpan(range.lowerBound, range.upperBound),
            in: file.path))
      }
    }
    return findings
  }

  /// The translations of `units` into each language of `store` whose codes cannot be, at the unit's place.
  public static func unusable(_ store: TranslationStore, _ units: [Unit], _ update: Ledger.Update) -> [Diagnostic] {
    store.locales.flatMap { tag in
      let messages = store.messages(of: tag)
      return zip(units, update.units).compactMap { unit, known -> Diagnostic? in
        guard let message = messages[known.id], message.source == unit.tokens, !message.isStale,
          case .setAside(let reason) = unit.verdict(on: message.target)
        else { return nil }
        return Diagnostic(
          unusable, .warning, "its translation into '\(tag)' (\(known.id)) is not shown: \(reason)", at: unit.span,
          in: unit.path)
      }
    }
  }
}
