import CascadeCurriculum
import CascadeXML
import Synchronization

/// Judges the parts of one document by the schemas, which are compiled when the first part is judged: a build in which
/// nothing changed never does.
struct XMLPartJudge: Sendable {
  private let path: String
  private let relaxNG: [UInt8]
  private let xsd: [UInt8]
  private let digest: Digest

  /// A judge for the file at `path`, by the schemas among `resources`.
  init(path: String, resources: [String: [UInt8]]) {
    self.path = path
    relaxNG = resources["Schemas/academy.rng"] ?? []
    xsd = resources["Schemas/academy.xsd"] ?? []
    var builder = FingerprintBuilder("schemas")
    builder.add("RELAX NG", relaxNG)
    builder.add("XSD", xsd)
    digest = builder.finish().digest
  }

  /// The schemas compiled last. All documents of a build are judged by the same, and compiling them costs some twenty
  /// milliseconds.
  private static let latest = Mutex<(digest: Digest, schemas: XMLSchemas)?>(nil)

  /// Throws where `document`, which was made from the file `source`, breaks a schema.
  func check(_ document: [UInt8], from source: String) throws(OutputError) {
    let violations = try compiled().judge(document, isOwn: true)
    guard let first = violations.first else { return }
    let others = violations.count > 1 ? ", and \(violations.count - 1) more" : ""
    throw OutputError.invalid(path: path, message: "from '\(source)', \(first)\(others)")
  }

  private func compiled() throws(OutputError) -> XMLSchemas {
    // The lock is held while the schemas are compiled, so that no two parts do it.
    try Self.latest.withLock { (latest) throws(OutputError) in
      if let latest, latest.digest == digest { return latest.schemas }
      do throws(XMLSchemaError) {
        let compiled = try XMLSchemas(relaxNG: relaxNG, xsd: xsd)
        latest = (digest, compiled)
        return compiled
      } catch {
        throw OutputError.invalid(path: path, message: "\(error)")
      }
    }
  }
}
