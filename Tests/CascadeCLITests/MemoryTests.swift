import CascadeTestSupport
import Foundation
import Testing

@Suite("cascade translate, from memory") struct MemoryTests {
  private static let sentence = "Ask her **first**, before you search the bag that stands in the car."
  private static let tokens = "Ask her <b1>first</b1>, before you search the bag that stands in the car."

  /// A memory of an agency, with `units` of English and Bengali; `state` is what it says of each, as our own files do.
  private static func memory(
    _ units: [(String, String)], state: String? = "translated", in folder: TemporaryFolder
  ) throws {
    let property = state.map { "<prop type=\"x-cascade-state\">\($0)</prop>" } ?? ""
    let body = units.map { source, target in
      "<tu>\(property)<tuv xml:lang=\"en\"><seg>\(source)</seg></tuv>"
        + "<tuv xml:lang=\"bn\"><seg>\(target)</seg></tuv></tu>"
    }
    try "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n\(body.joined(separator: "\n"))\n</body></tmx>".write(
      to: folder.file("agency.tmx"), atomically: true, encoding: .utf8)
  }

  private static func catalogue(_ folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.file("locales/bn/welcome.po"), encoding: .utf8)
  }

  @Test("the same is translated, what is like it waits as fuzzy or in a comment, and no edition shows what waits")
  func filled() throws {
    let folder = try TranslateTests.folder(Self.sentence)
    try Self.memory(
      [
        ("One thing", "একটি বিষয়"), ("Another thing", "ক"), ("Another thing", "খ"),
        (
          "Ask him <bpt i=\"1\">&lt;b&gt;</bpt>first<ept i=\"1\">&lt;/b&gt;</ept>, before you search the bag that stands in the car.",
          "আগে <bpt i=\"1\">&lt;b&gt;</bpt>ওকে<ept i=\"1\">&lt;/b&gt;</ept>"
        ),
        ("Keep all to yourself.", "গোপন"),
      ], in: folder)
    let run = try TranslateTests.run("extract", "--locale", "bn", "--memory", "agency.tmx", in: folder)
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(run.errorText == "agency.tmx: 5 translations into 'bn'\n")
    #expect(
      run.outputText == """
        12 texts: 12 new
        bn: from memory: 1 the same, 2 to be mended, 1 told in a comment
        bn: 8 % of 12 texts (1 translated, 11 missing)

        """)
    let text = try Self.catalogue(folder)
    #expect(text.contains("msgid \"One thing\"\nmsgstr \"একটি বিষয়\"\n"))
    #expect(
      text.contains(
        """
        #, fuzzy
        #| msgid "Ask him <b1>first</b1>, before you search the bag that stands in the car."
        msgctxt
        """.dropLast(8)))
    #expect(text.contains("msgid \"\(Self.tokens)\"\nmsgstr \"আগে <b1>ওকে</b1>\"\n"))
    #expect(text.contains("# cascade: match-target=গোপন\n"))
    // Twice translated in two ways: somebody has to choose.
    #expect(text.contains("# cascade: match=100 ") && !text.contains("state=reviewed"))
    let build = try CascadeProcess.run(["build", "--locale", "bn", "--all"], in: folder.url)
    #expect(build.exitCode == 0, "\(build.errorText)")
    let page = try String(
      contentsOf: folder.file("build/handbook/facilitator/bn/module-welcome.html"), encoding: .utf8)
    #expect(page.contains("একটি বিষয়") && !page.contains("ওকে") && !page.contains("গোপন"))
    // Nothing changes by doing it again, nor by bringing the catalogues up to date without a memory.
    for arguments in [["update", "--memory", "agency.tmx"], ["update"]] {
      #expect(try CascadeProcess.run(["translate"] + arguments, in: folder.url).exitCode == 0)
      #expect(try Self.catalogue(folder) == text)
    }
    // What came back as it went out is no translation; what somebody took the mark from is.
    let same = try TranslateTests.run("merge", "locales/bn/welcome.po", in: folder)
    #expect(same.outputText.hasPrefix("locales/bn/welcome.po: 0 taken in, 1 as before"))
    let accepted = text.replacing(/#, fuzzy\n#\| msgid "Ask him[^\n]*\n/, with: "")
    try accepted.write(to: folder.file("back.po"), atomically: true, encoding: .utf8)
    let merge = try TranslateTests.run("merge", "back.po", in: folder)
    #expect(merge.outputText.hasPrefix("back.po: 1 taken in, 1 as before"), "\(merge.outputText)\(merge.errorText)")
  }

  @Test("the catalogues are a memory too, and what only facilitators read goes to no agency")
  func own() throws {
    let folder = try TranslateTests.folder("Keep this to yourself, always.")
    _ = try TranslateTests.run("extract", "--locale", "bn", in: folder)
    try TranslateTests.fill(
      ["Keep this to yourself.": "এটি নিজের কাছে রাখুন।", "One thing": "একটি বিষয়"], in: folder, "locales/bn/welcome.po")
    // The same pair from a file that does not say that it is restricted.
    try Self.memory([("Keep this to yourself.", "এটি নিজের কাছে রাখুন।")], in: folder)
    for format in ["po", "xliff", "xliff12", "sheet", "page", "tmx", "omegat"] {
      let run = try TranslateTests.run(
        "extract", "--locale", "bn", "--fill", "--memory", "agency.tmx", "--without-restricted", "--format", format,
        "--output", "out-\(format)", in: folder)
      #expect(run.exitCode == 0, "\(run.errorText)")
      let out = try FileTree(reading: folder.file("out-\(format)"))
      #expect(
        !out.files.values.contains { String(decoding: $0, as: UTF8.self).contains("নিজের কাছে") }, "\(format)")
    }
    #expect(try Self.catalogue(folder).contains("match=") == false)
    // Nor does what was offered before it was restricted.
    let text = try Self.catalogue(folder)
    let place = try #require(text.firstRange(of: "#. cascade: kind=paragraph section=first-words\n"))
    let offer = """
      # cascade: match=80 00000000 agency.tmx
      # cascade: match-source=Keep this to yourself.
      # cascade: match-target=এটি নিজের কাছে রাখুন।

      """
    try text.replacingCharacters(in: place.lowerBound..<place.lowerBound, with: offer).write(
      to: folder.file("locales/bn/welcome.po"), atomically: true, encoding: .utf8)
    _ = try TranslateTests.run(
      "extract", "--locale", "bn", "--without-restricted", "--output", "out-late", in: folder)
    let late = try FileTree(reading: folder.file("out-late"))
    #expect(!late.files.values.contains { String(decoding: $0, as: UTF8.self).contains("নিজের কাছে") })
    #expect(try Self.catalogue(folder) == text)
    // What is not restricted is offered, in XLIFF as a match.
    try Self.memory([("Keep this to yourself, forever.", "চিরকাল")], in: folder)
    let run = try TranslateTests.run(
      "extract", "--locale", "bn", "--memory", "agency.tmx", "--without-restricted", "--format", "xliff", "--output",
      "out", in: folder)
    #expect(run.exitCode == 0, "\(run.errorText)")
    let exchange = try String(contentsOf: folder.file("out/welcome.xlf"), encoding: .utf8)
    #expect(exchange.contains("<mtc:match") && exchange.contains("চিরকাল"))
  }

  @Test(
    "what another program remembers is offered alone, since nobody knows whether a machine made it",
    arguments: [nil, "translated", "machine"])
  func foreign(state: String?) throws {
    let folder = try TranslateTests.folder()
    try Self.memory([("One thing", "একটি বিষয়")], state: state, in: folder)
    let run = try TranslateTests.run("extract", "--locale", "bn", "--memory", "agency.tmx", in: folder)
    let filled = state == nil ? "1 to be mended" : "1 the same"
    #expect(run.outputText.contains("bn: from memory: \(filled)\n"), "\(run.outputText)\(run.errorText)")
    let text = try Self.catalogue(folder)
    #expect(text.contains("# cascade: match=100 ") == (state == nil))
    #expect(text.contains("msgid \"One thing\"\nmsgstr \"একটি বিষয়\"\n"))
    let build = try CascadeProcess.run(["build", "--locale", "bn", "--to", "handbook", "--all"], in: folder.url)
    #expect(build.exitCode == 0, "\(build.errorText)")
    let page = try String(
      contentsOf: folder.file("build/handbook/participant/bn/module-welcome.html"), encoding: .utf8)
    #expect(page.contains("একটি বিষয়") == (state != nil))
    // What nobody has looked at does not become more certain by being remembered.
    #expect(try TranslateTests.run("update", "--memory", "agency.tmx", in: folder).exitCode == 0)
    #expect(try Self.catalogue(folder) == text)
  }

  @Test("no memory writes over what somebody has begun")
  func begun() throws {
    let folder = try TranslateTests.folder()
    try Self.memory([("One thing", "একটি বিষয়")], state: nil, in: folder)
    _ = try TranslateTests.run("extract", "--locale", "bn", "--memory", "agency.tmx", in: folder)
    try Self.catalogue(folder).replacing("msgstr \"একটি বিষয়\"", with: "msgstr \"এক\"").write(
      to: folder.file("locales/bn/welcome.po"), atomically: true, encoding: .utf8)
    try Self.memory([("One thing", "একটি বিষয়")], in: folder)
    let run = try TranslateTests.run("update", "--memory", "agency.tmx", in: folder)
    #expect(run.exitCode == 0 && run.outputText.contains("(12 missing)"), "\(run.outputText)\(run.errorText)")
    let text = try Self.catalogue(folder)
    #expect(text.contains("-edited ") && text.contains("msgid \"One thing\"\nmsgstr \"এক\"\n"))
    #expect(try TranslateTests.run("pseudo", "--locale", "bn", in: folder).exitCode == 0)
    #expect(try Self.catalogue(folder).contains("msgid \"One thing\"\nmsgstr \"এক\"\n"))
  }

  @Test("what was read between the same neighbours is the same and more, and counts as read nowhere else")
  func context() throws {
    let folder = try TranslateTests.folder("Welcome")
    _ = try TranslateTests.run("extract", "--locale", "bn", in: folder)
    try TranslateTests.fill(
      ["One thing": "একটি বিষয়", "Keep this to yourself.": "এটি নিজের কাছে রাখুন।"], in: folder,
      "locales/bn/welcome.po")
    _ = try TranslateTests.run("merge", "locales/bn/welcome.po", "--reviewed", in: folder)
    _ = try TranslateTests.run("extract", "--locale", "bn", "--format", "tmx", "--output", "out", in: folder)
    try FileManager.default.removeItem(at: folder.file("locales/bn"))
    let run = try TranslateTests.run("extract", "--locale", "bn", "--memory", "out/welcome.tmx", in: folder)
    #expect(run.outputText.contains("bn: from memory: 2 the same in the same place\n"), "\(run.outputText)")
    #expect(run.outputText.contains("(2 translated, 10 missing)"))
    let page = try Self.catalogue(folder)
    #expect(page.contains("রাখুন") && !page.contains("reviewed"))
  }

  @Test("what was translated for a text of another kind waits for somebody to look at it")
  func kinds() throws {
    let folder = try TranslateTests.folder("Welcome")
    _ = try TranslateTests.run("extract", "--locale", "bn", in: folder)
    let path = "locales/bn/welcome.po"
    let text = try Self.catalogue(folder)
    let place = try #require(text.firstRange(of: "msgid \"Welcome\"\nmsgstr \"\""))
    try text.replacingCharacters(in: place, with: "msgid \"Welcome\"\nmsgstr \"স্বাগতম\"").write(
      to: folder.file(path), atomically: true, encoding: .utf8)
    let run = try TranslateTests.run("update", "--fill", in: folder)
    #expect(run.outputText.contains("bn: from memory: 1 to be mended\n"), "\(run.outputText)")
    #expect(try Self.catalogue(folder).contains("# cascade: match=100 "))
  }

  @Test("what of a memory cannot be taken is told with its line")
  func faults() throws {
    let folder = try TranslateTests.folder()
    try Self.memory([("One thing", "একটি"), ("a & b", "x")], in: folder)
    let run = try TranslateTests.run("update", "--memory", "agency.tmx", in: folder)
    #expect(run.exitCode == 0 && run.errorText.isEmpty)
    _ = try TranslateTests.run("extract", "--locale", "bn", in: folder)
    let second = try TranslateTests.run("update", "--memory", "agency.tmx", in: folder)
    #expect(second.exitCode == 3)
    #expect(second.errorText.contains("agency.tmx:3: not taken: "), "\(second.errorText)")
    #expect(second.outputText.contains("bn: from memory: 1 the same\n"))
    let missing = try TranslateTests.run("update", "--memory", "nothing.tmx", in: folder)
    #expect(missing.exitCode == 2 && missing.errorText.contains("'nothing.tmx' cannot be read"))
  }

  @Test("what is wrong in every language is told once, and what is wrong in one language too")
  func faultsOfLanguages() throws {
    let folder = try TranslateTests.folder()
    for tag in ["bn", "fa-AF"] { _ = try TranslateTests.run("extract", "--locale", tag, in: folder) }
    let units = """
      <tu><tuv xml:lang="en"><seg>One thing</seg></tuv><tuv xml:lang="bn"><seg>ক</seg></tuv>
      <tuv xml:lang="fa-AF"><seg>یک</seg></tuv></tu>
      <tu/>
      <tu><tuv xml:lang="en"><seg>Another thing</seg></tuv><tuv xml:lang="fa-AF"/></tu>
      """
    try "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n\(units)\n</body></tmx>".write(
      to: folder.file("agency.tmx"), atomically: true, encoding: .utf8)
    let expected = """
      agency.tmx:4: not taken: a unit without 'tuv'
      agency.tmx: 1 translations into 'bn', 1 units of other languages
      agency.tmx:5: not taken: a unit without 'seg'
      agency.tmx: 1 translations into 'fa-AF'

      """
    for command in ["update", "report"] {
      let run = try TranslateTests.run(command, "--memory", "agency.tmx", in: folder)
      #expect(run.exitCode == 3)
      #expect(run.errorText == expected)
    }
  }

  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/report")

  @Test("words are counted by how much is known of them", arguments: ["text", "json", "csv"])
  func report(format: String) throws {
    let folder = try TranslateTests.folder("One thing")
    let none = try TranslateTests.run("report", in: folder)
    #expect(none.exitCode == 0 && none.outputText.contains("No language yet"))
    _ = try TranslateTests.run("extract", "--locale", "bn", in: folder)
    try TranslateTests.fill(
      ["Welcome": "স্বাগতম", "Keep this to yourself.": "এটি নিজের কাছে রাখুন।"], in: folder, "locales/bn/welcome.po")
    try Self.memory([("Another thing.", "ক"), ("First words", "প্রথম কথা")], in: folder)
    let run = try TranslateTests.run(
      "report", "--locale", "bn", "--memory", "agency.tmx", "--low", "--format", format, in: folder)
    #expect(run.exitCode == 0, "\(run.errorText)")
    try expectGolden(run.output, at: Self.fixtures.appending(path: "report.\(format)"))
  }
}
