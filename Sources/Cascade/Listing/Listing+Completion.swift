extension Listing {
  /// The ids of a list of the tool alone, for a shell's completion; empty for others.
  public var toolIDs: [String] {
    guard case .tool(let items) = source else { return [] }
    return items().map(\.id)
  }
}
