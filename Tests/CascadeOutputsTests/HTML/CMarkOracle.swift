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
    // An address ends before the danda, which ends the sentence.
    "iot-for-beginners/translations/bn/6-consumer/lessons/2-language-understanding/README.md",
    "iot-for-beginners/translations/bn/CONTRIBUTING.md",
    "iot-for-beginners/translations/ne/6-consumer/lessons/2-language-understanding/README.md",
    // A task in a quote is one by GFM 5.3.
    "mdbook/guide/src/format/markdown.md",
    // One tilde in a word strikes nothing out.
    "quarto/tests/docs/smoke-all/confluence/confluence-smoke-test.qmd",
  ]

  /// How our HTML of a text stands to cmark's.
  enum Verdict {
    /// They are equal.
    case equal
    /// They differ, and no longer do when the causes that are listed here are taken out of the text.
    case listed
    /// They differ in which signs begin and end an emphasis alone. cmark looks for the start of one no further than
    /// where it looked in vain before, whatever it looked for; by CommonMark 0.31 that bound is kept for each kind of run.
    case bounded
    /// They differ.
    case different
  }

  /// Holds our reading of `text` against cmark's. A cause excuses nothing by being in the text: without it, the two must
  /// be equal.
  static func verdict(on text: [UInt8]) -> Verdict {
    let (one, other) = (ours(text), html(text))
    if one == other { return .equal }
    let plain = withoutCauses(text)
    let left = withoutTraces(ours(plain))
    let right = withoutTraces(html(plain))
    if left == right { return .listed }
    return withoutEmphases(left) == withoutEmphases(right) ? .bounded : .different
  }

  /// `text` without what cmark reads in a way of its own, each with its reason.
  private static func withoutCauses(_ text: [UInt8]) -> [UInt8] {
    var string = String(decoding: text, as: UTF8.self)
    let causes: [(Regex<Substring>, String)] = [
      // Comments and declarations are those of CommonMark 0.31; and the end of an instruction may follow a question mark.
      (#/<!/#, "(+"), (#/\?\?>/#, "?>"),
      // No backslash stands in a footnote's mark, and none of its marks goes over a line end.
      (#/\[\^+/#, "["), (#/\[\\\^+/#, "["),
      // A task is done where its own mark says so, and nowhere else. One in a quote, behind the mark of another item or
      // on the line below its own is none to cmark, which looks for nothing but blanks before the item; by GFM 5.3 an
      // item whose first paragraph begins with the mark is one.
      (#/\[[ xX]\]/#, "(+)"),
      // Brackets with nothing but blanks between them are no label; cmark takes them for one that is empty.
      (#/\[\s+\]/#, "(+)"),
      // An address ends where a value begins.
      (#/\{\{/#, "{."),
      // A backslash keeps a character reference from being one; cmark reads references in destinations first.
      (#/\\&/#, "+"),
      // Nor does one keep a quote from ending a title of cmark's.
      (#/\\["']/#, "+"),
      // An address in pointed brackets inside a link makes cmark forget that it is in one.
      (#/<[A-Za-z][A-Za-z0-9.+-]{1,31}:|<a@/#, "(a"),
      // The blanks before a definition on a lazy line do not count; cmark keeps them.
      (#/\n[ \t]+\[/#, "\n["),
      // What is left is no citation.
      (#/\[@+/#, "["),
    ]
    for (cause, harmless) in causes { string.replace(cause, with: harmless) }
    // One tilde in a word is text, and symbols beyond ASCII are punctuation to the rules of emphasis.
    string.replace(#/(?<before>[^\s\p{P}\p{S}])~(?=[^\s\p{P}\p{S}~])/#) { "\($0.before)e" }
    let scalars = string.unicodeScalars.map { $0.value > 127 && isSymbol($0) ? "\u{E9}" : $0 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Array(String(view).utf8)
  }

  /// `html` without what cmark shows otherwise, each with its reason.
  private static func withoutTraces(_ html: [UInt8]) -> String {
    var string = String(decoding: html, as: UTF8.self)
    // Blanks at the ends of a destination in pointed brackets belong to it; cmark takes them away.
    string.replace(#/(?<name>href|src)="(%20|%09)*(?<address>[^"]*?)(%20|%09)*"/#) { "\($0.name)=\"\($0.address)\"" }
    // What was taken for a title and turned out to be none is kept by cmark.
    string.replace(#/ title="[^"]*"/#, with: "")
    // cmark keeps the blanks that a lazy line begins with, and shows them in code and after a backslash at a line's end.
    string.replace(#/[ \t]+/#, with: " ")
    string.replace("\n ", with: "\n")
    string.replace(#/ (?=\n|<\/code>)/#, with: "")
    string.replace(#/<(?<tag>p|li|/p|code|input [^>]*)> /#) { "<\($0.tag)>" }
    // An empty line behind a thematic break that an item ends with makes no list of cmark's loose.
    if string.contains("<hr />"), string.contains("<li>") { string.replace(#/\n|</?p>/#, with: "") }
    return string
  }

  private static func withoutEmphases(_ html: String) -> String {
    html.replacing(#/</?(em|strong|del)>|[*_~]/#, with: "")
  }

  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
    default: false
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
    let text = neutral(Array(String(decoding: text, as: UTF8.self).replacing(#/\[@+/#, with: "[").utf8))
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
