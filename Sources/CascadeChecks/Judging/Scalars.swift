import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// The Unicode scalars of a document's text nodes that lie beyond ASCII, with their places.
///
/// Runs of ASCII are passed over by bytes, so that English text costs next to nothing.
struct ScalarScan {
  /// Calls `body` with each scalar from U+0080 on, its bytes' range in `document.bytes` and its node.
  static func scan(_ document: Document, _ body: (Unicode.Scalar, Range<Int>, Int) -> Void) {
    document.bytes.withUnsafeBufferPointer { bytes in
      for (index, node) in document.nodes.enumerated() {
        guard node.kind == .text || node.kind == .code || node.kind == .codeBlock else { continue }
        var offset = node.literal.lowerBound
        while offset < node.literal.upperBound {
          guard bytes[offset] >= 0x80 else {
            offset += 1
            continue
          }
          let (scalar, count) = decode(bytes, offset, node.literal.upperBound)
          if let scalar { body(scalar, offset..<offset + count, index) }
          offset += count
        }
      }
    }
  }

  /// The scalar that begins at `offset`, and how many bytes it takes; `nil` and 1 for a stray byte.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int
  ) -> (Unicode.Scalar?, Int) {
    let first = UInt32(bytes[offset])
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard count > 1, offset + count <= end else { return (nil, 1) }
    var value = first & (0x7F >> UInt32(count))
    for place in 1..<count { value = value << 6 | UInt32(bytes[offset + place] & 0x3F) }
    return (Unicode.Scalar(value), count)
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit's script: where its 0 stands; `nil` for anything but a decimal digit.
  var digitZero: UInt32? {
    switch value {
    case 0x30...0x39: 0x30
    case 0x660...0x669: 0x660
    case 0x6F0...0x6F9: 0x6F0
    case 0x966...0x96F: 0x966
    case 0x9E6...0x9EF: 0x9E6
    default: nil
    }
  }

  /// Whether the scalar is of a script in which joiners (U+200C, U+200D) change how words are written.
  var takesJoiners: Bool {
    switch value {
    // Arabic and its supplements, Syriac, Thaana, N'Ko; the scripts of India from Devanagari to Sinhala.
    case 0x600...0x7FF, 0x8A0...0xDFF, 0xFB50...0xFDFF, 0xFE70...0xFEFC: true
    // Emoji are put together with U+200D.
    case 0x2190...0x2BFF, 0x1F000...0x1FAFF, 0xFE0F: true
    default: false
    }
  }
}
