import CascadeCurriculum

/// A coded text as XML can hold it: pairs that stand one in another become elements, all other starts and ends become
/// marks without content, and the characters that XML forbids are told from the words.
struct InlineSequence {
  /// A part of the text.
  enum Item: Hashable {
    /// Words that XML can hold.
    case text(String)
    /// A character that XML forbids: a control character, U+FFFE, U+FFFF.
    case forbidden(Unicode.Scalar)
    /// A code that stands for itself.
    case standalone(Mark)
    /// The start of an element.
    case open(Mark)
    /// The end of the element that was opened last.
    case close
    /// The start of a pair that crosses another one, or that has no end.
    case start(Mark, isIsolated: Bool)
    /// The end of such a pair.
    case end(Mark, isIsolated: Bool)
  }

  /// A code at one place.
  struct Mark: Hashable {
    /// The number of the code.
    var number: Int
    /// How often the code stood before in the text: 0 for the first.
    var copy: Int
  }

  /// The parts, in order.
  private(set) var items: [Item] = []

  /// Reads the pieces of `text`.
  init(_ text: CodedText) {
    var counts: [Int: Int] = [:]
    var open: [(mark: Mark, item: Int)] = []
    for piece in text.pieces {
      switch piece {
      case .text(let words): append(words)
      case .standalone(let number): items.append(.standalone(Self.next(number, &counts)))
      case .open(let number):
        let mark = Self.next(number, &counts)
        open.append((mark, items.count))
        items.append(.start(mark, isIsolated: true))
      case .close(let number):
        guard let place = open.lastIndex(where: { $0.mark.number == number }) else {
          items.append(.end(Self.next(number, &counts), isIsolated: true))
          continue
        }
        let (mark, item) = open.remove(at: place)
        let isNested = place == open.count
        items[item] = isNested ? .open(mark) : .start(mark, isIsolated: false)
        items.append(isNested ? .close : .end(mark, isIsolated: false))
      }
    }
  }

  private static func next(_ number: Int, _ counts: inout [Int: Int]) -> Mark {
    defer { counts[number, default: 0] += 1 }
    return Mark(number: number, copy: counts[number] ?? 0)
  }

  private mutating func append(_ words: String) {
    var clean = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      if Self.isAllowed(scalar) {
        clean.append(scalar)
      } else {
        if !clean.isEmpty { items.append(.text(String(clean))) }
        clean = String.UnicodeScalarView()
        items.append(.forbidden(scalar))
      }
    }
    if !clean.isEmpty { items.append(.text(String(clean))) }
  }

  /// XML 1.0, production 2: `Char`.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// The number of the character in four or more hexadecimal digits: `0007`.
  var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
