import CascadeTestSupport
import Foundation
import Testing

/// What an academy's own tools say of the XML: `xmllint`, with either schema.
@Suite("xmllint") struct XMLLintTests {
  /// How `xmllint` is given each schema.
  private static let schemas = [["--relaxng", "Schemas/academy.rng"], ["--schema", "Schemas/academy.xsd"]]

  /// Judges `files` by a schema of the project.
  private func lint(_ files: [String], by schema: [String]) throws -> CascadeProcess {
    try CascadeProcess.run(
      ["--noout", "--nonet"] + schema + files, in: Shared.project, program: URL(filePath: "/usr/bin/xmllint"))
  }

  @Test("accepts every XML file of the bundled curriculum, and refuses one that is broken")
  func bundled() throws {
    let temporary = try TemporaryFolder()
    let build = ["build", "Curriculum", "--to", "xml", "--output", temporary.path + "/out"]
    let built = try CascadeProcess.run(build, in: Shared.project)
    try #require(built.exitCode == 0, "\(built.errorText)")
    let tree = try FileTree(reading: temporary.file("out"))
    let files = tree.paths.filter { $0.hasSuffix(".xml") }
    #expect(files.contains("xml/complete/en/curriculum.xml"))
    #expect(files.contains("xml/participant/fa-AF/curriculum.xml"))
    let whole = try #require(tree.text("xml/complete/en/curriculum.xml"))
    let broken = temporary.file("broken.xml")
    try Data(whole.replacing(/minutes="\d+"/, with: "minutes=\"soon\"", maxReplacements: 1).utf8).write(to: broken)
    for schema in Self.schemas {
      let accepted = try lint(files.map { temporary.path + "/out/" + $0 }, by: schema)
      #expect(accepted.exitCode == 0, "\(accepted.errorText)")
      let refused = try lint([broken.path], by: schema)
      #expect(refused.exitCode != 0)
      #expect(refused.errorText.contains("fails to validate"), "\(refused.errorText)")
      #expect(refused.errorText.contains("minutes"), "\(refused.errorText)")
    }
  }
}
