/// Writes plain text so that Markdown reads exactly that, with a backslash only where a sign would mean something.
struct TextEscaper {
  /// What stands around the text.
  struct Surroundings {
    /// Whether it begins a line of a paragraph.
    var isLineStart = false
    /// Whether it begins a paragraph, and what else it could be mistaken for there.
    var isParagraphStart = false
    var mayBeTask = false
    var mayBeAlert = false
    /// Whether the paragraph has a line before it.
    var isContinuation = false
    /// Whether it is the first of a file.
    var isFileStart = false
    /// Whether something stands before it on its line.
    var isAfterInline = false
    /// Whether it follows a citation or the mark of a footnote.
    var isAfterReference = false
    /// Whether it follows the bracket of a link or image.
    var isAfterBracket = false
    /// The byte that follows: a line end at the end of a line, `nil` at the end of the block.
    var next: UInt8?
    /// Whether it is a part of a heading, and ends one that is marked by `#`.
    var isInHeading = false
    var endsHeading = false
    /// Whether it lies in a link or image, and in a link.
    var isInBrackets = false
    var isInLink = false

    /// Whether the line ends after it.
    var endsLine: Bool { next == nil || next == 0x0A }
  }

  private let bytes: [UInt8]
  private let range: Range<Int>
  private let place: Surroundings
  /// The offset of a sign that needs a backslash for where it stands in its line; -1 for none.
  private var marked = -1

  /// Appends the text `piece` of `bytes` to `output`.
  static func append(_ piece: InlinePiece, of bytes: [UInt8], _ place: Surroundings, to output: inout [UInt8]) {
    var escaper = TextEscaper(bytes: bytes, range: piece.range, place: place)
    var range = piece.range
    if piece.encodesFirst || escaper.needsReferenceAtStart {
      let end = Swift.min(range.upperBound, range.lowerBound + bytes.lengthOfCharacter(at: range.lowerBound))
      output.appendReference(bytes, range.lowerBound..<end)
      range = end..<range.upperBound
    } else if place.isLineStart {
      escaper.markLineStart()
    }
    var upper = range.upperBound
    if piece.encodesLast, !range.isEmpty {
      upper = Swift.max(range.lowerBound, bytes.startOfCharacter(before: upper))
    }
    if place.endsHeading, upper == piece.range.upperBound { escaper.markHeadingEnd() }
    escaper.append(range.lowerBound..<upper, isCut: upper < range.upperBound, to: &output)
    if upper < range.upperBound { output.appendReference(bytes, upper..<range.upperBound) }
  }

  private init(bytes: [UInt8], range: Range<Int>, place: Surroundings) {
    self.bytes = bytes
    self.range = range
    self.place = place
  }

  /// Appends the bytes of `part`, in runs that need no escape.
  private func append(_ part: Range<Int>, isCut: Bool, to output: inout [UInt8]) {
    var clean = part.lowerBound
    var position = clean
    while position < part.upperBound {
      let byte = bytes[position]
      guard position == marked || Self.mayNeedEscape[Int(byte)] else {
        position += 1
        continue
      }
      let end = endOfRun(position, part.upperBound)
      switch escape(position..<end, in: part, isCut: isCut) {
      case .none: break
      case .reference:
        output += bytes[clean..<position]
        output.appendReference(bytes, position..<end)
        clean = end
      case .backslash:
        output += bytes[clean..<position]
        for index in position..<end { output += [UInt8(ascii: "\\"), bytes[index]] }
        clean = end
      }
      position = end
    }
    output += bytes[clean..<part.upperBound]
  }

  private enum Escape {
    case none, backslash, reference
  }

  /// The end of what is escaped together from `position` on: a run of `*`, `_` or `~`, else one byte.
  private func endOfRun(_ position: Int, _ upper: Int) -> Int {
    let sign = bytes[position]
    guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_") || sign == UInt8(ascii: "~") else {
      return position + 1
    }
    var end = position + 1
    while end < upper, bytes[end] == sign { end += 1 }
    return end
  }

  /// How the bytes of `run`, in the text `part`, are written; with `isCut` a character reference follows that.
  private func escape(_ run: Range<Int>, in part: Range<Int>, isCut: Bool) -> Escape {
    let position = run.lowerBound
    let upper = part.upperBound
    if position == marked { return .backslash }
    let next = run.upperBound < upper ? bytes[run.upperBound] : isCut ? UInt8(ascii: "&") : place.next
    let isNeeded: Bool
    switch bytes[position] {
    case 0x0A, 0x0D: return .reference
    case UInt8(ascii: "`"): isNeeded = true
    case UInt8(ascii: "\\"): isNeeded = next.map { $0.isPunctuation || $0 == 0x0A || $0 == 0x0D } ?? true
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): isNeeded = mayBeMark(run, in: part, isCut: isCut)
    case UInt8(ascii: "["):
      isNeeded = place.isInBrackets || next == UInt8(ascii: "^") || next == UInt8(ascii: "@")
    case UInt8(ascii: "]"):
      isNeeded = place.isInBrackets || next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
    case UInt8(ascii: "<"): isNeeded = next.map { $0.isLetter || $0.isDigit || $0.isPunctuation } ?? false
    case UInt8(ascii: "&"): isNeeded = bytes.isReference(at: position, end: upper)
    case UInt8(ascii: "!"): isNeeded = run.upperBound == upper && next == UInt8(ascii: "[")
    case UInt8(ascii: ":"):
      isNeeded =
        position == range.lowerBound && place.isAfterReference
        || !place.isInLink && bytes.isColonOfAddress(position, in: part.lowerBound..<range.upperBound)
    case UInt8(ascii: "^"): isNeeded = position == range.lowerBound && place.isAfterBracket
    case UInt8(ascii: "("): isNeeded = position == range.lowerBound && place.isAfterReference
    case UInt8(ascii: "."): isNeeded = !place.isInLink && isPeriodOfAddress(position)
    case UInt8(ascii: "{"):
      isNeeded = next == UInt8(ascii: "{") && run.upperBound < upper || place.isInHeading && next == UInt8(ascii: "#")
    default: isNeeded = false
    }
    return isNeeded ? .backslash : .none
  }

  /// The signs that may need an escape wherever they stand.
  private static let mayNeedEscape: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "\n\r`\\*_~[]<&!:(.{^".utf8 { table[Int(byte)] = true }
    return table
  }()

  /// Whether a run of `*`, `_` or `~` may begin or end something. One that touches another inline always may.
  private func mayBeMark(_ run: Range<Int>, in part: Range<Int>, isCut: Bool) -> Bool {
    let sign = bytes[run.lowerBound]
    let tilde = UInt8(ascii: "~")
    let touchesStart = run.lowerBound == range.lowerBound
    let touchesEnd = run.upperBound == range.upperBound
    if touchesStart && place.isAfterInline || touchesEnd && !place.endsLine { return true }
    if sign == tilde, run.count > 2 { return false }
    if !touchesStart && bytes[run.lowerBound - 1] == tilde || !touchesEnd && bytes[run.upperBound] == tilde {
      return true
    }
    let isAfterReference = !touchesStart && (run.lowerBound == part.lowerBound || isLineEnd(run.lowerBound - 1))
    let isBeforeReference = !touchesEnd && (run.upperBound == part.upperBound && isCut || isLineEnd(run.upperBound))
    let before: CharacterClass =
      touchesStart ? .space : isAfterReference ? .punctuation : bytes.characterClass(before: run.lowerBound)
    let after: CharacterClass =
      touchesEnd ? .space : isBeforeReference ? .punctuation : bytes.characterClass(after: run.upperBound)
    let isLeft = after != .space && (after != .punctuation || before != .other)
    let isRight = before != .space && (before != .punctuation || after != .other)
    switch sign {
    case UInt8(ascii: "_"): return isLeft != isRight || isLeft && (before == .punctuation || after == .punctuation)
    case tilde where run.count == 1: return (isLeft || isRight) && !(before == .other && after == .other)
    default: return isLeft || isRight
    }
  }

  /// Whether a part of a line end stands at `position`: it is written as a character reference.
  private func isLineEnd(_ position: Int) -> Bool { bytes[position] == 0x0A || bytes[position] == 0x0D }

  /// Whether the period at `position` is the first of a web address that begins with `www.`.
  private func isPeriodOfAddress(_ position: Int) -> Bool {
    let start = position - 3
    guard start >= range.lowerBound, bytes[start..<position].elementsEqual("www".utf8) else { return false }
    return start == range.lowerBound || WebAddress.mayPrecede(bytes[start - 1])
  }
}

// MARK: - Starts of lines and files

extension TextEscaper {
  /// Whether the first character is one that no backslash can stand before.
  private var needsReferenceAtStart: Bool {
    let text = bytes[range]
    if place.isFileStart, text.starts(with: [0xEF, 0xBB, 0xBF]) || text.starts(with: "PK\u{3}\u{4}".utf8) {
      return true
    }
    guard place.isLineStart, let first = text.first, first >= 0x80 else { return false }
    return bytes.looksLikeFence(range)
  }

  /// Finds the sign at the start of a line that would begin a block there.
  private mutating func markLineStart() {
    let first = range.lowerBound
    switch bytes[first] {
    case UInt8(ascii: "#"):
      let end = endOfRun(of: UInt8(ascii: "#"), from: first)
      if end - first <= 6, isSpaceOrEnd(end) { marked = first }
    case UInt8(ascii: ">"): marked = first
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      if bytes[first] != UInt8(ascii: "_"), isSpaceOrEnd(first + 1) || isRule || isRowOfDashes || isFrontMatter {
        marked = first
      } else if isRule {
        marked = first
      }
    case UInt8(ascii: "="):
      if place.isContinuation, endOfBlanks(endOfRun(of: UInt8(ascii: "="), from: first)) == range.upperBound {
        marked = place.endsLine ? first : -1
      }
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = first
      while end < range.upperBound, bytes[end].isDigit { end += 1 }
      guard end - first <= 9, end < range.upperBound, isSpaceOrEnd(end + 1) else { return }
      if bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") { marked = end }
    case UInt8(ascii: ":"): if bytes.looksLikeFence(range) || isRowOfDashes { marked = first }
    case UInt8(ascii: "|"): if isRowOfDashes { marked = first }
    case UInt8(ascii: "~"): if endOfRun(of: UInt8(ascii: "~"), from: first) - first >= 3 { marked = first }
    case UInt8(ascii: "["): if mayBeLabel { marked = first }
    case UInt8(ascii: "%"), UInt8(ascii: "{"): if place.isFileStart, isOtherFormat { marked = first }
    default: break
    }
  }

  /// Marks `#` at the end of a heading, which would be taken for its closing sequence.
  private mutating func markHeadingEnd() {
    var start = range.upperBound
    while start > range.lowerBound, bytes[start - 1] == UInt8(ascii: "#") { start -= 1 }
    guard start < range.upperBound else { return }
    let isAfterBlank = start == range.lowerBound ? !place.isAfterInline : bytes[start - 1].isBlank
    if isAfterBlank { marked = start }
  }

  private func endOfRun(of sign: UInt8, from start: Int) -> Int {
    var position = start
    while position < range.upperBound, bytes[position] == sign { position += 1 }
    return position
  }

  private func endOfBlanks(_ start: Int) -> Int {
    var position = start
    while position < range.upperBound, bytes[position].isSpace { position += 1 }
    return position
  }

  private func isSpaceOrEnd(_ position: Int) -> Bool {
    position < range.upperBound ? bytes[position].isSpace : place.endsLine
  }

  /// Whether the line is a thematic break, or for dashes the underline of a heading.
  private var isRule: Bool {
    let sign = bytes[range.lowerBound]
    guard place.endsLine, bytes[range].allSatisfy({ $0 == sign || $0.isSpace }) else { return false }
    // Dashes underline the line before them, and go with the bullet before them.
    let isJoined = sign == UInt8(ascii: "-") && (place.isContinuation || place.mayBeTask)
    return bytes[range].count { $0 == sign } >= (isJoined ? 1 : 3)
  }

  /// Whether the line may be the second one of a table.
  private var isRowOfDashes: Bool {
    place.isContinuation && place.endsLine
      && bytes[range].allSatisfy { "|-:".utf8.contains($0) || $0.isSpace }
  }

  /// Whether front matter in TOML would begin here.
  private var isFrontMatter: Bool {
    place.isFileStart && bytes[range].starts(with: "+++".utf8) && endOfBlanks(range.lowerBound + 3) == range.upperBound
  }

  /// Whether the file would be taken for one of another format.
  private var isOtherFormat: Bool {
    bytes[range].starts(with: "%PDF-".utf8) || bytes[range].starts(with: "{\\rtf".utf8)
  }

  /// Whether the bracket that begins a paragraph may be that of a definition, a task or an alert.
  private var mayBeLabel: Bool {
    guard place.isParagraphStart else { return false }
    let text = bytes[range]
    if place.mayBeTask, text.count >= 3, text[range.lowerBound + 2] == UInt8(ascii: "]") { return true }
    if place.mayBeAlert, text.count >= 2, text[range.lowerBound + 1] == UInt8(ascii: "!") { return true }
    // One that is escaped, since it might end a link, ends no label.
    let close = text.indices.first { index in
      let next = index + 1 < text.endIndex ? text[index + 1] : place.next
      return text[index] == UInt8(ascii: "]") && next != UInt8(ascii: "(") && next != UInt8(ascii: "[")
    }
    guard let close else { return place.next != nil || !text.contains(UInt8(ascii: "]")) }
    return zip(text[close...], text[close...].dropFirst()).contains {
      $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":")
    }
  }
}
