/// The bytes of a sheet as UTF-8, whatever a spreadsheet saved them as.
struct SheetText {
  /// The text in UTF-8, without a byte order mark.
  let bytes: [UInt8]
  /// Whether bytes were there that are no text; each stands as U+FFFD.
  let isDamaged: Bool

  /// Reads UTF-8, or UTF-16 with a byte order mark or with an ASCII character at its start.
  init(_ bytes: [UInt8]) {
    let text: String
    if let isBig = Self.isBigEndian(bytes) {
      let units = Self.units(of: bytes, isBig: isBig)
      text = String(decoding: units, as: UTF16.self)
      isDamaged = bytes.count % 2 == 1 || !text.utf16.elementsEqual(units)
    } else {
      text = String(decoding: bytes, as: UTF8.self)
      isDamaged = !text.utf8.elementsEqual(bytes)
    }
    self.bytes = Array((text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text).utf8)
  }

  /// In which order the bytes of UTF-16 stand; `nil` for UTF-8.
  private static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
    guard bytes.count > 1 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return false
    case (0xFE, 0xFF): return true
    case (0, 0): return nil
    case (_, 0): return false
    case (0, _): return true
    default: return nil
    }
  }

  private static func units(of bytes: [UInt8], isBig: Bool) -> [UInt16] {
    (0..<bytes.count / 2).map { place in
      let (first, second) = (UInt16(bytes[2 * place]), UInt16(bytes[2 * place + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
  }
}
