import CascadeCurriculum
import CascadeMarkup
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

@Suite("The bundled curriculum's content") struct CurriculumContentTests {
  @Test("every module and page is read without a finding", arguments: try files())
  func clean(path: String) throws {
    let data = try Data(contentsOf: Shared.project.appending(path: "Curriculum/" + path))
    let document = MarkdownReader.read(SourceFile(path: path, bytes: [UInt8](data)))
    #expect(document.diagnostics.map(\.message) == [])
    let content = ContentReader.read(document.value, path: path, kinds: [])
    #expect(content.diagnostics.map { "\($0.span.range) \($0.message)" } == [])
    #expect(content.value.items.count == content.value.blocks.filter { $0.kind == .question }.count)
    #expect(content.value.checklists.count == content.value.blocks.filter { $0.kind == .checklist }.count)
  }

  private static func files() throws -> [String] {
    let folder = Shared.project.appending(path: "Curriculum").path(percentEncoded: false)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".md") }.sorted()
    try #require(paths.count > 5)
    return paths
  }
}
