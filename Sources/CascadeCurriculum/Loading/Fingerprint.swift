/// What something was made from, in 32 bytes: equal fingerprints mean that making it again gives the same.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// The digest of all the parts.
  public let digest: Digest

  /// A fingerprint that a manifest kept.
  package init(_ digest: Digest) { self.digest = digest }

  /// The 64 hexadecimal digits, in lower case.
  public var description: String { digest.description }
}

/// Collects the named parts that a fingerprint covers, in an order that the caller keeps the same.
///
/// Every name and part is preceded by its length, so that two parts cannot run together into a third.
public struct FingerprintBuilder: Sendable {
  private var pending: [UInt8] = []
  private var digest = DigestBuilder()

  /// A builder for a fingerprint of `purpose`; equal parts of two purposes have different fingerprints.
  public init(_ purpose: StaticString) { append(purpose) }

  /// Adds text.
  public mutating func add(_ name: StaticString, _ text: String) {
    var text = text
    text.withUTF8 { bytes in
      append(name)
      append(bytes.count)
      pending.append(contentsOf: bytes)
    }
    flush(above: 1 << 16)
  }

  /// Adds bytes.
  public mutating func add(_ name: StaticString, _ bytes: [UInt8]) {
    append(name)
    append(bytes.count)
    guard bytes.count > 1 << 12 else {
      pending.append(contentsOf: bytes)
      return flush(above: 1 << 16)
    }
    flush(above: 0)
    digest.append(bytes)
  }

  /// Adds a number.
  public mutating func add(_ name: StaticString, _ number: Int) {
    append(name)
    append(number)
  }

  /// Adds the digest of something that was hashed before.
  public mutating func add(_ name: StaticString, _ part: Digest) {
    append(name)
    part.appendBytes(to: &pending)
    flush(above: 1 << 16)
  }

  /// Adds another fingerprint.
  public mutating func add(_ name: StaticString, _ part: Fingerprint) { add(name, part.digest) }

  /// Adds a list of texts, of which the number counts too.
  public mutating func add(_ name: StaticString, _ texts: [String]) {
    add(name, texts.count)
    for text in texts { add(name, text) }
  }

  /// The fingerprint of all that was added so far.
  public func finish() -> Fingerprint {
    var digest = digest
    digest.append(pending)
    return Fingerprint(digest.finish())
  }

  private mutating func append(_ name: StaticString) {
    append(name.utf8CodeUnitCount)
    pending.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  /// Appends a number, seven bits a byte, the lowest first; the highest bit says that more follow.
  private mutating func append(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      pending.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    pending.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func flush(above limit: Int) {
    guard pending.count > limit else { return }
    digest.append(pending)
    pending.removeAll(keepingCapacity: true)
  }
}
