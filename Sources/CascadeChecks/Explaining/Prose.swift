/// Folds paragraphs for a terminal or a page.
package enum Prose {
  /// The lines of `text`, none longer than `width` letters where a word allows it. Empty lines part paragraphs; a line
  /// that begins with `- ` is an entry of a list, whose next lines are indented; one that begins with a space stays as
  /// it is.
  package static func folded(_ text: String, width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      paragraph.hasPrefix(" ")
        ? [String(paragraph)]
        : fold(paragraph, indent: paragraph.hasPrefix("- ") ? "  " : "", width: width)
    }
  }

  private static func fold(_ paragraph: Substring, indent: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = indent + word
      }
    }
    return lines + [line]
  }
}
