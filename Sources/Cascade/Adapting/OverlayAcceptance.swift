private import CascadeText

/// What became of the texts that an overlay's parts stand for, when its author said what has been looked at.
public struct OverlayAcceptance: Sendable {
  /// The overlay.
  public var overlay: String
  /// How many texts are kept now.
  public var kept: Int
  /// The parts of which something new is kept, or nothing any more.
  public var changes: [Change]
  /// The parts that are still to be looked at: their names, and how the text under each has changed.
  public var left: [(name: String, difference: String)]

  /// What became of a part.
  public struct Change: Hashable, Sendable {
    /// Its name, without the overlay's.
    public var name: String
    /// What it is.
    public var kind: Kind

    /// What can become of a part.
    public enum Kind: String, Hashable, Sendable {
      /// Nothing was kept of its text before.
      case new
      /// Its text had changed, and its author has looked at it.
      case reviewed
      /// The overlay no longer holds it.
      case gone
    }
  }

  /// What there is to tell, a line for each thing.
  public var lines: String {
    var lines = ["\(overlay): \(kept) texts kept" + (changes.isEmpty ? ", all as before" : "")]
    lines += changes.map { change in
      "  \(change.kind)\(String(repeating: " ", count: 10 - change.kind.rawValue.count))\(change.name)"
    }
    lines += left.map { "  to review \(overlay)/\($0.name): \($0.difference)" }
    return lines.map(\.withVisibleControls).joined(separator: "\n")
  }
}
