import CascadeText

/// Says in plain words what is wrong with YAML: libyaml's own words help nobody who does not know its grammar.
struct YAMLExplainer: ~Escapable {
  private let text: Span<UInt8>
  private let range: Range<Int>
  private let path: String

  /// Explains what is wrong with the YAML at `range` of `text`.
  @_lifetime(copy text)
  init(_ text: Span<UInt8>, _ range: Range<Int>, path: String) {
    self.text = text
    self.range = range
    self.path = path
  }

  /// What to say of a failure.
  func diagnostic(_ failure: YAMLEvents.Failure) -> Diagnostic {
    let line = line(at: failure.place)
    if let tab = leadingTab(line) { return tab }
    if failure.context.contains("quoted scalar") { return openQuote(failure) }
    if let missing = missingSpace(line) ?? missingSpace(lineBefore(line)) { return missing }
    if failure.problem.contains("mapping values are not allowed"), let colon = strayColon(line) { return colon }
    if failure.context.contains("flow"), let start = failure.contextPlace { return openBracket(start, failure) }
    if let signed = sign(line) { return signed }
    if let after = textAfterQuote(line) ?? textAfterQuote(lineBefore(line)) { return after }
    if failure.problem.contains("control characters") {
      return report("a control character stands here; delete it", failure.place..<failure.place + 1)
    }
    if failure.problem.contains("mapping values are not allowed"), let (key, _) = key(of: line) {
      return report(Self.misplaced, key)
    }
    if failure.problem.contains("could not find expected ':'"), let start = failure.contextPlace {
      return report("a colon and a space are expected after this", text.trimmed(self.line(at: start)))
    }
    return report(message(failure), word(in: line, from: failure.place))
  }

  /// What to say of a line that is indented too far or too little.
  private static let misplaced =
    "this line does not stand as far right as the lines that it belongs to, or a quote before it is wrong"

  /// What to say of a text that is a list or a word alone.
  func notAMap(_ value: Value) -> Diagnostic {
    let line = line(at: value.span.lower)
    if value.scalar != nil, let missing = missingSpace(line) { return missing }
    let span = SourceSpan(value.span.lower, Swift.min(value.span.upper, line.upperBound))
    let message = "lines of 'key: value' are expected here"
    return MarkupCheck.yamlNotAMap.diagnostic(message, at: span, in: path)
  }

  private func message(_ failure: YAMLEvents.Failure) -> String {
    switch failure.problem {
    case let text where text.contains("did not find expected key") || text.contains("'-' indicator"):
      return Self.misplaced
    case let text where text.contains("mapping values are not allowed"):
      return "a 'key: value' may not begin here; text with a colon goes in double quotes"
    case let text where text.contains("block sequence entries are not allowed"):
      return "a list begins on a line of its own below its key"
    default: return "this cannot be read: \(failure.problem)"
    }
  }
}

// MARK: - Slips

extension YAMLExplainer {
  private func leadingTab(_ line: Range<Int>) -> Diagnostic? {
    var position = line.lowerBound
    while position < line.upperBound, text[position] == UInt8(ascii: " ") { position += 1 }
    let start = position
    while position < line.upperBound, text[position] == UInt8(ascii: "\t") { position += 1 }
    guard position > start, position < line.upperBound else { return nil }
    let span = SourceSpan(start, position)
    let fix = Diagnostic.Fix(
      "replace it by spaces", replacing: span, with: String(repeating: "  ", count: span.count))
    return report("a tab stands before the text; indent with spaces", start..<position, [fix])
  }

  private func openQuote(_ failure: YAMLEvents.Failure) -> Diagnostic {
    let start = failure.contextPlace ?? failure.place
    guard failure.problem.contains("end of stream") || failure.problem.contains("document indicator") else {
      let message = "a backslash in double quotes must stand before a sign it can escape; write '\\\\' for a backslash"
      return report(message, word(in: line(at: failure.place), from: failure.place))
    }
    return report("the quote that begins here is not closed", start..<Swift.min(start + 1, range.upperBound))
  }

  private func openBracket(_ start: Int, _ failure: YAMLEvents.Failure) -> Diagnostic {
    let sign = start < range.upperBound ? text[start] : UInt8(ascii: "[")
    let pair = sign == UInt8(ascii: "{") ? ("{", "}") : ("[", "]")
    let message = "the '\(pair.0)' that begins here is not closed by '\(pair.1)', or a comma is missing after it"
    return report(message, start..<Swift.min(start + 1, range.upperBound))
  }

  /// `key:value`, but not an address.
  private func missingSpace(_ line: Range<Int>) -> Diagnostic? {
    guard let (key, colon) = key(of: line), colon + 1 < line.upperBound, !text[colon + 1].isSpace,
      text[colon + 1] != UInt8(ascii: "/"), text[colon + 1] != UInt8(ascii: ":"), !text[colon + 1].isDigit
    else { return nil }
    let fix = Diagnostic.Fix("put a space after the colon", replacing: SourceSpan(colon + 1, colon + 1), with: " ")
    return report("a space is missing after '\(text.string(key)):'", key.lowerBound..<colon + 1, [fix])
  }

  /// `key: text: more text`.
  private func strayColon(_ line: Range<Int>) -> Diagnostic? {
    guard let (_, colon) = key(of: line) else { return nil }
    let value = text.trimmed(colon + 1..<line.upperBound)
    guard !value.isEmpty, text[value.lowerBound] != UInt8(ascii: "\""), text[value.lowerBound] != UInt8(ascii: "'"),
      text.string(value).contains(": ") || text[value.upperBound - 1] == UInt8(ascii: ":")
    else { return nil }
    return report("text with a colon goes in double quotes", value, [quoting(value)])
  }

  /// A value that begins with a sign that means something in YAML.
  private func sign(_ line: Range<Int>) -> Diagnostic? {
    let content = text.trimmed(line)
    var value = content
    if let (_, colon) = key(of: line) {
      value = text.trimmed(colon + 1..<line.upperBound)
    } else if content.count > 2, text[content.lowerBound] == UInt8(ascii: "-"), text[content.lowerBound + 1].isBlank {
      value = text.trimmed(content.lowerBound + 1..<content.upperBound)
    }
    guard let first = value.isEmpty ? nil : text[value.lowerBound] else { return nil }
    switch first {
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: "*"), UInt8(ascii: "&"),
      UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"):
      let sign = text.string(value.lowerBound..<value.lowerBound + 1)
      return report("text that begins with '\(sign)' goes in double quotes", value, [quoting(value)])
    default: return nil
    }
  }

  /// `key: "text" more text`.
  private func textAfterQuote(_ line: Range<Int>) -> Diagnostic? {
    guard let (_, colon) = key(of: line) else { return nil }
    let value = text.trimmed(colon + 1..<line.upperBound)
    guard value.count > 2, let quote = Optional(text[value.lowerBound]),
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let close = text.firstIndex(of: quote, from: value.lowerBound + 1, to: value.upperBound)
    else { return nil }
    let rest = text.trimmed(close + 1..<value.upperBound)
    guard !rest.isEmpty, text[rest.lowerBound] != UInt8(ascii: "#"), text[rest.lowerBound] != UInt8(ascii: ",") else {
      return nil
    }
    let message = "text stands after the closing quote; put all of it in one pair of quotes"
    return report(message, rest)
  }
}

// MARK: - Lines

extension YAMLExplainer {
  /// The line that holds the byte at `offset`, without its line end; at the end of the text the last that is not empty.
  private func line(at offset: Int) -> Range<Int> {
    var start = Swift.min(Swift.max(offset, range.lowerBound), range.upperBound)
    if start == range.upperBound {
      while start > range.lowerBound, text[start - 1].isSpace { start -= 1 }
    }
    while start > range.lowerBound, text[start - 1] != UInt8(ascii: "\n"), text[start - 1] != UInt8(ascii: "\r") {
      start -= 1
    }
    var end = start
    while end < range.upperBound, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") { end += 1 }
    return start..<end
  }

  /// The line before `line` that is not empty.
  private func lineBefore(_ line: Range<Int>) -> Range<Int> {
    var end = line.lowerBound
    while end > range.lowerBound, text[end - 1].isSpace { end -= 1 }
    return end > range.lowerBound ? self.line(at: end - 1) : line.lowerBound..<line.lowerBound
  }

  /// The key at the start of `line` and the offset of its colon.
  private func key(of line: Range<Int>) -> (key: Range<Int>, colon: Int)? {
    var start = line.lowerBound
    while start < line.upperBound, text[start].isBlank || text[start] == UInt8(ascii: "-") { start += 1 }
    var position = start
    while position < line.upperBound,
      text[position].isLetter || text[position].isDigit || text[position] == UInt8(ascii: "-")
        || text[position] == UInt8(ascii: "_")
    {
      position += 1
    }
    guard position > start, position < line.upperBound, text[position] == UInt8(ascii: ":") else { return nil }
    return (start..<position, position)
  }

  /// The word at `offset`, or the whole text of the line if nothing is there.
  private func word(in line: Range<Int>, from offset: Int) -> Range<Int> {
    var end = offset
    while end < line.upperBound, !text[end].isSpace { end += 1 }
    return end > offset ? offset..<end : text.trimmed(line)
  }

  /// Puts a value in double quotes.
  private func quoting(_ value: Range<Int>) -> Diagnostic.Fix {
    let quoted = text.string(value).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return .init(
      "put the text in double quotes", replacing: SourceSpan(value.lowerBound, value.upperBound), with: "\"\(quoted)\"")
  }

  private func report(_ message: String, _ place: Range<Int>, _ fixes: [Diagnostic.Fix] = []) -> Diagnostic {
    MarkupCheck.yamlSyntax.diagnostic(
      message, at: SourceSpan(place.lowerBound, place.upperBound), in: path, fixes: fixes)
  }
}
