/// Reads what stands in `[@key, art. 5; @other]`.
struct CitationReader: ~Escapable {
  /// One source: the ranges of its key, without `@`, and of its locator.
  struct Item {
    var key: Range<Int>
    var locator: Range<Int>?
  }

  /// What is wrong at a place.
  struct Fault {
    var range: Range<Int>
    var message: String
  }

  /// The sources; empty if the text is no citation.
  private(set) var items: [Item] = []
  /// What is wrong with it.
  private(set) var faults: [Fault] = []
  private let text: Span<UInt8>

  /// Reads the citation at `range` of `text`, brackets included.
  @_lifetime(copy text)
  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    self.text = text
    var start = range.lowerBound + 1
    let close = range.upperBound - 1
    while start <= close {
      let end = endOfSource(start, close)
      read(start..<end)
      start = end + 1
    }
  }

  /// The offset of the semicolon that ends the source at `start`: one that is neither a part of a character reference
  /// nor made text by a backslash; `close` where there is none.
  private func endOfSource(_ start: Int, _ close: Int) -> Int {
    var position = start
    while position < close, text[position] != UInt8(ascii: ";") {
      position = Self.sign(text, position, close)?.end ?? position + 1
    }
    return position
  }

  /// What a backslash or a character reference at `position` makes text, and the offset after it.
  private static func sign(_ text: Span<UInt8>, _ position: Int, _ end: Int) -> (utf8: [UInt8], end: Int)? {
    switch text[position] {
    case UInt8(ascii: "\\"):
      guard position + 1 < end, text[position + 1].isPunctuation else { return nil }
      return ([text[position + 1]], position + 2)
    case UInt8(ascii: "&"): return EntityReference(text, at: position, end: end).map { ($0.utf8, $0.end) }
    default: return nil
    }
  }

  private mutating func read(_ range: Range<Int>) {
    let item = withoutSpace(range)
    guard item.count > 1, text[item.lowerBound] == UInt8(ascii: "@") else {
      // `[@]` and the like are text; after a source they are a slip.
      guard !items.isEmpty else { return }
      let message = "after ';' another source is expected, '@' and its id"
      faults.append(Fault(range: item.isEmpty ? range.lowerBound - 1..<range.lowerBound : item, message: message))
      return
    }
    var end = item.lowerBound + 1
    while end < item.upperBound, Self.isKey(text[end]) { end += 1 }
    let key = item.lowerBound + 1..<end
    guard !key.isEmpty, end == item.upperBound || text[end].isSpace || text[end] == UInt8(ascii: ",") else {
      let message = "the id of a source, after '@', is made of letters, digits and the signs '-_.:/'"
      faults.append(Fault(range: item, message: message))
      return
    }
    let rest = withoutSpace(end..<item.upperBound)
    guard !rest.isEmpty else {
      items.append(Item(key: key, locator: nil))
      return
    }
    guard text[rest.lowerBound] == UInt8(ascii: ",") else {
      let message = "a comma is expected between '@\(text.string(key))' and the place in it"
      faults.append(Fault(range: rest, message: message))
      items.append(Item(key: key, locator: rest))
      return
    }
    let locator = withoutSpace(rest.lowerBound + 1..<rest.upperBound)
    if locator.isEmpty {
      faults.append(Fault(range: rest, message: "a place in '@\(text.string(key))' is expected after the comma"))
    }
    items.append(Item(key: key, locator: locator.isEmpty ? nil : locator))
  }

  /// Whether a key may hold `byte`: a letter or digit of any script, or one of `-_.:/`.
  static func isKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"): true
    default: byte.isLetter || byte.isDigit || byte >= 0x80
    }
  }

  /// What `range` of `text` says, in one line: without backslashes that make signs text, and with what character
  /// references stand for.
  static func text(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if let sign = sign(text, position, range.upperBound) {
        bytes += sign.utf8
        position = sign.end
        continue
      }
      let byte = text[position].isSpace ? UInt8(ascii: " ") : text[position]
      if byte != UInt8(ascii: " ") || bytes.last != byte { bytes.append(byte) }
      position += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func withoutSpace(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text[upper - 1].isSpace { upper -= 1 }
    while lower < upper, text[lower].isSpace { lower += 1 }
    return lower..<upper
  }
}
