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
    if let format = FileFormat.other(of: file.bytes) {
      diagnostics.append(MarkupCheck.wrongFormat(format, file.path))
      return nil
    }
    if Self.hasMarkOfUTF16(file.bytes) {
      diagnostics.append(MarkupCheck.wrongEncoding("UTF-16", file.path))
      return nil
    }
    if Self.isSound(file.bytes) { return }
    let faults = Self.faults(in: file.bytes)
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

  /// What the text stands for, where it is put after a file of `count` bytes.
  func parts(after count: Int) -> [LiteralPart] {
    var parts: [LiteralPart] = []
    var text = 0
    var file = 0
    for (next, isFault) in zip(repairs + [(bytes.count, count)], sequence(first: false, next: { !$0 })) {
      if next.text > text {
        let literal = count + text..<count + next.text
        parts.append(LiteralPart(literal, from: file..<next.file, isCopy: !isFault))
      }
      (text, file) = next
    }
    return parts
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
  /// Whether all of `bytes` is UTF-8 without NUL.
  private static func isSound(_ bytes: [UInt8]) -> Bool {
    let text = bytes.span
    let count = text.count
    let ones: UInt64 = 0x0101_0101_0101_0101
    var position = 0
    while position < count {
      if position <= count - 8 {
        let word = text.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
        // The high bit of each byte that is beyond ASCII, and of the first that is NUL.
        let odd = (word | ((word &- ones) & ~word)) & (ones << 7)
        position += odd == 0 ? 8 : odd.trailingZeroBitCount / 8
        if odd == 0 { continue }
      } else if text[position] > 0, text[position] < 0x80 {
        position += 1
        continue
      }
      repeat {
        let length = lengthOfScalar(fourBytes(text, position))
        guard length > 0 else { return false }
        position += length
      } while position < count && text[position] >= 0x80
    }
    return true
  }

  /// The four bytes at `position`, the first lowest; those after the end are 0.
  @inline(__always)
  private static func fourBytes(_ bytes: Span<UInt8>, _ position: Int) -> UInt32 {
    if position <= bytes.count - 4 {
      return UInt32(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt32.self))
    }
    var word: UInt32 = 0
    for offset in (position..<bytes.count).reversed() { word = word << 8 | UInt32(bytes[offset]) }
    return word
  }

  /// The length of the scalar beyond ASCII that `word` begins with; 0 if it is no UTF-8 (Unicode 16, table 3-7).
  @inline(__always)
  private static func lengthOfScalar(_ word: UInt32) -> Int {
    let lead = word & 0xFF
    let second = word >> 8 & 0xFF
    if word & 0xC0_C0F0 == 0x80_80E0 {
      return lead == 0xE0 && second < 0xA0 || lead == 0xED && second > 0x9F ? 0 : 3
    }
    if word & 0xC0E0 == 0x80C0 { return lead < 0xC2 ? 0 : 2 }
    if word & 0xC0C0_C0F8 == 0x8080_80F0 {
      return lead > 0xF4 || lead == 0xF0 && second < 0x90 || lead == 0xF4 && second > 0x8F ? 0 : 4
    }
    return 0
  }

  /// The places of NUL characters and of bytes that are no UTF-8, in order.
  private static func faults(in bytes: [UInt8]) -> [Range<Int>] {
    let invalid = invalidSequences(in: bytes)
    let nuls = bytes.indices.filter { bytes[$0] == 0 }.map { $0..<$0 + 1 }
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
