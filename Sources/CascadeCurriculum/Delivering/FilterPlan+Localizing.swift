import CascadeMarkup
import CascadeText

extension FilterPlan {
  /// Puts what `translations` say in the place of the words that each leaf has. What has no translation, or one of other
  /// words than it has now, stays as it is.
  mutating func localize(with translations: Translations) {
    let document = content.document
    guard document.origins.contains(where: { translations.holdAny(of: $0.path) }) else { return }
    var wordless: [Int] = []
    var isWhole = true
    var index = 1
    while index < document.nodes.count {
      let end = Int(document.nodes[index].end)
      if marks[index] == .drop {
        index = end
        continue
      }
      switch document.nodes[index].kind {
      // What an overlay wrote in a language of its own is what it says.
      case .container where content.block(at: index).map({ content.blocks[$0].language != nil }) ?? false: index = end
      case .heading, .paragraph, .tableCell:
        let reader = LeafReader(index, of: document)
        if !reader.text.hasLetter {
          wordless.append(index)
        } else if !put(reader, into: index, translations) {
          isWhole = false
        }
        localizeParts(of: index, translations)
        index = end
      default: index += 1
      }
    }
    guard !flags.isEmpty else { return }
    localization = isWhole ? .whole : .partial
    for index in wordless { flags[index] = .localized }
  }

  /// Whether there is a translation.
  private mutating func put(_ reader: LeafReader, into leaf: Int, _ translations: Translations) -> Bool {
    let offset = content.document.contentSpan(of: reader.host).lower
    guard let translation = translation(of: reader.text, at: offset, translations) else { return false }
    fill(reader.host, with: translation.target.pieces.compactMap { piece(for: $0, reader.codes) })
    switch translation.wording {
    case .source, .translated: flags[leaf] = .localized
    case .machine: flags[leaf] = [.localized, .machineDraft]
    case .stale: flags[leaf] = [.localized, .stale]
    }
    return true
  }

  private func piece(for piece: CodedText.Piece, _ codes: [InlineCode]) -> Piece? {
    switch piece {
    case .text(let words): .text(words)
    case .close: .close
    case .open(let number): codes.indices.contains(number - 1) ? .enter(codes[number - 1].node) : nil
    case .standalone(let number):
      codes.indices.contains(number - 1) ? self.piece(of: codes[number - 1].node) : nil
    }
  }

  /// The alternative texts and titles of what stands in a leaf.
  private mutating func localizeParts(of leaf: Int, _ translations: Translations) {
    let document = content.document
    for index in leaf + 1..<Swift.max(leaf + 1, Int(document.nodes[leaf].end)) {
      let node = document.nodes[index]
      guard node.kind == .image || node.kind == .link else { continue }
      if node.kind == .image {
        let reader = LeafReader(index, of: document)
        if reader.text.hasLetter { _ = put(reader, into: index, translations) }
      }
      guard let title = document.titleSpan(of: index) else { continue }
      let words = CodedText(document.secondary(of: index))
      titles[index] = translation(of: words, at: title.lower, translations)?.target.words
    }
  }

  private func translation(of words: CodedText, at offset: Int, _ translations: Translations) -> Translation? {
    let origin = content.document.origin(of: offset)
    guard let found = translations[origin.path, offset - origin.start], found.source == words else { return nil }
    return found
  }
}
