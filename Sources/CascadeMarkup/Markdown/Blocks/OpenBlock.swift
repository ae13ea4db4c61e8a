/// A block whose end has not been met.
struct OpenBlock {
  /// Its index among the nodes.
  var index: Int
  /// Its kind.
  var kind: Node.Kind
  /// Where its content ends so far.
  var reach: Int
  /// The index of its last child so far; -1 without one.
  var lastChild = -1
  /// What was the last child of its parent before it.
  var previous = -1
  /// Whether the last line seen of it was blank.
  var endsBlank = false
  /// The sign that a list's markers or a code block's fences are made of; 0 for indented code.
  var sign: UInt8 = 0
  /// For an item: the columns that its content is indented by; for fenced code: those that its fence is.
  var indent = 0
  /// The number of a fence's signs, or the number of the rule by which an HTML block began.
  var count = 0
  /// For a container: its index among the containers.
  var container = -1

  /// A block of `kind`, the node at `index`.
  init(_ kind: Node.Kind, index: Int, reach: Int) {
    self.index = index
    self.kind = kind
    self.reach = reach
  }

  /// Whether a block of the kind `child` may lie in it.
  @inline(__always)
  func canContain(_ child: Node.Kind) -> Bool {
    switch kind {
    case .list: child == .item
    case .document, .blockQuote, .item, .footnoteDefinition, .container: child != .item
    default: false
    }
  }
}
