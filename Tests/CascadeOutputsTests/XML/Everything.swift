import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeText
import Foundation

/// The fixture curriculum that has every container kind and every key of the authoring format in it.
enum Everything {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/everything")

  static let schemas: [String: [UInt8]] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Schemas")
    return ["academy.rng", "academy.xsd"].reduce(into: [:]) { files, name in
      files["Schemas/\(name)"] = (try? Data(contentsOf: root.appending(path: name))).map { [UInt8]($0) }
    }
  }()

  /// What was read, with all findings.
  static func analysis(of folder: URL = folder) async throws -> Analysis {
    try await Workspace(folder: folder.path).analyse()
  }

  /// `curriculum.xml` of an edition; of `complete` where it names none.
  static func xml(
    of edition: String? = nil, in locale: String = "en", _ curriculum: Curriculum, schemas: [String: [UInt8]] = schemas
  ) throws -> [UInt8] {
    let chosen = curriculum.editions.first { $0.id.text == edition } ?? curriculum.completeEdition
    let tag = LocaleTag(locale) ?? curriculum.language
    let digest = Digest(of: [])
    let subject = OutputSubject(
      delivery: curriculum.delivery(of: chosen, in: tag), siblings: [], resources: schemas, resourcesDigest: digest,
      settingsDigest: digest, contextDigest: digest, textDigests: [:], toolVersion: "test"
    ) { (path) throws(FileError) in [] }
    return try Output.xml.plan([subject]).flatMap { try $0.artifact().bytes }
  }
}
