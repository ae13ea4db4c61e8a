/// A text as it is compared with others: its letters and digits, folded, and its codes.
struct MeaningKey: Hashable {
  private let scalars: [Unicode.Scalar]

  /// The key of `text` in `language`.
  init(of text: JudgedText, language: QualityLanguage?) {
    var view = String.UnicodeScalarView()
    for word in text.words {
      view.append(contentsOf: text.scalars[word.range])
      view.append(" ")
    }
    let lowered = String(view).lowercased().unicodeScalars
    var scalars = language?.folded(lowered) ?? Array(lowered)
    for place in scalars.indices {
      if let value = scalars[place].digitValue, let digit = Unicode.Scalar(0x30 + UInt32(value)) {
        scalars[place] = digit
      }
    }
    self.scalars = scalars
  }

  /// Whether there is nothing to compare.
  var isEmpty: Bool { scalars.isEmpty }
}
