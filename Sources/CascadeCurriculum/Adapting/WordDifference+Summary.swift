extension WordDifference {
  /// The first changes on one line, for people: `'24' became '48'; 'not' was taken out`.
  public var summary: String {
    let told = changes.prefix(3).map { change in
      let (removed, added) = (Self.shortened(change.removed), Self.shortened(change.added))
      if added.isEmpty { return "'\(removed)' was taken out" }
      return removed.isEmpty ? "'\(added)' was put in" : "'\(removed)' became '\(added)'"
    }
    let rest = changes.count - told.count
    return told.joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
  }

  /// `text` on one line, as far as a line holds it.
  package static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 80 ? line.prefix(79) + "…" : line
  }
}
