import CascadeTestSupport
import Foundation
import Testing

/// What readers of a country's editions see of the overlay.
@Suite("A country's editions") struct CountryEditionTests {
  /// The curriculum, looked at and then changed under a block, a removal, a facilitators' block and a title.
  private static func built(
    _ edit: (inout FileTree) -> Void = { _ in }, translations: [String: String] = [:]
  ) throws -> FileTree {
    let folder = try TemporaryFolder(CountryCurriculum.tree())
    func run(_ arguments: String...) throws {
      let run = try CascadeProcess.run(arguments, in: folder.url)
      #expect(run.exitCode == 0, "\(run.errorText)")
    }
    try run("overlay", "accept")
    if !translations.isEmpty { try run("translate", "extract", "--locale", "fa-AF") }
    var tree = try FileTree(reading: folder.url)
    for path in tree.paths where path.hasPrefix("locales/fa-AF/") {
      guard var text = tree.text(path) else { continue }
      for (source, target) in translations {
        text = text.replacing("msgid \"\(source)\"\nmsgstr \"\"\n", with: "msgid \"\(source)\"\nmsgstr \"\(target)\"\n")
      }
      tree.files[path] = Array(text.utf8)
    }
    edit(&tree)
    try tree.write(to: folder.url)
    try run("build", "--to", "handbook,xml")
    return try FileTree(reading: folder.file("build"))
  }

  private static func replace(_ words: String, _ others: String, in tree: inout FileTree, _ path: String) {
    let text = tree.text(path) ?? ""
    #expect(text.contains(words))
    tree.files[path] = Array(text.replacing(words, with: others).utf8)
  }

  private static func page(_ path: String, of tree: FileTree) throws -> String {
    try #require(tree.text("handbook/\(path)"), "\(path)")
  }

  /// The text of a page between two of its words.
  private static func part(_ page: String, from start: String, to end: String) throws -> String {
    let lower = try #require(page.range(of: start)).lowerBound
    let upper = try #require(page.range(of: end, range: lower..<page.endIndex)).lowerBound
    return String(page[lower..<upper])
  }

  private static func changeAll(_ tree: inout FileTree) {
    let module = "modules/stops/module.md"
    replace("24 hours", "48 hours", in: &tree, module)
    replace("Write it in the book.", "Write it in ink.", in: &tree, module)
    replace("Give them time.", "Give them much time.", in: &tree, module)
    replace("title: Stops\n", "title: Stops and searches\n", in: &tree, module)
  }

  @Test("mark what is to be looked at again for facilitators, never as a stale translation, and not for participants")
  func toReview() throws {
    let tree = try Self.built(Self.changeAll)
    for locale in ["en", "fa-AF", "ps"] {
      let facilitator = try Self.page("land/\(locale)/module-stops.html", of: tree)
      #expect(facilitator.contains("notice to-review"))
      for id in ["first-steps", "notes"] {
        #expect(facilitator.contains("data-adaptation=\"to-review\" id=\"\(id)\""), "\(id) in \(locale)")
      }
      #expect(facilitator.matches(of: /data-adaptation="to-review"/).count == 2)
      #expect(!facilitator.contains("data-translation=\"stale\"") && !facilitator.contains("stale-text"))
    }
    for path in tree.paths where path.contains("/land-participant/") || path.contains("/facilitator/") {
      let text = try #require(tree.text(path))
      let marks = ["data-adaptation=\"to-review\"", "notice to-review", "to-review=\"yes\""]
      for mark in marks where !path.hasSuffix(".css") { #expect(!text.contains(mark), "\(mark) in \(path)") }
    }
    let quiet = try Self.page("land/en/module-stops.html", of: try Self.built())
    #expect(!quiet.contains("to-review"))
  }

  @Test("show a gap where the country has not said what it must, to every reader, and the curriculum's own do not")
  func gap() throws {
    let tree = try Self.built()
    for path in ["land/en", "land-participant/en", "land-participant/ps"] {
      let page = try Self.page("\(path)/module-stops.html", of: tree)
      let gap = try Self.part(page, from: "id=\"custody\"", to: "</section>")
      #expect(gap.contains("<p class=\"notice gap\">This edition does not say yet what holds here in its country."))
      #expect(page.matches(of: /notice gap/).count == 1)
      let document = try #require(tree.text("xml/\(path)/curriculum.xml"))
      #expect(document.matches(of: /<national id="custody" gap="yes"/).count == 1)
      #expect(document.matches(of: /\ gap="yes"/).count == 1)
    }
    #expect(!(try Self.page("facilitator/en/module-stops.html", of: tree).contains("notice gap")))
    #expect(tree.text("xml/complete/en/curriculum.xml")?.contains(" gap=") == false)
  }

  @Test("list what differs and, for facilitators, why, linked, with what it rests on and when it is looked at again")
  func annex() throws {
    let tree = try Self.built(Self.changeAll)
    let page = try Self.page("land/en/differences.html", of: tree)
    let expected = [
      "<h1>What differs in this edition, and why</h1>", "<strong class=\"mark\">in use</strong>",
      ">Replaced</b>", "<a href=\"module-stops.html#first-steps\">Key points: First steps here</a>",
      "The act asks for it", "href=\"sources.html#source-act\"", "Review due <bdi>2027-03</bdi>",
      ">Taken out</b>", "Key points: The old rule", "There are no such books.", ">Added</b>",
      "<a href=\"module-stops.html#register\">", ">In other words</b>", "Title: Stops in the land",
      "explain the rule of the land", "as of <bdi>2026-03</bdi>", "<a href=\"course-short.html\">",
      "CANARY-notes-reason", "CANARY-question-reason", "lang=\"fa-AF\" dir=\"rtl\">\n<p>از مردم ولسوالی.</p>",
    ]
    for words in expected { #expect(page.contains(words), "\(words)") }
    #expect(!page.contains("#old-rule"))
    #expect(page.matches(of: /<li data-adaptation="to-review">/).count == 4)
    let names = ["land": "What differs in this edition, and why", "land-participant": "What differs in this edition"]
    for (edition, name) in names {
      let entry = try Self.page("\(edition)/en/index.html", of: tree)
      #expect(entry.contains("<a href=\"differences.html\">\(name)</a>"))
    }
    #expect(tree.text("handbook/facilitator/en/differences.html") == nil)
    #expect(!(try Self.page("facilitator/en/index.html", of: tree).contains("differences.html")))
  }

  @Test("write no mark in a reason that leads nowhere: footnotes stand below, a source that is not listed is named")
  func footnotesOfReasons() throws {
    let tree = try Self.built { tree in
      let overlay = "overlays/land/stops.md"
      let books = "There are no such books.[^books] [@act-old, art. 2]"
      Self.replace("There are no such books.", books, in: &tree, overlay)
      Self.replace("The act asks for it", "The act asks for it[^why]", in: &tree, overlay)
      let notes = ["books]: They were burnt.[^when] See [the rule](#core).", "when]: In 1998.", "why]: As in 1998."]
      tree.files[overlay] = (tree.files[overlay] ?? []) + Array(notes.map { "\n[^\($0)\n" }.joined().utf8)
      tree.files["sources.yaml"] =
        (tree.files["sources.yaml"] ?? [])
        + Array("  - {id: act-old, type: legislation, title: The old act, issued: \"1950\", status: checked}\n".utf8)
    }
    let page = try Self.page("land/en/differences.html", of: tree)
    let removal = try Self.part(page, from: "There are no such books.", to: "</div>")
    #expect(removal.contains("books.<sup class=\"footnote-ref\">"), "\(removal)")
    for words in ["They were burnt.<sup", "In 1998.</p>", "The old act 1950, art. 2"] {
      #expect(removal.contains(words), "\(words) in \(removal)")
    }
    let replacement = try Self.part(page, from: "The act asks for it", to: "</div>")
    #expect(replacement.contains("As in 1998.</p>"), "\(replacement)")
    for target in page.matches(of: /href="([^"]*)#([^"]*)"/) {
      let path = target.1.isEmpty ? "differences.html" : String(target.1)
      let other = try Self.page("land/en/\(path)", of: tree)
      #expect(other.contains("id=\"\(target.2)\""), "\(target.0)")
    }
    let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
  }

  @Test("tell participants what differs in what they see, and of nothing else that it exists")
  func participantsAnnex() throws {
    let tree = try Self.built(Self.changeAll)
    let page = try Self.page("land-participant/en/differences.html", of: tree)
    for words in ["#first-steps", "The old rule", "#register", "#word", "course-short.html"] {
      #expect(page.contains(words), "\(words)")
    }
    for words in ["notes", "q-test", "The act asks", "no such books", "Review due", "looked at again", "why"] {
      #expect(!page.contains(words), "\(words)")
    }
    for path in tree.paths where path.contains("/land-participant/") {
      let text = try #require(tree.text(path))
      #expect(!text.contains("CANARY-"), "\(path)")
    }
    #expect(try Self.page("land/en/module-stops.html", of: tree).contains("CANARY-notes"))
  }

  /// Values of the curriculum in protected text and, as the overlay has it, in facilitators'; the country's differ.
  private static func addValues(_ tree: inout FileTree) {
    let values = ["109", "CANARY-value-old", "111", "CANARY-value-new"]
    let (own, country) = ("curriculum.yaml", "overlays/land/overlay.yaml")
    replace("modules: [", "values: {helpline: \"\(values[0])\", tea: \(values[1])}\nmodules: [", in: &tree, own)
    replace("standing:", "values: {helpline: \"\(values[2])\", tea: \(values[3])}\nstanding:", in: &tree, country)
    replace("The person chooses.", "The person chooses.[^call]", in: &tree, "modules/stops/module.md")
    replace("## Assessment", "[^call]: Or calls {{helpline}}.\n\n## Assessment", in: &tree, "modules/stops/module.md")
    replace("give them tea", "give them {{tea}}", in: &tree, "overlays/land/stops.md")
  }

  @Test("list the values that have other words, what the curriculum says, and the protected text that shows them")
  func values() throws {
    let tree = try Self.built(Self.addValues)
    let names = try Self.part(Self.page("land/en/differences.html", of: tree), from: "<h2>Names and", to: "</section>")
    let helpline = "<bdi>111</bdi> \(Self.dot) instead of <bdi>109</bdi></p>"
    #expect(names.contains(helpline), "\(names)")
    #expect(
      names.contains("Also in protected text \(Self.dot) <a href=\"module-stops.html#core\">Key points</a></p>"))
    #expect(names.contains("<bdi>CANARY-value-new</bdi> \(Self.dot) instead of <bdi>CANARY-value-old</bdi></p>\n</li>"))
    let participants = try Self.page("land-participant/en/differences.html", of: tree)
    #expect(participants.contains(helpline) && !participants.contains("CANARY-"))
    let dari = try Self.page("land/fa-AF/differences.html", of: tree)
    #expect(dari.contains("<bdi>111</bdi> \(Self.dot) به جای <bdi>109</bdi>"))
    #expect(!(try Self.page("land/en/differences.html", of: try Self.built())).contains("instead of"))
  }

  /// What stands between two facts of a line.
  private static let dot = "<span class=\"dot\" aria-hidden=\"true\">·</span>"

  @Test("list protected text anew when a text that the overlay does not touch begins to show a value")
  func valuesElsewhere() throws {
    var tree = CountryCurriculum.tree()
    Self.addValues(&tree)
    Self.replace("modules: [stops]", "modules: [stops, safety]", in: &tree, "curriculum.yaml")
    let path = "modules/safety/module.md"
    tree.files[path] = Array(
      """
      ---
      id: safety
      title: Safety
      minutes: 10
      tiers: [trainer]
      objectives:
        - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
      ---

      ::: key-points {#safe protected=yes}
      Stay safe.
      :::

      """.utf8)
    let folder = try TemporaryFolder(tree)
    #expect(try CascadeProcess.run(["build", "--to", "handbook"], in: folder.url).exitCode == 0)
    let annex = "build/handbook/land-participant/en/differences.html"
    let link = "<a href=\"module-safety.html#safe\">Key points</a>"
    #expect(try FileTree(reading: folder.url).text(annex)?.contains(link) == false)
    Self.replace("Stay safe.", "Call {{helpline}}.", in: &tree, path)
    try tree.write(to: folder.url)
    #expect(try CascadeProcess.run(["build", "--to", "handbook"], in: folder.url).exitCode == 0)
    #expect(try FileTree(reading: folder.url).text(annex)?.contains(link) == true)
  }

  @Test("share what the overlay wrote in the curriculum's language: one is translated, the other shows it as it is")
  func twoLanguages() throws {
    let tree = try Self.built(translations: [
      "Answer within 12 hours.": "در دوازده ساعت جواب بدهید.", "Stops in the land": "توقف در کشور",
      "Edition for the land": "نسخهٔ کشور", "There are no such books.": "چنین کتاب‌ها نیست.",
      "Saturday": "شنبه", "Answer within 24 hours.": "این در هیچ نسخه نیست",
    ])
    let dari = try Self.page("land/fa-AF/module-stops.html", of: tree)
    let pashto = try Self.page("land/ps/module-stops.html", of: tree)
    #expect(dari.contains("<p lang=\"fa-AF\" dir=\"rtl\">در دوازده ساعت جواب بدهید.</p>"))
    #expect(dari.contains("<h1>توقف در کشور</h1>") && dari.contains("نسخهٔ کشور"))
    #expect(try Self.page("land/fa-AF/course-short.html", of: tree).contains("شنبه"))
    let annex = try Self.page("land/fa-AF/differences.html", of: tree)
    #expect(annex.contains("<div class=\"reason-text\">\n<p>از مردم ولسوالی.</p>"))
    #expect(annex.contains("چنین کتاب‌ها نیست.") && annex.contains("عنوان: توقف در کشور"))
    #expect(!pashto.contains("در دوازده") && pashto.contains("Answer within 12 hours."))
    #expect(!tree.paths.contains { tree.text($0)?.contains("این در هیچ نسخه نیست") == true })
    let document = try #require(tree.text("xml/land/fa-AF/curriculum.xml"))
    #expect(document.contains("<paragraph xml:lang=\"fa-AF\" direction=\"rtl\">در دوازده ساعت جواب بدهید.</paragraph>"))
    #expect(document.contains("<rewording file=\"stops\" field=\"title\">توقف در کشور</rewording>"))
    #expect(document.contains("from-overlay=\"land\" xml:lang=\"en\" direction=\"ltr\" restricted=\"yes\">"))
  }

  @Test("show what it wrote in a language of its own as it is, marked elsewhere, and nobody is asked to translate it")
  func ownLanguage() throws {
    let tree = try Self.built(translations: ["Stops in the land": "توقف در کشور"])
    let dari = try Self.page("land/fa-AF/module-stops.html", of: tree)
    #expect(dari.contains("\n<h3 id=\"یک-سخن\">یک سخن</h3>\n<p>آهسته بپرسید.</p>"))
    for locale in ["en", "ps"] {
      let page = try Self.page("land/\(locale)/module-stops.html", of: tree)
      #expect(page.contains("<div lang=\"fa-AF\" dir=\"rtl\">\n<h3 id=\"یک-سخن\">یک سخن</h3>"))
    }
    let document = try #require(tree.text("xml/land/ps/curriculum.xml"))
    #expect(document.contains("<key-points id=\"word\" from-overlay=\"land\" xml:lang=\"fa-AF\" direction=\"rtl\">"))
  }

  @Test("a text of the overlay that is edited makes its translation stale, and asks no author to look again")
  func stale() throws {
    let tree = try Self.built(
      { Self.replace("Answer within 12 hours.", "Answer within 6 hours.", in: &$0, "overlays/land/stops.md") },
      translations: ["Answer within 12 hours.": "در دوازده ساعت جواب بدهید."])
    let page = try Self.page("land/fa-AF/module-stops.html", of: tree)
    #expect(page.contains("data-translation=\"stale\">در دوازده ساعت جواب بدهید.</p>"))
    #expect(page.contains("notice stale-text") && !page.contains("to-review"))
    #expect(!(try Self.page("facilitator/bn/module-stops.html", of: tree).contains("stale-text")))
  }

  @Test("their XML is what both schemas say, with what is to be looked at and what is missing")
  func valid() throws {
    let tree = try Self.built(Self.changeAll, translations: ["Stops in the land": "توقف در کشور"])
    let folder = try TemporaryFolder()
    var files = FileTree()
    for path in tree.paths where path.hasSuffix(".xml") {
      files.files[path.replacing("/", with: "-")] = tree.files[path]
    }
    try files.write(to: folder.url)
    for schema in [["--relaxng", "Schemas/academy.rng"], ["--schema", "Schemas/academy.xsd"]] {
      let judged = try CascadeProcess.run(
        ["--noout", "--nonet"] + schema + files.paths.map { "\(folder.path)/\($0)" }, in: Shared.project,
        program: URL(filePath: "/usr/bin/xmllint"))
      #expect(judged.exitCode == 0, "\(judged.errorText)")
    }
    let land = try #require(tree.text("xml/land/en/curriculum.xml"))
    for mark in [
      "<rewording file=\"stops\" field=\"title\" to-review=\"yes\">", "block=\"old-rule\"",
      "<key-points id=\"first-steps\" from-overlay=\"land\" authority=\"act\" review-due=\"2027-03\" to-review=\"yes\">",
    ] {
      #expect(land.contains(mark), "\(mark)")
    }
    #expect(land.matches(of: /<change [^>]*to-review="yes"/).count == 3)
    let complete = try #require(tree.text("xml/complete/en/curriculum.xml"))
    #expect(complete.matches(of: /<change [^>]*to-review="yes"/).count == 3)
  }

  @Test("are the same bytes whether built at once or after a change, and a page elsewhere learns of it too")
  func incremental() throws {
    let folder = try TemporaryFolder(CountryCurriculum.tree())
    for arguments in [["overlay", "accept"], ["build", "--to", "handbook,xml"]] {
      #expect(try CascadeProcess.run(arguments, in: folder.url).exitCode == 0)
    }
    var tree = try FileTree(reading: folder.url)
    Self.changeAll(&tree)
    try tree.write(to: folder.url)
    for (output, all) in [("build", []), ("other", ["--all"])] {
      let build = ["build", "--to", "handbook,xml", "--output", output] + all
      #expect(try CascadeProcess.run(build, in: folder.url).exitCode == 0)
    }
    let (first, second) = (try FileTree(reading: folder.file("build")), try FileTree(reading: folder.file("other")))
    #expect(first.paths == second.paths)
    for path in first.paths where !path.contains(".cascade") {
      #expect(first.files[path] == second.files[path], "\(path)")
    }
    #expect(first.text("handbook/land/en/coverage.html")?.contains("notice to-review") == true)
  }

  @Test("need no translation of what the overlay replaces, while editions without it do")
  func replacedText() throws {
    let folder = try TemporaryFolder(CountryCurriculum.tree())
    let run = try CascadeProcess.run(["check", "--release", "--format", "github"], in: folder.url)
    let text = try String(contentsOf: folder.file("modules/stops/module.md"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let places = lines.indices.filter { lines[$0] == "Each country says it here." }.map { $0 + 1 }
    let asked = places.map { place in
      ["bn", "fa-AF", "ps"].filter { tag in
        run.outputText.split(separator: "\n").contains {
          $0.contains("module.md,line=\(place),") && $0.contains("into '\(tag)'")
        }
      }
    }
    // The first is replaced, the second is left.
    #expect(asked == [["bn"], ["bn", "fa-AF", "ps"]])
  }

  @Test("translators of other languages are not asked for the overlay's texts, and restricted ones stay out of a pack")
  func extraction() throws {
    let folder = try TemporaryFolder(CountryCurriculum.tree())
    for tag in ["fa-AF", "bn"] {
      let run = try CascadeProcess.run(
        ["translate", "extract", "--locale", tag, "--without-restricted", "--output", "pack-\(tag)"], in: folder.url)
      #expect(run.exitCode == 0, "\(run.errorText)")
    }
    let tree = try FileTree(reading: folder.url)
    let own = tree.paths.filter { $0.contains("overlays.land") }
    #expect(
      own == [
        "locales/fa-AF/overlays.land.courses.short.po", "locales/fa-AF/overlays.land.overlay.po",
        "locales/fa-AF/overlays.land.stops.po", "locales/units/overlays.land.courses.short.pot",
        "locales/units/overlays.land.overlay.pot", "locales/units/overlays.land.stops.pot",
        "pack-fa-AF/overlays.land.courses.short.po", "pack-fa-AF/overlays.land.overlay.po",
        "pack-fa-AF/overlays.land.stops.po",
      ])
    let pack = try #require(tree.text("pack-fa-AF/overlays.land.stops.po"))
    for words in ["CANARY-", "The act asks", "no such books", "everyone may expect here"] {
      #expect(!pack.contains(words), "\(words)")
    }
    #expect(pack.contains("Answer within 12 hours."))
    #expect(tree.text("locales/fa-AF/overlays.land.stops.po")?.contains("CANARY-notes give them tea.") == true)
    #expect(tree.text("locales/units/stops.pot")?.contains("Answer within 24 hours.") == true)
  }

  @Test("a report counts the texts that a language gets, as the status does, and of each edition what it shows")
  func report() throws {
    let folder = try TemporaryFolder(CountryCurriculum.tree())
    func run(_ arguments: String...) throws -> String {
      let run = try CascadeProcess.run(["translate"] + arguments, in: folder.url)
      #expect(run.exitCode == 0, "\(run.errorText)")
      return run.outputText
    }
    var totals: [String: Int] = [:]
    for tag in ["bn", "fa-AF"] {
      _ = try run("extract", "--locale", tag)
      let rows = try run("report", "--locale", tag, "--format", "csv").split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",").map(String.init)
      }
      let documents = rows.filter { $0[1] == "document" }.map { $0[2] }
      let status = try run("status", "--locale", tag, "--format", "json")
      #expect(documents == status.matches(of: /"name": "([^"]*)"/).map { String($0.output.1) })
      #expect(documents.contains("overlays.land.stops") == (tag == "fa-AF"))
      for row in rows where row[1] != "document" { totals["\(tag) \(row[2])"] = row.last.flatMap { Int($0) } }
    }
    // The country's edition shows its own texts, and not those that they replace.
    let (own, country) = (try #require(totals["bn bn"]), try #require(totals["fa-AF fa-AF"]))
    #expect(totals["bn facilitator"] == own && own < country)
    let shown = try #require(totals["fa-AF land"])
    let participants = try #require(totals["fa-AF land-participant"])
    #expect(shown < country && shown > participants)
  }
}
