import Cascade
import CascadeTestSupport
import CascadeText
import Testing

@Suite("ToolFolder") struct ResourcesTests {
  @Test("an installed program finds them in share/cascade, wherever its folder was moved")
  func installed() throws {
    let folder = try TemporaryFolder(FileTree(["share/cascade/Templates/a.html": "a"]))
    let resources = try ToolFolder.beside(program: folder.path + "/bin/cascade")
    #expect(try resources.bytes("Templates/a.html") == Array("a".utf8))
  }

  @Test("a program built in the project finds the project's own")
  func built() throws {
    let folder = try TemporaryFolder(FileTree(["Templates/a.html": "a", "share/cascade/Templates/a.html": "b"]))
    let resources = try ToolFolder.beside(program: folder.path + "/.build/x86_64/release/cascade")
    #expect(resources.root == folder.path)
  }

  @Test("where they are missing, the place where they should be is named")
  func missing() {
    #expect(throws: FileErrorNaming.self) {
      do { _ = try ToolFolder.beside(program: "/nonesuch/bin/cascade") } catch {
        if "\(error)".contains("'/nonesuch/share/cascade/Templates'") { throw FileErrorNaming() }
      }
    }
  }

  @Test("a folder's files come sorted, with paths relative to it")
  func folder() async throws {
    let folder = try TemporaryFolder(
      FileTree(["Templates/x/b.yaml": "b", "Templates/x/a/c.md": "c", "Templates/d": ""]))
    let files = try await ToolFolder(root: folder.path).files(in: "Templates/x")
    #expect(files.map(\.path) == ["a/c.md", "b.yaml"])
  }

  private struct FileErrorNaming: Error {}
}
