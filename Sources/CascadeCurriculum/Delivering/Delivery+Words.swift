internal import CascadeMarkup
public import CascadeText

extension Delivery {
  /// The readable text of a leaf block, or of the first in an item of a list, with the values put in, and whose words it
  /// has. `content` is a module's or page's, whole or as shown here.
  public func words(of node: Int, in content: Content) -> (text: String, wording: Text.Wording) {
    let document = content.document
    let leaf = document.nodes[node].kind == .item ? node + 1 : node
    let hasLeaf = leaf < Int(document.nodes[node].end)
    let flags = hasLeaf ? document.nodes[leaf].flags : []
    if flags.contains(.localized) {
      let wording: Text.Wording =
        flags.contains(.stale) ? .stale : flags.contains(.machineDraft) ? .machine : .translated
      return (text(of: node, in: content), wording)
    }
    guard hasLeaf, !content.isLocalized, let translations,
      let found = translations.words(ofLeaf: leaf, in: content, values)
    else { return (text(of: node, in: content), .source) }
    return found
  }

  /// The title of the block at `place` of a module's or page's whole content; `nil` without one.
  func title(ofBlock place: Int, in content: Content) -> Difference.Title? {
    let block = content.blocks[place]
    guard let node = block.title else { return nil }
    let (text, wording) = words(of: node, in: content)
    let language = wording == .source ? block.language ?? curriculum.language : locale.tag
    return Difference.Title(text: text, language: language, wording: wording)
  }
}

extension Delivery {
  /// The picture that stands for `picture` here: one of the locale's own, where there is one.
  public func ownPicture(for picture: String) -> String {
    let own = LocalizedPicture.path(of: picture, in: locale.tag)
    return curriculum.assets.contains { $0.path == own } ? own : picture
  }

  /// What the words at `span` of the drawing `picture` are in the locale; `nil` without a translation. In a drawing that
  /// is translated, numbers have the locale's digits.
  public func words(_ words: String, at span: SourceSpan, ofPicture picture: String) -> String? {
    guard let translations, translations.holdAny(of: picture) else { return nil }
    let source = CodedText(words)
    // What is a number alone is no text to translate.
    guard source.hasLetter else { return locale.localizingDigits(words) }
    guard let found = translations[picture, span.lower], found.source == source else { return nil }
    guard locale.direction == .rightToLeft else { return found.target.words }
    // The drawing places each text by its left end; an isolate puts its signs where the script has them.
    return "\u{2067}\(found.target.words)\u{2069}"
  }

  /// How far readers can rely on the words in the drawing `picture`.
  public func wording(ofPicture picture: String) -> Text.Wording {
    guard let translations, ownPicture(for: picture) == picture else { return .source }
    let wordings = curriculum.pictureTexts.lazy.filter { $0.picture == picture }.compactMap {
      translations[picture, $0.span.lower]?.wording
    }
    return wordings.contains(.stale) ? .stale : wordings.contains(.machine) ? .machine : .source
  }
}

extension Translations {
  /// What the leaf block `leaf` of `content`, which is as its author wrote it, says in the locale; codes as what they show,
  /// `values` put in for theirs. `nil` without a translation.
  fileprivate func words(
    ofLeaf leaf: Int, in content: Content, _ values: DeliveredValues
  ) -> (text: String, wording: Text.Wording)? {
    let reader = LeafReader(leaf, of: content.document)
    let offset = Int(content.document.contentSpan(of: reader.host).lower)
    let origin = content.document.origin(of: offset)
    guard let found = self[origin.path, offset - origin.start], found.source == reader.text else { return nil }
    let string = found.target.pieces.reduce(into: "") { string, piece in
      switch piece {
      case .text(let words): string += words
      case .standalone(let number) where reader.codes.indices.contains(number - 1):
        let code = reader.codes[number - 1]
        switch code.kind {
        case .code: string += code.display
        case .value: string += values.words("{{\(code.display)}}")
        case .lineBreak: string += " "
        case .image: string += content.document.plainText(of: code.node)
        case .strong, .emphasis, .deletion, .link, .footnote, .citation: break
        }
      case .open, .close, .standalone: break
      }
    }
    return (string, found.wording)
  }
}
