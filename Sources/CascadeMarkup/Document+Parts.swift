public import CascadeText

/// The places of the parts of a node that somebody may point at or replace. They are read off the source when they are
/// asked for, so that no node carries them.
extension Document {
  /// The place of what stands between the marks of an emphasis, link or image: the words that readers see or hear. An
  /// empty place right after the opening mark where there are none.
  public func contentSpan(of index: Int) -> SourceSpan {
    let node = nodes[index]
    let end = Int(node.end)
    guard end > index + 1 else {
      let start = Int(node.lower) + (node.kind == .image ? 2 : 1)
      return SourceSpan(start, start)
    }
    var last = index + 1
    while Int(nodes[last].end) < end { last = Int(nodes[last].end) }
    return SourceSpan(Int(nodes[index + 1].lower), Int(nodes[last].upper))
  }

  /// The place of the address of the link or image at `index`, in the link itself or in the definition that it refers
  /// to; empty, and where it would stand, for one that has none.
  public func addressSpan(of index: Int) -> SourceSpan { source(of: nodes[index].literal) }

  /// The place of the title of the link or image at `index`, without its quotes, in the link itself or in its definition;
  /// `nil` without one, and empty for one without words.
  public func titleSpan(of index: Int) -> SourceSpan? {
    nodes[index].secondary == 0..<0 ? nil : source(of: nodes[index].secondary)
  }

  /// The place of the label by which the link, image or footnote mark at `index` refers to a definition: that in the
  /// second brackets, or its words where there are none; behind the caret for a footnote; `nil` for a link that says
  /// itself where it leads.
  public func labelSpan(of index: Int) -> SourceSpan? {
    let node = nodes[index]
    let upper = Int(node.upper)
    if node.kind == .footnoteReference { return SourceSpan(Int(node.lower) + 2, upper - 1) }
    let first = bytes[Int(node.lower)]
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "!"), bytes[upper - 1] == UInt8(ascii: "]") else {
      return nil
    }
    let words = contentSpan(of: index)
    guard let close = bytes[words.upper..<upper].firstIndex(of: UInt8(ascii: "]")), close < upper - 1 else {
      return SourceSpan(words.lower, words.upper)
    }
    return close + 3 < upper ? SourceSpan(close + 2, upper - 1) : words
  }

  /// The place of the info string of the code block at `index`; `nil` without one.
  public func infoSpan(of index: Int) -> SourceSpan? {
    nodes[index].secondary.isEmpty ? nil : source(of: nodes[index].secondary)
  }

  /// The place of the mark of the list item at `index`: a bullet, or a number and the sign after it.
  public func markerSpan(of index: Int) -> SourceSpan {
    let lower = Int(nodes[index].lower)
    var upper = lower
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[upper]) { upper += 1 }
    return SourceSpan(lower, upper + 1)
  }

  /// The place of `[ ]` or `[x]` of the task at `index`; `nil` for an item that is none.
  public func taskMarkSpan(of index: Int) -> SourceSpan? {
    guard nodes[index].flags.contains(.task) else { return nil }
    let upper = Int(nodes[index].upper)
    guard let open = bytes[markerSpan(of: index).upper..<upper].firstIndex(of: UInt8(ascii: "[")) else { return nil }
    return SourceSpan(open, open + 3)
  }
}
