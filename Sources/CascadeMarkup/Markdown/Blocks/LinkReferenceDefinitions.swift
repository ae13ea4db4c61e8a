import CascadeText

/// CommonMark 0.31, section 4.7.
extension BlockParser {
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
    let span = SourceSpan(content.source(label.lowerBound), content.sourceEnd(label.upperBound))
    let target = LinkTarget(
      destination: content.place(destination.range, unescaping: true, &tree.literals),
      title: title.map { content.place($0, unescaping: true, &tree.literals) } ?? 0..<0)
    tree.references.define(bytes, label, at: span, target)
    return after
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
    /// The place of the label.
    var span: SourceSpan
    /// Where links with this label lead.
    var target: LinkTarget
    /// Whether a link leads there.
    var isUsed = false
  }

  /// The definitions in the order of the text, doubled ones too.
  private(set) var entries: [Entry] = []
  private var indices: [ReferenceLabel: Int] = [:]

  /// Whether there are no definitions.
  var isEmpty: Bool { entries.isEmpty }

  /// Notes a definition of the label at `label`; of several the first counts.
  mutating func define(
    _ bytes: Span<UInt8>, _ label: Range<Int>, at span: SourceSpan, _ target: LinkTarget
  ) {
    let key = ReferenceLabel(bytes, label)
    if indices[key] == nil { indices[key] = entries.count }
    entries.append(Entry(span: span, target: target))
  }

  /// The target that the label at `label` is defined to have; it counts as used.
  mutating func use(_ bytes: Span<UInt8>, _ label: Range<Int>) -> LinkTarget? {
    guard !label.isEmpty, label.count <= LinkParts.longestLabel,
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
