import CascadeXML

/// Reads a file that is no XML, unit by unit: where units begin and end is looked for in the bytes, and each is parsed as
/// a document of its own.
struct XLIFFRecovery {
  private let bytes: [UInt8]
  private var reader = XLIFFTreeReader()
  private var lines: LineCounter
  private var commentEnd: NextOccurrence
  private var sectionEnd: NextOccurrence
  private var unitEnd: NextOccurrence
  /// What the tags of the document and the file say of spaces.
  private var spaces = XLIFFSpaces.collapsed
  /// The declaration of the file, which says what the bytes of its units mean.
  private let declaration: [UInt8]

  /// What `bytes` hold; `violations` say what is wrong with the whole.
  static func read(_ bytes: [UInt8], _ violations: [XMLViolation]) -> ReturnPackage {
    let text = UTF16Bytes.utf8(bytes)
    var recovery = XLIFFRecovery(text, declaration: text == bytes ? declaration(of: bytes) : [])
    recovery.scan()
    let first = violations.first
    let whole = ReturnPackage.Fault(
      line: max(1, first?.line ?? 1),
      reason: "no well-formed XML, so it was read unit by unit: \(XMLComplaint.plain(first))")
    var package = recovery.reader.package
    let parts = package.faults.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
    package.faults = [whole] + parts.map(\.element)
    return package
  }

  private static func declaration(of bytes: [UInt8]) -> [UInt8] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard start.starts(with: "<?xml ".utf8), let end = start.prefix(256).firstIndex(of: UInt8(ascii: ">")) else {
      return []
    }
    return Array(start[...end])
  }

  private init(_ bytes: [UInt8], declaration: [UInt8]) {
    self.bytes = bytes
    self.declaration = declaration
    lines = LineCounter()
    commentEnd = NextOccurrence("-->")
    sectionEnd = NextOccurrence("]]>")
    unitEnd = NextOccurrence("unit>")
  }

  private struct Open {
    var start: Int
    var name: ArraySlice<UInt8>
  }

  private mutating func scan() {
    var open: Open?
    var index = 0
    while let place = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = place + 1
      if let end = hidden(at: place, isInUnit: open != nil) {
        index = end
        continue
      }
      let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
      let name = name(at: isEnd ? index + 1 : index)
      let local = name.split(separator: UInt8(ascii: ":")).last ?? []
      if local.elementsEqual("trans-unit".utf8) || local.elementsEqual("unit".utf8) {
        if isEnd {
          let end = end(ofTagAt: index)
          if let unit = open { close(unit, at: end) }
          open = nil
          index = end
        } else {
          if let unit = open { lose(unit, upTo: place) }
          open = Open(start: place, name: name)
          index = name.endIndex
        }
      } else if local.elementsEqual("file".utf8) || local.elementsEqual("xliff".utf8) {
        if let unit = open { lose(unit, upTo: place) }
        open = nil
        if !isEnd { index = begin(name, at: place) }
      }
    }
    if let unit = open { lose(unit, upTo: bytes.count) }
  }

  /// The end of a comment or CDATA section at `place`; `nil` where none begins there, or where it is not closed: one
  /// that begins in a unit ends there.
  private mutating func hidden(at place: Int, isInUnit: Bool) -> Int? {
    let rest = bytes[place...]
    let end: Int?
    if rest.starts(with: "<!--".utf8) {
      end = commentEnd.next(from: place + 4, in: bytes)
    } else if rest.starts(with: "<![CDATA[".utf8) {
      end = sectionEnd.next(from: place + 9, in: bytes)
    } else {
      return nil
    }
    guard let end else { return nil }
    if isInUnit, let unit = unitEnd.next(from: place, in: bytes), unit < end { return nil }
    return end + 3
  }

  /// The end of the tag whose inside begins at `start`; where it has lost its bracket, before the next one, which it must
  /// not take along.
  private func end(ofTagAt start: Int) -> Int {
    let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") } ?? bytes.count
    if end < bytes.count, bytes[end] == UInt8(ascii: ">") { return end + 1 }
    let last = bytes[start..<end].lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return last.map { $0 + 1 } ?? end
  }

  /// The name of a tag that begins at `start`.
  private func name(at start: Int) -> ArraySlice<UInt8> {
    bytes[start...].prefix(64).prefix { byte in
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
      default: false
      }
    }
  }

  /// Reads the start tag of the document or of a file; where to read on.
  private mutating func begin(_ name: ArraySlice<UInt8>, at place: Int) -> Int {
    guard let element = startTag(at: place) else { return name.endIndex }
    spaces = spaces.inside(element)
    if element.name == "file" { reader.begin(file: element) } else { reader.begin(languagesOf: element) }
    return name.endIndex
  }

  /// The element that begins at `place`, without what is in it; `nil` where its tag cannot be read.
  private func startTag(at place: Int) -> XMLElement? {
    let end = bytes[(place + 1)...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    guard let end, bytes[end] == UInt8(ascii: ">") else { return nil }
    var tag = Array(bytes[place..<end])
    if tag.last == UInt8(ascii: "/") { tag.removeLast() }
    return XMLElement.parse(declaration + tag + Array("/>".utf8), isLenient: true).root
  }

  /// A unit from its start tag to its end tag.
  private mutating func close(_ unit: Open, at end: Int) {
    let line = lines.line(of: unit.start, in: bytes)
    let parsed = XMLElement.parse(declaration + bytes[unit.start..<end], isLenient: true)
    guard var element = parsed.root else {
      let violation = parsed.violations.first
      return lose(
        unit, upTo: end, line: line + max(0, (violation?.line ?? 1) - 1),
        reason: XMLComplaint.plain(violation))
    }
    element.line = line
    reader.unit(element, spaces)
  }

  private mutating func lose(_ unit: Open, upTo end: Int) {
    lose(unit, upTo: end, line: lines.line(of: unit.start, in: bytes), reason: "a unit that does not end")
  }

  private mutating func lose(_ unit: Open, upTo end: Int, line: Int, reason: String) {
    reader.add(
      ReturnPackage.Fault(
        line: line, reason: reason, unit: startTag(at: unit.start).flatMap(XLIFFUnitReader.id),
        text: String(decoding: bytes[unit.start..<end], as: UTF8.self)))
  }
}
