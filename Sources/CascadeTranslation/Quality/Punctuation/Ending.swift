/// How a text ends: the class of its last sign, which languages write differently.
struct Ending {
  /// The classes of last signs.
  enum Class: Hashable {
    case stop, question, exclamation, colon, ellipsis, none
    /// A code, of which nobody knows how it ends.
    case code

    /// The class in words.
    var name: String {
      switch self {
      case .stop: "a full stop"
      case .question: "a question mark"
      case .exclamation: "an exclamation mark"
      case .colon: "a colon"
      case .ellipsis: "an ellipsis"
      case .none, .code: "no sign"
      }
    }
  }

  /// The class.
  let kind: Class
  /// The characters of the sign; empty behind the last one where there is none.
  let range: Range<Int>

  /// The ending of `text`; quotes and brackets behind the sign do not count.
  init(of text: JudgedText) {
    var end = text.scalars.count
    while end > 0, Self.isPassedOver(end - 1, text) { end -= 1 }
    guard end > 0 else {
      kind = .none
      range = end..<end
      return
    }
    if text.classes[end - 1] == .code {
      kind = .code
      range = end..<end
      return
    }
    let found = Self.kind(of: text.scalars[end - 1])
    let dots = text.scalars[..<end].suffix(3)
    if dots.count == 3, dots.allSatisfy({ $0 == "." }) || dots.dropFirst().allSatisfy({ $0 == "." }) {
      kind = .ellipsis
      range = dots.startIndex..<end
    } else {
      kind = found
      range = found == .none ? end..<end : end - 1..<end
    }
  }

  private static func isPassedOver(_ place: Int, _ text: JudgedText) -> Bool {
    switch text.classes[place] {
    case .space, .direction, .joiner: true
    case .sign: ")]}»”’\"'›".unicodeScalars.contains(text.scalars[place])
    case .letter, .mark, .digit, .illegal, .code: false
    }
  }

  /// The class that `scalar` is alone.
  static func kind(of scalar: Unicode.Scalar) -> Class {
    switch scalar {
    case ".", "।", "॥", "۔", "෴", "|": .stop
    case "?", "؟": .question
    case "!": .exclamation
    case ":", "：": .colon
    case "…": .ellipsis
    default: .none
    }
  }

  /// The sign that `unit`'s target begins with though its source ends with it, as an editor for the wrong direction
  /// leaves it.
  static func visualOrder(of unit: JudgedUnit) -> (range: Range<Int>, kind: Class)? {
    guard unit.language?.isRightToLeft ?? false else { return nil }
    let target = unit.target
    guard let start = target.classes.firstIndex(where: { $0 != .space && $0 != .direction }),
      target.classes[start] == .sign, let opening = unit.source.scalars.first(where: { ScalarClass.of($0) != .space })
    else { return nil }
    let signs = target.scalars[start...].prefix { $0 == target.scalars[start] }
    let range = start..<signs.endIndex
    guard range.upperBound < target.scalars.count, let sign = signs.first else { return nil }
    if sign == ")" || sign == "]" {
      return unit.source.scalars.contains(sign) && opening != sign ? (range, .none) : nil
    }
    guard kind(of: opening) == .none, opening != ",", !target.scalars[range.upperBound].isLatinLetter else {
      return nil
    }
    let ending = Ending(of: unit.source).kind
    switch sign {
    case "،": return (range, .none)
    case "." where signs.count > 1: return ending == .ellipsis ? (range, .ellipsis) : nil
    // A decimal without its zero begins so too.
    case ".": return target.classes[range.upperBound] == .digit ? nil : (range, .stop)
    default: return kind(of: sign) == ending && ending != .none ? (range, ending) : nil
    }
  }
}
