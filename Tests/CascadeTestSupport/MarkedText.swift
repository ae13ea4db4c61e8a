/// A text in which `⟦` and `⟧` mark places: the text without its marks, and the byte ranges that they enclosed.
public struct MarkedText: Sendable {
  /// The text without the marks, as UTF-8.
  public let bytes: [UInt8]
  /// The marked ranges of `bytes`, in the order of their opening marks.
  public let spans: [Range<Int>]

  /// Strips the marks from `text`.
  public init(_ text: String) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var spans: [Range<Int>] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧": spans.append((open.popLast() ?? bytes.count)..<bytes.count)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    self.bytes = bytes
    self.spans = spans.sorted { $0.lowerBound < $1.lowerBound }
  }
}
