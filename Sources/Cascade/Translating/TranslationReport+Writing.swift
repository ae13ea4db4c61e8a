private import CascadeCurriculum
private import CascadeText
private import CascadeTranslation

extension TranslationReport {
  /// The version of the JSON format, see `docs/json.md`.
  public static var jsonVersion: Int { 1 }

  /// The figures for programs, in the format of `docs/json.md`, as UTF-8.
  public var json: [UInt8] {
    JSONWriter.document { json in
      json.object { json in
        json.member("format", "cascade-translation-report")
        json.member("version", Self.jsonVersion)
        json.member("columns", columns.map(\.rawValue))
        json.objects("languages", for: languages) { json, language in
          json.member("locale", language.locale.text)
          write(language.total, &json)
          json.objects("editions", for: language.editions) { write($1, &$0) }
          json.objects("documents", for: language.documents) { write($1, &$0) }
        }
      }
    }
  }

  private func write(_ row: Row, _ json: inout JSONWriter) {
    json.member("name", row.name)
    write(row.words, &json)
  }

  private func write(_ words: WordCounts, _ json: inout JSONWriter) {
    json.member("words") { json in
      json.array { json in
        for column in columns { json.element { $0.number(words[column]) } }
      }
    }
    json.member("total", words.total)
  }

  /// The figures for a spreadsheet (RFC 4180): the language, what is counted (`locale`, `edition` or `document`), its
  /// name, the words of each column, and all.
  public var csv: [UInt8] {
    var rows = [["locale", "scope", "name"] + columns.map(\.rawValue) + ["total"]]
    for language in languages {
      let tag = language.locale.text
      rows.append([tag, "locale", tag] + cells(language.total))
      rows += language.editions.map { [tag, "edition", $0.name] + cells($0.words) }
      rows += language.documents.map { [tag, "document", $0.name] + cells($0.words) }
    }
    return rows.flatMap { Array(($0.joined(separator: ",") + "\r\n").utf8) }
  }

  private func cells(_ words: WordCounts) -> [String] {
    columns.map { String(words[$0]) } + [String(words.total)]
  }

  /// The figures in columns: a line for each language, below it one for each edition in it, and where asked for, one for
  /// each document.
  public func table(withDocuments: Bool) -> String {
    guard !languages.isEmpty else {
      return "No language yet: 'cascade translate extract --locale <tag>' begins one.\n"
    }
    var rows = [["words"] + columns.map(\.rawValue) + ["total"]]
    for language in languages {
      rows.append([language.locale.text] + cells(language.total))
      rows += language.editions.map { ["  edition \($0.name)"] + cells($0.words) }
      if withDocuments { rows += language.documents.map { ["  \($0.name)"] + cells($0.words) } }
    }
    return TextTable.lines(of: rows)
  }
}
