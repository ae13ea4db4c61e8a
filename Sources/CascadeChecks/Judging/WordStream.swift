import CascadeMarkup
import CascadeText

/// The words of a run of nodes, each as a hash of its lower-cased letters and digits, with its place.
///
/// No word becomes a string. What is beyond ASCII counts as letters, so that every script has words, but for spaces and
/// the signs of sentences.
struct WordStream {
  /// A hash for each word.
  private(set) var hashes: [UInt64] = []
  /// Where each word stands in `Document.bytes`.
  private var places: [Place] = []

  private struct Place {
    var lower: UInt32
    var upper: UInt32
  }

  /// Forgets the words and keeps the room.
  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
  }

  /// Adds the words of the nodes in `range`, of text and code alone.
  mutating func add(_ range: Range<Int>, of document: Document) {
    document.bytes.withUnsafeBufferPointer { bytes in
      document.nodes.withUnsafeBufferPointer { nodes in
        Self.letters.withUnsafeBufferPointer { letters in
          for index in range where nodes[index].kind == .text || nodes[index].kind == .code {
            add(nodes[index].literal, bytes, letters)
          }
        }
      }
    }
  }

  /// Adds the words of `text`; their places count its bytes.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      Self.letters.withUnsafeBufferPointer { letters in add(0..<bytes.count, bytes, letters) }
    }
  }

  private mutating func add(
    _ literal: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>
  ) {
    var index = literal.lowerBound
    while index < literal.upperBound {
      let start = index
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      while index < literal.upperBound {
        let letter = letters[Int(bytes[index])]
        guard letter != 0, letter < 0xC2 || !Self.isGap(bytes, index, literal.upperBound) else { break }
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
        index += 1
      }
      if index > start {
        hashes.append(hash)
        places.append(Place(lower: UInt32(start), upper: UInt32(index)))
      } else {
        index += 1
      }
    }
  }

  /// Whether a space or a sign between words begins at `index`: in Latin-1, Arabic, Devanagari and General Punctuation,
  /// but for the joiners that stand inside words.
  private static func isGap(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    let second = index + 1 < end ? bytes[index + 1] : 0
    let third = index + 2 < end ? bytes[index + 2] : 0
    return switch (bytes[index], second, third) {
    case (0xC2, 0xA0, _), (0xC2, 0xAB, _), (0xC2, 0xBB, _), (0xD8, 0x8C, _), (0xD8, 0x9B, _), (0xD8, 0x9F, _): true
    case (0xE0, 0xA5, 0xA4...0xA5): true
    case (0xE2, 0x80, 0x8C...0x8D): false
    case (0xE2, 0x80...0x81, _): true
    default: false
    }
  }

  /// How many words there are.
  var count: Int { hashes.count }

  /// A hash of the words in `range` together, in their order.
  func hash(of range: Range<Int>) -> UInt64 {
    hashes[range].reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
  }

  /// The place in `Document.bytes` of the word at `index`.
  func place(of index: Int) -> Range<Int> { Int(places[index].lower)..<Int(places[index].upper) }

  /// The place in the source of the words in `range`, which are those of `document`.
  func span(of range: Range<Int>, in document: Document) -> SourceSpan {
    SourceSpan(
      document.source(of: place(of: range.lowerBound)).lower,
      document.source(of: place(of: range.upperBound - 1)).upper)
  }

  /// Each byte that belongs to words, capitals as small letters; 0 for the others.
  private static let letters: [UInt8] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF: byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 0x20
    default: 0
    }
  }
}
