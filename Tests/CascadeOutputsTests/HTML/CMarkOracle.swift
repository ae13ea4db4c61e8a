import CCMark
import CascadeMarkup
import CascadeOutputs
import CascadeText

/// cmark-gfm's own renderer, in safe mode, with the extensions that the reader attaches.
enum CMarkOracle {
  private static let isRegistered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// What cmark makes of `text`.
  static func html(_ text: [UInt8]) -> [UInt8] {
    isRegistered
    let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS)
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist"] {
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
