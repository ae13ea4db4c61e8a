/// The version of the toolkit, which every output carries.
public enum CascadeVersion {
  /// The version, by semantic versioning.
  public static let current = "0.1.0"

  /// The version and the build of the running program, for fingerprints: what another build made counts as out of date.
  package static let fingerprint = "\(current) \(ProgramBuild.id)"
}
