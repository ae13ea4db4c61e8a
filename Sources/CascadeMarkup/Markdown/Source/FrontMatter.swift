import CascadeText

/// What stands between `---` lines at the very start of a file.
struct FrontMatter {
  /// The bytes between the lines; `nil` without front matter.
  private(set) var span: SourceSpan?
  /// Where the text after the front matter begins, its `---` lines included in the front matter.
  private(set) var end: Int

  /// Looks for front matter at the offset `start` of `text`, and reports what is none.
  init(_ text: Span<UInt8>, from start: Int, path: String, _ diagnostics: inout [Diagnostic]) {
    end = start
    var lines = LineScanner(text, from: start)
    guard let first = lines.next() else { return }
    if Self.isMark(text, first, UInt8(ascii: "+")) {
      let message = "front matter in TOML is not read; write it in YAML, 'key: value', between lines of '---'"
      let place = SourceSpan(first.start, first.start + 3)
      diagnostics.append(MarkupCheck.tomlFrontMatter.diagnostic(message, at: place, in: path))
      end = Self.line(in: lines) { Self.isMark(text, $0, UInt8(ascii: "+")) }?.next ?? first.next
    } else if Self.isMark(text, first, UInt8(ascii: "-")) {
      if let closer = Self.line(in: lines, where: { Self.isMark(text, $0, UInt8(ascii: "-")) }) {
        span = SourceSpan(first.next, closer.start)
        end = closer.next
      } else {
        // Without a closing line it seems to end before the first empty one.
        end = Self.line(in: lines) { text.trimmed($0.range).isEmpty }?.start ?? text.count
        span = SourceSpan(first.next, end)
        let place = SourceSpan(first.start, first.start + 3)
        let message = "the front matter has no closing line '---'"
        diagnostics.append(MarkupCheck.unclosedFrontMatter.diagnostic(message, at: place, in: path))
      }
    }
  }

  /// The first of `lines` that meets `condition`.
  private static func line(in lines: LineScanner, where condition: (SourceLine) -> Bool) -> SourceLine? {
    var lines = lines
    while let line = lines.next() {
      if condition(line) { return line }
    }
    return nil
  }

  /// Whether a line is three times `sign` and nothing else but blanks after it.
  private static func isMark(_ text: Span<UInt8>, _ line: SourceLine, _ sign: UInt8) -> Bool {
    let range = line.range
    guard range.count >= 3, text[range.lowerBound] == sign else { return false }
    let trimmed = text.trimmed(range)
    return trimmed.lowerBound == range.lowerBound && trimmed.count == 3 && text.allSatisfy(in: trimmed) { $0 == sign }
  }
}
