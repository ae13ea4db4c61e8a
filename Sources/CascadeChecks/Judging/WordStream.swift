import CascadeMarkup
import CascadeText

/// The words of a run of nodes, each as a hash of its lower-cased letters and digits, with its place.
///
/// No word becomes a string. Bytes beyond ASCII count as letters, so that every script has words.
struct WordStream {
  /// A hash for each word.
  private(set) var hashes: [UInt64] = []
  /// The place of each word in `Document.bytes`.
  private(set) var places: [Range<Int>] = []

  /// Adds the words of the nodes in `range`, of text and code alone.
  mutating func add(_ range: Range<Int>, of document: Document) {
    document.bytes.withUnsafeBufferPointer { bytes in
      for index in range {
        let kind = document.nodes[index].kind
        guard kind == .text || kind == .code else { continue }
        add(document.nodes[index].literal, bytes)
      }
    }
  }

  private mutating func add(_ literal: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    var index = literal.lowerBound
    while index < literal.upperBound {
      let start = index
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      while index < literal.upperBound, let letter = Self.letter[Int(bytes[index])] {
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01B3
        index += 1
      }
      if index > start {
        hashes.append(hash)
        places.append(start..<index)
      } else {
        index += 1
      }
    }
  }

  /// Each byte that belongs to words, capitals as small letters; `nil` for the others.
  private static let letter: [UInt8?] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF: byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 0x20
    default: nil
    }
  }
}
