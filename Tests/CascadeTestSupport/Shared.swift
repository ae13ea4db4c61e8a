public import Foundation
public import Testing

/// The folder of specifications, schemas and real pages that lies beside the project, where it does.
public enum Shared {
  /// The root of the project.
  public static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder, `../shared`; it need not be there.
  public static let folder = project.deletingLastPathComponent().appending(path: "shared")

  /// What tests compare with, by its place in the folder.
  public enum Oracle: String, CaseIterable, Sendable {
    case corpus
    case specification = "specs/commonmark.txt"
    case formatExample = "design/format-example"
    case xliffSchemas = "schemas/xliff-2.1"
    case xliffSuite = "schemas/xliff-2.1-testsuite"

    /// Whether it is there.
    public var isThere: Bool {
      FileManager.default.fileExists(atPath: folder.appending(path: rawValue).path(percentEncoded: false))
    }
  }
}

extension Trait where Self == ConditionTrait {
  /// Runs the test where `oracle` is there; the skip says what was missing.
  public static func needs(_ oracle: Shared.Oracle) -> Self {
    .enabled(if: oracle.isThere, "../shared/\(oracle.rawValue) is not there, so this was NOT tested")
  }
}
