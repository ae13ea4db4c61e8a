import CascadeText

/// A file's bytes as valid UTF-8 without NUL: the file's own wherever they are, else mended with U+FFFD.
struct DecodedText {
  /// The text; equal to the file's bytes unless something had to be mended.
  private(set) var bytes: [UInt8]
  /// Where the text begins: after a byte order mark.
  let start: Int
  /// Where the text differs from the file: offsets in the text and the offsets in the file that they came from.
  private(set) var repairs: [(text: Int, file: Int)] = []

  /// Reads `file`, and reports what is no text; `nil` for a file that cannot be read as text at all.
  init?(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) {
    bytes = file.bytes
    start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if file.bytes.count > Self.limit {
      let message = "the file has more than \(Self.limit >> 20) megabytes; cut it into several"
      diagnostics.append(MarkupCheck.tooLarge.diagnostic(message, at: .start, in: file.path))
      return nil
    }
    if Self.hasMarkOfUTF16(file.bytes) {
      diagnostics.append(MarkupCheck.wrongEncoding("UTF-16", file.path))
      return nil
    }
    let faults = Self.faults(in: file.bytes)
    guard !faults.isEmpty else { return }
    if let encoding = Self.otherEncoding(of: file.bytes, faults) {
      diagnostics.append(MarkupCheck.wrongEncoding(encoding, file.path))
      return nil
    }
    mend(faults, file, &diagnostics)
  }

  /// The most bytes that a file may have.
  static let limit = 256 << 20

  /// The place in the file of the place `span` in the text.
  func original(_ span: SourceSpan) -> SourceSpan {
    repairs.isEmpty ? span : SourceSpan(original(span.lower), original(span.upper))
  }

  private func original(_ offset: Int) -> Int {
    var low = 0
    var high = repairs.count
    while low < high {
      let middle = (low + high) / 2
      if repairs[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? offset : offset - repairs[low - 1].text + repairs[low - 1].file
  }

  /// Puts U+FFFD for each fault.
  private mutating func mend(_ faults: [Range<Int>], _ file: SourceFile, _ diagnostics: inout [Diagnostic]) {
    var mended: [UInt8] = []
    mended.reserveCapacity(file.bytes.count + faults.count * 3)
    var position = 0
    for fault in faults {
      mended.append(contentsOf: file.bytes[position..<fault.lowerBound])
      repairs.append((mended.count, fault.lowerBound))
      mended.append(contentsOf: [0xEF, 0xBF, 0xBD])
      repairs.append((mended.count, fault.upperBound))
      position = fault.upperBound
    }
    mended.append(contentsOf: file.bytes[position...])
    bytes = mended
    for fault in faults.prefix(Self.reported) { diagnostics.append(Self.report(fault, file)) }
  }

  /// How many faults of one file are reported; the rest looks the same.
  private static let reported = 20

  private static func report(_ fault: Range<Int>, _ file: SourceFile) -> Diagnostic {
    let span = SourceSpan(fault.lowerBound, fault.upperBound)
    if file.bytes[fault.lowerBound] == 0 {
      return MarkupCheck.nul.diagnostic(
        "a NUL character stands here; type the text again", at: span, in: file.path,
        fixes: [.init("delete the NUL character", replacing: span, with: "")])
    }
    return MarkupCheck.invalidBytes(Array(file.bytes[fault]), at: span, file.path)
  }
}

// MARK: - What is wrong with bytes

extension DecodedText {
  /// The places of NUL characters and of bytes that are no UTF-8, in order.
  private static func faults(in bytes: [UInt8]) -> [Range<Int>] {
    let invalid = invalidSequences(in: bytes)
    let nuls = bytes.withUnsafeBufferPointer { text in
      var places: [Range<Int>] = []
      var position = 0
      while let found = text.firstIndex(of: 0, from: position, to: text.count) {
        places.append(found..<found + 1)
        position = found + 1
      }
      return places
    }
    guard !nuls.isEmpty else { return invalid }
    return (invalid + nuls).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The places of bytes that are no UTF-8, each as long as the replacement characters of Unicode want it.
  private static func invalidSequences(in bytes: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      do {
        _ = try UTF8Span(validating: bytes.span.extracting(position...))
        break
      } catch {
        let place = position + error.byteOffsets.lowerBound..<position + error.byteOffsets.upperBound
        places.append(place)
        position = place.upperBound
      }
    }
    return places
  }

  private static func hasMarkOfUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The encoding in which bytes with such `faults` were most likely saved; `nil` for UTF-8 with a few wrong bytes.
  private static func otherEncoding(of bytes: [UInt8], _ faults: [Range<Int>]) -> String? {
    if looksLikeUTF16(bytes) { return "UTF-16" }
    let invalid = faults.count { bytes[$0.lowerBound] != 0 }
    guard invalid >= 3 else { return nil }
    let high = bytes.count { $0 >= 0x80 }
    let faulty = faults.reduce(0) { $0 + (bytes[$1.lowerBound] == 0 ? 0 : $1.count) }
    return faulty * 2 > high ? "a legacy encoding" : nil
  }

  /// Whether every second byte is that of a character's script in UTF-16, and a NUL is among them.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, sample.contains(0) else { return false }
    return (0..<2).contains { parity in
      let scripts = stride(from: parity, to: sample.count, by: 2).count { sample[$0] < 0x10 || sample[$0] == 0x20 }
      return scripts * 20 > sample.count * 9 && sample.indices.contains { $0 % 2 == parity && sample[$0] == 0 }
    }
  }
}
