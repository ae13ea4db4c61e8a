/// A bracket that may begin a link or image.
struct OpenBracket {
  /// Its index among the items.
  var item: Int
  /// The last run of `*` or `_` before it that may begin or end an emphasis; -1 for none.
  var run: Int
  /// Whether it begins an image.
  var isImage: Bool
  /// Whether it or one around it begins no image.
  var isInLink: Bool
  /// The item of the innermost bracket, it or one around it, that may begin an image; -1 for none.
  var image: Int
  /// Whether another bracket stands after it.
  var isFollowed = false
}

/// Where a link or image leads.
struct LinkEnd {
  /// The destination and the title: ranges of the text of the block or, for a reference, of the document's bytes.
  var destination: Piece
  var title: Piece
  /// Whether a definition says where it leads.
  var isReference: Bool

  init(_ destination: Range<Int>, _ title: Range<Int>, isReference: Bool) {
    self.destination = Piece(destination.lowerBound, destination.upperBound)
    self.title = Piece(title.lowerBound, title.upperBound)
    self.isReference = isReference
  }
}

/// Links and images (CommonMark 0.31, sections 6.3 and 6.4), and what else stands in brackets: the marks of footnotes as
/// GitHub has them, and citations.
enum Links: InlineRule {
  static var signs: String { "[]!" }

  /// What an item is. The comment says what `first` means.
  fileprivate enum Role {
    /// `[` or `![` that begins no link and no image: text, or the start of a citation.
    static let bracket: UInt8 = 0
    /// `]` that ends nothing: text; `first`: the `[` of a reference whose label has no definition, or -1.
    static let closer: UInt8 = 1
    /// `[` that begins a link.
    static let link: UInt8 = 2
    /// `![` that begins an image.
    static let image: UInt8 = 3
    /// What ends a link or image, from `]` on; `first`: the index of its target among the links.
    static let end: UInt8 = 4
    /// `[^label]`; `first`: the index of its definition, or -1 where it has none, so that it is text.
    static let footnote: UInt8 = 5
  }

  static func scan(_ parser: inout InlineParser) {
    switch parser.leaf.bytes[parser.position] {
    case UInt8(ascii: "["): parser.openBracket()
    case UInt8(ascii: "]"): parser.closeBracket()
    default: parser.exclamationMark()
    }
  }

  static func write(_ parser: inout InlineParser, _ index: Int) -> Int {
    let item = parser.items[index]
    switch item.role {
    case Role.link: parser.begin(.link, at: Int(item.lower))
    case Role.image: parser.begin(.image, at: Int(item.lower))
    case Role.end: parser.endLink(item)
    case Role.footnote: if item.first >= 0 { parser.writeFootnote(item) } else { parser.addUndefinedFootnote(item) }
    case Role.closer:
      if item.first >= 0 { parser.reportReference(at: index) }
      return parser.addPlain(index)
    default:
      let isImage = item.upper - item.lower == 2
      return (isImage ? nil : parser.writeCitation(at: index)) ?? parser.addPlain(index)
    }
    return index + 1
  }
}

extension InlineParser {
  /// `[`
  fileprivate mutating func openBracket() {
    take(Links.Role.bracket, [.plain, .bracket], to: position + 1)
    push(isImage: false)
  }

  /// `!`, which begins an image with the `[` after it, unless that begins a footnote's mark.
  fileprivate mutating func exclamationMark() {
    let bytes = leaf.bytes
    guard position + 1 < leaf.end, bytes[position + 1] == UInt8(ascii: "["),
      position + 2 >= leaf.end || bytes[position + 2] != UInt8(ascii: "^")
    else { return }
    take(Links.Role.bracket, [.plain, .bracket], to: position + 2)
    push(isImage: true)
  }

  private mutating func push(isImage: Bool) {
    if !brackets.isEmpty { brackets.last.isFollowed = true }
    let isInLink = !isImage || !brackets.isEmpty && brackets.last.isInLink
    let image = isImage ? items.count - 1 : brackets.isEmpty ? -1 : brackets.last.image
    brackets.append(
      OpenBracket(item: items.count - 1, run: lastRun, isImage: isImage, isInLink: isInLink, image: image))
  }

  /// `]`: the end of a link, image or footnote's mark, or text.
  fileprivate mutating func closeBracket() {
    guard !brackets.isEmpty else { return take(Links.Role.closer, .plain, to: position + 1) }
    let bracket = brackets.removeLast()
    if !bracket.isImage, bracket.item < linkFloor { return take(Links.Role.closer, .plain, to: position + 1) }
    if let (end, link) = inlineEnd() ?? referenceEnd(bracket) {
      links.append(link)
      items[bracket.item].role = bracket.isImage ? Links.Role.image : Links.Role.link
      items[bracket.item].traits = []
      take(Links.Role.end, to: end, first: links.count - 1)
      pairRuns(above: bracket.run)
      // A link holds no other link.
      if !bracket.isImage { linkFloor = items.count }
    } else if !takeFootnote(bracket) {
      take(Links.Role.closer, .plain, to: position + 1, first: mayBeReference(bracket) ? bracket.item : -1)
    }
  }

  /// The end of `](destination "title")`.
  private func inlineEnd() -> (Int, LinkEnd)? {
    let bytes = leaf.bytes
    let end = leaf.end
    guard position + 1 < end, bytes[position + 1] == UInt8(ascii: "(") else { return nil }
    let from = RawHTML.skipSpace(bytes, position + 2, end)
    guard let destination = LinkParts.destination(bytes, from, end) else { return nil }
    var next = RawHTML.skipSpace(bytes, destination.next, end)
    var title = 0..<0
    if next > destination.next, let found = LinkParts.title(bytes, next, end) {
      title = found
      next = RawHTML.skipSpace(bytes, found.upperBound + 1, end)
    }
    guard next < end, bytes[next] == UInt8(ascii: ")") else { return nil }
    return (next + 1, LinkEnd(destination.range, title, isReference: false))
  }

  /// The end of `][label]`, `][]` or `]`, if the label has a definition.
  private mutating func referenceEnd(_ bracket: OpenBracket) -> (Int, LinkEnd)? {
    guard !tree.references.isEmpty else { return nil }
    let bytes = leaf.bytes
    var label: Range<Int>?
    var next = position + 1
    if next < leaf.end, bytes[next] == UInt8(ascii: "["), let found = LinkParts.label(bytes, next, leaf.end) {
      let trimmed = bytes.trimmedSpace(found)
      // Brackets with nothing but blanks between them are no label.
      if found.isEmpty || !trimmed.isEmpty {
        label = trimmed
        next = found.upperBound + 1
      }
    }
    if label?.isEmpty ?? true, !bracket.isFollowed {
      label = Int(items[bracket.item].upper)..<position
    }
    guard let label, let target = tree.references.use(bytes, label) else { return nil }
    return (next, LinkEnd(target.destination, target.title, isReference: true))
  }

  /// Whether the brackets that end at the present place are the first of `[text][label]` or `[label][]`: had the label a
  /// definition, they would be a link.
  private func mayBeReference(_ bracket: OpenBracket) -> Bool {
    let bytes = leaf.bytes
    guard position + 1 < leaf.end, bytes[position + 1] == UInt8(ascii: "["),
      let label = LinkParts.label(bytes, position + 1, leaf.end)
    else { return false }
    let own = bytes.trimmedSpace(Int(items[bracket.item].upper)..<position)
    guard !label.isEmpty else { return !own.isEmpty && !bracket.isFollowed }
    guard bytes.trimmedSpace(label).count > 0, bytes[label.lowerBound] != UInt8(ascii: "^"),
      bytes[label.lowerBound] != UInt8(ascii: "@")
    else { return false }
    // Two subscripts of a formula, `a[0][1]`, are no reference.
    let lower = Int(items[bracket.item].lower)
    let isInWord = lower > leaf.start && (bytes[lower - 1].isLetter || bytes[lower - 1].isDigit)
    return !(isInWord && isSubscript(label) && isSubscript(own))
  }

  /// Whether `range` may be the subscript of a formula: `0`, `row` or `n-1`, but not `un-crc`, and nothing long, which is
  /// not looked through for each bracket in it.
  private func isSubscript(_ range: Range<Int>) -> Bool {
    guard range.count <= 64 else { return false }
    var words = 0
    for index in range.dropFirst() where leaf.bytes[index].isLetter && leaf.bytes[index - 1].isLetter {
      if index < range.lowerBound + 2 || !leaf.bytes[index - 2].isLetter { words += 1 }
    }
    return words < 2
  }

  /// Takes `[^label]`, up to the `]` at the present place, as a footnote's mark; what was found in it goes.
  private mutating func takeFootnote(_ bracket: OpenBracket) -> Bool {
    let bytes = leaf.bytes
    let lower = Int(items[bracket.item].lower)
    let start = Int(items[bracket.item].upper)
    guard start < position, bytes[start] == UInt8(ascii: "^"), position > start + 1,
      lastLineEnd() < start
    else { return false }
    items.truncate(to: bracket.item)
    if lastRun > bracket.run {
      lastRun = bracket.run
      if lastRun >= 0 { runs[lastRun].next = -1 }
    }
    items.append(
      InlineItem(rule, Links.Role.footnote, [], lower, position + 1, first: footnote(start + 1..<position)))
    position += 1
    plain = position
    return true
  }

  /// The last line end before the present place; -1 where there is none. Each byte is looked at once.
  private mutating func lastLineEnd() -> Int {
    for offset in Swift.max(lines.searched, leaf.start)..<position {
      if JoinedLines.isLineEnd(leaf.bytes, offset) { lines.last = offset }
    }
    lines.searched = position
    return lines.last
  }

  fileprivate mutating func endLink(_ item: InlineItem) {
    let index = output.end(at: leaf.sourceEnd(Int(item.upper)))
    let link = links[Int(item.first)]
    if link.isReference {
      output.nodes[index].literal = link.destination.range
      output.nodes[index].secondary = link.title.range
    } else {
      output.nodes[index].literal = leaf.place(link.destination.range, unescaping: true, &output.literals)
      output.nodes[index].secondary = leaf.place(link.title.range, unescaping: true, &output.literals)
    }
  }
}
