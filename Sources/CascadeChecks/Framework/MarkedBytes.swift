import CascadeText

/// A sample's text without its marks: its bytes, and the spans that the marks enclosed.
struct MarkedBytes {
  private(set) var bytes: [UInt8] = []
  private(set) var marks: [SourceSpan] = []

  init(_ text: String) {
    var open: [Int] = []
    var digits: String?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧": marks.append(SourceSpan(open.popLast() ?? bytes.count, bytes.count))
      case "⟪": digits = ""
      case "⟫":
        bytes.append(contentsOf: (digits ?? "").split(separator: " ").compactMap { UInt8($0, radix: 16) })
        digits = nil
      default:
        if digits != nil {
          digits?.unicodeScalars.append(scalar)
        } else {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
    marks.sort()
  }
}
