/// A word that may name something in Markdown: an id, a container's kind, an attribute, a value, a footnote, a source.
///
/// It needs no escapes wherever it stands: letters and digits of any script, and single `-`, `_`, `.`, `:`, `/` between
/// them.
public struct MarkdownName: Hashable, Sendable {
  /// The word.
  public let text: String

  /// The name `text`; `nil` for what cannot be one.
  public init?(_ text: String) {
    var isAfterSign = true
    for byte in text.utf8 {
      let isSign = "-_.:/".utf8.contains(byte)
      guard isSign ? !isAfterSign : byte.isLetter || byte.isDigit || byte >= 0x80 else { return nil }
      isAfterSign = isSign
    }
    guard !isAfterSign, text.unicodeScalars.allSatisfy({ $0.isASCII || $0.properties.isAlphabetic || $0.isMark })
    else { return nil }
    self.text = text
  }
}

extension Unicode.Scalar {
  /// Whether it is a digit, or a mark that belongs to the letter before it.
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber: true
    default: self == "\u{200C}" || self == "\u{200D}"
    }
  }
}
