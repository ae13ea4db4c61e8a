import CascadeTestSupport
import Foundation
import Testing

@Suite("cascade translate") struct TranslateTests {
  /// A curriculum of one module, in English, with an edition in Bengali.
  static func folder(_ sentence: String = "Ask **her** first [@rules].") throws -> TemporaryFolder {
    try TemporaryFolder(tree(sentence))
  }

  private static func tree(_ sentence: String) -> FileTree {
    FileTree(
      text: """
        === curriculum.yaml
        id: samples
        title: Samples
        version: "1.0.0"
        language: en
        licence: CC-BY-4.0
        modules: [welcome]
        editions:
          - {id: participant, reader: participant, tier: trainer, locales: [en, bn]}
          - {id: facilitator, reader: facilitator, tier: trainer, locales: [bn]}
        === competencies.yaml
        levels: [{id: L3, tier: trainer, title: helps others}]
        competencies:
          - {id: C1, title: Listening, statements: [{id: C1.1, statement: listens, levels: {L3: lets others listen}}]}
        === sources.yaml
        sources:
          - {id: rules, type: book, title: Rules, issued: "2020", publisher: Academy, status: confident}
        === modules/welcome/module.md
        ---
        id: welcome
        title: Welcome
        minutes: 30
        tiers: [trainer]
        objectives:
          - {id: O1, can: listen, level: understand, competencies: [C1.1]}
        ---

        ## First words

        \(sentence)

        - One thing
        - Another thing

        :::facilitator
        Keep this to yourself.
        :::
        """)
  }

  /// What a translator does to the catalogue of the module: the words of `targets` in the place of empty translations.
  static func fill(_ targets: [String: String], in folder: TemporaryFolder, _ path: String) throws {
    let file = folder.file(path)
    var text = try String(contentsOf: file, encoding: .utf8)
    for (source, target) in targets {
      text = text.replacing("msgid \"\(source)\"\nmsgstr \"\"\n", with: "msgid \"\(source)\"\nmsgstr \"\(target)\"\n")
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  static func run(_ arguments: String..., in folder: TemporaryFolder) throws -> CascadeProcess {
    try CascadeProcess.run(["translate"] + arguments, in: folder.url)
  }

  private static func page(_ edition: String, in folder: TemporaryFolder) throws -> String {
    let run = try CascadeProcess.run(["build", "--locale", "bn", "--to", "handbook,xml", "--all"], in: folder.url)
    #expect(run.exitCode == 0, "\(run.errorText)")
    return try String(
      contentsOf: folder.file("build/handbook/\(edition)/bn/module-welcome.html"), encoding: .utf8)
  }

  private static let targets = [
    "Ask <b1>her</b1> first <x2/>.": "আগে <b1>তাকে</b1> জিজ্ঞাসা করুন <x2/>।", "One thing": "একটি বিষয়",
    "Keep this to yourself.": "এটি নিজের কাছে রাখুন।", "Welcome": "স্বাগতম",
  ]

  @Test("what is translated is shown in its place, what is not stays in its own language, and nothing restricted leaks")
  func translated() throws {
    let folder = try Self.folder()
    let extract = try Self.run("extract", "--locale", "bn", in: folder)
    #expect(extract.exitCode == 0, "\(extract.errorText)")
    #expect(extract.outputText == "12 texts: 12 new\nbn: 0 % of 12 texts (12 missing)\n")
    try Self.fill(Self.targets, in: folder, "locales/bn/welcome.po")
    let page = try Self.page("participant", in: folder)
    #expect(page.contains(">স্বাগতম</h1>") || page.contains("স্বাগতম"))
    #expect(page.contains("<p lang=\"bn\" dir=\"ltr\">আগে <strong>তাকে</strong> জিজ্ঞাসা করুন"))
    #expect(page.contains("<li lang=\"bn\" dir=\"ltr\">একটি বিষয়</li>"))
    #expect(page.contains("<li lang=\"en\" dir=\"ltr\">Another thing</li>"))
    #expect(!page.contains("রাখুন") && !page.contains("Keep this"))
    #expect(try Self.page("facilitator", in: folder).contains("এটি নিজের কাছে রাখুন।"))
    let status = try Self.run("status", "--format", "json", in: folder)
    #expect(status.outputText.contains("\"translated\": 4,"))
    #expect(status.outputText.contains("\"missing\": 8,"))
  }

  @Test("an edited text keeps its translation, marked as stale; a moved one keeps it as it is")
  func edited() throws {
    let folder = try Self.folder()
    _ = try Self.run("extract", "--locale", "bn", in: folder)
    try Self.fill(Self.targets, in: folder, "locales/bn/welcome.po")
    try Self.tree("Ask **her** always first, and wait [@rules].").write(to: folder.url)
    // Before the catalogues are brought up to date, and after.
    for _ in 0..<2 {
      let page = try Self.page("participant", in: folder)
      #expect(page.contains("<p lang=\"bn\" dir=\"ltr\" data-translation=\"stale\">আগে <strong>তাকে</strong>"))
      #expect(page.contains("class=\"notice stale-text\""))
      let status = try Self.run("status", in: folder)
      #expect(
        status.outputText.split(separator: "\n").last?.split(separator: " ").dropFirst().map { Int($0) }
          == [12, 0, 3, 0, 1, 8])
      #expect(try Self.run("update", in: folder).exitCode == 0)
    }
    let catalogue = try String(contentsOf: folder.file("locales/bn/welcome.po"), encoding: .utf8)
    #expect(catalogue.contains("#, fuzzy\n"))
    #expect(catalogue.contains("#| msgid \"Ask <b1>her</b1> first <x2/>.\"\n"))
  }

  @Test("what comes back is taken text by text: repaired, set aside with its reason, or refused as a whole")
  func merged() throws {
    let folder = try Self.folder()
    _ = try Self.run("extract", "--locale", "bn", "--output", "out", in: folder)
    var targets = Self.targets
    targets["Ask <b1>her</b1> first <x2/>."] = "আগে <b১>তাকে< / b1 > জিজ্ঞাসা করুন <x2 />।"
    try Self.fill(targets, in: folder, "out/welcome.po")
    let whole = try Self.run("merge", "out/welcome.po", "--machine", in: folder)
    #expect(whole.exitCode == 0, "\(whole.errorText)")
    #expect(whole.outputText == "out/welcome.po: 4 taken in, 0 as before, 3 without a translation\n")
    #expect(whole.errorText.contains("repaired:"))
    let page = try Self.page("participant", in: folder)
    #expect(page.contains("<p lang=\"bn\" dir=\"ltr\" data-translation=\"machine\">আগে <strong>তাকে</strong>"))
    #expect(page.contains("class=\"notice machine-text\""))
    // Without its source the text is set aside; the list is taken in.
    let text = try String(contentsOf: folder.file("out/welcome.po"), encoding: .utf8)
    try text.replacing("<x2 />", with: "").replacing("একটি বিষয়", with: "একটা বিষয়")
      .write(to: folder.file("out/welcome.po"), atomically: true, encoding: .utf8)
    let part = try Self.run("merge", "out/welcome.po", in: folder)
    #expect(part.exitCode == 3)
    #expect(part.outputText == "out/welcome.po: 1 taken in, 2 as before, 3 without a translation, 1 set aside\n")
    #expect(part.errorText.contains("set aside: <x2/> is missing: @rules"))
    #expect(part.errorText.contains("আগে <b১>তাকে"))
    // Letters that a program has lost are none.
    try text.replacing("<x2 />", with: "<x2/>").replacing("একটি বিষয়", with: "একটি \u{FFFD}িষয়")
      .write(to: folder.file("out/welcome.po"), atomically: true, encoding: .utf8)
    let torn = try Self.run("merge", "out/welcome.po", in: folder)
    #expect(torn.exitCode == 3)
    #expect(torn.errorText.contains("set aside: the sign '\u{FFFD}' stands in it for letters"), "\(torn.errorText)")
    // A file that was made from another edition changes nothing.
    let before = try FileTree(reading: folder.file("locales"))
    try text.replacing("msgid \"", with: "msgid \"Another edition: ").write(
      to: folder.file("out/welcome.po"), atomically: true, encoding: .utf8)
    let other = try Self.run("merge", "out/welcome.po", "--locale", "bn", in: folder)
    #expect(other.exitCode == 2)
    #expect(other.errorText.contains("not taken in: it was made from another edition"))
    #expect(try FileTree(reading: folder.file("locales")) == before)
  }

  @Test("what a second person has read is not lost to a late file, and holds for those words alone")
  func reviewed() throws {
    let folder = try Self.folder()
    _ = try Self.run("extract", "--locale", "bn", "--output", "out", in: folder)
    try Self.fill(Self.targets, in: folder, "out/welcome.po")
    #expect(try Self.run("merge", "out/welcome.po", "--reviewed", in: folder).exitCode == 0)
    let store = folder.file("locales/bn/welcome.po")
    #expect(try String(contentsOf: store, encoding: .utf8).contains("# cascade: state=reviewed "))
    // Sent back with other words, and with what claims to have been read.
    let text = try String(contentsOf: store, encoding: .utf8)
    try text.replacing("একটি বিষয়", with: "অন্য কিছু").write(
      to: folder.file("out/welcome.po"), atomically: true, encoding: .utf8)
    let late = try Self.run("merge", "out/welcome.po", in: folder)
    #expect(late.exitCode == 3)
    #expect(late.errorText.contains("it would replace what a second person has read"))
    #expect(try String(contentsOf: store, encoding: .utf8) == text)
    // Changed in the folder itself, they are a person's.
    try text.replacing("একটি বিষয়", with: "অন্য কিছু").write(to: store, atomically: true, encoding: .utf8)
    let status = try Self.run("status", "--format", "json", in: folder)
    #expect(status.outputText.contains("\"reviewed\": 3,") && status.outputText.contains("\"translated\": 1,"))
  }

  @Test("a machine's draft that somebody changes in an editor is a person's, and what is left as it was stays a draft")
  func draft() throws {
    let folder = try Self.folder()
    _ = try Self.run("extract", "--locale", "bn", "--output", "out", in: folder)
    try Self.fill(Self.targets, in: folder, "out/welcome.po")
    #expect(try Self.run("merge", "out/welcome.po", "--machine", in: folder).exitCode == 0)
    let text = try String(contentsOf: folder.file("locales/bn/welcome.po"), encoding: .utf8)
    // The editor leaves the comments as they were.
    try text.replacing("একটি বিষয়", with: "অন্য কিছু").write(
      to: folder.file("out/welcome.po"), atomically: true, encoding: .utf8)
    let back = try Self.run("merge", "out/welcome.po", in: folder)
    #expect(back.outputText == "out/welcome.po: 1 taken in, 3 as before, 3 without a translation\n")
    let merged = try String(contentsOf: folder.file("locales/bn/welcome.po"), encoding: .utf8)
    #expect(text.ranges(of: "# cascade: state=machine ").count == 4)
    #expect(merged.ranges(of: "# cascade: state=machine ").count == 3)
    let status = try Self.run("status", "--format", "json", in: folder)
    #expect(status.outputText.contains("\"machine\": 3,") && status.outputText.contains("\"translated\": 1,"))
  }

  @Test("words that name a value, stand twice, or belong to another text are set aside; what cannot be read stays")
  func refused() throws {
    let folder = try Self.folder()
    _ = try Self.run("extract", "--locale", "bn", "--output", "out", in: folder)
    var targets = Self.targets
    targets["Welcome"] = "স্বাগতম {{helpline}}"
    try Self.fill(targets, in: folder, "out/welcome.po")
    let file = folder.file("out/welcome.po")
    var text = try String(contentsOf: file, encoding: .utf8)
    let place = try #require(text.range(of: "msgid \"Another thing\""))
    text.replaceSubrange(place, with: "msgid \"Bananas grow in a warm country\"")
    text = text.replacing(
      "msgid \"Bananas grow in a warm country\"\nmsgstr \"\"",
      with: "msgid \"Bananas grow in a warm country\"\nmsgstr \"কলা\"")
    try text.write(to: file, atomically: true, encoding: .utf8)
    let run = try Self.run("merge", "out/welcome.po", in: folder)
    #expect(run.exitCode == 3)
    #expect(run.errorText.contains("'{{' would name a value"))
    #expect(run.errorText.contains("it was made for another text: 'Bananas grow in a warm country'"))
    #expect(run.outputText.contains("3 taken in") && run.outputText.contains("2 set aside"))
    // A quotation mark is lost in the folder itself: nothing is written over it.
    let store = folder.file("locales/bn/welcome.po")
    let broken = try String(contentsOf: store, encoding: .utf8).replacing("\"একটি বিষয়\"", with: "\"একটি বিষয়")
    try broken.write(to: store, atomically: true, encoding: .utf8)
    let update = try Self.run("update", in: folder)
    #expect(update.exitCode == 2)
    #expect(update.errorText.contains("locales/bn/welcome.po:") && update.errorText.contains("nothing was written"))
    #expect(try String(contentsOf: store, encoding: .utf8) == broken)
  }

  @Test("the translation of what only facilitators read does not follow its text into the open")
  func opened() throws {
    let folder = try Self.folder()
    _ = try Self.run("extract", "--locale", "bn", in: folder)
    try Self.fill(Self.targets, in: folder, "locales/bn/welcome.po")
    let path = "modules/welcome/module.md"
    let text = try #require(Self.tree("Ask **her** first [@rules].").text(path))
    let opened = text.replacing(":::facilitator\nKeep this to yourself.\n:::", with: "Keep this to yourself, please.")
    try opened.write(to: folder.file(path), atomically: true, encoding: .utf8)
    let page = try Self.page("participant", in: folder)
    #expect(page.contains("Keep this to yourself, please.") && !page.contains("নিজের কাছে"))
  }

  @Test("a pack for an outside agency leaves out what only facilitators may read")
  func unrestricted() throws {
    let folder = try Self.folder()
    let run = try Self.run("extract", "--locale", "bn", "--without-restricted", "--output", "out", in: folder)
    #expect(run.exitCode == 0)
    let tree = try FileTree(reading: folder.file("out"))
    #expect(tree.text("welcome.po")?.contains("Another thing") == true)
    #expect(!tree.files.values.contains { String(decoding: $0, as: UTF8.self).contains("Keep this") })
  }

  @Test("through XLIFF every text comes back as it went out", arguments: ["xliff", "xliff12", "weblate"])
  func xliff(format: String) throws {
    let folder = try Self.folder()
    _ = try Self.run("extract", "--locale", "bn", in: folder)
    try Self.fill(Self.targets, in: folder, "locales/bn/welcome.po")
    let extract = try Self.run("extract", "--locale", "bn", "--format", format, "--output", "out", in: folder)
    #expect(extract.exitCode == 0, "\(extract.errorText)")
    let before = try FileTree(reading: folder.file("locales"))
    let same = try Self.run("merge", "out/welcome.xlf", in: folder)
    #expect(same.exitCode == 0, "\(same.errorText)")
    #expect(same.outputText == "out/welcome.xlf: 0 taken in, 4 as before, 3 without a translation\n")
    #expect(try FileTree(reading: folder.file("locales")) == before)
    let text = try String(contentsOf: folder.file("out/welcome.xlf"), encoding: .utf8)
    try text.replacing("একটি বিষয়", with: "একটা বিষয়").write(
      to: folder.file("out/welcome.xlf"), atomically: true, encoding: .utf8)
    let edited = try Self.run("merge", "out/welcome.xlf", in: folder)
    #expect(edited.outputText == "out/welcome.xlf: 1 taken in, 3 as before, 3 without a translation\n")
    let catalogue = try String(contentsOf: folder.file("locales/bn/welcome.po"), encoding: .utf8)
    #expect(catalogue.contains("msgstr \"একটা বিষয়\""))
    // Cut short, what is whole is taken in and the rest is named.
    let cut = text.prefix(text.count * 2 / 3)
    try String(cut).write(to: folder.file("out/welcome.xlf"), atomically: true, encoding: .utf8)
    #expect(try Self.run("merge", "out/welcome.xlf", "--locale", "bn", in: folder).exitCode == 3)
  }

  @Test("a table comes back from a spreadsheet, and a project of OmegaT holds what it needs")
  func others() throws {
    let folder = try Self.folder()
    _ = try Self.run("extract", "--locale", "bn", in: folder)
    try Self.fill(Self.targets, in: folder, "locales/bn/welcome.po")
    for format in ["sheet", "page", "omegat", "tmx", "tbx"] {
      let run = try Self.run(
        "extract", "--locale", "bn", "--format", format, "--without-restricted", "--output", "out", in: folder)
      #expect(run.exitCode == 0, "\(run.errorText)")
    }
    let out = try FileTree(reading: folder.file("out"))
    #expect(out.text("welcome.html")?.contains("lang=\"bn\"") == true)
    #expect(out.text("welcome.tmx")?.contains("একটি বিষয়") == true)
    #expect(out.text("glossary.tbx")?.contains("<tbx") == true)
    #expect(out.text("welcome.zip")?.contains("source/welcome.xlf") == true)
    #expect(!out.files.values.contains { String(decoding: $0, as: UTF8.self).contains("Keep this") })
    let table = try #require(out.text("welcome.csv"))
    try table.replacing("একটি বিষয়", with: "একটা বিষয়").write(
      to: folder.file("out/welcome.csv"), atomically: true, encoding: .utf8)
    let merge = try Self.run("merge", "out/welcome.csv", "--locale", "bn", in: folder)
    #expect(merge.exitCode == 0, "\(merge.errorText)")
    #expect(merge.outputText.hasPrefix("out/welcome.csv: 1 taken in, 2 as before"))
    let packed = try Self.run("merge", "out/welcome.zip", "--locale", "bn", in: folder)
    #expect(packed.exitCode == 2 && packed.errorText.contains("a packed file"))
  }

  @Test("translations are judged by the checks of their language; what somebody set aside is not told again")
  func judged() throws {
    let folder = try Self.folder("There are 12 of them.")
    _ = try Self.run("extract", "--locale", "bn", in: folder)
    try Self.fill(["There are 12 of them.": "এমন ১৩টি আছে আছে।"], in: folder, "locales/bn/welcome.po")
    let run = try Self.run("check", in: folder)
    #expect(run.exitCode == 1)
    #expect(run.outputText.contains("[numbers/"))
    let found = try #require(run.outputText.firstMatch(of: /\(welcome\.[a-z0-9]+ ([0-9a-f]+)\) \[text\/doubled-word\]/))
    let file = folder.file("locales/bn/welcome.po")
    let text = try String(contentsOf: file, encoding: .utf8)
    let place = try #require(text.range(of: "#. cascade: kind=paragraph"))
    try text.replacingCharacters(
      in: place.lowerBound..<place.lowerBound, with: "# cascade: ok text/doubled-word \"reduplication\" \(found.1)\n"
    ).write(to: file, atomically: true, encoding: .utf8)
    let again = try Self.run("check", "--format", "json", in: folder)
    #expect(again.outputText.contains("numbers/") && !again.outputText.contains("text/doubled-word"))
    let explained = try CascadeProcess.run(["explain", "text/doubled-word"], in: folder.url)
    #expect(explained.exitCode == 0 && explained.outputText.contains("আস্তে"), "\(explained.outputText)")
  }

  @Test("gettext's own tools take the files, and write them as they are", arguments: ["bn", "units"])
  func gettext(name: String) throws {
    let folder = try Self.folder()
    _ = try Self.run("extract", "--locale", "bn", in: folder)
    try Self.fill(Self.targets, in: folder, "locales/bn/welcome.po")
    let path = name == "bn" ? "locales/bn/welcome.po" : "locales/units/welcome.pot"
    let check = try CascadeProcess.run(
      ["--check-format", "--check-domain", "-o", "/dev/null", path], in: folder.url,
      program: URL(filePath: "/usr/bin/msgfmt"))
    #expect(check.exitCode == 0, "\(check.errorText)")
    let written = try CascadeProcess.run(
      ["--no-wrap", path], in: folder.url, program: URL(filePath: "/usr/bin/msgcat"))
    #expect(written.output == [UInt8](try Data(contentsOf: folder.file(path))))
  }

  @Test(
    "wrong usage is told",
    arguments: [
      (["extract", "--locale", "en"], Int32(64), "the curriculum itself is written in 'en'"),
      (["extract", "--locale", "nonsense!"], 64, "--locale"),
      (["extract", "--locale", "bn", "--document", "welcome"], 64, "--output"),
      (["extract", "--locale", "bn", "--document", "welcom", "--output", "out"], 64, "did you mean 'welcome'"),
      (["status", "--locale", "ps"], 64, "there is no language 'ps'"),
      (["merge", "nothing.po"], 2, "'nothing.po' cannot be read"),
    ])
  func usage(arguments: [String], code: Int32, message: String) throws {
    let folder = try Self.folder()
    let run = try CascadeProcess.run(["translate"] + arguments, in: folder.url)
    #expect(run.exitCode == code, "\(run.errorText)")
    #expect(run.errorText.lowercased().contains(message.lowercased()), "\(run.errorText)")
  }

  @Test("a broken message is a finding at its line, and the others are shown")
  func broken() throws {
    let folder = try Self.folder()
    _ = try Self.run("extract", "--locale", "bn", in: folder)
    try Self.fill(Self.targets, in: folder, "locales/bn/welcome.po")
    let file = folder.file("locales/bn/welcome.po")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("msgstr \"একটি বিষয়\"", with: "msgstr \"একটি বিষয়").write(
      to: file, atomically: true, encoding: .utf8)
    let run = try CascadeProcess.run(["check"], in: folder.url)
    #expect(run.outputText.contains("translation/unreadable"))
    #expect(run.outputText.contains("locales/bn/welcome.po:"))
    #expect(try Self.page("participant", in: folder).contains("আগে <strong>তাকে</strong>"))
  }

  @Test("a comment that would make a draft a person's is an error at its place, and nothing is written or counted")
  func strayComment() throws {
    let folder = try Self.folder()
    _ = try Self.run("extract", "--locale", "bn", in: folder)
    try Self.fill(Self.targets, in: folder, "locales/bn/welcome.po")
    let file = folder.file("locales/bn/welcome.po")
    let text = try String(contentsOf: file, encoding: .utf8)
    let place = try #require(text.firstRange(of: "#. cascade: kind="))
    let stray = text.replacingCharacters(in: place.lowerBound..<place.lowerBound, with: "#. cascade: state=reviewed\n")
    try stray.write(to: file, atomically: true, encoding: .utf8)
    let line = text[..<place.lowerBound].count { $0 == "\n" } + 1
    for arguments in [["update"], ["status"], ["extract", "--locale", "bn"], ["merge", "locales/bn/welcome.po"]] {
      let run = try CascadeProcess.run(["translate"] + arguments, in: folder.url)
      #expect(run.exitCode == 2, "\(arguments) \(run.outputText)")
      let told = "locales/bn/welcome.po:\(line): 'cascade: state=reviewed' belongs to a translators' comment"
      #expect(run.errorText.contains(told), "\(run.errorText)")
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == stray)
    for arguments in [["check"], ["translate", "check"], ["build", "--locale", "bn"]] {
      let run = try CascadeProcess.run(arguments, in: folder.url)
      let told = run.outputText + run.errorText
      #expect(run.exitCode == 1 && told.contains("translation/unknown-comment"), "\(arguments) \(told)")
      #expect(told.contains("locales/bn/welcome.po:\(line)") || arguments[0] == "translate", "\(told)")
    }
  }

  @Test("what msgmerge guesses is shown by no edition, whether it lies in the folder or comes back from a translator")
  func guesses() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/msgmerge") else { return }
    let sentence = "Lock the doors of the house at night."
    let folder = try Self.folder(sentence)
    _ = try Self.run("extract", "--locale", "bn", in: folder)
    try Self.fill([sentence: "দরজা"], in: folder, "locales/bn/welcome.po")
    let module = folder.file("modules/welcome/module.md")
    let text = try String(contentsOf: module, encoding: .utf8)
    try text.replacing(sentence, with: "\(sentence)\n\nLock the windows of the house at night.").write(
      to: module, atomically: true, encoding: .utf8)
    let file = folder.file("locales/bn/welcome.po")
    let former = try Data(contentsOf: file)
    #expect(try Self.run("update", in: folder).exitCode == 0)
    let updated = try Data(contentsOf: file)
    try former.write(to: folder.file("former.po"))
    let merged = try CascadeProcess.run(
      ["--previous", "--no-wrap", "--quiet", "-o", "merged.po", "former.po", "locales/units/welcome.pot"],
      in: folder.url, program: URL(filePath: "/usr/bin/msgmerge"))
    #expect(merged.exitCode == 0, "\(merged.errorText)")
    let guessed = try Data(contentsOf: folder.file("merged.po"))
    #expect(String(decoding: guessed, as: UTF8.self).contains("#| msgid \"\(sentence)\"\n"))
    // In the folder.
    try guessed.write(to: file)
    #expect(try Self.page("participant", in: folder).ranges(of: "দরজা").count == 1)
    let status = try Self.run("status", in: folder).outputText
    #expect(status.hasSuffix("bn     13         0           1        0      0       12\n"), "\(status)")
    #expect(try Self.run("update", in: folder).exitCode == 0)
    #expect(try Self.page("participant", in: folder).ranges(of: "দরজা").count == 1)
    // From a translator.
    try updated.write(to: file)
    let run = try Self.run("merge", "merged.po", "--locale", "bn", "--reviewed", in: folder)
    #expect(run.exitCode == 0, "\(run.outputText)\(run.errorText)")
    #expect(try Self.page("participant", in: folder).ranges(of: "দরজা").count == 1)
    #expect(try String(contentsOf: file, encoding: .utf8).contains("# cascade: match-target=দরজা\n"))
  }

  private static let plan = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A plan</title>
      <style>text { fill: #123 }</style>
      <text x="1">Desk &amp; door</text><text> 12 </text><text><tspan> Quiet room </tspan></text>
      <g display="none"><text>Not shown</text></g></svg>
    """

  private static func write(_ text: String, in folder: TemporaryFolder, _ path: String) throws {
    let file = folder.file(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private static func withPicture() throws -> TemporaryFolder {
    let folder = try folder("Look.\n\n![A plan of the station](images/plan.svg)")
    try write(plan, in: folder, "modules/welcome/images/plan.svg")
    return folder
  }

  @Test("the words in a drawing are translated with its module, and put back into it")
  func pictures() throws {
    let folder = try Self.withPicture()
    _ = try Self.run("extract", "--locale", "bn", in: folder)
    let catalogue = try String(contentsOf: folder.file("locales/bn/welcome.po"), encoding: .utf8)
    #expect(catalogue.contains("msgid \"Desk &amp; door\"") && catalogue.contains("msgid \"Quiet room\""))
    #expect(catalogue.contains("cascade: kind=picture-text section=plan.svg"))
    #expect(!catalogue.contains("Not shown") && !catalogue.contains("fill:") && !catalogue.contains("\"12\""))
    try Self.fill(["Quiet room": "শান্ত &lt; ঘর", "Look.": "দেখুন।"], in: folder, "locales/bn/welcome.po")
    _ = try Self.page("participant", in: folder)
    let picture = try String(
      contentsOf: folder.file("build/handbook/participant/bn/images/welcome-plan.svg"), encoding: .utf8)
    #expect(picture.contains("<tspan> শান্ত &lt; ঘর </tspan>"), "\(picture)")
    #expect(picture.contains(">Desk &amp; door</text>") && picture.contains("fill: #123"))
    #expect(picture.contains("<text> ১২ </text>"))
  }

  @Test("what is put into a drawing from right to left stands in an isolate, and a draft of it is marked")
  func drawnFromRightToLeft() throws {
    let folder = try Self.withPicture()
    let settings = try String(contentsOf: folder.file("curriculum.yaml"), encoding: .utf8)
    try Self.write(settings.replacing("[en, bn]", with: "[en, fa-AF]"), in: folder, "curriculum.yaml")
    let module = try String(contentsOf: folder.file("modules/welcome/module.md"), encoding: .utf8)
    try Self.write(
      module.replacing(
        "![A plan of the station](images/plan.svg)",
        with: "::: figure {#plan}\n![A plan of the station](images/plan.svg)\n:::"), in: folder,
      "modules/welcome/module.md")
    _ = try Self.run("extract", "--locale", "fa-AF", in: folder)
    let catalogue = folder.file("locales/fa-AF/welcome.po")
    let text = try String(contentsOf: catalogue, encoding: .utf8)
    let filled = text.replacing(
      "msgid \"Quiet room\"\nmsgstr \"\"", with: "msgid \"Quiet room\"\nmsgstr \"اتاق آرام.\"")
    #expect(filled != text)
    try Self.write(filled, in: folder, "back.po")
    let merge = try Self.run("merge", "back.po", "--locale", "fa-AF", "--machine", in: folder)
    #expect(merge.exitCode == 0, "\(merge.errorText)")
    let run = try CascadeProcess.run(["build", "--locale", "fa-AF", "--to", "handbook", "--all"], in: folder.url)
    #expect(run.exitCode == 0, "\(run.errorText)")
    let built = folder.file("build/handbook/participant/fa-AF")
    let picture = try String(contentsOf: built.appending(path: "images/welcome-plan.svg"), encoding: .utf8)
    #expect(picture.contains("\u{2067}اتاق آرام.\u{2069}"), "\(picture)")
    let page = try String(contentsOf: built.appending(path: "module-welcome.html"), encoding: .utf8)
    #expect(page.contains("<figure data-translation=\"machine\">"))
  }

  @Test("a picture of an edition's own takes the place of the other, and one that stands for nothing is told")
  func ownPictures() throws {
    let folder = try Self.withPicture()
    let own = Self.plan.replacing("Quiet room", with: "নিজস্ব")
    try Self.write(own, in: folder, "locales/bn/assets/modules/welcome/images/plan.svg")
    try Self.write(own, in: folder, "locales/bn/assets/modules/welcome/images/plam.svg")
    _ = try Self.page("participant", in: folder)
    let handbook = folder.file("build/handbook/participant")
    let bengali = try String(contentsOf: handbook.appending(path: "bn/images/welcome-plan.svg"), encoding: .utf8)
    #expect(bengali.contains("নিজস্ব") && !bengali.contains("Quiet room"))
    let check = try CascadeProcess.run(["check"], in: folder.url)
    #expect(
      check.outputText.contains("no text shows 'modules/welcome/images/plam.svg', whose place this picture takes"),
      "\(check.outputText)")
    #expect(!check.outputText.contains("plan.svg', whose place"))
    try Self.write("<svg>", in: folder, "locales/bn/assets/modules/welcome/images/plan.svg")
    let broken = try CascadeProcess.run(["check"], in: folder.url)
    #expect(broken.exitCode == 1 && (broken.outputText + broken.errorText).contains("picture/unusable"))
  }

  @Test("whoever translated is named in the handbook, without an address, and a machine is not")
  func translators() throws {
    let folder = try Self.folder()
    _ = try Self.run("extract", "--locale", "bn", "--output", "out", in: folder)
    let original = try String(contentsOf: folder.file("out/welcome.po"), encoding: .utf8)
    func send(_ words: String, _ name: String?, _ arguments: String...) throws {
      var text = original.replacing(
        "msgid \"One thing\"\nmsgstr \"\"", with: "msgid \"One thing\"\nmsgstr \"\(words)\"")
      if let name {
        text = text.replacing("\"Language: bn\\n\"", with: "\"Last-Translator: \(name)\\n\"\n\"Language: bn\\n\"")
        #expect(text.contains(name))
      }
      try Self.write(text, in: folder, "out/welcome.po")
      let run = try CascadeProcess.run(["translate", "merge", "out/welcome.po"] + arguments, in: folder.url)
      #expect(run.exitCode == 0, "\(run.errorText)")
    }
    try send("যন্ত্র", "A Machine <m@example.org>", "--machine")
    try send("একটি বিষয়", "Nasima <Rahman> <nasima@example.org>")
    try send("একটা বিষয়", nil, "--translator", "Omar Faruk")
    _ = try Self.page("participant", in: folder)
    let entry = try String(contentsOf: folder.file("build/handbook/participant/bn/index.html"), encoding: .utf8)
    #expect(entry.contains("<dt>অনুবাদ</dt><dd>"))
    #expect(entry.contains("Nasima") && entry.contains("Omar Faruk"), "\(entry)")
    #expect(!entry.contains("example.org") && !entry.contains("Machine"))
    let english = try CascadeProcess.run(["build", "--locale", "en", "--to", "handbook", "--all"], in: folder.url)
    #expect(english.exitCode == 0)
    let source = try String(contentsOf: folder.file("build/handbook/participant/en/index.html"), encoding: .utf8)
    #expect(!source.contains("Nasima"))
  }
}
