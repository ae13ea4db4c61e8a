import CascadeText

/// CommonMark 0.31, section 4.6. No output shows raw HTML; it is recognised so that it can be refused at its place.
extension BlockParser {
  /// Begins an HTML block where one of the seven conditions of the specification is met.
  mutating func beginHTML(_ level: inout Int, in kind: Node.Kind) -> Bool {
    let condition = condition(mayBeAnyTag: kind != .paragraph)
    guard condition > 0 else { return false }
    level = begin(.htmlBlock, at: start, in: level)
    open[level].count = condition
    return true
  }

  /// The number of the condition under which HTML begins at the start of the line; 0 for none.
  private func condition(mayBeAnyTag: Bool) -> Int {
    var position = start + 1
    guard position < line.end else { return 0 }
    switch text[position] {
    case UInt8(ascii: "!"):
      position += 1
      guard position < line.end else { return 0 }
      if text.begins(with: "--", at: position, end: line.end) { return 2 }
      if text.begins(with: "[CDATA[", at: position, end: line.end) { return 5 }
      return text[position].isLetter ? 4 : 0
    case UInt8(ascii: "?"): return 3
    case UInt8(ascii: "/"): position += 1
    default: break
    }
    let name = RawHTML.endOfName(text, position, line.end)
    guard name > position else { return 0 }
    let isClosing = position > start + 1
    if !isClosing, HTMLNames.raw.contains(text, position..<name), endsTagName(name, isVoid: false) { return 1 }
    if HTMLNames.block.contains(text, position..<name), endsTagName(name, isVoid: true) { return 6 }
    guard mayBeAnyTag, let end = RawHTML.endOfTag(text, start + 1, line.end), isBlank(from: end) else { return 0 }
    return 7
  }

  /// Whether a tag's name may end at `position`.
  private func endsTagName(_ position: Int, isVoid: Bool) -> Bool {
    guard position < line.end, !text[position].isSpace else { return true }
    if text[position] == UInt8(ascii: ">") { return true }
    return isVoid && text.begins(with: "/>", at: position, end: line.end)
  }

  /// Adds what is left of the line to the open HTML block, and ends it where the line meets its end condition.
  mutating func addLineToHTML() {
    addLineToLiteral()
    if !isBlank { reach(trimmedEnd(from: start)) }
    if endsHTML(open.last.count) { closeInnermost() }
  }

  private func endsHTML(_ condition: Int) -> Bool {
    switch condition {
    case 1: endsRawText()
    case 2: text.firstIndex(of: "-->", from: start, to: line.end) != nil
    case 3: text.firstIndex(of: "?>", from: start, to: line.end) != nil
    case 4: text.firstIndex(of: UInt8(ascii: ">"), from: start, to: line.end) != nil
    case 5: text.firstIndex(of: "]]>", from: start, to: line.end) != nil
    default: false
    }
  }

  /// Whether the end tag of a script, a style or preformatted text stands on the line.
  private func endsRawText() -> Bool {
    var position = start
    while let found = text.firstIndex(of: "</", from: position, to: line.end) {
      let name = RawHTML.endOfName(text, found + 2, line.end)
      if name < line.end, text[name] == UInt8(ascii: ">"), HTMLNames.raw.contains(text, found + 2..<name) {
        return true
      }
      position = found + 2
    }
    return false
  }

  /// Ends the open HTML block, and reports it.
  mutating func finishHTML() {
    let block = open.last
    let range = literal.take(tree.literals)
    tree.nodes[block.index].literal = range
    let lower = Int(tree.nodes[block.index].lower)
    let isComment = text.begins(with: "<!--", at: lower, end: text.count)
    let span = SourceSpan(lower, block.reach)
    tree.diagnostics.append(MarkupCheck.rawHTML(at: span, isComment: isComment, in: path))
  }
}

/// A set of names of HTML elements.
struct HTMLNames {
  /// The names by their first letter, from `a` on.
  private let names: [[[UInt8]]]

  private init(_ names: String) {
    let all = names.utf8.split(separator: UInt8(ascii: " ")).map(Array.init)
    self.names = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { letter in all.filter { $0.first == letter } }
  }

  /// Whether the bytes of `range`, in any case, are one of the names.
  func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let lower = range.first, text[lower].isLetter else { return false }
    return names[Int(text[lower].lowercased - UInt8(ascii: "a"))].contains { name in
      name.count == range.count && zip(range, name).allSatisfy { text[$0].lowercased == $1 }
    }
  }

  /// Elements whose content is no Markdown at all.
  static let raw = HTMLNames("pre script style textarea")
  /// Elements that begin a block wherever they stand.
  static let block = HTMLNames(
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt "
      + "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li "
      + "link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot "
      + "th thead title tr track ul")
}
