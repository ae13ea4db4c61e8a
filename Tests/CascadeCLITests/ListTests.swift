import CascadeTestSupport
import Foundation
import Testing

@Suite("cascade list") struct ListTests {
  @Test("without a name, the lists are listed, and each of those of the tool alone can be printed")
  func lists() throws {
    let run = try CascadeProcess.run(["list"], in: Shared.project)
    #expect(run.exitCode == 0)
    let names = run.outputText.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names == names.sorted())
    for name in ["checks", "kinds", "lists", "outputs"] {
      #expect(names.contains(name))
      #expect(try CascadeProcess.run(["list", name], in: Shared.project).exitCode == 0)
    }
  }

  @Test(
    "JSON has its format, its version and an id and a summary for each item", arguments: ["checks", "kinds", "lists"])
  func json(name: String) throws {
    let run = try CascadeProcess.run(["list", name, "--format", "json"], in: Shared.project)
    let list = try JSONDecoder().decode(ListDocument.self, from: Data(run.output))
    #expect(list.format == "cascade-list")
    #expect(list.version == 1)
    #expect(list.list == name)
    #expect(!list.items.isEmpty && list.items.allSatisfy { !$0.id.isEmpty && !$0.summary.isEmpty })
  }

  @Test("a list of the curriculum needs one")
  func noCurriculum() throws {
    let folder = try TemporaryFolder()
    let run = try CascadeProcess.run(["list", "modules"], in: folder.url)
    #expect(run.exitCode == 2)
    #expect(run.output.isEmpty)
  }

  private struct ListDocument: Decodable {
    let format: String
    let version: Int
    let list: String
    let items: [Item]

    struct Item: Decodable {
      let id: String
      let summary: String
    }
  }
}
