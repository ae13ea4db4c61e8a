import CascadeMarkup
import CascadeText

/// Makes the text of what a part of an overlay stands for, as it is kept and compared.
///
/// What readers are shown there and what stands elsewhere is part of it, each thing below the text itself: footnotes, where
/// reference links lead, what the glossary says of terms, and the words of values. What a picture shows and how a source
/// is called is not.
///
///     ::: key-points {#first-steps}
///     Call {{helpline}}.[^law]
///     :::
///
///     [^law]: The act, section 54.
///
///     {{helpline}}: 109
struct BaseText {
  let curriculum: Curriculum

  /// The text of `block` of `content`.
  func text(of block: Block, in content: Content) -> String {
    let document = content.document
    let shown = content.nodesShown(by: block)
    // A footnote that is typed inside the block is in its text already.
    let whole = document.nodes[block.node].span
    let spans = shown.map { document.nodes[$0.lowerBound].span }.filter { $0 == whole || !whole.contains($0) }
    var parts = (spans + definitions(ofLinksIn: shown, outsideOf: spans, document)).map { span in
      Self.lines(of: document.bytes[span.range])
    }
    let terms = termsShown(by: block, in: content)
    parts += terms.map { "term:\($0.id): \($0.definition.string)" }
    parts += values(
      shown.joined().filter { document.nodes[$0].kind == .value }.map { document.literal(of: $0) }
        + terms.flatMap { $0.definition.string.valueReferences.map(\.name) })
    return parts.joined(separator: "\n\n")
  }

  /// The text of words in front matter or a YAML file.
  func text(of words: String) -> String {
    ([words] + values(words.valueReferences.map(\.name))).joined(separator: "\n\n")
  }

  /// The terms whose words in the glossary stand in `block`, in a `definition` that has none of its own.
  private func termsShown(by block: Block, in content: Content) -> [Term] {
    let end = Int(content.document.nodes[block.node].end)
    return content.blocks.filter { inner in
      inner.kind == .definition && (block.node..<end).contains(inner.node)
        && Int(content.document.nodes[inner.node].end) == inner.node + 1
    }.compactMap { inner in inner["term"].flatMap { curriculum.term(ID($0)) } }
  }

  /// The definitions of the links and pictures that say elsewhere where they lead, each once in the order of use.
  private func definitions(
    ofLinksIn shown: [Range<Int>], outsideOf spans: [SourceSpan], _ document: Document
  ) -> [SourceSpan] {
    var found: [SourceSpan] = []
    for index in shown.joined() {
      let node = document.nodes[index]
      guard node.kind == .link || node.kind == .image, !node.literal.isEmpty else { continue }
      let address = document.addressSpan(of: index)
      guard !spans.contains(where: { $0.contains(address) }),
        let definition = document.definitions.first(where: { !$0.isFootnote && $0.whole.contains(address) }),
        !found.contains(definition.whole)
      else { continue }
      found.append(definition.whole)
    }
    return found
  }

  /// `{{name}}: words` for each of `names` once, in the language of the curriculum: what a value is called in others is
  /// a translation.
  private func values(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.compactMap { name in
      guard let value = curriculum.values.first(where: { $0.name == name }),
        let words = value.text(for: curriculum.language) ?? value.texts.first
      else { return nil }
      return "{{\(name)}}: \(words.string)"
    }
  }

  /// The text in `bytes` as it is kept: lines end alike everywhere, and no line ends in spaces.
  private static func lines(of bytes: ArraySlice<UInt8>) -> String {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.dropLast(line.reversed().prefix { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: " ") }.count)
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }
}
