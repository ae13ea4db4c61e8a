import Cascade
import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import CascadeXML
import Foundation
import Testing

@Suite("OmegaT") struct OmegaTTests {
  private static func project(withMachine: Bool = false) -> OmegaTProject {
    OmegaTProject(TMXWriterTests.package(with: "\u{7}"), terms: TBXTests.bank(), withMachine: withMachine)
  }

  @Test("a project has what OmegaT needs to open it")
  func files() throws {
    let files = Self.project(withMachine: true).files
    #expect(
      files.map(\.path) == [
        "omegat.project", "dictionary/", "glossary/", "omegat/", "source/", "target/", "tm/", "omegat/filters.xml",
        "glossary/glossary.txt", "source/welcome.xlf", "source/glossary_x20_of_x20_words.xlf", "tm/auto/translated.tmx",
        "tm/former.tmx",
        "tm/mt/machine.tmx",
      ])
    #expect(!Self.project().files.contains { $0.path.hasPrefix("tm/mt/") })
    let settings = String(decoding: files[0].bytes, as: UTF8.self)
    #expect(settings.contains("<sentence_seg>false</sentence_seg>"))
    #expect(settings.contains("<target_lang>fa-AF</target_lang>"))
    try expectGolden(files[0].bytes, at: ExchangeFixtures.folder.appending(path: "omegat.project"))
    let filters = try #require(files.first { $0.path == "omegat/filters.xml" })
    try expectGolden(filters.bytes, at: ExchangeFixtures.folder.appending(path: "filters.xml"))
  }

  @Test("each unit shows its source, so that nothing untouched comes back as a translation")
  func sources() throws {
    let file = try #require(Self.project().files.first { $0.path == "source/welcome.xlf" })
    let read = XLIFFReader.read(file.bytes)
    #expect(read.faults.isEmpty && read.units.count == 4)
    #expect(read.units.allSatisfy { $0.target == nil })
    #expect(String(decoding: file.bytes, as: UTF8.self).matches(of: /<target state="new">/).count == 4)
  }

  @Test("memories call codes as OmegaT does, so that it finds the texts that have any")
  func memories() throws {
    let codes = [InlineCode(number: 1, kind: .link, node: 1), InlineCode(number: 2, kind: .value, node: 2)]
    let source = CodedText([.text("Ask "), .open(1), .text("her"), .close(1), .text(" \u{7} & "), .standalone(2)])
    var unit = TranslationUnit(id: UnitID("a.aaaaaa"), kind: .paragraph, source: source, codes: codes)
    unit.target = CodedText([.standalone(2), .text(" "), .open(1), .text("তাকে"), .close(1)])
    let document = TranslationPackage.Document(name: "a", path: "a.md", units: [unit])
    let package = TranslationPackage(from: .english, to: try #require(LocaleTag("bn")), documents: [document])
    let file = try #require(OmegaTProject(package).files.first { $0.path == "tm/auto/translated.tmx" })
    let segments = String(decoding: file.bytes, as: UTF8.self).matches(of: /<seg>(.*)<\/seg>/).map { String($0.1) }
    #expect(
      segments == [
        "Ask &lt;g0&gt;her&lt;/g0&gt; &lt;x1/&gt; &amp; &lt;x2/&gt;", "&lt;x2/&gt; &lt;g0&gt;তাকে&lt;/g0&gt;",
      ])
  }

  @Test("memories leave out the blanks at the ends of a text, which OmegaT does not show")
  func ends() throws {
    var unit = TranslationUnit(
      id: UnitID("a.aaaaaa"), kind: .paragraph,
      source: CodedText([.text("\n Ask  her. "), .standalone(1), .text("\u{A0}\n")]),
      codes: [InlineCode(number: 1, kind: .value, node: 1)])
    unit.target = CodedText([.text(" پرسید "), .standalone(1), .text(".\n")])
    let document = TranslationPackage.Document(name: "a", path: "a.md", units: [unit])
    let package = TranslationPackage(from: .english, to: try #require(LocaleTag("fa-AF")), documents: [document])
    let file = try #require(OmegaTProject(package).files.first { $0.path == "tm/auto/translated.tmx" })
    let segments = String(decoding: file.bytes, as: UTF8.self).matches(of: /<seg>(.*)<\/seg>/).map { String($0.1) }
    #expect(segments == ["Ask  her. &lt;x0/&gt;", "پرسید &lt;x0/&gt;."])
  }

  @Test("names of documents are names of files on every system")
  func names() {
    var package = TMXWriterTests.package(with: "\u{7}")
    let unit = package.documents[0].units[0]
    package.documents = ["../up", "a:b", "A:B", "con", "con", "\u{0}", "", "کتاب"].map {
      .init(name: $0, path: "p", units: [unit])
    }
    let names = OmegaTProject(package).files.map(\.path).filter { $0.hasSuffix(".xlf") }
    #expect(
      names.map { String($0.dropFirst(7).dropLast(4)) } == [
        "_.._x2f_up", "a_x3a_b", "A_x3a_B-2", "_con", "_con-2", "_x0_", "_x_", "کتاب",
      ])
  }

  @Test("the archive is the same each time, and dated 1980")
  func archive() throws {
    let archive = try #require(Self.project(withMachine: true).archive)
    #expect(archive == Self.project(withMachine: true).archive)
    #expect(Array(archive[10..<14]) == [0, 0, 0x21, 0])
  }

  private static let unzip = URL(filePath: "/usr/bin/unzip")
  private static let hasUnzip = FileManager.default.isExecutableFile(atPath: unzip.path(percentEncoded: false))

  @Test(
    "another program unpacks the archive whole", .enabled(if: hasUnzip, "no unzip is there, so this was NOT tested"))
  func unpacked() throws {
    let project = Self.project(withMachine: true)
    let folder = try TemporaryFolder()
    try Data(try #require(project.archive)).write(to: folder.file("project.zip"))
    let unpacked = try CascadeProcess.run(["-q", "project.zip", "-d", "out"], in: folder.url, program: Self.unzip)
    #expect(unpacked.exitCode == 0, "\(unpacked.errorText)")
    for file in project.files {
      let place = folder.file("out/\(file.path)")
      if file.path.hasSuffix("/") {
        #expect(FileManager.default.fileExists(atPath: place.path(percentEncoded: false)))
      } else {
        #expect([UInt8](try Data(contentsOf: place)) == file.bytes, "\(file.path)")
      }
    }
  }

  @Test("the largest module of the bundled curriculum, translated, is less than 1 MB")
  func size() async throws {
    let folder = Shared.project.appending(path: "Curriculum").path(percentEncoded: false)
    let curriculum = try #require(try await Workspace(folder: folder).analyse().curriculum)
    var package = try await XLIFFSample.curriculum()
    let modules = package.documents.filter { $0.path.hasPrefix("modules/") }
    var largest = try #require(modules.max { $0.units.count < $1.units.count })
    for place in largest.units.indices { largest.units[place].target = largest.units[place].source }
    package.documents = [largest]
    let archive = try #require(OmegaTProject(package, terms: TermBank(curriculum)).archive)
    #expect(archive.count > 10_000 && archive.count < 1_000_000, "\(archive.count)")
  }
}
