import CascadeCurriculum
import CascadeOutputs
import CascadeText
import CascadeXML

/// Measures the jobs of a participant's handbook and of the academy XML.
struct Rendering {
  private let subject: OutputSubject

  /// The deliveries of the edition `participant` of `curriculum`, in its own language.
  init(_ curriculum: Curriculum, _ loaded: LoadedFolder, resources: String) async throws {
    var files: [String: [UInt8]] = [:]
    let endings: Set<String> = ["md", "yaml", "html", "css", "rng", "rnc", "xsd"]
    for folder in ["Templates", "Schemas"] {
      let found = try await LoadedFolder.load("\(resources)/\(folder)", LoadOptions(textEndings: endings))
      for file in found.files { files["\(folder)/\(file.path)"] = file.bytes }
    }
    let edition = curriculum.editions.first { $0.reader == .participant } ?? curriculum.completeEdition
    let digest = Digest(of: [])
    subject = OutputSubject(
      delivery: curriculum.delivery(of: edition, in: curriculum.language), siblings: [], resources: files,
      resourcesDigest: digest, settingsDigest: digest, contextDigest: digest, textDigests: [:], toolVersion: "stages"
    ) { (path) throws(FileError) in try loaded.read(path) }
  }

  func measure(_ table: inout StageTable) async throws {
    let subject = subject
    try await table.measure("handbook: plan") { _ = try Output.handbook.plan([subject]) }
    let jobs = try Output.handbook.plan([subject])
    try await table.measure("handbook: render") { for job in jobs { _ = try job.artifact() } }
    let pages = try jobs.map { try $0.artifact().bytes }
    await table.measure("hash pages") { for page in pages { _ = Digest(of: page) } }
    try await table.measure("xml: write and judge one edition") {
      for job in try Output.xml.plan([subject]) { _ = try job.artifact() }
    }
    let documents = try Output.xml.plan([subject]).map { try $0.artifact().bytes }
    let schemas = try XMLSchemas(
      relaxNG: subject.resources["Schemas/academy.rng"] ?? [], xsd: subject.resources["Schemas/academy.xsd"] ?? [])
    try await table.measure("xml: judge one edition") {
      for document in documents { _ = try schemas.judge(document, isOwn: true) }
    }
  }
}
