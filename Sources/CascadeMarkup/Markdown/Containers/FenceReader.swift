import CascadeText

/// Reads one opening line: `::: kind {#id key=value}`.
struct FenceReader: ~Escapable {
  private let text: Span<UInt8>
  private let fence: FenceLine
  private let path: String
  private var position: Int
  /// Where each of the first `tabled` attributes was given first, by key, on a line that has many.
  private var places: [[UInt8]: Int] = [:]
  private var tabled = 0
  /// What the line says.
  private(set) var container: Container
  /// What is wrong with the line.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the line `fence` of `text`.
  @_lifetime(copy text)
  init(_ fence: FenceLine, _ text: Span<UInt8>, path: String) {
    self.text = text
    self.fence = fence
    self.path = path
    position = fence.start + fence.colons
    let opener = SourceSpan(fence.start, fence.end)
    container = Container(kind: "", kindSpan: SourceSpan(position, position), opener: opener)
    skipBlanks()
    readKind()
    skipBlanks()
    if position < fence.end, text[position] == UInt8(ascii: "{") { readBraces() }
    skipBlanks()
    reportRest()
    // Of a line that opens nothing it does not matter what else it says.
    if container.kind.isEmpty { diagnostics.removeSubrange(1...) }
  }

  private mutating func skipBlanks() {
    while position < fence.end, text[position].isBlank { position += 1 }
  }

  private mutating func readKind() {
    let start = position
    while position < fence.end, !text[position].isBlank, text[position] != UInt8(ascii: "{") { position += 1 }
    container.kind = text.string(start..<position)
    container.kindSpan = SourceSpan(start, position)
    container.idSpan = container.kindSpan
    if start == position {
      report(.looksLikeFence, "no kind of container stands after the colons", container.opener)
    }
  }

  /// Reads the braces; at their end `position` is after the closing one.
  private mutating func readBraces() {
    let open = position
    position += 1
    container.attributes.reserveCapacity((open..<fence.end).count { text[$0] == UInt8(ascii: "=") })
    while true {
      skipBlanks()
      guard position < fence.end else {
        let message = "the opening brace '{' has no closing brace '}'"
        let fix = Diagnostic.Fix("add the closing brace", replacing: SourceSpan(fence.end, fence.end), with: "}")
        report(.looksLikeFence, message, SourceSpan(open, fence.end), fixes: [fix])
        return
      }
      if text[position] == UInt8(ascii: "}") {
        position += 1
        return
      }
      readAttribute()
    }
  }

  /// Reads `#id` or `key=value`; `position` moves on in every case.
  private mutating func readAttribute() {
    let start = position
    if text[position] == UInt8(ascii: "#") {
      position += 1
      let name = readWord()
      setID(name, wholeAt: start)
      return
    }
    let key = readKey()
    guard position < fence.end, text[position] == UInt8(ascii: "="), !key.isEmpty else {
      let rest = readWord()
      malformed(SourceSpan(start, Swift.max(rest.upperBound, start + 1)))
      position = Swift.max(position, start + 1)
      return
    }
    position += 1
    guard let value = readValue() else { return }
    add(key, value)
  }

  private mutating func readKey() -> Range<Int> {
    let start = position
    while position < fence.end, !text[position].isBlank, text[position] != UInt8(ascii: "="),
      text[position] != UInt8(ascii: "}")
    {
      position += 1
    }
    return start..<position
  }

  private mutating func readWord() -> Range<Int> {
    let start = position
    while position < fence.end, !text[position].isBlank, text[position] != UInt8(ascii: "}") { position += 1 }
    return start..<position
  }

  /// Reads a word, or text in straight quotes; `nil` where the quotes are not closed.
  private mutating func readValue() -> Range<Int>? {
    guard position < fence.end else { return position..<position }
    let quote = text[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return readWord() }
    let start = position
    guard let close = text.firstIndex(of: quote, from: start + 1, to: fence.end) else {
      let word = readWord()
      report(.malformedAttributes, "the quote is not closed", SourceSpan(start, word.upperBound))
      return nil
    }
    position = close + 1
    return start + 1..<close
  }

  private mutating func setID(_ name: Range<Int>, wholeAt start: Int) {
    let span = SourceSpan(name.lowerBound, name.upperBound)
    if name.isEmpty {
      report(.malformedAttributes, "no id stands after '#'", SourceSpan(start, start + 1))
    } else if let first = container.id {
      let note = Diagnostic.Note("first id '\(first)' here", at: container.idSpan, in: path)
      report(.repeatedAttribute, "a container has one id; this is a second", span, notes: [note])
    } else {
      container.id = text.string(name)
      container.idSpan = span
    }
  }

  private mutating func add(_ key: Range<Int>, _ value: Range<Int>) {
    let name = text.string(key)
    let span = SourceSpan(key.lowerBound, key.upperBound)
    let first = firstAttribute(named: key)
    if let first {
      let note = Diagnostic.Note("first given here", at: container.attributes[first].keySpan, in: path)
      report(.repeatedAttribute, "'\(name)' is given twice", span, notes: [note])
    }
    if value.isEmpty { report(.malformedAttributes, "no value stands after '\(name)='", span) }
    container.attributes.append(
      .init(
        key: name, keySpan: span, value: text.string(value),
        valueSpan: SourceSpan(value.lowerBound, value.upperBound)))
    container.attributes[container.attributes.count - 1].isRepeated = first != nil
  }

  /// Where the attribute whose key stands at `key` was given first; `nil` where it was not.
  private mutating func firstAttribute(named key: Range<Int>) -> Int? {
    let count = container.attributes.count
    guard count >= Self.few else {
      return container.attributes.firstIndex { text.areEqual($0.keySpan.range, key) }
    }
    while tabled < count {
      let earlier = bytes(container.attributes[tabled].keySpan.range)
      if places[earlier] == nil { places[earlier] = tabled }
      tabled += 1
    }
    return places[bytes(key)]
  }

  /// The bytes of `range`: keys are equal if they are, not if they only look so.
  private func bytes(_ range: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(text, range)
    return bytes
  }

  /// Below this many attributes, looking through them is faster than a table.
  private static let few = 16

  private mutating func malformed(_ span: SourceSpan) {
    let word = text.string(span.range)
    let message: String
    var fixes: [Diagnostic.Fix] = []
    if word.hasPrefix(".") {
      message = "'\(word)' is a class; write the kind after the colons, and '#id' or 'key=value' in the braces"
    } else if container.id == nil, word.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }) {
      message = "'\(word)' is neither '#id' nor 'key=value'"
      fixes = [.init("make it an id: '#\(word)'", replacing: span, with: "#\(word)")]
    } else {
      message = "'\(word)' is neither '#id' nor 'key=value'"
    }
    report(.malformedAttributes, message, span, fixes: fixes)
  }

  /// Reports words after the kind or the braces.
  private mutating func reportRest() {
    guard position < fence.end else { return }
    let span = SourceSpan(position, fence.end)
    let words = text.string(span.range)
    let message: String
    if words.contains("=") || words.hasPrefix("#") {
      message = "attributes stand in braces: '{\(words.trimmingBraces)}'"
    } else {
      message = "words stand after the container's kind; write the title as a heading on the next line"
    }
    report(.looksLikeFence, message, span)
  }

  private mutating func report(
    _ check: MarkupCheck, _ message: String, _ span: SourceSpan, notes: [Diagnostic.Note] = [],
    fixes: [Diagnostic.Fix] = []
  ) {
    diagnostics.append(check.diagnostic(message, at: span, in: path, notes: notes, fixes: fixes))
  }
}

extension String {
  /// The text without braces at its ends.
  fileprivate var trimmingBraces: Substring {
    var text = self[...]
    while text.hasPrefix("{") || text.hasPrefix("}") { text.removeFirst() }
    while text.hasSuffix("}") || text.hasSuffix("{") { text.removeLast() }
    return text
  }
}
