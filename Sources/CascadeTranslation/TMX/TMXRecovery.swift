import CascadeXML

/// Reads a memory that is no XML, unit by unit: where units begin and end is looked for in the bytes, and each is parsed
/// as a document of its own.
struct TMXRecovery {
  private let text: XMLBytes
  private var reader: TMXTreeReader
  private var lines = LineCounter()

  /// What `text` holds; `violations` say what is wrong with the whole.
  static func read(_ text: XMLBytes, _ violations: [XMLViolation], _ reader: TMXTreeReader) -> TMXFile {
    var recovery = TMXRecovery(text: text, reader: reader)
    recovery.scan()
    let first = violations.first
    var file = recovery.reader.file
    let whole = ReturnPackage.Fault(
      line: max(1, first?.line ?? 1),
      reason: "no well-formed XML, so it was read unit by unit: \(XMLComplaint.plain(first))")
    file.faults = [whole] + file.faults.sorted { $0.line < $1.line }
    return file
  }

  private init(text: XMLBytes, reader: TMXTreeReader) {
    self.text = text
    self.reader = reader
  }

  private mutating func scan() {
    let bytes = text.bytes
    var start: Int?
    var index = 0
    var commentEnd = NextOccurrence("-->")
    while let place = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = place + 1
      let rest = bytes[place...]
      if start == nil, rest.starts(with: "<!--".utf8), let end = commentEnd.next(from: place + 4, in: bytes) {
        index = end + 3
      } else if Self.isTag("tu", at: place + 1, in: bytes) {
        if let start { lose(start) }
        start = place
      } else if rest.starts(with: "</tu".utf8), Self.isTag("tu", at: place + 2, in: bytes) {
        let end = bytes[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        if let start { read(start..<end) }
        start = nil
        index = end
      }
    }
    if let start { lose(start) }
  }

  /// Whether a tag of that name stands at `place`: not `tuv`.
  private static func isTag(_ name: StaticString, at place: Int, in bytes: [UInt8]) -> Bool {
    let end = place + name.utf8CodeUnitCount
    guard end < bytes.count, bytes[place..<end].elementsEqual("\(name)".utf8) else { return false }
    return [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/")].contains(bytes[end])
  }

  private mutating func read(_ range: Range<Int>) {
    let line = lines.line(of: range.lowerBound, in: text.bytes)
    let parsed = XMLElement.parse(text.declaration + text.bytes[range], isLenient: true)
    guard var element = parsed.root else {
      let violation = parsed.violations.first
      return reader.add(
        ReturnPackage.Fault(
          line: line + max(0, (violation?.line ?? 1) - 1), reason: XMLComplaint.plain(violation)))
    }
    element.line = line
    reader.unit(element)
  }

  private mutating func lose(_ start: Int) {
    reader.add(
      ReturnPackage.Fault(line: lines.line(of: start, in: text.bytes), reason: "a unit that does not end"))
  }
}
