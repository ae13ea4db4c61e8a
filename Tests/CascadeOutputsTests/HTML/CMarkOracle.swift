import CCMark
import CascadeMarkup
import CascadeOutputs
import CascadeText
import Synchronization

/// cmark-gfm's own renderer, in safe mode, with the extensions that the reader knows.
enum CMarkOracle {
  private static let isRegistered: Void = cmark_gfm_core_extensions_ensure_registered()
  /// Its extensions for strikethrough and addresses change a table of the process while they parse.
  private static let turn = Mutex(())

  /// What cmark makes of `text`.
  static func html(_ text: [UInt8]) -> [UInt8] { turn.withLock { _ in parsed(text) } }

  private static func parsed(_ text: [UInt8]) -> [UInt8] {
    isRegistered
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS)
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist", "strikethrough", "autolink"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    text.withUnsafeBytes { raw in
      guard let base = raw.baseAddress else { return }
      cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), raw.count)
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    guard let rendered = cmark_render_html(root, CMARK_OPT_FOOTNOTES, nil) else { return [] }
    defer { free(rendered) }
    return [UInt8](UnsafeRawBufferPointer(start: rendered, count: strlen(rendered)))
  }

  /// The pages of the corpus that cmark reads in its own way.
  static let datedPages: Set = [
    // A declaration is `<!`, a letter and whatever stands before `>`; for cmark only capitals and then a space.
    "quarto/tests/docs/smoke-all/2022/12/9/jats/example.qmd",
    // The sign `×` is punctuation, so that no deletion ends between it and a digit.
    "quarto/llm-docs/lua-filter-bundle-local-limit.md",
    // An address ends before the danda, which ends the sentence, …
    "iot-for-beginners/translations/bn/6-consumer/lessons/2-language-understanding/README.md",
    "iot-for-beginners/translations/bn/CONTRIBUTING.md",
    "iot-for-beginners/translations/ne/6-consumer/lessons/2-language-understanding/README.md",
    // … and before a value.
    "quarto/tests/docs/shortcodes/vars-links.qmd",
    // One tilde in a word strikes nothing out.
    "quarto/tests/docs/smoke-all/confluence/confluence-smoke-test.qmd",
  ]

  /// Whether cmark reads `text` in a way of its own, so that `ours` and `cmark` may differ.
  static func mayDiffer(_ text: [UInt8], _ ours: [UInt8], _ cmark: [UInt8]) -> Bool {
    // Comments and declarations are those of CommonMark 0.31.
    if zip(text, text.dropFirst()).contains(where: { $0 == UInt8(ascii: "<") && $1 == UInt8(ascii: "!") }) {
      return true
    }
    if hasMarkOverLines(text) || hasTaskWithMark(text) { return true }
    let string = String(decoding: text, as: UTF8.self)
    // One tilde in a word is text, and an address ends where a value begins.
    if string.contains(#/[^\s\p{P}\p{S}]~[^\s\p{P}\p{S}]/#) { return true }
    if string.contains("{{"), string.contains("://") || string.contains("www.") { return true }
    // The end of a processing instruction may follow a question mark; and no backslash stands in a footnote's mark.
    if string.contains("??>") || string.contains("[\\^") { return true }
    // A backslash keeps a character reference from being one; cmark reads references in destinations first.
    if string.contains("\\&") { return true }
    // An address in pointed brackets inside a link makes cmark forget that it is in one.
    if string.contains("<http") || string.contains("<a@b"), string.contains("["), string.contains("@") { return true }
    // What was taken for a title and turned out to be none is kept by cmark.
    if withoutTitles(ours) == withoutTitles(cmark) { return true }
    // An empty line behind a thematic break that an item ends with makes no list of cmark's loose.
    if ours.contains("<hr />".utf8), withoutParagraphs(ours) == withoutParagraphs(cmark) { return true }
    // Symbols beyond ASCII are punctuation to the rules of emphasis.
    if string.unicodeScalars.contains(where: { $0.value > 127 && isSymbol($0) }) {
      return true
    }
    // cmark keeps the blanks that a lazy line begins with, and shows them in code and after a backslash at a line's end.
    return ours.filter { $0 != 0x20 && $0 != 9 } == cmark.filter { $0 != 0x20 && $0 != 9 }
  }

  private static func withoutTitles(_ html: [UInt8]) -> String {
    String(decoding: html, as: UTF8.self).replacing(#/ title="[^"]*"/#, with: "")
  }

  private static func withoutParagraphs(_ html: [UInt8]) -> String {
    String(decoding: html, as: UTF8.self).replacing(#/\n|</?p>/#, with: "")
  }

  /// Whether `[x]` stands elsewhere than at the start of a task: cmark then takes the task for done.
  private static func hasTaskWithMark(_ text: [UInt8]) -> Bool {
    let marks = text.indices.dropLast(2).filter {
      text[$0...].starts(with: "[x]".utf8) || text[$0...].starts(with: "[X]".utf8)
    }
    guard text.indices.dropLast(2).contains(where: { text[$0...].starts(with: "[ ]".utf8) }) else { return false }
    return !marks.isEmpty
  }

  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: false
    }
  }

  /// Whether a footnote's mark goes over a line end: cmark then takes a garbled label for it.
  private static func hasMarkOverLines(_ text: [UInt8]) -> Bool {
    text.indices.dropLast().contains { index in
      guard text[index] == UInt8(ascii: "["), text[index + 1] == UInt8(ascii: "^") else { return false }
      let paragraph = text[index...]
      let end = paragraph.indices.first { index in
        index + 1 < text.count && text[index] == 10 && text[index + 1] == 10
      }
      let words = paragraph[..<(end ?? text.endIndex)]
      guard let lineEnd = words.firstIndex(where: { $0 == 10 || $0 == 13 }) else { return false }
      return words[lineEnd...].contains(UInt8(ascii: "]"))
    }
  }

  /// What we make of it.
  static func ours(_ text: [UInt8]) -> [UInt8] {
    let document = MarkdownReader.read(SourceFile(path: "module.md", bytes: text)).value
    return CoreHTML.render(document, host: PlainHost())
  }

  /// `text` without what we read on purpose and cmark does not, each with its reason.
  static func neutral(_ text: [UInt8]) -> [UInt8] {
    // An empty first line: front matter begins on the first. NUL is refused with a diagnostic.
    var text = [UInt8(ascii: "\n")] + text.filter { $0 != 0 }
    for index in text.indices where index + 2 < text.count {
      switch text[index] {
      case UInt8(ascii: ":") where text[index + 1] == text[index] && text[index + 2] == text[index]:
        // Fences are containers; tests of their own look at them.
        for offset in 0..<3 { text[index + offset] = UInt8(ascii: ";") }
      case UInt8(ascii: "[") where text[index + 1] == UInt8(ascii: "!") && text[index + 2] != UInt8(ascii: "["):
        // The mark of an alert is not among its children.
        text[index + 1] = UInt8(ascii: "+")
      default: break
      }
    }
    return text
  }

  /// `text` without what we read on purpose and cmark does not; `nil` for one that cannot be compared.
  static func comparable(_ text: [UInt8]) -> [UInt8]? {
    guard String(validating: text, as: UTF8.self) != nil else { return nil }
    // A citation is shown as it was typed, escapes and line prefixes included.
    let text = neutral(Array(String(decoding: text, as: UTF8.self).replacing("[@", with: "[").utf8))
    let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: text)).value
    // cmark links back to uses in footnotes that it leaves out, since nothing uses them.
    return document.definitions.contains { $0.isFootnote && !$0.isUsed } ? nil : text
  }

  /// The first lines in which two texts differ.
  static func difference(_ ours: [UInt8], _ cmark: [UInt8]) -> String {
    let left = String(decoding: ours, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let right = String(decoding: cmark, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
    let one = index < left.count ? left[index] : "nothing"
    let two = index < right.count ? right[index] : "nothing"
    return "line \(index + 1)\n  ours:  \(one)\n  cmark: \(two)"
  }
}
