import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Content {
  /// Whether the node stands in a note among authors, which is in no output.
  func isInComment(_ node: Int) -> Bool {
    blocks.contains { $0.kind == .comment && $0.node < node && node < Int(document.nodes[$0.node].end) }
  }
}
