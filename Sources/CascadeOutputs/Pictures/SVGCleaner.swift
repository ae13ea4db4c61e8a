package import CascadeText

/// Reads an SVG and writes it again from an allow-list of elements and attributes.
///
/// A copied SVG would run its script when it is opened by itself; one that is written anew has none. Reads well-formed
/// XML without a document type of its own; anything else is refused.
package struct SVGCleaner {
  private let bytes: [UInt8]
  private var place = 0
  private var html = ByteWriter()
  /// The elements that are open: name, and whether they are written.
  private var open: [(name: String, isWritten: Bool)] = []
  /// How many elements are open since one that goes with all that it holds, it included; 0 outside of one.
  private var dropped = 0
  private var hasRoot = false
  /// The text of the open `style` element, which is judged as a whole.
  private var style = ""
  /// Whether an attribute of the tag at hand hides the element.
  private var isHidden = false

  /// How many bytes stand before the first of `bytes` in the file.
  private let base: Int
  /// What to put in the place of words, by their place in the file.
  private let replacement: (SourceSpan, String) -> String?

  /// How many elements may lie one in another; browsers give up somewhere.
  private static let deepest = 200

  /// The picture without what is not on the list. Where `replacement` gives other words for those at a place of the file,
  /// they are put in.
  package static func cleaned(
    _ bytes: [UInt8], replacing replacement: (SourceSpan, String) -> String? = { _, _ in nil }
  ) throws(PictureError) -> [UInt8] {
    try withoutActuallyEscaping(replacement) { (replacement) throws(PictureError) in
      try cleaned(bytes, replacement)
    }
  }

  private static func cleaned(
    _ bytes: [UInt8], _ replacement: @escaping (SourceSpan, String) -> String?
  ) throws(PictureError) -> [UInt8] {
    let base = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var cleaner = SVGCleaner(bytes: Array(bytes.dropFirst(base)), base: base, replacement)
    guard String(validating: cleaner.bytes, as: UTF8.self) != nil else { throw PictureError("it is not in UTF-8") }
    try cleaner.run()
    return cleaner.html.bytes
  }

  private init(bytes: [UInt8], base: Int, _ replacement: @escaping (SourceSpan, String) -> String?) {
    self.bytes = bytes
    self.base = base
    self.replacement = replacement
  }

  private mutating func run() throws(PictureError) {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<") { try markup() } else { try text() }
    }
    guard open.isEmpty else { throw PictureError("'\(open[open.count - 1].name)' is not closed") }
    guard hasRoot else { throw PictureError("it has no 'svg' element") }
    html.markup("\n")
  }

  private mutating func markup() throws(PictureError) {
    if skip("<!--", to: "-->") || skip("<?", to: "?>") { return }
    if bytes[place...].starts(with: "<![CDATA[".utf8) {
      let start = place + 9
      guard let end = find("]]>", from: start) else { throw PictureError("a CDATA section is not closed") }
      write(String(decoding: bytes[start..<end], as: UTF8.self), at: start..<end)
      place = end + 3
      return
    }
    if bytes[place...].starts(with: "<!".utf8) {
      guard let end = find(">", from: place) else { throw PictureError("'<!' is not closed") }
      if bytes[place..<end].contains(UInt8(ascii: "[")) { throw PictureError("it defines entities of its own") }
      place = end + 1
      return
    }
    if bytes[place...].starts(with: "</".utf8) { try close() } else { try element() }
  }

  private mutating func skip(_ opener: String, to closer: String) -> Bool {
    guard bytes[place...].starts(with: opener.utf8) else { return false }
    place = find(closer, from: place + opener.utf8.count).map { $0 + closer.utf8.count } ?? bytes.count
    return true
  }

  private func find(_ text: String, from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }

  private mutating func text() throws(PictureError) {
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
    let text = try decoded(start..<place)
    if !open.isEmpty { write(text, at: start..<place) }
  }

  /// Text inside an element that stays.
  private mutating func write(_ text: String, at range: Range<Int>) {
    guard dropped == 0 else { return }
    if open.last?.name == "style" {
      style += text
    } else if let place = words(in: range), let other = replacement(place, text.trimmed) {
      // The blanks around words part them from those of other elements.
      html.text(String(text.prefix { $0.isWhitespace }))
      html.text(other)
      html.text(String(text.reversed().prefix { $0.isWhitespace }.reversed()))
    } else {
      html.text(text)
    }
  }

  /// The place in the file of the words in `range`, if there are any in an element for words.
  private func words(in range: Range<Int>) -> SourceSpan? {
    guard let element = open.last?.name, Self.elementsWithWords.contains(element) else { return nil }
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let lower = bytes[range].firstIndex(where: { !isBlank($0) }),
      let last = bytes[range].lastIndex(where: { !isBlank($0) })
    else { return nil }
    return SourceSpan(base + lower, base + last + 1)
  }

  private static let elementsWithWords: Set<String> = ["text", "tspan", "textPath", "title", "desc"]

  private mutating func close() throws(PictureError) {
    place += 2
    let name = name()
    skipSpaces()
    guard place < bytes.count, bytes[place] == UInt8(ascii: ">") else {
      throw PictureError("'</\(name)' is not closed")
    }
    place += 1
    guard let last = open.popLast(), last.name == name else { throw PictureError("'</\(name)>' closes nothing") }
    end(last)
  }

  private mutating func end(_ element: (name: String, isWritten: Bool)) {
    if dropped > 0 {
      dropped -= 1
    } else if element.isWritten {
      if element.name == "style" {
        if SVGAllowList.isInside(style, of: "style") { html.text(style) }
        style = ""
      }
      html.markup("</")
      html.text(element.name)
      html.markup(">")
    }
  }

  private mutating func element() throws(PictureError) {
    place += 1
    let name = name()
    guard !name.isEmpty else { throw PictureError("a '<' opens no element") }
    if open.isEmpty {
      guard name == "svg", !hasRoot else { throw PictureError("its root is '\(name)', not 'svg'") }
      hasRoot = true
    }
    let isTransparent = SVGAllowList.transparent.contains(name)
    if dropped > 0 || !(isTransparent || SVGAllowList.elements.contains(name)) { dropped += 1 }
    guard open.count < Self.deepest else { throw PictureError("its elements lie more than \(Self.deepest) deep") }
    let isWritten = dropped == 0 && !isTransparent
    let start = html.bytes.count
    if isWritten {
      html.markup("<")
      html.text(name)
      if open.isEmpty { html.markup(" xmlns=\"http://www.w3.org/2000/svg\"") }
    }
    isHidden = false
    let isEmpty = try attributes(isWritten: isWritten)
    if isWritten, isHidden {
      // What nobody sees may be what nobody should read.
      html.truncate(to: start)
      dropped = 1
    } else if isWritten {
      html.markup(">")
    }
    if isEmpty { end((name, isWritten)) } else { open.append((name, isWritten)) }
  }

  /// Reads up to the end of the tag; whether it closes itself.
  private mutating func attributes(isWritten: Bool) throws(PictureError) -> Bool {
    var seen: Set<String> = []
    while true {
      skipSpaces()
      guard place < bytes.count else { throw PictureError("a tag is not closed") }
      if bytes[place] == UInt8(ascii: ">") {
        place += 1
        return false
      }
      if bytes[place] == UInt8(ascii: "/") {
        place += 1
        guard place < bytes.count, bytes[place] == UInt8(ascii: ">") else { throw PictureError("a tag is not closed") }
        place += 1
        return true
      }
      let (name, value) = try attribute()
      if SVGAllowList.hides(name, value) { isHidden = true }
      guard isWritten, let written = SVGAllowList.name(of: name, value: value), seen.insert(written).inserted else {
        continue
      }
      html.markup(" ")
      html.text(written)
      html.markup("=\"")
      html.text(value)
      html.markup("\"")
    }
  }

  private mutating func attribute() throws(PictureError) -> (name: String, value: String) {
    let name = name()
    skipSpaces()
    guard !name.isEmpty, place < bytes.count, bytes[place] == UInt8(ascii: "=") else {
      throw PictureError("an attribute has no value")
    }
    place += 1
    skipSpaces()
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'"),
      let end = bytes[(place + 1)...].firstIndex(of: bytes[place])
    else { throw PictureError("the value of '\(name)' has no quotes") }
    let value = try decoded(place + 1..<end)
    place = end + 1
    return (name, value)
  }

  private mutating func name() -> String {
    let start = place
    while place < bytes.count, !" \t\r\n=/>\"'<".utf8.contains(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func skipSpaces() {
    while place < bytes.count, " \t\r\n".utf8.contains(bytes[place]) { place += 1 }
  }

  /// The text of a range with its references put in; only XML's own five names are known.
  private func decoded(_ range: Range<Int>) throws(PictureError) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return String(decoding: bytes[range], as: UTF8.self) }
    var result = ""
    var start = range.lowerBound
    while let ampersand = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      result += String(decoding: bytes[start..<ampersand], as: UTF8.self)
      guard let end = bytes[ampersand..<range.upperBound].firstIndex(of: UInt8(ascii: ";")) else {
        throw PictureError("an '&' stands for nothing")
      }
      let name = String(decoding: bytes[ampersand + 1..<end], as: UTF8.self)
      guard let scalar = Self.scalar(of: name) else { throw PictureError("'&\(name);' stands for nothing") }
      result.unicodeScalars.append(scalar)
      start = end + 1
    }
    return result + String(decoding: bytes[start..<range.upperBound], as: UTF8.self)
  }

  private static func scalar(of name: String) -> Unicode.Scalar? {
    switch name {
    case "lt": "<"
    case "gt": ">"
    case "amp": "&"
    case "quot": "\""
    case "apos": "'"
    default:
      if name.hasPrefix("#x") {
        UInt32(name.dropFirst(2), radix: 16).flatMap(allowed)
      } else if name.hasPrefix("#") {
        UInt32(name.dropFirst()).flatMap(allowed)
      } else {
        nil
      }
    }
  }

  /// What XML 1.0 (section 2.2) takes as a character.
  private static func allowed(_ value: UInt32) -> Unicode.Scalar? {
    value >= 0x20 || value == 9 || value == 10 || value == 13 ? Unicode.Scalar(value) : nil
  }
}

extension String {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
