import CascadeCurriculum
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

/// The templates that come with the tool, read from the project.
enum BuiltInTemplates {
  /// Every file that handbooks are made with, with its path relative to `Templates/`.
  static let files: [SourceFile] = {
    let root = Shared.project.appending(path: "Templates")
    let names =
      ["handbook/page.html", "handbook/style.css"] + ["en", "bn", "fa-AF"].map { "locales/\($0).yaml" }
    return names.compactMap { name in
      (try? Data(contentsOf: root.appending(path: name))).map { SourceFile(path: name, bytes: [UInt8]($0)) }
    }
  }()
}

@Suite("Templates") struct TemplatesTests {
  @Test("the built-in shell, style sheet and words of three locales have no finding")
  func builtIn() throws {
    let read = Templates.read(builtIn: BuiltInTemplates.files)
    #expect(read.diagnostics.isEmpty)
    let templates = try #require(read.value)
    #expect(templates.words.map(\.locale.tag.text) == ["en", "bn", "fa-AF"])
    #expect(templates.words.map(\.isMachineDraft) == [false, true, true])
  }

  @Test("an academy's shell takes the place of the built-in one")
  func theme() throws {
    let shell = SourceFile(path: "theme/handbook/page.html", bytes: Array("{{head}}{{content}}".utf8))
    let read = Templates.read(builtIn: BuiltInTemplates.files, theme: [shell])
    #expect(read.value?.page.parts == [.slot(.head), .slot(.content)])
    #expect(read.value?.fingerprint != Templates.read(builtIn: BuiltInTemplates.files).value?.fingerprint)
  }

  @Test("an academy's broken shell gives no templates")
  func brokenTheme() throws {
    let shell = SourceFile(path: "theme/handbook/page.html", bytes: Array("{{head}}{{contents}}".utf8))
    let read = Templates.read(builtIn: BuiltInTemplates.files, theme: [shell])
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.id) == ["template/unknown-slot", "template/required-slot"])
    #expect(read.diagnostics.allSatisfy { $0.path == "theme/handbook/page.html" })
  }

  @Test("a file that nothing reads is told of")
  func unknownFile() throws {
    let file = SourceFile(path: "theme/page.html", bytes: [])
    let read = Templates.read(builtIn: BuiltInTemplates.files, theme: [file])
    #expect(read.value != nil)
    #expect(read.diagnostics.map(\.id) == ["template/unknown-file"])
    #expect(read.diagnostics.map(\.severity) == [.warning])
  }

  @Test(
    "a style sheet brings nothing in from another place",
    arguments: [
      "@\\69mport 'a.css';", "a { background: u\\72 l(//example.org/a.png) }",
      "a { background: image-set(\"//example.org/a.png\" 1x) }",
      "@import 'a.css';", "a { background: url(https://example.org/a.png) }",
      "a { background: URL( \"//example.org\" ) }",
    ])
  func remoteStyle(text: String) throws {
    let sheet = SourceFile(path: "theme/handbook/style.css", bytes: Array(text.utf8))
    let read = Templates.read(builtIn: BuiltInTemplates.files, theme: [sheet])
    #expect(read.value == nil)
    #expect(read.diagnostics.map(\.id) == ["template/active-content"])
  }

  @Test("a locale without words of its own gets the English ones")
  func fallback() throws {
    let templates = try #require(Templates.read(builtIn: BuiltInTemplates.files).value)
    let pashto = try #require(LocaleTag("ps"))
    #expect(templates.words(for: pashto)?.locale.tag == .english)
  }
}
