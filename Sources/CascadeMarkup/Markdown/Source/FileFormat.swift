/// Tells by their first bytes files that only have the name of a text.
enum FileFormat {
  /// What a file with these bytes is; `nil` for a text and for what is not known.
  static func other(of bytes: [UInt8]) -> String? {
    guard let first = bytes.first, signs.contains(first) else { return nil }
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      return isDocument(bytes) ? "a word processor's document" : "a zip archive"
    }
    if bytes.starts(with: "{\\rtf".utf8) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return "a word processor's document"
    }
    return bytes.starts(with: "%PDF-".utf8) ? "a PDF document" : nil
  }

  /// What the formats begin with.
  private static let signs: [UInt8] = [UInt8(ascii: "P"), UInt8(ascii: "{"), UInt8(ascii: "%"), 0xD0]

  /// Whether a zip archive holds the parts of an Office Open XML or OpenDocument text: their names stand in it as they
  /// are.
  private static func isDocument(_ bytes: [UInt8]) -> Bool {
    let names = ["word/document", "mimetypeapplication/vnd.oasis.opendocument.text"].map { Array($0.utf8) }
    return bytes.indices.contains { start in
      names.contains { $0[0] == bytes[start] && bytes[start...].starts(with: $0) }
    }
  }
}
