import CascadeCurriculum

/// What OmegaT calls the codes of a text in an XLIFF 1.2 file: the first letter of the element and its number in the
/// source, from 0, as in `<g0>words</g0> <x1/>`.
struct OmegaTTags {
  /// The number of each code, by our own.
  private var numbers: [Int: Int] = [:]
  /// The numbers of the characters that XML cannot hold, in their order.
  private var characters: [Int] = []

  /// The names for the codes of `source`.
  init(of source: CodedText) {
    var count = 0
    for item in InlineSequence(source).items {
      switch item {
      case .open(let mark), .standalone(let mark), .start(let mark, _): numbers[mark.number] = count
      case .forbidden: characters.append(count)
      case .text, .close, .end: continue
      }
      count += 1
    }
  }

  /// The words of `text`, which has the codes of the source, with codes under their names. Blanks at its ends, which
  /// OmegaT hides from the translator and puts back by itself, are left out.
  func text(of text: CodedText) -> String {
    var words = words(of: text).unicodeScalars.drop { $0.properties.isWhitespace }
    while words.last?.properties.isWhitespace ?? false { words.removeLast() }
    return String(words)
  }

  private func words(of text: CodedText) -> String {
    var characters = characters[...]
    return text.pieces.reduce(into: "") { result, piece in
      switch piece {
      case .text(let words):
        for scalar in words.unicodeScalars {
          if InlineSequence.isAllowed(scalar) {
            result.unicodeScalars.append(scalar)
          } else if let number = characters.popFirst() {
            result += "<x\(number)/>"
          }
        }
      case .open(let code): result += "<g\(name(of: code))>"
      case .close(let code): result += "</g\(name(of: code))>"
      case .standalone(let code): result += "<x\(name(of: code))/>"
      }
    }
  }

  /// A code that the source does not have keeps its own number, under which OmegaT knows none.
  private func name(of code: Int) -> Int { numbers[code] ?? numbers.count + characters.count + code }
}
