import CascadeText

/// What stands between `---` lines at the very start of a file.
struct FrontMatter {
  /// The bytes between the lines; `nil` without front matter.
  private(set) var span: SourceSpan?
  /// How many lines the front matter takes up, its `---` lines included; the text begins after them.
  private(set) var lines = 0

  /// Looks for front matter in `text`, and reports what is none.
  init(_ text: UnsafeBufferPointer<UInt8>, _ table: SourceLines, path: String, _ diagnostics: inout [Diagnostic]) {
    guard table.count > 0 else { return }
    if Self.isMark(text, table[0], UInt8(ascii: "+")) {
      refuseTOML(text, table, path, &diagnostics)
    } else if Self.isMark(text, table[0], UInt8(ascii: "-")) {
      let closer = (1..<table.count).first { Self.isMark(text, table[$0], UInt8(ascii: "-")) }
      let end = closer ?? Self.guessedEnd(text, table)
      span = SourceSpan(Self.start(of: 1, table, text), Self.start(of: end, table, text))
      lines = closer == nil ? end : end + 1
      if closer == nil {
        let place = SourceSpan(Int(table[0].start), Int(table[0].start) + 3)
        let message = "the front matter has no closing line '---'"
        diagnostics.append(MarkupCheck.unclosedFrontMatter.diagnostic(message, at: place, in: path))
      }
    }
  }

  private mutating func refuseTOML(
    _ text: UnsafeBufferPointer<UInt8>, _ table: SourceLines, _ path: String, _ diagnostics: inout [Diagnostic]
  ) {
    let place = SourceSpan(Int(table[0].start), Int(table[0].start) + 3)
    let message = "front matter in TOML is not read; write it in YAML, 'key: value', between lines of '---'"
    diagnostics.append(MarkupCheck.tomlFrontMatter.diagnostic(message, at: place, in: path))
    let closer = (1..<table.count).first { Self.isMark(text, table[$0], UInt8(ascii: "+")) }
    lines = (closer ?? 0) + 1
  }

  /// Where front matter without a closing line seems to end: before the first empty line.
  private static func guessedEnd(_ text: UnsafeBufferPointer<UInt8>, _ table: SourceLines) -> Int {
    (1..<table.count).first { text.trimmed(table[$0].range).isEmpty } ?? table.count
  }

  private static func start(of line: Int, _ table: SourceLines, _ text: UnsafeBufferPointer<UInt8>) -> Int {
    line < table.count ? Int(table[line].start) : text.count
  }

  /// Whether a line is three times `sign` and nothing else but blanks after it.
  private static func isMark(_ text: UnsafeBufferPointer<UInt8>, _ line: SourceLines.Line, _ sign: UInt8) -> Bool {
    let range = line.range
    guard range.count >= 3, text[range.lowerBound] == sign else { return false }
    let trimmed = text.trimmed(range)
    return trimmed.lowerBound == range.lowerBound && trimmed.count == 3 && text[trimmed].allSatisfy { $0 == sign }
  }
}
