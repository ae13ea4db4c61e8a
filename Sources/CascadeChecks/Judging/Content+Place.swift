import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Document {
  /// The place of bytes `range` of a text's literal in the source; the whole node where the source spells it otherwise.
  func place(of range: Range<Int>, in node: Int) -> SourceSpan {
    let span = nodes[node].span
    let place = SourceSpan(range.lowerBound, range.upperBound)
    return span.contains(place) ? place : span
  }

  /// Whether the children of `node`, breaks aside, are a single node of `kind`.
  func holdsOnly(_ kind: Node.Kind, _ node: Int) -> Bool {
    let first = node + 1
    return first < Int(nodes[node].end) && nodes[first].kind == kind && nodes[first].end == nodes[node].end
  }
}
