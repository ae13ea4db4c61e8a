import CascadeText

/// Finds the definitions of links and footnotes that left no trace in cmark's tree, and says which are doubled, which
/// are not used.
struct DefinitionFinder {
  private let text: UnsafeBufferPointer<UInt8>
  private let lines: SourceLines
  private let path: String
  /// The definitions, in the order of the text.
  private(set) var definitions: [Document.Definition] = []
  /// What is wrong with them.
  private(set) var diagnostics: [Diagnostic] = []

  /// Judges the lines `brackets`, given what `folder` found.
  init(
    _ text: UnsafeBufferPointer<UInt8>, _ lines: SourceLines, _ brackets: [(line: Int, offset: Int)],
    _ folder: borrowing TreeFolder, path: String
  ) {
    self.text = text
    self.lines = lines
    self.path = path
    definitions = folder.footnotes
    guard !brackets.isEmpty else { return }
    let known = Set(folder.footnotes.map(\.span.lower))
    let leaves = LeafTable(folder.leaves)
    for (line, offset) in brackets {
      guard !known.contains(offset + 2), leaves.leaf(on: line) == nil,
        let label = label(at: offset, end: Int(lines[line].end))
      else { continue }
      let isFootnote = text[label.lowerBound] == UInt8(ascii: "^")
      let bare = isFootnote ? label.lowerBound + 1..<label.upperBound : label
      guard !bare.isEmpty else { continue }
      let isUsed = !isFootnote && folder.usedLabels.contains(Self.normalised(text, bare))
      definitions.append(
        .init(
          label: text.string(bare), span: SourceSpan(bare.lowerBound, bare.upperBound), isFootnote: isFootnote,
          isUsed: isUsed))
    }
    definitions.sort { $0.span < $1.span }
    judge()
  }

  /// The label, without brackets, of what looks like a definition at `offset`.
  private func label(at offset: Int, end: Int) -> Range<Int>? {
    var position = offset + 1
    while position < end, text[position] != UInt8(ascii: "]") {
      if text[position] == UInt8(ascii: "[") { return nil }
      position += text[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position + 1 < end, text[position + 1] == UInt8(ascii: ":"), position > offset + 1 else { return nil }
    return offset + 1..<position
  }

  private mutating func judge() {
    var first: [String: Int] = [:]
    for index in definitions.indices {
      let definition = definitions[index]
      let label = (definition.isFootnote ? "^" : "") + Self.normalised(text, definition.span.range)
      let shown = definition.isFootnote ? "footnote '\(definition.label)'" : "link target '\(definition.label)'"
      if let earlier = first[label] {
        definitions[index].isUsed = false
        let note = Diagnostic.Note("first defined here", at: definitions[earlier].span, in: path)
        diagnostics.append(
          MarkupCheck.duplicateDefinition.diagnostic(
            "the \(shown) is defined twice; only the first counts", at: definition.span, in: path, notes: [note]))
        continue
      }
      first[label] = index
      guard !definition.isUsed else { continue }
      diagnostics.append(
        MarkupCheck.unusedDefinition.diagnostic("nothing uses the \(shown)", at: definition.span, in: path))
    }
  }

  /// A label as labels are compared: lower case, runs of white space as one space.
  static func normalised(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for byte in text[range] {
      if byte.isSpace {
        if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
      } else {
        bytes.append(byte)
      }
    }
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }
}

/// Says which leaf block takes up a line.
struct LeafTable {
  private let leaves: [TreeFolder.LeafLines]

  init(_ leaves: [TreeFolder.LeafLines]) {
    self.leaves = leaves.sorted { $0.first < $1.first }
  }

  /// The leaf block that takes up the line `index`.
  func leaf(on index: Int) -> TreeFolder.LeafLines? {
    var low = 0
    var high = leaves.count
    while low < high {
      let middle = (low + high) / 2
      if leaves[middle].first <= index { low = middle + 1 } else { high = middle }
    }
    guard low > 0, leaves[low - 1].last >= index else { return nil }
    return leaves[low - 1]
  }
}
