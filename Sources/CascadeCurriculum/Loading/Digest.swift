private import Crypto

/// The SHA-256 of some bytes, stored inline.
public struct Digest: Hashable, Sendable {
  /// The 32 bytes as four numbers, the first byte in the highest place of the first.
  private let first, second, third, fourth: UInt64

  /// The digest of `bytes`.
  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Digest(SHA256.hash(data: $0)) }
  }

  /// Reads 64 hexadecimal digits in lower case; `nil` for anything else.
  public init?(hex: ArraySlice<UInt8>) {
    guard hex.count == 64 else { return nil }
    let start = hex.startIndex
    guard let first = Self.word(hex[start..<start + 16]), let second = Self.word(hex[start + 16..<start + 32]),
      let third = Self.word(hex[start + 32..<start + 48]), let fourth = Self.word(hex[start + 48..<start + 64])
    else { return nil }
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  private static func word(_ digits: ArraySlice<UInt8>) -> UInt64? {
    var word: UInt64 = 0
    for byte in digits {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): word = word << 4 | UInt64(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): word = word << 4 | UInt64(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return word
  }

  fileprivate init(_ hash: SHA256.Digest) {
    (first, second, third, fourth) = hash.withUnsafeBytes { bytes in
      (
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
      )
    }
  }

  /// Appends the 32 bytes.
  package func appendBytes(to bytes: inout [UInt8]) {
    for word in [first, second, third, fourth] {
      withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
    }
  }

  /// Appends the 64 hexadecimal digits.
  package func appendHex(to bytes: inout [UInt8]) {
    for word in [first, second, third, fourth] {
      var shift: UInt64 = 64
      while shift > 0 {
        shift -= 4
        let digit = UInt8(truncatingIfNeeded: word >> shift) & 15
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
      }
    }
  }
}

extension Digest: CustomStringConvertible {
  /// The 64 hexadecimal digits, in lower case.
  public var description: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    appendHex(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }
}

/// Takes bytes piece by piece and gives the digest of them all.
package struct DigestBuilder: Sendable {
  private var hash = SHA256()

  /// A builder that has seen no byte.
  package init() {}

  /// Takes the next bytes.
  package mutating func append(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

  /// Takes the next bytes.
  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  /// The digest of all that was taken so far.
  package func finish() -> Digest { Digest(hash.finalize()) }
}
