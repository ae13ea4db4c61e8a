public import CascadeCurriculum
private import CascadeText
private import CascadeTranslation

extension TranslationUpdate {
  /// What came of it, a line for the texts and one for each of `locales`, for people.
  public func lines(of locales: [LocaleTag]) -> String {
    let all =
      changes.same + changes.moved + changes.cosmetic + changes.edited + changes.split + changes.merged + changes.new
    let counts = [
      (changes.moved, "moved"), (changes.cosmetic, "changed in signs alone"), (changes.edited, "edited"),
      (changes.split, "parted"), (changes.merged, "joined"), (changes.new, "new"), (changes.gone, "gone"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let texts = "\(all) texts: \(parts.isEmpty ? "all as before" : parts.joined(separator: ", "))"
    let filled = fills.map { "\($0.locale): \($0.report.line)" }
    let languages = progress.filter { locales.contains($0.locale) }.map { "\($0.locale): \($0.total.line)" }
    return ([texts] + filled + languages).joined(separator: "\n")
  }
}

extension FillReport {
  /// The figures in a line, for people.
  var line: String {
    let counts = [
      (inContext, "the same in the same place"), (same, "the same"), (offered, "to be mended"),
      (told, "told in a comment"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "from memory: \(parts.isEmpty ? "nothing" : parts.joined(separator: ", "))"
  }
}

extension Catalogue.Progress {
  /// What a person wrote and is up to date, whether reviewed or not.
  var translated: Int { units - untranslated - stale - machine }

  /// The share of texts, in whole percent, that say something in the language; all only where none is missing.
  var percent: Int { units == 0 ? 100 : 100 * (units - untranslated) / units }

  /// The figures in a line, for people.
  var line: String {
    let counts = [
      (reviewed, "reviewed"), (translated - reviewed, "translated"), (machine, "machine drafts"), (stale, "stale"),
      (untranslated, "missing"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(percent) % of \(units) texts (\(parts.joined(separator: ", ")))"
  }
}

extension TranslationStatus {
  /// The version of the JSON format, see `docs/json.md`.
  public static var jsonVersion: Int { 1 }

  /// The figures for programs, in the format of `docs/json.md`, as UTF-8.
  public var json: [UInt8] {
    JSONWriter.document { json in
      json.object { json in
        json.member("format", "cascade-translation-status")
        json.member("version", Self.jsonVersion)
        json.member("up-to-date", isUpToDate)
        json.objects("languages", for: languages) { json, language in
          json.member("locale", language.locale.text)
          Self.write(language.total, &json)
          json.objects("documents", for: language.documents) { json, document in
            json.member("name", document.name)
            Self.write(document.progress, &json)
          }
        }
      }
    }
  }

  private static func write(_ progress: Catalogue.Progress, _ json: inout JSONWriter) {
    json.member("units", progress.units)
    json.member("reviewed", progress.reviewed)
    json.member("translated", progress.translated - progress.reviewed)
    json.member("machine", progress.machine)
    json.member("stale", progress.stale)
    json.member("missing", progress.untranslated)
  }

  /// The figures in columns: a line for each language, and where asked for, below it one for each of its documents.
  public func table(withDocuments: Bool) -> String {
    guard !languages.isEmpty else {
      return "No language yet: 'cascade translate extract --locale <tag>' begins one.\n"
    }
    var rows = [["", "texts", "reviewed", "translated", "machine", "stale", "missing"]]
    for language in languages {
      rows.append(Self.row(language.locale.text, language.total))
      if withDocuments { rows += language.documents.map { Self.row("  " + $0.name, $0.progress) } }
    }
    return TextTable.lines(of: rows)
  }

  private static func row(_ name: String, _ progress: Catalogue.Progress) -> [String] {
    let figures = [
      progress.units, progress.reviewed, progress.translated - progress.reviewed, progress.machine, progress.stale,
      progress.untranslated,
    ]
    return [name] + figures.map(String.init)
  }
}
