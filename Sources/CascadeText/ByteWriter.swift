/// A growing buffer of HTML or XML with two doors: one for what we wrote, one for what an author wrote.
///
/// A string that was computed cannot go in unescaped by mistake, because ``markup(_:)`` takes a literal only.
public struct ByteWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// An empty writer with room for `capacity` bytes.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Appends mark-up that stands in our own source code.
  public mutating func markup(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends an author's text, with `&`, `<`, `>` and `"` escaped; good between tags and inside double quotes.
  public mutating func text(_ text: Span<UInt8>) {
    text.withUnsafeBufferPointer { escape($0) }
  }

  /// Appends an author's text, with `&`, `<`, `>` and `"` escaped.
  public mutating func text(_ text: String) {
    var copy = text
    copy.withUTF8 { escape($0) }
  }

  /// Appends an author's text, with `&`, `<`, `>` and `"` escaped.
  public mutating func text(_ text: Substring) { self.text(String(text)) }

  /// Appends the bytes `range` of `text`, escaped.
  public mutating func text(_ text: [UInt8], _ range: Range<Int>) {
    text.withUnsafeBufferPointer { escape(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Appends a number in ASCII digits.
  public mutating func number(_ number: Int) {
    if number >= 0, number < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  /// Appends so many spaces.
  public mutating func spaces(_ count: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: count))
  }

  /// Appends bytes that another writer has escaped already.
  public mutating func written(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  /// Appends bytes that another writer has escaped already.
  public mutating func written(_ other: ArraySlice<UInt8>) { bytes.append(contentsOf: other) }

  /// Appends bytes that another writer has escaped already, or that need no escaping.
  public mutating func written(_ other: Span<UInt8>) {
    other.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Forgets what was written and keeps the room.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Drops everything from byte `count` on.
  public mutating func truncate(to count: Int) { bytes.removeSubrange(count..<bytes.count) }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    var index = 0
    while index < text.count {
      if text.count - index >= 8, Self.isPlain(text, index) {
        index += 8
        continue
      }
      for index in index..<Swift.min(index + 8, text.count) {
        guard let replacement = Self.replacement(of: text[index]) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<index]))
        markup(replacement)
        clean = index + 1
      }
      index += 8
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<text.count]))
  }

  /// Whether the eight bytes at `index` need no escape, in two comparisons: `<` and `>` differ in one bit, and so do
  /// `"` and `&`.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    return !(word | .repeating(0x02)).holds(UInt8(ascii: ">")) && !(word | .repeating(0x04)).holds(UInt8(ascii: "&"))
  }

  private static func replacement(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
