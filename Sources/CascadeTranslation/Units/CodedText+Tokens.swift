public import CascadeCurriculum

extension CodedText {
  /// The text as it stands in a file for translators: codes as `<b1>…</b1>` and `<x2/>`, and `&lt;` and `&amp;` for the
  /// two signs that would be taken for codes. `codes` are those of the unit.
  public func tokens(_ codes: [InlineCode]) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let words):
        for character in words.unicodeScalars {
          switch character {
          case "<": result += "&lt;"
          case "&": result += "&amp;"
          default: result.unicodeScalars.append(character)
          }
        }
      case .open(let number): result += "<\(letter(number, codes))\(number)>"
      case .close(let number): result += "</\(letter(number, codes))\(number)>"
      case .standalone(let number): result += "<\(letter(number, codes))\(number)/>"
      }
    }
    return result
  }

  private func letter(_ number: Int, _ codes: [InlineCode]) -> Character {
    codes.indices.contains(number - 1) ? codes[number - 1].kind.letter : "x"
  }
}

/// Reads text with tokens as people and their tools send it back.
///
/// Foreign digits in a token, spaces, wide or mirrored brackets, a lost slash and turned letters are read as what they
/// were; each is told. Everything that is no token is words.
public struct TokenReader {
  /// The text, with each token as the code it names.
  public private(set) var text = CodedText()
  /// The tokens that were not as they had been written, as they stand, in order.
  public private(set) var repaired: [String] = []

  private let codes: [InlineCode]
  private let scalars: [Unicode.Scalar]
  private var words = String.UnicodeScalarView()

  /// Reads `text`, the target of a unit with `codes`.
  public init(_ text: String, codes: [InlineCode]) {
    self.codes = codes
    scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if let token = token(at: index) {
        endWords()
        self.text.append(token.piece)
        if !token.isExact { repaired.append(string(index..<token.end)) }
        index = token.end
      } else if let (sign, end) = reference(at: index) {
        words.append(sign)
        index = end
      } else {
        words.append(scalars[index])
        index += 1
      }
    }
    endWords()
  }

  private mutating func endWords() {
    text.append(.text(String(words)))
    words = String.UnicodeScalarView()
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// `&lt;`, `&gt;` or `&amp;` at `index`, and what it stands for.
  private func reference(at index: Int) -> (Unicode.Scalar, Int)? {
    guard scalars[index] == "&" else { return nil }
    for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'")] {
      let end = index + name.unicodeScalars.count
      if end <= scalars.count, scalars[index..<end].elementsEqual(name.unicodeScalars),
        let scalar = sign.unicodeScalars.first
      {
        return (scalar, end)
      }
    }
    return nil
  }

  private struct Token {
    var piece: CodedText.Piece
    var end: Int
    var isExact: Bool
  }

  /// The parts of a token: slashes, a letter and digits in any order, between brackets of any kind.
  private func token(at index: Int) -> Token? {
    guard "<＜>".unicodeScalars.contains(scalars[index]) else { return nil }
    let isMirrored = scalars[index] == ">"
    var place = index + 1
    var slashes = 0
    var letter: Unicode.Scalar?
    var number: Int?
    var isInNumber = false
    while place < scalars.count, place - index < 16 {
      let scalar = scalars[place]
      if isMirrored ? scalar == "<" : scalar == ">" || scalar == "＞" { break }
      if scalar == "/" || scalar == "／" {
        slashes += 1
      } else if let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil {
        guard isInNumber || number == nil else { return nil }
        number = (number ?? 0) * 10 + Int(digit)
        isInNumber = true
      } else if let folded = Self.letter(scalar), letter == nil {
        letter = folded
        isInNumber = false
      } else if !Self.isBlank(scalar) {
        return nil
      }
      place += 1
    }
    guard place < scalars.count, place - index < 16, let letter, let number, slashes <= 1 else { return nil }
    guard let code = codes.first(where: { $0.number == number }), code.kind.letter.unicodeScalars.first == letter else {
      return nil
    }
    let piece: CodedText.Piece
    if !code.kind.isPaired {
      piece = .standalone(number)
    } else {
      // `</b1>` ends; so do `<b1/>` and `<1b/>`, which no code around words is.
      piece = slashes > 0 ? .close(number) : .open(number)
    }
    let end = place + 1
    return Token(piece: piece, end: end, isExact: string(index..<end) == CodedText([piece]).tokens(codes))
  }

  /// The letter of a token that `scalar` is, in small or capital, narrow or wide.
  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    var value = scalar.value
    if (0xFF21...0xFF3A).contains(value) || (0xFF41...0xFF5A).contains(value) { value -= 0xFEE0 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    guard let folded = Unicode.Scalar(value), "bisax".unicodeScalars.contains(folded) else { return nil }
    return folded
  }

  /// Whether `scalar` is a space, or a sign that turns the direction of writing and nobody sees.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || (0x200B...0x200F).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
  }
}
