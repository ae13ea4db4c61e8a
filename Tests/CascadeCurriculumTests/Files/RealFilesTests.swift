import CascadeCurriculum
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

@Suite("Real files") struct RealFilesTests {
  @Test("the bundled curriculum reads without a finding")
  func bundled() throws { try Self.expectClean(Shared.project.appending(path: "Curriculum")) }

  @Test("the format's own example reads without a finding", .needs(.formatExample))
  func example() throws { try Self.expectClean(Shared.folder.appending(path: "design/format-example")) }

  private static func expectClean(_ folder: URL) throws {
    let tree = try FileTree(reading: folder)
    var count = 0
    for path in tree.paths {
      let file = SourceFile(path: path, bytes: tree.files[path] ?? [])
      guard let found = findings(file) else { continue }
      count += 1
      #expect(found.isEmpty, "\(path): \(found.map { "\($0.id) \($0.span.lower): \($0.message)" })")
    }
    #expect(count > 10)
  }

  /// What the reader of the file's kind finds; `nil` for a file that none reads.
  private static func findings(_ file: SourceFile) -> [Diagnostic]? {
    let parts = file.path.split(separator: "/").map(String.init)
    switch (parts.first, parts.last) {
    case (_, "curriculum.yaml"): return CurriculumFileReader.read(file).diagnostics
    case (_, "competencies.yaml"): return CompetenciesReader.read(file).diagnostics
    case (_, "needs.yaml"): return NeedsReader.read(file).diagnostics
    case (_, "glossary.yaml"): return GlossaryReader.read(file).diagnostics
    case (_, "sources.yaml"): return SourcesReader.read(file).diagnostics
    case (_, "people.yaml"): return PeopleReader.read(file).diagnostics
    case (_, "credits.yaml"): return CreditsReader.read(file).diagnostics
    case (_, "overlay.yaml"): return OverlayReader.read(file).diagnostics
    case ("courses", _): return CourseReader.read(file).diagnostics
    case ("alignments", _): return AlignmentReader.read(file).diagnostics
    case ("modules", "module.md"): return ModuleFrontMatterReader.read(file.document, path: file.path).diagnostics
    case ("pages", _): return PageFrontMatterReader.read(file.document, path: file.path).diagnostics
    case ("overlays", let name?) where name.hasSuffix(".md"):
      return OverlayFrontMatterReader.read(file.document, path: file.path).diagnostics
    default: return nil
    }
  }
}
