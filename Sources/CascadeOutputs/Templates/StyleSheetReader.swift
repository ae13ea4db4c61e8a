import CascadeText

/// Looks at a style sheet before it is copied.
enum StyleSheetReader {
  /// What a style sheet of an academy may not hold: styles, pictures or fonts from another place.
  static func check(_ file: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if let found = file.bytes.firstRange(ofASCII: "@import") {
      diagnostics.append(
        TemplateFinding.activeContent.at(found, in: file.path, "a style sheet cannot bring in another one"))
    }
    var start = 0
    while let found = file.bytes.firstRange(ofASCII: "url(", from: start) {
      start = found.upper
      let address = file.bytes[found.upper...].prefix(64).drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
      let scheme = address.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ")") }
      let isRemote = address.starts(with: "//".utf8) || address.dropFirst(scheme.count).first == UInt8(ascii: ":")
      if isRemote {
        diagnostics.append(
          TemplateFinding.activeContent.at(found, in: file.path, "a style sheet cannot fetch from another place"))
      }
    }
    return diagnostics
  }
}
