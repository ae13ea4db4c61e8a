/// Puts together the inlines of one block: text, emphasis, links and what else stands in a line.
///
/// ```swift
/// writer.paragraph { line in
///   line.text("Hear the driver ")
///   line.emphasis { $0.text("first") }
/// }
/// ```
/// Text means exactly itself: what Markdown would read otherwise is escaped. What cannot be written so: a NUL, which
/// becomes U+FFFD; a mail address, which becomes a link to itself outside of a link.
public struct MarkdownInlines: Sendable {
  /// The bytes of all pieces.
  var bytes: [UInt8] = []
  /// The pieces in order.
  var pieces: [InlinePiece] = []
  /// The pieces that are open, innermost last; -1 for an inline that is written as if it were not there.
  private var open: [Int] = []
  /// How many links are open: a link holds no other.
  private var openLinks = 0
  /// Whether lines may end in the block; else a break is a space.
  private var allowsBreaks = true

  /// Empties it for the next block.
  mutating func reset(allowsBreaks: Bool) {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    openLinks = 0
    self.allowsBreaks = allowsBreaks
  }

  /// Takes breaks off the end, where nothing follows; what follows may be an id.
  mutating func trim(hasID: Bool) {
    while let last = pieces.last, last.kind == .softBreak || last.kind == .hardBreak && !hasID { pieces.removeLast() }
  }

  /// Whether a line ends in it.
  var hasBreak: Bool {
    pieces.contains { $0.isBreak || ($0.kind == .html || $0.kind == .atom) && bytes[$0.range].contains(0x0A) }
  }
}

// MARK: - Building calls

extension MarkdownInlines {
  /// Text that means exactly itself.
  public mutating func text(_ text: some StringProtocol) { self.text(text.utf8) }

  /// Words that are stressed.
  public mutating func emphasis(_ content: (inout MarkdownInlines) -> Void) { marked(.emphasis, content) }

  /// Words that are stressed strongly.
  public mutating func strong(_ content: (inout MarkdownInlines) -> Void) { marked(.strong, content) }

  /// Words that no longer hold. A deletion in a deletion is part of it.
  public mutating func strikethrough(_ content: (inout MarkdownInlines) -> Void) { marked(.strikethrough, content) }

  private mutating func marked(_ kind: Mark, _ content: (inout MarkdownInlines) -> Void) {
    begin(kind)
    content(&self)
    end()
  }

  /// Code. A line end in it becomes a space.
  public mutating func code(_ code: some StringProtocol) { self.code(code.utf8) }

  /// A link to `destination`, an address or a relative path. A link in a link is written as its
  /// text, if that is no address.
  public mutating func link(
    to destination: String, title: String = "", _ content: (inout MarkdownInlines) -> Void
  ) {
    beginLink(isImage: false)
    content(&self)
    endLink(destination.utf8, title: title.utf8)
  }

  /// A link to the term `id` of the glossary, under the words `text`.
  public mutating func term(_ id: MarkdownName, _ text: some StringProtocol) {
    link(to: "term:\(id.text)") { $0.text(text) }
  }

  /// The image at `source`, with its alternative text.
  public mutating func image(_ source: String, title: String = "", alternative: some StringProtocol) {
    beginLink(isImage: true)
    text(alternative)
    endLink(source.utf8, title: title.utf8)
  }

  /// `[@key, locator]`: a citation of one source or several.
  public mutating func citation(_ sources: CitedSource...) {
    citation(sources.map { ($0.key.text, $0.locator) })
  }

  /// `{{name}}`: a value of the edition.
  public mutating func value(_ name: MarkdownName) { value(name.text.utf8) }

  /// `[^label]`: the mark of a footnote that ``MarkdownWriter/footnote(_:_:)`` defines.
  public mutating func footnote(_ label: MarkdownName) { footnote(label.text.utf8) }

  /// A line end that readers do not see. At the ends of a block, and behind another, it is none.
  public mutating func softBreak() { lineBreak(.softBreak) }

  /// A line end that stays; none at the end of a block, a space in a table's cell and in a heading below the second
  /// level.
  public mutating func lineBreak() { lineBreak(.hardBreak) }

  /// One source of a citation.
  public struct CitedSource: Sendable {
    let key: MarkdownName
    let locator: String?

    /// The source `key`, at `locator`, such as `art. 5`; `nil` for a locator with a semicolon, which would end it.
    public init?(_ key: MarkdownName, at locator: String? = nil) {
      guard locator?.utf8.contains(UInt8(ascii: ";")) != true else { return nil }
      self.key = key
      self.locator = locator
    }
  }
}

// MARK: - Pieces

extension MarkdownInlines {
  /// The inlines that stand between marks of equal signs.
  enum Mark {
    case emphasis, strong, strikethrough
  }

  mutating func text(_ text: some Collection<UInt8>) {
    guard !text.isEmpty else { return }
    let start = bytes.count
    for byte in text {
      if byte == 0 { bytes.append("\u{FFFD}") } else { bytes.append(byte) }
    }
    if let last = pieces.last, last.kind == .text {
      pieces[pieces.count - 1].range = last.range.lowerBound..<bytes.count
    } else {
      pieces.append(InlinePiece(.text, start..<bytes.count))
    }
  }

  mutating func begin(_ mark: Mark) {
    if mark == .strikethrough {
      // Runs of tildes that touch would be one.
      if let last = pieces.last, last.isMark, last.sign == UInt8(ascii: "~") {
        if last.kind == .begin {
          open.append(-1)
        } else {
          pieces.removeLast()
          open.append(last.partner)
        }
        return
      }
    }
    open.append(pieces.count)
    var piece = InlinePiece(.begin, bytes.count..<bytes.count)
    piece.width = mark == .strong ? 2 : 1
    if mark == .strikethrough { piece.sign = UInt8(ascii: "~") }
    pieces.append(piece)
  }

  /// Ends the innermost emphasis; one with nothing in it is left out. Breaks at its end stand behind it.
  mutating func end() {
    let start = open.removeLast()
    guard start >= 0 else { return }
    var lineEnds: [InlinePiece] = []
    while let last = pieces.last, last.isBreak { lineEnds.append(pieces.removeLast()) }
    if start == pieces.count - 1 {
      pieces.removeLast()
    } else {
      var piece = InlinePiece(.end, bytes.count..<bytes.count)
      piece.width = pieces[start].width
      piece.sign = pieces[start].sign
      if piece.sign != 0 { dropDeletionAtEnd() }
      piece.partner = start
      pieces[start].partner = pieces.count
      pieces.append(piece)
    }
    for lineEnd in lineEnds.reversed() { lineBreak(lineEnd.kind) }
  }

  /// Takes the marks of a deletion away that ends where the one around it does.
  private mutating func dropDeletionAtEnd() {
    guard let last = pieces.last, last.kind == .end, last.sign == UInt8(ascii: "~") else { return }
    pieces[last.partner].kind = .nothing
    pieces.removeLast()
  }

  mutating func code(_ code: some Collection<UInt8>) {
    let text = CodeText.inOneLine(code)
    if !text.isEmpty {
      atom { CodeText.append(text, to: &$0) }
    } else if allowsBreaks {
      atom { $0.append(CodeText.empty) }
    }
  }

  mutating func beginLink(isImage: Bool) {
    if !isImage { openLinks += 1 }
    open.append(pieces.count)
    pieces.append(InlinePiece(isImage ? .image : .link, bytes.count..<bytes.count))
  }

  mutating func endLink(_ destination: some Collection<UInt8>, title: some Collection<UInt8>) {
    let start = open.removeLast()
    let isImage = pieces[start].kind == .image
    if !isImage { openLinks -= 1 }
    let address = Array(destination)
    if !isImage, title.isEmpty, takeAutolink(from: start, address) { return }
    guard isImage || openLinks == 0 else {
      pieces[start].kind = .nothing
      return
    }
    let lower = bytes.count
    bytes.append("](")
    LinkText.appendDestination(address, isAlone: title.isEmpty, to: &bytes)
    if !title.isEmpty { LinkText.appendTitle(Array(title), to: &bytes) }
    bytes.append(")")
    var piece = InlinePiece(.linkEnd, lower..<bytes.count)
    piece.partner = start
    pieces.append(piece)
  }

  /// Writes a link whose text is where it leads as an address between `<` and `>`; whether it is one.
  private mutating func takeAutolink(from start: Int, _ destination: [UInt8]) -> Bool {
    guard pieces.count == start + 2, let text = pieces.last, text.kind == .text,
      !text.range.contains(where: {
        bytes[$0] == UInt8(ascii: "&") && bytes.isReference(at: $0, end: text.range.upperBound)
      })
    else { return false }
    let isMail = destination.count == text.range.count + 7 && destination.starts(with: "mailto:".utf8)
    guard destination.dropFirst(isMail ? 7 : 0).elementsEqual(bytes[text.range]),
      bytes.isAutolink(text.range, isMail: isMail)
    else { return false }
    pieces.removeLast(2)
    let address = Array(bytes[text.range])
    atom { $0 += [UInt8(ascii: "<")] + address + [UInt8(ascii: ">")] }
    return true
  }

  mutating func citation(_ sources: [(key: String, locator: String?)]) {
    atom(.reference) { bytes in
      for (index, source) in sources.enumerated() {
        if index == 0 { bytes.append("[@") } else { bytes.append("; @") }
        bytes += source.key.utf8
        guard let locator = source.locator else { continue }
        bytes.append(", ")
        for byte in CodeText.inOneLine(locator.utf8) {
          if "\\`*_~[]<&{;".utf8.contains(byte) { bytes.append(UInt8(ascii: "\\")) }
          bytes.append(byte)
        }
      }
      bytes.append("]")
    }
  }

  mutating func value(_ name: some Collection<UInt8>) {
    atom { $0 += Array("{{".utf8) + name + Array("}}".utf8) }
  }

  mutating func footnote(_ label: some Collection<UInt8>) {
    atom(.reference) { $0 += Array("[^".utf8) + label + Array("]".utf8) }
  }

  /// Raw HTML, as it was typed.
  mutating func html(_ html: some Collection<UInt8>) { atom(.html) { $0 += html } }

  private mutating func atom(_ kind: InlinePiece.Kind = .atom, _ write: (inout [UInt8]) -> Void) {
    let lower = bytes.count
    write(&bytes)
    pieces.append(InlinePiece(kind, lower..<bytes.count))
  }

  /// Adds a line end. One that readers do not see stands before the marks that just began, which need a word behind
  /// them; and no empty line may come of it.
  private mutating func lineBreak(_ kind: InlinePiece.Kind) {
    guard allowsBreaks else { return text(CollectionOfOne(0x20)) }
    let piece = InlinePiece(kind, bytes.count..<bytes.count)
    guard kind == .softBreak else { return pieces.append(piece) }
    var place = pieces.count
    while place > 0, pieces[place - 1].kind == .begin || pieces[place - 1].kind == .nothing { place -= 1 }
    guard place > 0, !pieces[place - 1].isBreak else { return }
    pieces.insert(piece, at: place)
    for index in open.indices.reversed() {
      guard open[index] < 0 || open[index] >= place else { break }
      if open[index] >= 0 { open[index] += 1 }
    }
  }
}
