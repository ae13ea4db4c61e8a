import CascadeText

/// Looks at a style sheet before it is copied.
enum StyleSheetReader {
  /// What a style sheet of an academy may not hold: styles, pictures or fonts from another place.
  static func check(_ file: SourceFile) -> [Diagnostic] {
    let sheet = Unescaped(file.bytes)
    var diagnostics: [Diagnostic] = []
    func report(_ found: SourceSpan, _ message: String) {
      diagnostics.append(TemplateFinding.activeContent.at(sheet.place(of: found), in: file.path, message))
    }
    if let found = sheet.bytes.firstRange(ofASCII: "@import") {
      report(found, "a style sheet cannot bring in another one")
    }
    for opening in ["url(", "image-set(", "src("] {
      var start = 0
      while let found = sheet.bytes.firstRange(ofASCII: opening, from: start) {
        start = found.upper
        if isRemote(sheet.bytes[start...].prefix { $0 != UInt8(ascii: ")") }) {
          report(found, "a style sheet cannot fetch from another place")
        }
      }
    }
    return diagnostics
  }

  /// Whether some address among `words` has a scheme or names a site; colours and the like have neither.
  private static func isRemote(_ words: ArraySlice<UInt8>) -> Bool {
    words.split { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 || $0 == UInt8(ascii: ",") || (9...13).contains($0) }.contains
    {
      $0.starts(with: "//".utf8) || $0.contains(UInt8(ascii: ":"))
    }
  }
}

/// A style sheet with its escapes read (CSS Syntax 3, section 4.3.7), so that `\75 rl(` is seen to be `url(`.
private struct Unescaped {
  private(set) var bytes: [UInt8] = []
  /// Where each byte begins in the sheet.
  private var places: [Int] = []

  init(_ sheet: [UInt8]) {
    var index = 0
    while index < sheet.count {
      var byte = sheet[index]
      let place = index
      index += 1
      if byte == UInt8(ascii: "\\"), index < sheet.count {
        var value: UInt32 = 0
        let start = index
        while index < sheet.count, index - start < 6, let digit = Character(Unicode.Scalar(sheet[index])).hexDigitValue
        {
          value = value << 4 | UInt32(digit)
          index += 1
        }
        if index == start {
          byte = sheet[index]
          index += 1
        } else {
          if index < sheet.count, sheet[index] == 0x20 || (9...13).contains(sheet[index]) { index += 1 }
          // Beyond ASCII nothing is looked for.
          byte = value < 0x80 ? UInt8(value) : 0xFF
        }
      }
      bytes.append(byte)
      places.append(place)
    }
    places.append(sheet.count)
  }

  /// The place in the sheet of `span` of the bytes.
  func place(of span: SourceSpan) -> SourceSpan { SourceSpan(places[span.lower], places[span.upper]) }
}
