/// Writes PO files as `msgcat --no-wrap` does, byte for byte.
public enum POWriter {
  /// The file of `entries`, in their order; the header is one of them. UTF-8 with line feeds.
  public static func bytes(of entries: [POEntry]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (place, entry) in entries.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: "\n")) }
      write(entry, to: &bytes)
    }
    return bytes
  }

  private static func write(_ entry: POEntry, to bytes: inout [UInt8]) {
    for comment in entry.translatorComments { line(comment.isEmpty ? "#" : "# \(comment)", to: &bytes) }
    // gettext keeps neither for a message that nothing uses.
    if !entry.isObsolete {
      for comment in entry.extractedComments { line(comment.isEmpty ? "#." : "#. \(comment)", to: &bytes) }
      if !entry.references.isEmpty { line("#: " + entry.references.joined(separator: " "), to: &bytes) }
    }
    let flags = (entry.isFuzzy ? ["fuzzy"] : []) + entry.otherFlags
    if !flags.isEmpty { line("#, " + flags.joined(separator: ", "), to: &bytes) }
    let mark = entry.isObsolete ? "#~ " : ""
    let previous = entry.isObsolete ? "#~| " : "#| "
    if let context = entry.previousContext { field("msgctxt", context, previous, to: &bytes) }
    if let source = entry.previousSource { field("msgid", source, previous, to: &bytes) }
    if let context = entry.context { field("msgctxt", context, mark, to: &bytes) }
    field("msgid", entry.source, mark, to: &bytes)
    field("msgstr", entry.target, mark, to: &bytes)
  }

  /// Writes `key "text"`; a text of several lines begins with an empty string, and each of its lines is one.
  private static func field(_ key: String, _ text: String, _ mark: String, to bytes: inout [UInt8]) {
    bytes += "\(mark)\(key) ".utf8
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let isLong = lines.count > 2 || lines.count == 2 && !lines[1].isEmpty
    if isLong { line("\"\"", to: &bytes) }
    for (place, words) in lines.enumerated() {
      let isLast = place == lines.count - 1
      if isLast, words.isEmpty, place > 0 { break }
      if isLong { bytes += mark.utf8 }
      bytes.append(UInt8(ascii: "\""))
      for byte in words { escape(byte, to: &bytes) }
      if !isLast { bytes += "\\n".utf8 }
      line("\"", to: &bytes)
    }
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x07: bytes += "\\a".utf8
    case 0x08: bytes += "\\b".utf8
    case 0x09: bytes += "\\t".utf8
    case 0x0B: bytes += "\\v".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0x0D: bytes += "\\r".utf8
    default: bytes.append(byte)
    }
  }

  private static func line(_ text: String, to bytes: inout [UInt8]) {
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }
}
