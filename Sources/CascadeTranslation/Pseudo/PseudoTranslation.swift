public import CascadeCurriculum

/// Makes words that look translated and can still be read, so that an edition can be looked at before anybody translates:
/// what stays as it was is not translatable, what no longer fits will not fit in another language either.
public enum PseudoTranslation {
  /// The pseudo-translation of `text`: each letter of English with a mark or in another form, a third longer, between
  /// brackets. Codes stay where they are, and so does a line end behind all words, which gettext wants in both.
  public static func of(_ text: CodedText) -> CodedText {
    var pieces: [CodedText.Piece] = [.text("⟦")]
    for piece in text.pieces {
      if case .text(let words) = piece { pieces.append(.text(accented(words))) } else { pieces.append(piece) }
    }
    let letters = text.words.unicodeScalars.count
    var end = String(repeating: "~", count: Swift.max(1, letters / 3)) + "⟧"
    if case .text(let words) = pieces.last, words.last == "\n" {
      pieces[pieces.count - 1] = .text(String(words.dropLast()))
      end += "\n"
    }
    pieces.append(.text(end))
    return CodedText(pieces)
  }

  private static func accented(_ words: String) -> String {
    String(String.UnicodeScalarView(words.unicodeScalars.map { forms[$0] ?? $0 }))
  }

  private static let forms: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars,
      "åƀçďéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĎÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ".unicodeScalars))
}
