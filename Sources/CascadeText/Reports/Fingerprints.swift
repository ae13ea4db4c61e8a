/// Names for findings that last while lines above them come and go.
///
/// A name is made of the check, the file, the message and the line of source; equal ones are told apart by their order.
struct Fingerprints {
  private var seen: [UInt64: Int] = [:]

  /// The name of the next finding, such as `5be0c19f3a2d7c04:1`.
  mutating func next(_ diagnostic: Diagnostic, _ sources: inout ReportedSources) -> String {
    var hash = FNV1a()
    hash.add(diagnostic.id.description.utf8)
    hash.add(diagnostic.path.utf8)
    hash.add(diagnostic.message.utf8)
    if let start = sources.positions(of: diagnostic.span, in: diagnostic.path)?.start,
      let line = sources.range(ofLine: start.line, in: diagnostic.path),
      let bytes = sources.bytes(of: diagnostic.path)
    {
      let near = Swift.min(line.upperBound, line.lowerBound + 512)
      hash.add(bytes[line.lowerBound..<near].filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") })
    }
    let order = seen[hash.value, default: 0] + 1
    seen[hash.value] = order
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits + ":\(order)"
  }
}

/// The 64-bit FNV-1a hash: the same in every process, unlike Swift's own; good against chance, not against malice.
private struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { step(byte) }
    // No UTF-8 text holds this byte, so that neighbouring parts cannot run into each other.
    step(0xFF)
  }

  private mutating func step(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
