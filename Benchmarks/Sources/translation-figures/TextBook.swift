import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeText
import CascadeTranslation

/// A curriculum, its texts, and the pages that an edition makes of them.
struct TextBook {
  /// The language that its texts are sent out for.
  static let tag = LocaleTag("en-GB") ?? .english

  /// The curriculum, without translations.
  let curriculum: Curriculum
  /// Its texts.
  let units: [Unit]
  /// What the tool says against them, by check: how many errors.
  let refusals: [String: Int]
  private let folder: LoadedFolder
  private let resources: [String: [UInt8]]

  /// Reads the curriculum in the folder `path`; `resources` is the folder that holds `Templates/`. `nil` where there is none.
  init?(_ path: String, resources: String) async throws {
    let analysis = try await Workspace(folder: path).analyse()
    guard var curriculum = analysis.curriculum else { return nil }
    curriculum.translations = [:]
    self.curriculum = curriculum
    units = UnitExtractor.units(of: curriculum)
    let errors = analysis.diagnostics.filter { $0.severity == .error }
    refusals = Dictionary(errors.map { ("\($0.id)", 1) }, uniquingKeysWith: +)
    folder = try await LoadedFolder.load(path)
    let options = LoadOptions(textEndings: ["html", "css", "yaml"])
    let found = try await LoadedFolder.load("\(resources)/Templates", options)
    self.resources = Dictionary(found.files.map { ("Templates/\($0.path)", $0.bytes) }) { first, _ in first }
  }

  /// The handbook's pages of each edition in the language of ``tag``, with `translations` in the place of the texts.
  func pages(_ translations: Translations?) throws -> [String: [UInt8]] {
    var curriculum = curriculum
    curriculum.translations[Self.tag] = translations
    var pages: [String: [UInt8]] = [:]
    for edition in curriculum.editions.isEmpty ? [curriculum.completeEdition] : curriculum.editions {
      let (folder, digest) = (folder, Digest(of: []))
      let subject = OutputSubject(
        delivery: curriculum.delivery(of: edition, in: Self.tag), siblings: [], resources: resources,
        resourcesDigest: digest, settingsDigest: digest, contextDigest: digest, textDigests: [:], toolVersion: "figures"
      ) { (path) throws(FileError) in try folder.read(path) }
      for job in try Output.handbook.plan([subject]) {
        let page = try job.artifact()
        if page.path.hasSuffix(".html") { pages[page.path] = PageText.bytes(of: page.bytes) }
      }
    }
    return pages
  }
}
