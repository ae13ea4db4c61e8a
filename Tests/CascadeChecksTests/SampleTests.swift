import CascadeChecks
import CascadeText
import Testing

@Suite("Sample") struct SampleTests {
  @Test("a text alone is a module with front matter, and its marks are moved behind that")
  func module() throws {
    let file = try #require(Sample("## ⟦One⟧\n").files.first)
    #expect(file.path == "modules/sample/module.md")
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.hasPrefix("---\nid: sample\n"))
    #expect(text.hasSuffix("---\n\n## One\n"))
    #expect(file.marks.map { String(decoding: file.bytes[$0.range], as: UTF8.self) } == ["One"])
  }

  @Test("several files, each by its path, and the modules among them are the curriculum's")
  func files() {
    let sample: Sample = """
      === modules/one/module.md
      ## One
      === pages/notes.md
      ## Notes
      """
    #expect(sample.files.map(\.path) == ["modules/one/module.md", "pages/notes.md"])
    let all = sample.curriculum
    #expect(!all.contains { $0.path == "modules/sample/module.md" })
    let curriculum = all.first { $0.path == "curriculum.yaml" }.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(curriculum?.contains("modules: [one]") == true)
  }

  @Test("bytes that are no text are spelt out")
  func bytes() {
    let sample: Sample = "=== a.yaml\ntitle: ⟦⟪FF fe⟫⟧\n"
    #expect(sample.files.first?.bytes == Array("title: ".utf8) + [0xFF, 0xFE] + Array("\n\n".utf8))
    #expect(sample.files.first?.marks == [SourceSpan(7, 9)])
  }
}
