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
    guard let alert = Node.Alert(text, range) else { return }
    tree.nodes[quote.index].kind = .alert
    tree.nodes[quote.index].detail = alert.rawValue
    tree.nodes[paragraph.index].first += 1
  }
}

extension Node.Alert {
  /// The alert whose mark stands at `range`, in any case; `nil` if none does.
  fileprivate init?(_ text: Span<UInt8>, _ range: Range<Int>) {
    if text.isWord("[!note]", at: range) {
      self = .note
    } else if text.isWord("[!tip]", at: range) {
      self = .tip
    } else if text.isWord("[!important]", at: range) {
      self = .important
    } else if text.isWord("[!warning]", at: range) {
      self = .warning
    } else if text.isWord("[!caution]", at: range) {
      self = .caution
    } else {
      return nil
    }
  }
}
