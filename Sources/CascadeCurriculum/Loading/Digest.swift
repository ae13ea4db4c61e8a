private import CLibNettle

/// The SHA-256 of some bytes, stored inline.
public struct Digest: Hashable, Sendable {
  /// The 32 bytes as four numbers, the first byte in the highest place of the first.
  private let first, second, third, fourth: UInt64

  /// The digest of `bytes`.
  public init(of bytes: [UInt8]) {
    var builder = DigestBuilder()
    builder.append(bytes)
    self = builder.finish()
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

  fileprivate init(_ bytes: UnsafeRawBufferPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
    }
    (first, second, third, fourth) = (word(0), word(1), word(2), word(3))
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
  private var state = sha256_ctx()

  /// A builder that has seen no byte.
  package init() { nettle_sha256_init(&state) }

  /// Takes the next bytes.
  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    nettle_sha256_update(&state, bytes.count, bytes.assumingMemoryBound(to: UInt8.self).baseAddress)
  }

  /// Takes the next bytes.
  package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { append($0) }
  }

  /// The digest of all that was taken so far.
  package func finish() -> Digest {
    var state = state
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_SIZE)) { digest in
      cascade_sha256_finish(&state, digest.baseAddress)
      return Digest(UnsafeRawBufferPointer(digest))
    }
  }
}
