import CascadeTestSupport
import Foundation
import Testing

@Suite("cascade new") struct NewTests {
  @Test("a curriculum is a folder of its files, with the title as typed")
  func curriculum() throws {
    let folder = try TemporaryFolder()
    let run = try CascadeProcess.run(
      ["new", "curriculum", "Hand craft", "--title", "Wood \"&\" \\ metal: 100%"], in: folder.url)
    #expect(run.exitCode == 0, "\(run.errorText)")
    let tree = try FileTree(reading: folder.file("Hand craft"))
    #expect(tree.paths.contains("modules/welcome/module.md"))
    let yaml = tree.text("curriculum.yaml") ?? ""
    #expect(yaml.hasPrefix("id: \"hand-craft\"\ntitle: \"Wood \\\"&\\\" \\\\ metal: 100%\"\n"))
    #expect(!tree.files.values.contains { String(decoding: $0, as: UTF8.self).contains("%title%") })
  }

  @Test("without a title and a terminal, the folder's name is the title")
  func untitled() throws {
    let folder = try TemporaryFolder()
    let run = try CascadeProcess.run(["new", "curriculum", "handcraft/"], in: folder.url)
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(
      try FileTree(reading: folder.url).text("handcraft/curriculum.yaml")?.contains("title: \"handcraft\"") == true)
  }

  @Test("a folder that holds something is left as it is")
  func occupied() throws {
    let folder = try TemporaryFolder(FileTree(["a/mine.txt": "mine", "b": "a file"]))
    for name in ["a", "b"] {
      let run = try CascadeProcess.run(["new", "curriculum", name], in: folder.url)
      #expect(run.exitCode == 2)
      #expect(run.output.isEmpty)
      #expect(run.errorText == "cascade: '\(name)' is there already and is left as it is\n")
    }
    #expect(try FileTree(reading: folder.url) == FileTree(["a/mine.txt": "mine", "b": "a file"]))
  }

  @Test("an empty folder is taken")
  func empty() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: folder.file("a"), withIntermediateDirectories: false)
    #expect(try CascadeProcess.run(["new", "curriculum", "a"], in: folder.url).exitCode == 0)
  }

  @Test("where a folder cannot be made, the reason is said and nothing is left")
  func nowhere() throws {
    let folder = try TemporaryFolder()
    let run = try CascadeProcess.run(["new", "curriculum", "no/such/parent"], in: folder.url)
    #expect(run.exitCode == 2)
    #expect(run.errorText.contains("no such file or directory"))
    #expect(try FileTree(reading: folder.url).files.isEmpty)
  }
}
