import CascadeTestSupport
import Foundation
import Testing

@Suite("FileTree") struct FileTreeTests {
  @Test("a text with headers is a tree, and each file ends as it was typed")
  func text() {
    let tree = FileTree(text: "=== a.md\n# A\n\n=== b/c.yaml\nid: c\n")
    #expect(tree == FileTree(["a.md": "# A\n\n", "b/c.yaml": "id: c\n"]))
    #expect(FileTree(text: "=== a\nno end") == FileTree(["a": "no end\n"]))
    #expect(FileTree(text: "=== a\n=== b\n") == FileTree(["a": "", "b": ""]))
  }

  @Test("what is written is read back, sorted, and the folder goes with its owner")
  func roundTrip() throws {
    let tree = FileTree(["b": "b", "a/z": "", "a/b/c": "deep", "আ": "বাংলা"])
    var path = ""
    do {
      let folder = try TemporaryFolder(tree)
      path = folder.path
      #expect(try FileTree(reading: folder.url) == tree)
      #expect(tree.paths == ["a/b/c", "a/z", "b", "আ"])
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
