private import CascadeCurriculum
public import CascadeText
private import CascadeTranslation

extension Workspace {
  /// Judges the translations into `locales`, or into every language that there is anything in, by the checks made for
  /// their languages; gives the findings, at the messages of the catalogues, and the catalogues.
  ///
  /// - Throws: ``WorkspaceError``: a language that there is nothing in, or a curriculum that cannot be read.
  public func checkTranslations(
    _ locales: [String]?
  ) async throws(WorkspaceError) -> (diagnostics: [Diagnostic], files: [SourceFile]) {
    let desk = try await desk([])
    let known = desk.locales.map(\.text)
    for name in locales ?? [] where !known.contains(name) {
      throw .unknownName(what: "language", name: name, known: known)
    }
    let chosen = desk.locales.filter { locales?.contains($0.text) ?? true }
    let own = desk.files.filter { file in
      if case .catalogue(let tag, _) = TranslationPath(file.path) { chosen.contains(tag) } else { true }
    }
    let unreadable = TranslationFinding.unreadable(desk.store, in: own)
    return ((unreadable + chosen.flatMap(desk.findings)).inReadingOrder(), desk.files)
  }
}

extension TranslationDesk {
  /// What the checks of translations say of the language `tag`.
  fileprivate func findings(in tag: LocaleTag) -> [Diagnostic] {
    let messages = store.messages(of: tag)
    let judged = zip(units, update.units).compactMap { unit, known in
      messages[known.id].map {
        QualityUnit($0, kind: unit.kind, document: unit.document, codes: unit.codes)
      }
    }
    let found = QualityRunner.findings(in: judged, locale: tag, terms: terms(in: tag))
    let byID = Dictionary(judged.map { ($0.id, $0) }) { first, _ in first }
    var lines: [String: (LineTable, [UInt8])] = [:]
    for file in files { lines[file.path] = (LineTable(file.bytes), file.bytes) }
    return found.map { finding in
      let path = TranslationPath.catalogue(tag, document: byID[finding.unit]?.document ?? "").path
      let span = lines[path].map { Self.place(from: messages[finding.unit]?.line ?? 0, $0.0, $0.1) } ?? .start
      // What sets it aside is told too, for as long as the translation stays what it is.
      let hash = byID[finding.unit].map { " " + QualityIgnore(finding.check, reason: "", for: $0).hash } ?? ""
      return Diagnostic(
        finding.check, finding.severity, "\(finding.message) (\(finding.unit)\(hash))", at: span, in: path)
    }
  }

  /// The glossary, as the checks want it: what each term must be called in the language.
  private func terms(in tag: LocaleTag) -> [QualityTerm] {
    glossary.compactMap { term in
      guard let word = term.equivalents.first(where: { $0.locale == tag }) else { return nil }
      let forms = Self.forms(word.term.string)
      return forms.first.map { QualityTerm([term.term.string], preferred: $0, allowed: Array(forms.dropFirst())) }
    }
  }

  /// The words that an entry of the glossary gives: of `a / b` both are right, of `a (b)` either, and both together.
  private static func forms(_ words: String) -> [String] {
    words.split(separator: "/").flatMap { part -> [String] in
      let pieces = part.split(whereSeparator: { $0 == "(" || $0 == ")" }).map(trimmed).filter { !$0.isEmpty }
      return pieces.count > 1 ? pieces + [trimmed(part)] : pieces
    }
  }

  private static func trimmed(_ words: Substring) -> String {
    String(words.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// The line of a catalogue on which the translation stands of the message that begins on `line`, from 1.
  private static func place(from line: Int, _ lines: LineTable, _ bytes: [UInt8]) -> SourceSpan {
    for index in Swift.max(0, line - 1)..<Swift.max(line, lines.starts.count) where index < lines.starts.count {
      let range = lines.range(of: index)
      if bytes[range].starts(with: "msgstr".utf8) { return SourceSpan(range.lowerBound, range.upperBound - 1) }
    }
    return .start
  }
}
