public import CascadeText

/// The version of the toolkit, which every output and every fingerprint carries.
public enum CascadeVersion {
  /// The version, by semantic versioning.
  public static let current = "0.1.0"

  /// The name and version as reports carry them.
  public static var tool: DiagnosticReport.Tool { DiagnosticReport.Tool(name: "cascade", version: current) }
}
