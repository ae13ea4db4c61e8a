/// The version of the toolkit, which every output and every fingerprint carries.
public enum CascadeVersion {
  /// The version, by semantic versioning.
  public static let current = "0.1.0"
}
