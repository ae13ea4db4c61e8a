import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// Looks for what was meant to be a fence in the words of a text.
struct FenceSearch {
  /// The names of the kinds that participants must not see, but for local ones.
  static let restricted = BlockKind.allCases.filter { $0 != .local && Directive.of($0).isRestricted }.map {
    Array($0.rawValue.utf8)
  }

  /// The names that are looked for.
  let kinds: [[UInt8]]

  /// Signs and a name that open nothing.
  struct Match {
    /// The signs and the name, as typed.
    var words: String
    /// The name.
    var kind: String
    /// Their place.
    var place: SourceSpan
  }

  /// What was meant in the texts of `range`, whole nodes of `document`, in order.
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
          if signs == 0 {
            // Nearly every byte begins no sign.
            while place < literal.upperBound, !Self.mayBeSign(bytes[place]) { place += 1 }
            guard place < literal.upperBound else { break }
          }
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
                place: document.source(of: words)))
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

  /// Whether a sign may begin with the byte: a colon, a semicolon, or what is beyond ASCII.
  private static func mayBeSign(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";")
  }

  /// The length of a sign that is a colon or stands for one.
  private static func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> Int? {
    bytes[place] == UInt8(ascii: ":") || bytes[place] == UInt8(ascii: ";")
      ? 1 : ColonSign.length(bytes.span, place, end)
  }

  /// The length of a blank, or of a character that nobody sees.
  private static func blank(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> Int? {
    let second = place + 1 < end ? bytes[place + 1] : 0
    let third = place + 2 < end ? bytes[place + 2] : 0
    switch (bytes[place], second, third) {
    case (UInt8(ascii: " "), _, _), (UInt8(ascii: "\t"), _, _): return 1
    // No-break space, soft hyphen.
    case (0xC2, 0xA0, _), (0xC2, 0xAD, _): return 2
    // U+2000 to U+200F, U+2028 to U+202F, U+205F to U+2069, U+3000, U+FEFF.
    case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xA9), (0xE3, 0x80, 0x80),
      (0xEF, 0xBB, 0xBF):
      return 3
    default: return nil
    }
  }
}
