import Cascade
import CascadeCurriculum
import CascadeOutputs
import CascadeTestSupport
import CascadeText
import CascadeTranslation
import CascadeXML
import Foundation
import Testing

@Suite("Academy XML") struct XMLOutputTests {
  private func text(of edition: String?, in locale: String = "en") async throws -> String {
    let curriculum = try #require(try await Everything.analysis().curriculum)
    return String(decoding: try Everything.xml(of: edition, in: locale, curriculum), as: UTF8.self)
  }

  @Test("the fixture has the findings that it is meant to have, and no others")
  func fixture() async throws {
    let findings = try await Everything.analysis().diagnostics
    #expect(
      findings.map { "\($0.id) \($0.path)" } == [
        "course/test-before-modules courses/short.yaml",
        "competency/module-without-gap modules/opening/module.md",
        "objective/not-assessed modules/opening/module.md",
        "objective/not-taught modules/opening/module.md",
        // A box that is checked outside a question, as the XML shows it.
        "restricted/checked-box modules/stops/module.md",
        // That of a fifth question is silenced.
        "question/no-feedback modules/stops/module.md",
        "question/no-feedback modules/stops/module.md",
        "question/no-feedback modules/stops/module.md",
        "question/no-feedback modules/stops/module.md",
        "competency/gap-without-module needs.yaml",
        "course/test-before-modules overlays/nodipur/courses/short.yaml",
        "course/test-does-not-fit overlays/nodipur/courses/short.yaml",
        "course/test-does-not-fit overlays/nodipur/courses/short.yaml",
        "overlay/to-review overlays/nodipur/stops.md",
        "source/unused sources.yaml",
      ], "\(findings.map { "\n\($0.path): \($0.id) \($0.message)" }.joined())")
  }

  @Test("of every edition is valid as a whole", arguments: [nil, "facilitator", "participant", "beat", "nodipur"])
  func valid(edition: String?) async throws {
    let schemas = try XMLSchemas(
      relaxNG: Everything.schemas["Schemas/academy.rng"] ?? [], xsd: Everything.schemas["Schemas/academy.xsd"] ?? [])
    for locale in ["en", "bn"] {
      let document = Array(try await text(of: edition, in: locale).utf8)
      #expect(schemas.judge(document).isEmpty)
    }
  }

  @Test("is what the golden file says", arguments: ["complete", "participant"])
  func golden(edition: String) async throws {
    let file = Everything.folder.deletingLastPathComponent().appending(path: "\(edition).xml")
    try expectGolden(Array(try await text(of: edition).utf8), at: file)
  }

  @Test("is the same bytes each time, whatever the number of tasks that read the text")
  func deterministic() async throws {
    var documents: [[UInt8]] = []
    for workers in [1, 2, 5] {
      let workspace = Workspace(folder: Everything.folder.path, workers: workers)
      let curriculum = try #require(try await workspace.analyse().curriculum)
      documents.append(try Everything.xml(curriculum))
    }
    #expect(Set(documents).count == 1)
  }

  @Test("of a participant holds nothing restricted", arguments: ["participant", "beat"])
  func canaries(edition: String) async throws {
    let complete = try await text(of: nil)
    let canaries = Set(complete.matches(of: /CANARY-[a-z-]+/).map { String($0.0) })
    #expect(canaries.count > 15)
    #expect(!complete.contains("CANARY-comment"))
    let document = try await text(of: edition)
    let own: Set<String> = edition == "beat" ? ["CANARY-beat"] : []
    #expect(Set(document.matches(of: /CANARY-[a-z-]+/).map { String($0.0) }) == own)
    for mark in ["restricted=", "right=", "place=\"1\"", "<pair ", "<values>", "<alignments>"] {
      #expect(!document.contains(mark), "\(mark)")
    }
  }

  @Test("of a facilitator holds the restricted text of its tier")
  func facilitator() async throws {
    let document = try await text(of: "facilitator")
    #expect(document.contains("CANARY-answer"))
    #expect(document.contains("<option right=\"yes\">"))
    #expect(document.contains("<pair left=\"1\""))
    #expect(!document.contains("CANARY-beat"))
  }

  /// The document of an edition in Bengali, in which of three texts of a kind one is translated by a machine and one was
  /// before it changed.
  private func localized() async throws -> String {
    var tree = try FileTree(reading: Everything.folder)
    let path = "modules/opening/module.md"
    tree.files[path] = Array(((tree.text(path) ?? "") + "\n~~Former~~ words.\n").utf8)
    let folder = try TemporaryFolder(tree)
    defer { withExtendedLifetime(folder) {} }
    var curriculum = try #require(try await Everything.analysis(of: folder.url).curriculum)
    var translations = Translations()
    let units = UnitExtractor.units(of: curriculum)
    for (place, unit) in Dictionary(grouping: units, by: \.path).values.flatMap({ $0.enumerated() }) where place % 3 > 0
    {
      translations[unit.path, unit.span.lower] = Translation(
        of: unit.text, PseudoTranslation.of(unit.text), .machine, isStale: place % 3 == 1)
    }
    curriculum.translations[LocaleTag("bn") ?? .english] = translations
    return String(decoding: try Everything.xml(of: "facilitator", in: "bn", curriculum), as: UTF8.self)
  }

  @Test("says of each translated text which language it is in and how far it can be relied on")
  func translation() async throws {
    let document = try await localized()
    #expect(document.contains("<paragraph xml:lang=\"bn\" direction=\"ltr\" translation=\"machine\">⟦"))
    #expect(document.contains("<paragraph xml:lang=\"bn\" direction=\"ltr\" translation=\"stale\">⟦"))
    #expect(document.contains("<says translation=\"machine\">⟦") || document.contains("<says translation=\"stale\">⟦"))
    // In a module or page, which is marked as English, each text of Bengali says so.
    let modules = try #require(document.firstMatch(of: /(?s)<modules>.*<\/modules>/)).0
    let localized = modules.matches(of: /<[a-z-]+([^>]*)>⟦/)
    #expect(localized.count > 20)
    for match in localized { #expect(match.1.contains("xml:lang=\"bn\""), "\(match.0)") }
    let schemas = try XMLSchemas(
      relaxNG: Everything.schemas["Schemas/academy.rng"] ?? [], xsd: Everything.schemas["Schemas/academy.xsd"] ?? [])
    #expect(schemas.judge(Array(document.utf8)).isEmpty)
  }

  @Test("names every element of the schema")
  func everyElement() async throws {
    let documents = [try await text(of: nil), try await text(of: "nodipur"), try await localized()].joined()
    let schema = String(decoding: Everything.schemas["Schemas/academy.rng"] ?? [], as: UTF8.self)
    let elements = Set(schema.matches(of: /<element name="([^"]+)"/).map(\.1))
    #expect(
      elements.filter {
        !documents.contains("<\($0)>") && !documents.contains("<\($0) ") && !documents.contains("<\($0)/")
      } == [])
    let attributes = Set(schema.matches(of: /<attribute name="([^"]+)"/).map(\.1))
    #expect(attributes.filter { !documents.contains(" \($0)=\"") } == [])
  }

  @Test("has an element for every container kind")
  func everyKind() async throws {
    let document = try await text(of: nil) + (try await text(of: "nodipur"))
    let kinds = BlockKind.allCases.filter { $0 != .comment && $0 != .local }
    #expect(kinds.filter { !document.contains("<\($0.rawValue) ") } == [])
    #expect(document.contains("<local ") && document.contains("kind=\"x-story\""))
  }

  @Test("of the complete edition has the timetable of each country's own course, with its silences")
  func ownCourse() async throws {
    var tree = try FileTree(reading: Everything.folder)
    let path = "overlays/nodipur/courses/short.yaml"
    let own = try #require(tree.text(path)).replacingOccurrences(of: "08:30", with: "08:00")
      .replacingOccurrences(of: ", at: \"09:40\"", with: "")
    tree.files[path] = Array((own + "ignore:\n  - {check: course/no-break, reason: no room}\n").utf8)
    let folder = try TemporaryFolder(tree)
    defer { withExtendedLifetime(folder) {} }
    let curriculum = try #require(try await Everything.analysis(of: folder.url).curriculum)
    let document = String(decoding: try Everything.xml(curriculum), as: UTF8.self)
    let overlay = try #require(document.firstMatch(of: /(?s)<overlay id="nodipur".*?<\/overlay>/)).0
    #expect(overlay.contains("<course id=\"short\" tier=\"trainer\" every=\"day\" from-overlay=\"nodipur\">"))
    #expect(overlay.contains("<silenced check=\"course/no-break\">no room</silenced>"))
    #expect(overlay.contains("<event start=\"08:00\" end=\"08:15\""))
    #expect(overlay.contains("<taught block=\"desk\""))
    #expect(!overlay.contains("<own-course"))
    let edition = String(decoding: try Everything.xml(of: "nodipur", curriculum), as: UTF8.self)
    #expect(edition.contains("<own-course ref=\"short\"/>"))
  }

  @Test("of a country's edition names the overlay's courses that are in it, and none of another tier")
  func ownCourseOfAnotherTier() async throws {
    var tree = try FileTree(reading: Everything.folder)
    let editions = ["trainer", "beat"].map {
      "\n  - {id: nodipur-\($0), reader: participant, tier: \($0), locales: [en], overlay: nodipur}"
    }
    let settings = try #require(tree.text("curriculum.yaml"))
    tree.files["curriculum.yaml"] = Array(settings.replacing("editions:", with: "editions:\(editions.joined())").utf8)
    let folder = try TemporaryFolder(tree)
    defer { withExtendedLifetime(folder) {} }
    let curriculum = try #require(try await Everything.analysis(of: folder.url).curriculum)
    let trainer = String(decoding: try Everything.xml(of: "nodipur-trainer", curriculum), as: UTF8.self)
    #expect(trainer.contains("<own-course ref=\"short\"/>") && trainer.contains("<course id=\"short\""))
    let beat = String(decoding: try Everything.xml(of: "nodipur-beat", curriculum), as: UTF8.self)
    #expect(beat.contains("<overlay id=\"nodipur\"") && !beat.contains("own-course") && !beat.contains("<course "))
  }

  @Test("marks text that is not in the document's language")
  func fallback() async throws {
    let document = try await text(of: "facilitator", in: "bn")
    #expect(document.contains("xml:lang=\"bn\" direction=\"ltr\" source-language=\"en\""))
    #expect(document.contains("<module id=\"stops\" number=\"2\" code=\"M02\" xml:lang=\"en\" direction=\"ltr\">"))
    #expect(document.contains("স্থানীয় ফোরাম"))
  }

  @Test("that would break a schema is never handed out: the error names element and module")
  func violation() async throws {
    let curriculum = try #require(try await Everything.analysis().curriculum)
    var schemas = Everything.schemas
    let grammar = String(decoding: schemas["Schemas/academy.rng"] ?? [], as: UTF8.self)
    schemas["Schemas/academy.rng"] = Array(
      grammar.replacingOccurrences(of: "<ref name=\"materials\"/>", with: "").utf8)
    let error = #expect(throws: OutputError.self) {
      try Everything.xml(of: "facilitator", curriculum, schemas: schemas)
    }
    let message = error?.description ?? ""
    for word in ["facilitator/en/curriculum.xml", "modules/stops/module.md", "element 'materials'"] {
      #expect(message.contains(word), "\(message)")
    }
  }

  @Test("of text nested as deep as the reader takes it is valid and keeps the text")
  func deep() async throws {
    let folder = try TemporaryFolder(try FileTree(reading: Everything.folder))
    let marks = String(repeating: "*a **b ", count: 300) + String(repeating: "c** d* ", count: 300)
    let deep = String(repeating: ">", count: 900) + " bottom\n\n" + marks + "\n"
    let module = """
      ---
      id: opening
      title: Opening
      minutes: {trainer: 10, beat: 10}
      objectives:
        - {id: O1, can: name the aim, level: remember, competencies: [C1.1]}
      ---

      \(deep)
      """
    try Data(module.utf8).write(to: folder.file("modules/opening/module.md"))
    let curriculum = try #require(try await Everything.analysis(of: folder.url).curriculum)
    let document = String(decoding: try Everything.xml(curriculum), as: UTF8.self)
    let isWhole = document.contains("bottom") && document.contains("<module id=\"opening\"")
    #expect(isWhole)
  }
}
