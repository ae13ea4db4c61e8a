import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Document {
  /// Whether the children of `node`, breaks aside, are a single node of `kind`.
  func holdsOnly(_ kind: Node.Kind, _ node: Int) -> Bool {
    let first = node + 1
    return first < Int(nodes[node].end) && nodes[first].kind == kind && nodes[first].end == nodes[node].end
  }
}
