/// Words with numbered codes in the place of inline marks: what a translator reads and writes.
///
/// Nothing in it is Markdown, so that no translation can change the structure of a text. "Ask **her** first" is
/// `Ask `, the start of code 1, `her`, the end of code 1, ` first`.
public struct CodedText: Hashable, Sendable {
  /// The words and codes, in order; no two texts stand side by side and none is empty.
  public private(set) var pieces: [Piece]

  /// A part of a text.
  public enum Piece: Hashable, Sendable {
    /// Words.
    case text(String)
    /// The start of the code of that number, which words follow: an emphasis, a link.
    case open(Int)
    /// The end of that code.
    case close(Int)
    /// A code that stands for itself: a citation, a piece of code, a picture.
    case standalone(Int)
  }

  /// A text of `pieces`; texts side by side become one.
  public init(_ pieces: [Piece] = []) {
    self.pieces = []
    for piece in pieces { append(piece) }
  }

  /// Words without codes.
  public init(_ words: String) { self.init([.text(words)]) }

  /// Adds a piece at the end.
  public mutating func append(_ piece: Piece) {
    if case .text(let words) = piece {
      if words.isEmpty { return }
      if case .text(let last)? = pieces.last {
        pieces[pieces.count - 1] = .text(last + words)
        return
      }
    }
    pieces.append(piece)
  }

  /// The words alone, without codes.
  public var words: String {
    pieces.reduce(into: "") { words, piece in if case .text(let text) = piece { words += text } }
  }

  /// Whether there is anything that can be translated: a letter of some script.
  public var hasLetter: Bool {
    pieces.contains { piece in
      guard case .text(let words) = piece else { return false }
      return words.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
  }
}
