import CascadeCurriculum
import CascadeXML
import Synchronization

/// Judges the parts of one document by the schemas, which are compiled when the first part is judged: a build that makes
/// no part anew never does.
struct XMLPartJudge: Sendable {
  private let path: String
  private let relaxNG: [UInt8]
  private let xsd: [UInt8]
  /// Covers the schemas, and what holds documents against them.
  private let rules: Digest

  /// A judge for the file at `path`, by the schemas among the resources of `subject`.
  init(path: String, for subject: OutputSubject) {
    self.path = path
    let resources = subject.resources
    relaxNG = resources["Schemas/academy.rng"] ?? []
    xsd = resources["Schemas/academy.xsd"] ?? []
    var builder = FingerprintBuilder("schemas")
    builder.add("tool", subject.toolVersion)
    builder.add("libxml2", XMLSchemas.libraryVersion)
    builder.add("RELAX NG", relaxNG)
    builder.add("XSD", xsd)
    rules = builder.finish().digest
  }

  /// The schemas compiled last. All documents of a build are judged by the same, and compiling them costs some twenty
  /// milliseconds.
  private static let latest = Mutex<(rules: Digest, schemas: XMLSchemas)?>(nil)

  /// Throws where `document`, which was made from the file `source`, breaks a schema; what `sink` knows to be accepted
  /// is not looked at again.
  func check(_ document: [UInt8], from source: String, for sink: inout ByteSink) throws(OutputError) {
    try sink.judge(document, by: rules) { () throws(OutputError) in
      let violations = try compiled().judge(document, isOwn: true)
      guard let first = violations.first else { return }
      let others = violations.count > 1 ? ", and \(violations.count - 1) more" : ""
      throw OutputError.invalid(path: path, message: "from '\(source)', \(first)\(others)")
    }
  }

  private func compiled() throws(OutputError) -> XMLSchemas {
    // The lock is held while the schemas are compiled, so that no two parts do it.
    try Self.latest.withLock { (latest) throws(OutputError) in
      if let latest, latest.rules == rules { return latest.schemas }
      do throws(XMLSchemaError) {
        let compiled = try XMLSchemas(relaxNG: relaxNG, xsd: xsd)
        latest = (rules, compiled)
        return compiled
      } catch {
        throw OutputError.invalid(path: path, message: "\(error)")
      }
    }
  }
}
