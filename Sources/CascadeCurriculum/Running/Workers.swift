private import CFileSystem

/// How much the machine can do at once.
public enum Workers {
  /// The number of processors that this process may use; at least 1.
  public static let available = Swift.max(1, Int(cascade_processors()))
}
