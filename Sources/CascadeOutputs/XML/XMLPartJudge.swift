import CascadeText
import CascadeXML
import Synchronization

/// Judges the parts of one document. A class because its parts share the schemas, which are compiled when the first part
/// is judged: a build in which nothing changed never does.
final class XMLPartJudge: Sendable {
  private let path: String
  private let resources: [String: [UInt8]]
  private let schemas = Mutex<XMLSchemas?>(nil)

  /// A judge for the file at `path`, by the schemas among `resources`.
  init(path: String, resources: [String: [UInt8]]) {
    self.path = path
    self.resources = resources
  }

  /// Throws where `document`, which was made from the file `source`, breaks a schema.
  func check(_ document: [UInt8], from source: String) throws(OutputError) {
    let violations = try compiled().judge(document, isOwn: true)
    guard let first = violations.first else { return }
    let others = violations.count > 1 ? ", and \(violations.count - 1) more" : ""
    throw OutputError.invalid(path: path, message: "from '\(source)', \(first)\(others)")
  }

  private func compiled() throws(OutputError) -> XMLSchemas {
    // The lock is held while the schemas are compiled, so that no two parts do it.
    try schemas.withLock { (schemas) throws(OutputError) in
      if let schemas { return schemas }
      do throws(XMLSchemaError) {
        let compiled = try XMLSchemas(
          relaxNG: resources["Schemas/academy.rng"] ?? [], xsd: resources["Schemas/academy.xsd"] ?? [])
        schemas = compiled
        return compiled
      } catch {
        throw OutputError.invalid(path: path, message: "\(error)")
      }
    }
  }
}
