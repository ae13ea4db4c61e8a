import Cascade
import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import Foundation

/// Packages that the tests write and read.
enum XLIFFSample {
  static let bengali = LocaleTag("bn") ?? .english
  static let dari = LocaleTag("fa-AF") ?? .english

  /// A few units, with each thing that a unit may have.
  static func package(to language: LocaleTag = bengali) -> TranslationPackage {
    let codes = [
      InlineCode(number: 1, kind: .strong, node: 1), InlineCode(number: 2, kind: .link, node: 2),
      InlineCode(number: 3, kind: .code, node: 3, display: "a < b"),
      InlineCode(number: 4, kind: .value, node: 4, display: "rank"),
      InlineCode(number: 5, kind: .lineBreak, node: 5),
      InlineCode(number: 6, kind: .citation, node: 6, display: "@UNCAT"),
    ]
    let words = CodedText([
      .text("Ask "), .open(1), .text("her & "), .open(2), .text("him"), .close(2), .close(1), .text(" if "),
      .standalone(3), .text(", "), .standalone(4), .standalone(5), .standalone(6), .text("."),
    ])
    var whole = TranslationUnit(id: UnitID("welcome.aaaaaa"), kind: .paragraph, source: words, codes: codes)
    whole.section = "ask-first"
    whole.notes = ["paragraph 1 of 2", "Do not translate \"rank\"."]
    var reviewed = TranslationUnit(
      id: UnitID("welcome.bbbbbb"), kind: .heading, source: CodedText("Ask first"), codes: [])
    reviewed.section = "ask-first"
    reviewed.target = CodedText("আগে জিজ্ঞাসা করুন")
    reviewed.state = .reviewed
    var machine = TranslationUnit(
      id: UnitID("welcome.cccccc"), kind: .listItem,
      source: CodedText([.open(1), .text("Be"), .close(1), .text("  kind.\nAlways.")]),
      codes: [InlineCode(number: 1, kind: .emphasis, node: 1)])
    machine.section = "kindness"
    machine.comments = ["Is this polite?"]
    machine.target = CodedText([.text("সদয় "), .open(1), .text("হোন"), .close(1), .text(" "), .open(1), .close(1)])
    machine.state = .machine
    var stale = TranslationUnit(
      id: UnitID("welcome.dddddd"), kind: .field, source: CodedText("Welcome, all"), codes: [])
    stale.target = CodedText("স্বাগতম")
    stale.formerSource = "Welcome <x1/> & co"
    stale.isRestricted = true
    let broken = TranslationUnit(
      id: UnitID("of two.words"), kind: .term, source: CodedText("bell\u{7} \u{0}\u{FFFE}\r\n\u{1F} end\u{7}"),
      codes: [])
    return TranslationPackage(
      from: .english, to: language,
      documents: [
        .init(name: "welcome", path: "modules/welcome/module.md", units: [stale, reviewed, whole, machine]),
        .init(name: "empty", path: "pages/empty.md", units: []),
        .init(name: "glossary of words", path: "glossary.yaml", units: [broken]),
      ])
  }

  /// The units of the bundled curriculum.
  static func units() async throws -> [CascadeTranslation.Unit] {
    let folder = Shared.project.appending(path: "Curriculum").path(percentEncoded: false)
    guard let curriculum = try await Workspace(folder: folder).analyse().curriculum else {
      throw SampleError.noCurriculum
    }
    return UnitExtractor.units(of: curriculum)
  }

  /// The bundled curriculum, without translations.
  static func curriculum() async throws -> TranslationPackage {
    let units = try await units()
    let known = Ledger().updated(
      with: units.map {
        LedgerUnit(kind: $0.kind.rawValue, document: $0.document, section: $0.section, text: $0.tokens)
      })
    var documents: [TranslationPackage.Document] = []
    for (unit, name) in zip(units, known.units) {
      if documents.last?.name != unit.document {
        documents.append(.init(name: unit.document, path: unit.path, units: []))
      }
      documents[documents.count - 1].units.append(TranslationUnit(unit, id: name.id))
    }
    return TranslationPackage(from: .english, to: bengali, documents: documents)
  }

  enum SampleError: Error { case noCurriculum }

  /// A way to write a file.
  enum Format: String, CaseIterable, Sendable {
    case second, omegat, cat, weblate

    func bytes(of package: TranslationPackage) -> [UInt8] {
      switch self {
      case .second: XLIFF2Writer.bytes(of: package)
      case .omegat: XLIFF1Writer.bytes(of: package, for: .omegat)
      case .cat: XLIFF1Writer.bytes(of: package, for: .cat)
      case .weblate: XLIFF1Writer.bytes(of: package, for: .weblate)
      }
    }
  }
}
