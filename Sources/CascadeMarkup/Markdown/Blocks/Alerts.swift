import CascadeText

/// GitHub's alerts: a quote whose first line is `[!NOTE]` or the like.
extension BlockParser {
  /// Makes the quote around the open paragraph an alert, if the paragraph is its first block and begins with the mark of
  /// one, and takes that line away.
  mutating func takeAlertMark() {
    let paragraph = open.last
    let quote = open[open.count - 2]
    guard quote.kind == .blockQuote, paragraph.index == quote.index + 1 else { return }
    let first = tree.pieces[Int(tree.nodes[paragraph.index].first)]
    let range = text.trimmedSpace(first.range)
    guard range.count >= 6, range.count <= 12, text[range.lowerBound] == UInt8(ascii: "["),
      text[range.lowerBound + 1] == UInt8(ascii: "!"),
      let alert = Node.Alert(mark: text.string(range).lowercased())
    else { return }
    tree.nodes[quote.index].kind = .alert
    tree.nodes[quote.index].detail = alert.rawValue
    tree.nodes[paragraph.index].first += 1
  }
}

extension Node.Alert {
  /// The alert that `mark`, in lower case, stands for.
  fileprivate init?(mark: String) {
    switch mark {
    case "[!note]": self = .note
    case "[!tip]": self = .tip
    case "[!important]": self = .important
    case "[!warning]": self = .warning
    case "[!caution]": self = .caution
    default: return nil
    }
  }
}
