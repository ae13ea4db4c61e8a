import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeText
import Foundation

/// The handbook of the fixture curriculum that has every container kind in it.
enum HandbookFixture {
  /// The resources that handbooks are made with, as a build hands them over.
  static let resources: [String: [UInt8]] = Dictionary(
    uniqueKeysWithValues: BuiltInTemplates.files.map { ("Templates/\($0.path)", $0.bytes) })

  /// The curriculum.
  static func curriculum(workers: Int = Workers.available) async throws -> Curriculum? {
    try await Workspace(folder: Everything.folder.path, workers: workers).analyse().curriculum
  }

  /// What the output is asked to make of an edition in a locale, whether or not the edition lists it.
  static func subject(_ edition: String, _ locale: String, _ curriculum: Curriculum) throws -> OutputSubject {
    guard let edition = curriculum.editions.first(where: { $0.id.text == edition }), let tag = LocaleTag(locale) else {
      throw CocoaError(.keyValueValidation)
    }
    let digest = Digest(of: [])
    let siblings = curriculum.editions.flatMap { edition in
      edition.locales.map { OutputSubject.Sibling(edition: edition, locale: Locale($0)) }
    }
    return OutputSubject(
      delivery: curriculum.delivery(of: edition, in: tag), siblings: siblings, resources: resources,
      resourcesDigest: digest, settingsDigest: digest, contextDigest: digest, textDigests: [:], toolVersion: "test"
    ) { (path) throws(FileError) in try readFile(Everything.folder.path + "/" + path) }
  }

  /// The files of the handbook of an edition in a locale, by path, with the start page.
  static func files(_ edition: String, _ locale: String, _ curriculum: Curriculum) throws -> [String: String] {
    let subject = try subject(edition, locale, curriculum)
    let jobs = try Output.handbook.plan([subject])
    var files: [String: String] = [:]
    for job in jobs { files[job.path] = String(decoding: try job.artifact().bytes, as: UTF8.self) }
    return files
  }
}
