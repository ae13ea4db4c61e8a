import CascadeText

/// CommonMark 0.31, section 4.7.
extension BlockParser {
  /// Takes the definitions of links off the start of the open paragraph, which ends; whether anything of it is left.
  mutating func resolveLastDefinitions() -> Bool {
    let first = tree.references.entries.count
    let isLast =
      line.next == text.count && (isBlank || !tree.pieces.isEmpty && tree.pieces.last.upper == line.end)
    if resolveDefinitions() { return true }
    if tree.references.entries.count > first { noteStandingAlone(from: first, isLast: isLast) }
    return false
  }

  /// Takes the definitions of links off the start of the open paragraph; whether anything of it is left.
  mutating func resolveDefinitions() -> Bool {
    let node = open.last.index
    let first = Int(tree.nodes[node].first)
    guard first < tree.pieces.count else { return false }
    guard text[Int(tree.pieces[first].lower)] == UInt8(ascii: "[") else { return true }
    var lines = JoinedLines()
    let isJoined = lines.join(tree.pieces, first..<tree.pieces.count, of: text)
    var content = LeafText(text, lines.bytes.span)
    content.load(tree.pieces, first..<tree.pieces.count, isJoined: isJoined)
    var position = content.start
    while position < content.end, content.bytes[position] == UInt8(ascii: "["),
      let next = readDefinition(&content, from: position)
    {
      position = next
    }
    guard position > content.start else { return true }
    let rest = position < content.end ? content.source(position) : text.count
    var next = first
    while next < tree.pieces.count, Int(tree.pieces[next].lower) < rest { next += 1 }
    tree.pieces.remove(first..<next)
    guard first < tree.pieces.count else { return false }
    tree.nodes[node].lower = tree.pieces[first].lower
    return true
  }

  /// Reads one definition, `[label]: destination "title"`; the offset of the line after it.
  private mutating func readDefinition(_ content: inout LeafText, from start: Int) -> Int? {
    let bytes = content.bytes
    let end = content.end
    guard let label = LinkParts.label(bytes, start, end), bytes.trimmedSpace(label).count > 0,
      label.upperBound + 1 < end, bytes[label.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    let from = LinkParts.overLineEnd(bytes, label.upperBound + 2, end)
    guard let destination = LinkParts.destination(bytes, from, end), destination.next > from else { return nil }
    var title: Range<Int>?
    var next: Int?
    let titleStart = LinkParts.overLineEnd(bytes, destination.next, end)
    if titleStart > destination.next, let found = LinkParts.title(bytes, titleStart, end) {
      next = LinkParts.restOfLine(bytes, found.upperBound + 1, end)
      if next != nil { title = found }
    }
    guard let after = next ?? LinkParts.restOfLine(bytes, destination.next, end) else { return nil }
    let target = LinkTarget(
      destination: content.place(destination.range, unescaping: true, &tree.literals),
      title: title.map { content.place($0, unescaping: true, &tree.literals) } ?? 0..<0)
    let last = title.map { $0.upperBound + 1 } ?? destination.next
    tree.references.define(
      ReferenceTable.Entry(
        key: ReferenceLabel(bytes, label), label: ReferenceLabel.shown(bytes, label), span: content.span(label),
        whole: content.span(start..<last), destination: content.span(destination.range),
        title: title.map { content.span($0) },
        target: target))
    return after
  }

  /// Notes that the definitions from the one with the number `first` on, which were all of the open paragraph, stand on
  /// lines of their own, if the blocks around stay what they are without those lines.
  private mutating func noteStandingAlone(from first: Int, isLast: Bool) {
    let (paragraph, parent) = (open.last, open.count - 2)
    guard (0...parent).allSatisfy({ open[$0].kind == .container || $0 == 0 }) else { return }
    if !isLast {
      guard paragraph.previous >= 0 || parent > 0 else { return }
      if paragraph.previous >= 0, !Self.endsOfItself(tree.nodes[paragraph.previous].kind) { return }
    }
    let count = tree.references.entries.count
    let isIndented = (first..<count).contains { index in
      let lower = tree.references.entries[index].whole.lower
      return lower > 0 && !JoinedLines.isLineEnd(text, lower - 1)
    }
    if !isIndented { tree.references.standAlone(first..<count) }
  }

  /// Whether nothing that follows a block of `kind` and an empty line can go on with it.
  private static func endsOfItself(_ kind: Node.Kind) -> Bool {
    switch kind {
    case .paragraph, .heading, .thematicBreak, .container: true
    default: false
    }
  }
}

/// Where a link leads: ranges of the document's bytes.
struct LinkTarget {
  /// The destination, unescaped.
  var destination: Range<Int>
  /// The title, unescaped; empty without one.
  var title: Range<Int>
}

/// The definitions of links, by label.
struct ReferenceTable {
  /// One definition.
  struct Entry {
    /// The form of the label in which equal labels are equal.
    var key: ReferenceLabel
    /// The label as it was typed, on one line.
    var label: String
    /// The place of the label.
    var span: SourceSpan
    /// The place of all of it.
    var whole: SourceSpan
    /// The place of the destination.
    var destination: SourceSpan
    /// The place of the title; `nil` without one.
    var title: SourceSpan?
    /// Where links with this label lead.
    var target: LinkTarget
    /// Whether a link leads there.
    var isUsed = false
    /// Whether its lines hold nothing else, and all around stays what it is without them.
    var standsAlone = false
  }

  /// The definitions in the order of the text, doubled ones too.
  private(set) var entries: [Entry] = []
  private var indices: [ReferenceLabel: Int] = [:]

  /// Whether there are no definitions.
  var isEmpty: Bool { entries.isEmpty }

  /// Notes a definition; of several with one label the first counts.
  mutating func define(_ entry: Entry) {
    if indices[entry.key] == nil { indices[entry.key] = entries.count }
    entries.append(entry)
  }

  /// Notes that the definitions with the numbers of `range` stand alone.
  mutating func standAlone(_ range: Range<Int>) {
    for index in range { entries[index].standsAlone = true }
  }

  /// The target that the label at `label` is defined to have; it counts as used.
  mutating func use(_ bytes: Span<UInt8>, _ label: Range<Int>) -> LinkTarget? {
    guard !label.isEmpty, LinkParts.isShort(bytes, label),
      let index = indices[ReferenceLabel(bytes, label)]
    else { return nil }
    entries[index].isUsed = true
    return entries[index].target
  }
}

/// A label as labels are compared: byte by byte, case folded, runs of white space as one space, none at the ends.
struct ReferenceLabel: Hashable {
  private var folded: [UInt8] = []
  /// Whether it is a footnote's: no label of a link is equal to it.
  private let isFootnote: Bool

  /// The label as it was typed; a line end in it and the blanks around that as one space.
  static func shown(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    guard range.contains(where: { JoinedLines.isLineEnd(bytes, $0) }) else { return bytes.string(range) }
    var shown: [UInt8] = []
    for position in range {
      if !bytes[position].isSpace {
        shown.append(bytes[position])
      } else if let last = shown.last, last != UInt8(ascii: " ") {
        shown.append(UInt8(ascii: " "))
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  /// The label at `range` of `bytes`.
  init(_ bytes: Span<UInt8>, _ range: Range<Int>, isFootnote: Bool = false) {
    self.isFootnote = isFootnote
    folded.reserveCapacity(range.count)
    var isASCII = true
    for position in range {
      let byte = bytes[position]
      if byte.isSpace {
        if let last = folded.last, last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
      } else {
        folded.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
        if byte >= 0x80 { isASCII = false }
      }
    }
    if folded.last == UInt8(ascii: " ") { folded.removeLast() }
    guard !isASCII else { return }
    // Upper case in between makes one of signs that differ in lower case alone, such as the two forms of sharp s.
    folded = Array(String(decoding: folded, as: UTF8.self).lowercased().uppercased().lowercased().utf8)
  }
}
