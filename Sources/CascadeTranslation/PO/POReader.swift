/// Reads PO files as tools and people leave them: with a byte order mark, with line ends of any kind, with stray lines.
///
/// A message that cannot be read is set aside with its line and the reason; the next one is read as if nothing were.
public struct POReader {
  /// What a file holds.
  public struct Result: Sendable {
    /// The messages, in order, with the header and those that nothing uses any more.
    public var entries: [POEntry] = []
    /// What could not be read.
    public var faults: [Fault] = []
  }

  /// A part of a file that could not be read.
  public struct Fault: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// Why, in words: `a string that does not end`.
    public var reason: String
    /// The context of the message, as far as it was read.
    public var context: String?
  }

  private var result = Result()
  private var entry = POEntry(context: nil, source: "")
  /// Which fields of the message at hand were read.
  private var fields: Set<Field> = []
  private var field: Field?
  private var text: [UInt8] = []
  private var fault: Fault?
  private var number = 0

  private enum Field: Hashable { case context, source, target, previousContext, previousSource }

  /// Reads the file `bytes`.
  public static func read(_ bytes: [UInt8]) -> Result {
    var reader = POReader()
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while !rest.isEmpty {
      let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
      reader.number += 1
      reader.line(rest[..<end])
      let isPair = end + 1 < rest.endIndex && rest[end] == 0x0D && rest[end + 1] == 0x0A
      rest = rest[Swift.min(end + (isPair ? 2 : 1), rest.endIndex)...]
    }
    reader.endEntry()
    return reader.result
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>) {
    var bytes = bytes.trimmed
    var isObsolete = false
    var isPrevious = false
    if bytes.first == UInt8(ascii: "#") {
      isObsolete = bytes.starts(with: "#~".utf8)
      isPrevious = bytes.starts(with: "#|".utf8) || bytes.starts(with: "#~|".utf8)
      guard isObsolete || isPrevious else { return comment(bytes.dropFirst()) }
      bytes = bytes.dropFirst(isObsolete && isPrevious ? 3 : 2).trimmed
    }
    if bytes.isEmpty {
      endField()
      if fields.isEmpty, fault != nil { endEntry() }
      return
    }
    if bytes.first == UInt8(ascii: "\"") { return string(bytes) }
    for (key, field) in Self.keys(isPrevious) where bytes.starts(with: key.utf8) {
      let rest = bytes.dropFirst(key.utf8.count)
      guard rest.first == UInt8(ascii: "\"") || rest.first?.isBlank ?? false else { continue }
      return begin(field, rest.trimmed, isObsolete: isObsolete)
    }
    endField()
    let isPlural = bytes.starts(with: "msgid_plural".utf8) || bytes.starts(with: "msgstr[".utf8)
    if isPlural { fields.insert(.target) } else if fields.contains(.target) { endEntry() }
    report(isPlural ? "plural forms, which no unit has" : "neither a comment nor a message")
  }

  private static func keys(_ isPrevious: Bool) -> [(String, Field)] {
    isPrevious
      ? [("msgctxt", .previousContext), ("msgid", .previousSource)]
      : [("msgctxt", .context), ("msgid", .source), ("msgstr", .target)]
  }

  /// Begins a field; the first of a message ends the one before it.
  private mutating func begin(_ next: Field, _ bytes: ArraySlice<UInt8>, isObsolete: Bool) {
    endField()
    let isFirst = fields.contains(next) || fields.contains(.target) || next == .context && fields.contains(.source)
    if isFirst { endEntry() }
    if entry.line == 0 { entry.line = number }
    if isObsolete { entry.isObsolete = true }
    fields.insert(next)
    field = next
    string(bytes)
  }

  /// A comment ends the message before it, if that is whole.
  private mutating func comment(_ bytes: ArraySlice<UInt8>) {
    endField()
    if fields.contains(.target) { endEntry() }
    if entry.line == 0 { entry.line = number }
    let words = String(decoding: bytes.dropFirst().trimmed, as: UTF8.self)
    switch bytes.first {
    case UInt8(ascii: "."): entry.extractedComments.append(words)
    case UInt8(ascii: ":"): entry.references += words.split(separator: " ").map(String.init)
    case UInt8(ascii: ","):
      for flag in words.split(separator: ",").map({ $0.drop { $0 == " " } }) {
        if flag == "fuzzy" { entry.isFuzzy = true } else { entry.otherFlags.append(String(flag)) }
      }
    default: entry.translatorComments.append(String(decoding: bytes.trimmed, as: UTF8.self))
    }
  }

  /// Reads a string in quotes; what stands behind it is a fault.
  private mutating func string(_ bytes: ArraySlice<UInt8>) {
    guard field != nil else { return report("words that belong to no message") }
    guard bytes.first == UInt8(ascii: "\"") else { return report("words without quotes") }
    var index = bytes.startIndex + 1
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        if !bytes[(index + 1)...].trimmed.isEmpty { report("words behind the end of a string") }
        return
      case UInt8(ascii: "\\"):
        guard index + 1 < bytes.endIndex else { return report("a string that does not end") }
        index += 1
        if let (byte, length) = Self.number(bytes[index...]) {
          text.append(byte)
          index += length - 1
        } else {
          text.append(Self.unescaped(bytes[index]))
        }
      default: text.append(bytes[index])
      }
      index += 1
    }
    report("a string that does not end")
  }

  /// The byte that `bytes` begin with as a number behind a backslash, octal or with `x` hexadecimal, and how many they are
  /// for it: `msgcat --escape` writes all but ASCII so.
  private static func number(_ bytes: ArraySlice<UInt8>) -> (byte: UInt8, length: Int)? {
    let isHexadecimal = bytes.first == UInt8(ascii: "x")
    var value = 0
    var length = isHexadecimal ? 1 : 0
    for byte in bytes.dropFirst(length).prefix(isHexadecimal ? 2 : 3) {
      guard let digit = Int(String(UnicodeScalar(byte)), radix: isHexadecimal ? 16 : 8) else { break }
      value = value * (isHexadecimal ? 16 : 8) + digit
      length += 1
    }
    return length > (isHexadecimal ? 1 : 0) ? (UInt8(truncatingIfNeeded: value), length) : nil
  }

  private static func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "f"): 0x0C
    default: byte
    }
  }

  private mutating func endField() {
    guard let ended = field else { return }
    let words = String(decoding: text, as: UTF8.self)
    if !text.elementsEqual(words.utf8) { report("bytes that are no UTF-8") }
    switch ended {
    case .context: entry.context = words
    case .source: entry.source = words
    case .target: entry.target = words
    case .previousContext: entry.previousContext = words
    case .previousSource: entry.previousSource = words
    }
    field = nil
    text = []
  }

  private mutating func endEntry() {
    endField()
    if !fields.isEmpty, fault == nil {
      if !fields.contains(.source) {
        report("a message without 'msgid'", at: entry.line)
      } else if !fields.contains(.target) {
        report("a message without 'msgstr'", at: entry.line)
      }
    }
    if var fault {
      fault.context = fault.context ?? entry.context
      result.faults.append(fault)
    } else if !fields.isEmpty {
      result.entries.append(entry)
    }
    entry = POEntry(context: nil, source: "")
    fields = []
    fault = nil
  }

  /// Notes the first fault of the message at hand.
  private mutating func report(_ reason: String, at line: Int? = nil) {
    if fault == nil { fault = Fault(line: line ?? number, reason: reason, context: entry.context) }
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks at both ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    var slice = drop(while: \.isBlank)
    while slice.last?.isBlank ?? false { slice.removeLast() }
    return slice
  }
}

extension UInt8 {
  /// Whether it is a space or a tab.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
