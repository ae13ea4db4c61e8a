import CascadeMarkup
import CascadeText

/// Makes the anchors of headings as Git hosts make them: lower case, punctuation out, spaces to hyphens. Letters, marks
/// (the vowel signs of Bengali are such) and digits of every script stay.
struct AnchorMaker {
  private var anchor: [UInt8] = []

  /// The anchor of the heading at `heading`; empty where no letter or digit stands in it.
  static func anchor(of heading: Int, in document: Document) -> String {
    var maker = AnchorMaker()
    let end = Int(document.nodes[heading].end)
    var index = heading + 1
    while index < end {
      let node = document.nodes[index]
      switch node.kind {
      case .text, .code, .value: maker.append(document.bytes[node.literal])
      case .citation: maker.append(document.bytes[node.span.clamped(to: document.bytes.count).range])
      // A host takes the text of a heading, and alternative text is none.
      case .image: index = Int(node.end) - 1
      default: break
      }
      index += 1
    }
    return String(decoding: maker.anchor, as: UTF8.self)
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    anchor.reserveCapacity(anchor.count + text.count)
    for index in text.indices {
      guard text[index] < 0x80 else {
        for scalar in String(decoding: text[index...], as: UTF8.self).unicodeScalars { append(scalar) }
        return
      }
      append(text[index])
    }
  }

  private mutating func append(_ byte: UInt8) {
    let kept = Self.ascii[Int(byte)]
    if kept != 0 { anchor.append(kept) }
  }

  /// For each byte of ASCII what stands in an anchor; 0 for nothing.
  private static let ascii: [UInt8] = (UInt8(0)..<128).map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "-"), UInt8(ascii: "_"): byte
    case UInt8(ascii: " "): UInt8(ascii: "-")
    default: 0
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII { return append(UInt8(scalar.value)) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: break
    default: guard properties.isAlphabetic else { return }
    }
    if properties.changesWhenLowercased {
      anchor.append(contentsOf: properties.lowercaseMapping.utf8)
    } else {
      anchor.append(contentsOf: String(scalar).utf8)
    }
  }
}
