public import Foundation
public import Testing

/// The folder of specifications, schemas and real pages that lies beside the project, where it does.
public enum Shared {
  /// The root of the project.
  public static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder, `../shared`; it need not be there.
  public static let folder = project.deletingLastPathComponent().appending(path: "shared")

  /// Whether the folder holds something at `path`.
  public static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path(percentEncoded: false))
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs the test where `../shared` holds `path`; the skip says what was missing.
  public static func needsShared(_ path: String) -> Self {
    .enabled(if: Shared.has(path), "../shared/\(path) is not there, so this was NOT tested")
  }
}
