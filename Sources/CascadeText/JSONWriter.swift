/// A growing JSON text, indented by two spaces, with its keys in the order in which they were written.
///
/// Keys are literals, so that an author's text can only ever be a value. What is written inside ``object(_:)`` are
/// members, what is written inside ``array(_:)`` are values; the writer sets the commas.
public struct JSONWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Whether something stands already in the object or array that is open.
  private var hasElements = false

  /// An empty writer with room for `capacity` bytes.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Writes a whole document: what `value` writes, and the line end after it.
  public static func document(capacity: Int = 0, _ value: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(capacity: capacity)
    value(&json)
    json.bytes.append(UInt8(ascii: "\n"))
    return json.bytes
  }

  /// Writes an object whose members `members` writes.
  public mutating func object(_ members: (inout JSONWriter) -> Void) { nest("{", "}", members) }

  /// Writes an array whose values `elements` writes, each by ``element(_:)``.
  public mutating func array(_ elements: (inout JSONWriter) -> Void) { nest("[", "]", elements) }

  /// Begins a value of an array.
  public mutating func element(_ value: (inout JSONWriter) -> Void) {
    separate()
    value(&self)
  }

  /// Writes the member `key` with what `value` writes.
  public mutating func member(_ key: StaticString, _ value: (inout JSONWriter) -> Void) {
    separate()
    literal("\"")
    literal(key)
    literal("\": ")
    value(&self)
  }

  /// Writes the member `key` with a text.
  public mutating func member(_ key: StaticString, _ text: String) { member(key) { $0.string(text) } }

  /// Writes the member `key` with a number.
  public mutating func member(_ key: StaticString, _ number: Int) { member(key) { $0.number(number) } }

  /// Writes the member `key` with a truth value.
  public mutating func member(_ key: StaticString, _ truth: Bool) {
    member(key) { $0.literal(truth ? "true" : "false") }
  }

  /// Writes the member `key` with an object whose members `members` writes.
  public mutating func object(_ key: StaticString, _ members: (inout JSONWriter) -> Void) {
    member(key) { $0.object(members) }
  }

  /// Writes the member `key` with an array that holds an object for each of `values`.
  public mutating func objects<Values: Sequence>(
    _ key: StaticString, for values: Values, _ members: (inout JSONWriter, Values.Element) -> Void
  ) {
    member(key) { json in
      json.array { json in
        for value in values { json.element { json in json.object { members(&$0, value) } } }
      }
    }
  }

  /// Writes the member `key` with a list of texts.
  public mutating func member(_ key: StaticString, _ texts: [String]) {
    member(key) { json in
      json.array { json in
        for text in texts { json.element { $0.string(text) } }
      }
    }
  }

  /// Writes a text in quotes; control characters and the two line separators of Unicode are escaped.
  public mutating func string(_ text: String) {
    literal("\"")
    var copy = text
    copy.withUTF8 { escape($0) }
    literal("\"")
  }

  /// Writes a number.
  public mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Writes `null`.
  public mutating func null() { literal("null") }

  private mutating func nest(_ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) -> Void) {
    literal(open)
    let outerHasElements = hasElements
    hasElements = false
    depth += 1
    body(&self)
    depth -= 1
    if hasElements { newLine() }
    hasElements = outerHasElements
    literal(close)
  }

  private mutating func separate() {
    if hasElements { literal(",") }
    hasElements = true
    newLine()
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func literal(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    var index = 0
    while index < text.count {
      let length = Self.special(text, index)
      guard length > 0 else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<index]))
      switch text[index] {
      case UInt8(ascii: "\""): literal("\\\"")
      case UInt8(ascii: "\\"): literal("\\\\")
      case UInt8(ascii: "\n"): literal("\\n")
      case UInt8(ascii: "\r"): literal("\\r")
      case UInt8(ascii: "\t"): literal("\\t")
      case 0xE2: literal(text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      default:
        literal("\\u00")
        bytes.append(Self.digits[Int(text[index + length - 1] >> 4)])
        bytes.append(Self.digits[Int(text[index + length - 1] & 15)])
      }
      index += length
      clean = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<text.count]))
  }

  /// The number of bytes at `index` that need an escape: of a quote, a backslash, a control character (the C1 ones
  /// too, on which terminals act), or U+2028 and U+2029, which JavaScript of old took for line ends; else 0.
  private static func special(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = text[index]
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F { return 1 }
    if byte == 0xC2, index + 1 < text.count, text[index + 1] < 0xA0 { return 2 }
    if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 { return 3 }
    return 0
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
