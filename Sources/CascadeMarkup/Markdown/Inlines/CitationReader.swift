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
      let end = text.firstIndex(of: UInt8(ascii: ";"), from: start, to: close) ?? close
      read(start..<end)
      start = end + 1
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
    guard !key.isEmpty, end == item.upperBound || text[end].isSpace || text[end] == UInt8(ascii: ",") else { return }
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
    items.append(Item(key: key, locator: locator.isEmpty ? nil : locator))
  }

  /// Whether a key may hold `byte`: a letter or digit of any script, or one of `-_.:/`.
  private static func isKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"): true
    default: byte.isLetter || byte.isDigit || byte >= 0x80
    }
  }

  /// The text of `range` in one line, without the backslashes that make signs text.
  func text(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    for index in range {
      isEscaped =
        !isEscaped && text[index] == UInt8(ascii: "\\") && index + 1 < range.upperBound
        && text[index + 1].isPunctuation
      if isEscaped { continue }
      let byte = text[index].isSpace ? UInt8(ascii: " ") : text[index]
      if byte == UInt8(ascii: " "), bytes.last == byte { continue }
      bytes.append(byte)
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
