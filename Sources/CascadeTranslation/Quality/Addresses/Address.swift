/// An address in a text: of a page, a mailbox or a telephone.
struct Address: Hashable, Sendable {
  /// Its characters.
  let range: Range<Int>
  /// What it says: as it stands, and of a telephone the digits as 0 to 9.
  let text: String
  /// Whether it is a telephone's.
  let isTelephone: Bool

  /// The addresses of `text`, in order.
  static func all(in text: JudgedText) -> [Address] {
    var found: [Address] = []
    var index = 0
    var start = 0
    let scalars = text.scalars
    while index <= scalars.count {
      // What addresses are made of is ASCII; anything else ends one.
      if index == scalars.count || !scalars[index].isASCII || text.classes[index] == .space || isQuote(scalars[index]) {
        if index - start > 4, let address = electronic(text, start..<index) { found.append(address) }
        start = index + 1
      }
      index += 1
    }
    found += telephones(text, apartFrom: found)
    return found
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "(", ")", "[", "]", "{", "}", "|": true
    default: false
    }
  }

  private static func electronic(_ text: JudgedText, _ token: Range<Int>) -> Address? {
    var range = token
    while let last = range.last, ".,;:!?'/".unicodeScalars.contains(text.scalars[last]) {
      range = range.lowerBound..<last
    }
    let scalars = text.scalars[range]
    guard scalars.contains(".") || scalars.contains(":") else { return nil }
    let word = text.string(range)
    let isPage = word.contains("://") && !word.hasSuffix("://") || word.hasPrefix("www.")
    let isMailbox = word.wholeMatch(of: /[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/) != nil
    return isPage || isMailbox ? Address(range: range, text: word, isTelephone: false) : nil
  }

  /// Runs of at least seven digits of any script with spaces, hyphens and brackets between, the first a plus or a zero.
  private static func telephones(_ text: JudgedText, apartFrom others: [Address]) -> [Address] {
    var found: [Address] = []
    var index = 0
    while index < text.scalars.count {
      let isStart = text.scalars[index] == "+" || text.scalars[index].digitValue == 0
      guard isStart, index == 0 || text.classes[index - 1] == .space || text.classes[index - 1] == .sign else {
        index += 1
        continue
      }
      var digits = ""
      var end = index
      var place = text.scalars[index] == "+" ? index + 1 : index
      while place < text.scalars.count {
        if let value = text.scalars[place].digitValue {
          digits += String(value)
          end = place + 1
        } else if place > end + 1 || !" -()\u{A0}".unicodeScalars.contains(text.scalars[place]) {
          break
        }
        place += 1
      }
      let range = index..<max(end, index + 1)
      if (7...15).contains(digits.count), !others.contains(where: { $0.range.overlaps(range) }) {
        found.append(Address(range: range, text: digits, isTelephone: true))
      }
      index = range.upperBound
    }
    return found
  }
}
