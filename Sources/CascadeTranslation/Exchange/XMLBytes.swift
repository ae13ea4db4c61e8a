/// The bytes of somebody's XML, with what they say of themselves.
struct XMLBytes {
  /// The bytes; those of UTF-16 in UTF-8.
  let bytes: [UInt8]
  /// What they were in, where that is not UTF-8; `nil` where nothing says so.
  let encoding: String?
  /// The XML declaration, which says what bytes mean that are no UTF-8; empty for those that are.
  let declaration: [UInt8]

  /// Reads what `bytes` say of themselves.
  init(_ bytes: [UInt8]) {
    let text = UTF16Bytes.utf8(bytes)
    let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text[3...] : text[...]
    let declaration = Self.declaration(of: start)
    if text != bytes {
      encoding = "UTF-16"
      self.declaration = []
      // It would go on saying that it is UTF-16.
      self.bytes = Array(repeatElement(0x20, count: declaration.count)) + start.dropFirst(declaration.count)
      return
    }
    let name = Self.encoding(in: declaration)
    let isForeign = name.map { !["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains($0.uppercased()) } ?? false
    encoding = isForeign ? name : nil
    self.declaration = isForeign ? Array(declaration) : []
    self.bytes = bytes
  }

  private static func declaration(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.starts(with: "<?xml".utf8), let end = bytes.prefix(256).firstIndex(of: UInt8(ascii: ">")) else {
      return []
    }
    return bytes[...end]
  }

  private static func encoding(in declaration: ArraySlice<UInt8>) -> String? {
    let words = String(decoding: declaration, as: UTF8.self)
    guard let place = words.firstRange(of: "encoding") else { return nil }
    let rest = words[place.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  /// The bytes with blanks in the place of a document type declaration that declares nothing of its own, so that lines
  /// keep their numbers.
  var withoutDeclaredType: [UInt8] {
    guard let start = typeDeclaration,
      let end = bytes[start...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }),
      bytes[end] == UInt8(ascii: ">")
    else { return bytes }
    var result = bytes
    for place in start...end where result[place] != 0x0A { result[place] = 0x20 }
    return result
  }

  /// Where the declaration begins, in front of the first element.
  private var typeDeclaration: Int? {
    var index = 0
    var commentEnd = NextOccurrence("-->")
    while let place = bytes[index...].firstIndex(of: UInt8(ascii: "<")), place + 1 < bytes.count {
      let rest = bytes[place...]
      if rest.starts(with: "<!DOCTYPE".utf8) { return place }
      if rest.starts(with: "<!--".utf8) {
        guard let end = commentEnd.next(from: place + 4, in: bytes) else { return nil }
        index = end + 3
      } else if bytes[place + 1] == UInt8(ascii: "?") {
        index = place + 2
      } else {
        return nil
      }
    }
    return nil
  }
}
