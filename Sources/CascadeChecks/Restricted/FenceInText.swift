import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let fenceInText = Check(
    id: "restricted/fence-in-text",
    severity: .error,
    summary: "Signs like colons and the name of a restricted kind that open no container.",
    explanation: """
      A container opens with three colons at the start of a line. With other signs, with a letter, a bullet, stars or an \
      invisible character before them, in a table or in the middle of a line, they are text like any other, and \
      participants read what was meant for facilitators. Type `:::` and the kind on a line of their own, with an empty \
      line before it.
      """,
    bad: """
      ## The desk

      Take her into a room. ⟦::: facilitator⟧

      Wait for her to begin.

      **⟦::: answer⟧** She chooses.
      """,
    good: """
      ## The desk

      Take her into a room.

      ::: facilitator

      Wait for her to begin.

      :::
      """,
    judging: .perText { file, curriculum, report in
      let local = curriculum.localKinds.filter(\.isRestricted).map { Array($0.name.utf8) }
      let search = FenceSearch(kinds: FenceSearch.restricted + local)
      for range in file.restricted.publicRanges(of: file.content.document) {
        for match in search.matches(in: range, of: file.content.document)
        where !FenceSearch.isTold(match.place, in: file.content.document) {
          report.add("'\(match.words)' opens no container here; '\(match.kind)' would be shown to all", at: match.place)
        }
      }
    })
}

/// Looks for what was meant to be a fence in the words of a text.
private struct FenceSearch {
  /// The kinds that participants must not see, and those that tell more than they should.
  static let restricted = BlockKind.allCases.filter { $0 != .local && Directive.of($0).isRestricted }.map {
    Array($0.rawValue.utf8)
  }

  /// The names that are looked for.
  let kinds: [[UInt8]]

  struct Match {
    var words: String
    var kind: String
    var place: SourceSpan
  }

  /// Whether a line that begins so was refused when it was read: two colons, or wide ones, behind marks of lists alone.
  static func isTold(_ place: SourceSpan, in document: Document) -> Bool {
    let bytes = document.bytes
    guard place.upper <= bytes.count else { return false }
    var start = place.lower
    while start > 0, isPrefix(bytes[start - 1], before: bytes[start]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") || bytes[start - 1] == UInt8(ascii: "\r") else {
      return false
    }
    let signs = bytes[place.range].prefix { $0 == UInt8(ascii: ":") || $0 >= 0x80 }
    let ascii = signs.count { $0 < 0x80 }
    let isWide = [
      [0xEF, 0xBC, 0x9A], [0xEF, 0xB9, 0x95], [0xEA, 0x9E, 0x89], [0xE2, 0x88, 0xB6], [0xE2, 0x88, 0xB7],
    ]
    .contains { signs.dropFirst(ascii).starts(with: $0.map(UInt8.init)) }
    return ascii >= 2 || ascii + (signs.count - ascii) / 3 >= 2 && isWide
  }

  /// Whether a byte belongs to a blank, a quote's mark or a list item's, as the byte behind it says.
  private static func isPrefix(_ byte: UInt8, before next: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
      next == UInt8(ascii: " ") || next == UInt8(ascii: "\t")
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      ".)".utf8.contains(next) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
    default: false
    }
  }

  func matches(in range: Range<Int>, of document: Document) -> [Match] {
    var matches: [Match] = []
    document.bytes.withUnsafeBufferPointer { bytes in
      // Signs may be cut into several texts, by a backslash or a reference.
      var signs = 0
      var start: (offset: Int, node: Int)?
      for node in range {
        guard document.nodes[node].kind == .text else {
          signs = 0
          continue
        }
        let literal = document.nodes[node].literal
        var place = literal.lowerBound
        while place < literal.upperBound {
          if let length = Self.sign(bytes, place, literal.upperBound) {
            if signs == 0 { start = (place, node) }
            signs += 1
            place += length
          } else if signs > 0, let length = Self.blank(bytes, place, literal.upperBound) {
            place += length
          } else if signs > 1, let kind = kind(bytes, place, literal.upperBound), let first = start {
            let lower = first.node == node ? first.offset : literal.lowerBound
            let words = lower..<place + kind.count
            matches.append(
              Match(
                words: String(decoding: bytes[words], as: UTF8.self), kind: String(decoding: kind, as: UTF8.self),
                place: document.place(of: words, in: node)))
            signs = 0
            place += kind.count
          } else {
            signs = 0
            place += 1
          }
        }
      }
    }
    return matches
  }

  /// The kind that stands at `place` as a word of its own.
  private func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> [UInt8]? {
    kinds.first { kind in
      let last = place + kind.count
      guard last <= end, last == end || !Self.isOfWord(bytes[last]) else { return false }
      return zip(place..<last, kind).allSatisfy { bytes[$0] | 0x20 == $1 | 0x20 }
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
  }

  /// The length of a sign that is a colon or looks like one: `:`, `;`, `ː`, `：`, `﹕`, `︓`, `꞉`, `∶`, `∷`, and the
  /// visarga of Bengali and Devanagari, which has the colon's key.
  private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> Int? {
    switch bytes[place] {
    case UInt8(ascii: ":"), UInt8(ascii: ";"): return 1
    case 0xCB where place + 1 < end && bytes[place + 1] == 0x90: return 2
    case 0xE0, 0xE2, 0xEA, 0xEF:
      guard place + 2 < end else { return nil }
      switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
      case (0xE0, 0xA6, 0x83), (0xE0, 0xA4, 0x83), (0xE2, 0x88, 0xB6), (0xE2, 0x88, 0xB7), (0xEA, 0x9E, 0x89),
        (0xEF, 0xBC, 0x9A), (0xEF, 0xB8, 0x93), (0xEF, 0xB9, 0x95):
        return 3
      default: return nil
      }
    default: return nil
    }
  }

  /// The length of a blank, or of a character that nobody sees.
  private static func blank(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> Int? {
    switch bytes[place] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): return 1
    case 0xC2 where place + 1 < end && (bytes[place + 1] == 0xA0 || bytes[place + 1] == 0xAD): return 2
    case 0xE2 where place + 2 < end && (bytes[place + 1] == 0x80 || bytes[place + 1] == 0x81): return 3
    case 0xE3 where place + 2 < end && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x80: return 3
    case 0xEF where place + 2 < end && bytes[place + 1] == 0xBB && bytes[place + 2] == 0xBF: return 3
    default: return nil
    }
  }
}
