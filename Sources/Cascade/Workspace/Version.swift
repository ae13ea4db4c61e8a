/// The version of the tool.
public enum CascadeVersion {
  /// The version, as `cascade --version` prints it. Part of every fingerprint: another version makes everything anew.
  public static let current = "0.1.0"
}
