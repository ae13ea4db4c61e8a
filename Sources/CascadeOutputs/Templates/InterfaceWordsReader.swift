private import CascadeCurriculum
private import CascadeMarkup
package import CascadeText

/// Reads a file of interface words.
///
/// ```yaml
/// language: English          # the language's name in itself
/// state: reviewed            # or machine: a draft that awaits a native reviewer
/// words:
///   contents: Contents
///   minutes: {one: "{count} minute", other: "{count} minutes"}
/// dates: {…}                 # see `dates(in:)`
/// numbers: {…}
/// ```
package struct InterfaceWordsReader {
  private let path: String
  private var diagnostics: [Diagnostic] = []

  /// The words of `file`, named `<tag>.yaml`; `nil` where it has not all that a handbook needs.
  package static func read(_ file: SourceFile) -> Checked<InterfaceWords?> {
    let parsed = YAMLReader.read(file.bytes, 0..<file.bytes.count, path: file.path)
    var reader = InterfaceWordsReader(path: file.path)
    reader.diagnostics = parsed.diagnostics
    let nothing = parsed.diagnostics.isEmpty ? Value(.map([]), at: .start) : nil
    let words = (parsed.value ?? nothing).flatMap { reader.words(in: $0) }
    return Checked(words, reader.diagnostics)
  }

  private init(path: String) { self.path = path }

  private mutating func words(in value: Value) -> InterfaceWords? {
    let name = path.split(separator: "/").last?.dropLast(".yaml".count) ?? ""
    guard let tag = LocaleTag(String(name)) else {
      report(.wrongShape, .start, "'\(name)' is no language tag, such as 'bn' or 'fa-AF'")
      return nil
    }
    guard let language = value["language"]?.scalar, !language.isEmpty, let list = value["words"], let entries = list.map
    else {
      report(.wrongShape, value.span, "a file of interface words has 'language', 'state' and 'words'")
      return nil
    }
    let state = value["state"]?.scalar
    if state != "reviewed", state != "machine" {
      report(.wrongShape, value["state"]?.span ?? value.span, "'state' is 'reviewed' or 'machine'")
    }
    let phrases = phrases(in: entries)
    let plain = Dictionary(
      uniqueKeysWithValues: Word.allCases.compactMap { word in list[word.key]?.scalar.map { (word, $0) } })
    let missing = Word.allCases.filter { phrases[$0] == nil }
    for word in missing { report(.missingWord, list.span, "the words lack '\(word.key)'") }
    let (dates, numbers) = (dates(in: value), numbers(in: value))
    guard missing.isEmpty, let dates, let numbers else { return nil }
    return InterfaceWords(
      locale: Locale(tag), ownName: language, isMachineDraft: state != "reviewed", dates: dates, numbers: numbers,
      phrases: phrases, plain: plain)
  }

  private mutating func phrases(in entries: [Value.Entry]) -> [Word: Phrase] {
    let byKey = Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0.key, $0) })
    var phrases: [Word: Phrase] = [:]
    for entry in entries {
      guard let word = byKey[entry.key] else {
        unknown(entry)
        continue
      }
      phrases[word] = phrase(word, entry.value)
    }
    return phrases
  }

  private mutating func unknown(_ entry: Value.Entry) {
    let near = NearMiss.nearest(to: entry.key, in: Word.allCases.map(\.key))
    report(
      .unknownWord, entry.keySpan,
      "no page shows a word '\(entry.key)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      fixes: near.map { [Diagnostic.Fix("replace by '\($0)'", replacing: entry.keySpan, with: $0)] } ?? [])
  }

  private mutating func phrase(_ word: Word, _ value: Value) -> Phrase? {
    if let text = value.scalar {
      guard !text.isEmpty else { return nil }
      check(text, of: word, at: value.span)
      return Phrase([(.other, text)])
    }
    guard word.isPlural, let entries = value.map else {
      report(
        .wrongShape, value.span, "'\(word.key)' is one text" + (word.isPlural ? ", or a text for each plural" : ""))
      return nil
    }
    var forms: [(PluralCategory, String)] = []
    for entry in entries {
      guard let category = PluralCategory(rawValue: entry.key), let text = entry.value.scalar else {
        report(.wrongShape, entry.keySpan, "a plural is 'zero', 'one', 'two', 'few', 'many' or 'other'")
        continue
      }
      if category == .other { check(text, of: word, at: entry.value.span) }
      forms.append((category, text))
    }
    guard forms.contains(where: { $0.0 == .other }) else {
      report(.missingWord, value.span, "'\(word.key)' has no form 'other'")
      return nil
    }
    return Phrase(forms)
  }

  /// Each placeholder of the word stands in the text once, and no other does.
  private mutating func check(_ text: String, of word: Word, at span: SourceSpan) {
    let pieces = Phrase([(.other, text)]).pieces()
    for placeholder in Word.Placeholder.allCases {
      let count = pieces.filter { $0 == .placeholder(placeholder) }.count
      let isWanted = word.placeholders.contains(placeholder)
      if isWanted, count != 1 {
        report(.wrongPlaceholder, span, "'\(word.key)' needs '{\(placeholder.rawValue)}' once")
      } else if !isWanted, count > 0 {
        report(.wrongPlaceholder, span, "nothing is put into '{\(placeholder.rawValue)}' of '\(word.key)'")
      }
    }
  }

  mutating func report(
    _ finding: TemplateFinding, _ span: SourceSpan, _ message: String, fixes: [Diagnostic.Fix] = []
  ) {
    diagnostics.append(finding.at(span, in: path, message, fixes: fixes))
  }
}
