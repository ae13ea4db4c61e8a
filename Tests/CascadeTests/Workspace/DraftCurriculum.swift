import CascadeTestSupport

/// A small curriculum with a bit of everything, as values that random edits change.
struct DraftCurriculum {
  private var modules = [Module("opening"), Module("stops"), Module("closing")]
  private var pages = [Page("safeguards"), Page("annex")]
  private var terms = [Entry("legitimacy"), Entry("voice"), Entry("survivor")]
  private var sources = [Entry("tyler"), Entry("rules")]
  private var pictures = [Picture("loop")]
  private var editions = [
    Edition("facilitator", reader: "facilitator", tier: "trainer", locales: "en, bn"),
    Edition("participant", reader: "participant", tier: "trainer", locales: "en, fa-AF"),
    Edition("beat", reader: "participant", tier: "beat", locales: "en"),
    Edition("nodipur", reader: "participant", tier: "trainer", locales: "en", overlay: true),
  ]
  private var words: [String: Int] = [:]
  private var theme: [String: Int] = [:]
  private var made = 0

  private struct Module {
    var id: String
    var minutes = 20
    var paragraphs = 1
    /// The number that stands in each of its words.
    var words: [String: Int] = [:]
    var picture: String?
    var term: String?
    var source: String?
    var prerequisite: String?
    var isForAll = true

    init(_ id: String) { self.id = id }
  }

  private struct Page {
    var id: String
    var version = 0
    var place = "back"

    init(_ id: String) { self.id = id }
  }

  private struct Entry {
    var id: String
    var version = 0

    init(_ id: String) { self.id = id }
  }

  private struct Picture {
    var id: String
    var version = 0

    init(_ id: String) { self.id = id }
  }

  private struct Edition {
    var id: String
    var reader: String
    var tier: String
    var locales: String
    var overlay: Bool

    init(_ id: String, reader: String, tier: String, locales: String, overlay: Bool = false) {
      (self.id, self.reader, self.tier, self.locales, self.overlay) = (id, reader, tier, locales, overlay)
    }
  }
}

// MARK: Edits

extension DraftCurriculum {
  /// Changes something; what, in words.
  mutating func edit(_ random: inout GeneratedMarkdown) -> String {
    switch random.number(below: 12) {
    case 0...3: editModule(&random)
    case 4: editModuleList(&random)
    case 5: editPages(&random)
    case 6: editTerms(&random)
    case 7: editSources(&random)
    case 8: editPictures(&random)
    case 9: editEditions(&random)
    case 10: editTheme(&random)
    default: editWords(&random)
    }
  }

  /// Words of a module by what they are.
  private static let moduleWords = [
    "paragraph", "heading", "title", "block title", "answer", "facilitator", "option", "objective", "footnote",
    "handout", "alternative", "code", "feedback", "only for beat", "safeguard",
  ]

  private mutating func editModule(_ random: inout GeneratedMarkdown) -> String {
    let place = random.number(below: modules.count)
    let id = modules[place].id
    switch random.number(below: 9) {
    case 0:
      modules[place].minutes = 5 + random.number(below: 8) * 5
      return "minutes of \(id)"
    case 1:
      modules[place].paragraphs = 1 + random.number(below: 4)
      return "paragraphs of \(id)"
    case 2:
      modules[place].term = random.number(below: 3) == 0 ? nil : terms[random.number(below: terms.count)].id
      return "term in \(id)"
    case 3:
      modules[place].source = random.number(below: 3) == 0 ? nil : sources[random.number(below: sources.count)].id
      return "source in \(id)"
    case 4:
      modules[place].isForAll.toggle()
      return "tiers of \(id)"
    case 5:
      modules[place].prerequisite = place > 0 && random.number(below: 3) > 0 ? modules[place - 1].id : nil
      return "prerequisite of \(id)"
    default:
      let word = Self.moduleWords[random.number(below: Self.moduleWords.count)]
      modules[place].words[word, default: 0] += 1
      return "\(word) of \(id)"
    }
  }

  private mutating func editModuleList(_ random: inout GeneratedMarkdown) -> String {
    switch random.number(below: 3) {
    case 0 where modules.count > 3:
      return "without module \(modules.remove(at: modules.count - 1).id)"
    case 1:
      modules.swapAt(1, modules.count - 1)
      for place in modules.indices { modules[place].prerequisite = nil }
      return "order of modules"
    default:
      made += 1
      modules.append(Module("extra-\(made)"))
      return "module extra-\(made)"
    }
  }

  private mutating func editPages(_ random: inout GeneratedMarkdown) -> String {
    switch random.number(below: 4) {
    case 0 where pages.count > 2:
      return "without page \(pages.removeLast().id)"
    case 1:
      made += 1
      pages.append(Page("page-\(made)"))
      return "page page-\(made)"
    case 2:
      pages[pages.count - 1].place = pages[pages.count - 1].place == "back" ? "front" : "back"
      return "place of \(pages[pages.count - 1].id)"
    default:
      let place = random.number(below: pages.count)
      pages[place].version += 1
      return "text of \(pages[place].id)"
    }
  }

  private mutating func editTerms(_ random: inout GeneratedMarkdown) -> String {
    switch random.number(below: 3) {
    case 0 where terms.count > 3:
      let gone = terms.removeLast().id
      for place in modules.indices where modules[place].term == gone { modules[place].term = nil }
      return "without term \(gone)"
    case 1:
      made += 1
      terms.append(Entry("term-\(made)"))
      return "term term-\(made)"
    default:
      let place = random.number(below: terms.count)
      terms[place].version += 1
      return "words of \(terms[place].id)"
    }
  }

  private mutating func editSources(_ random: inout GeneratedMarkdown) -> String {
    if random.number(below: 3) == 0 {
      made += 1
      sources.append(Entry("source-\(made)"))
      return "source source-\(made)"
    }
    let place = random.number(below: sources.count)
    sources[place].version += 1
    return "words of \(sources[place].id)"
  }

  private mutating func editPictures(_ random: inout GeneratedMarkdown) -> String {
    switch random.number(below: 4) {
    case 0:
      made += 1
      pictures.append(Picture("picture-\(made)"))
      modules[random.number(below: modules.count)].picture = pictures[pictures.count - 1].id
      return "picture picture-\(made)"
    case 1 where pictures.count > 1:
      let gone = pictures.removeLast().id
      for place in modules.indices where modules[place].picture == gone { modules[place].picture = nil }
      return "without picture \(gone)"
    case 2:
      let place = random.number(below: modules.count)
      modules[place].picture = modules[place].picture == nil ? pictures[0].id : nil
      return "picture in \(modules[place].id)"
    default:
      let place = random.number(below: pictures.count)
      pictures[place].version += 1
      return "lines of \(pictures[place].id)"
    }
  }

  private mutating func editEditions(_ random: inout GeneratedMarkdown) -> String {
    let place = random.number(below: editions.count)
    switch random.number(below: 5) {
    case 0 where editions.count > 4:
      return "without edition \(editions.removeLast().id)"
    case 1:
      made += 1
      editions.append(Edition("edition-\(made)", reader: "facilitator", tier: "supervisor", locales: "en"))
      return "edition edition-\(made)"
    case 2:
      editions[place].locales = ["en", "en, bn", "fa-AF, en", "bn"][random.number(below: 4)]
      return "locales of \(editions[place].id)"
    case 3:
      editions[place].tier = ["trainer", "supervisor", "beat"][random.number(below: 3)]
      return "tier of \(editions[place].id)"
    default:
      editions[place].overlay.toggle()
      return "overlay of \(editions[place].id)"
    }
  }

  private mutating func editTheme(_ random: inout GeneratedMarkdown) -> String {
    let file = ["style.css", "page.html"][random.number(below: 2)]
    let isGone = random.number(below: 3) == 0
    theme[file] = isGone ? nil : theme[file, default: 0] + 1
    return "theme \(file)"
  }

  /// Words of the files that are nobody's own, by what they are.
  private static let commonWords = [
    "curriculum", "value", "statement", "gap", "course", "person", "overlay", "overlay title", "overlay banner",
    "alignment", "credit", "publisher", "level", "test",
  ]

  private mutating func editWords(_ random: inout GeneratedMarkdown) -> String {
    let word = Self.commonWords[random.number(below: Self.commonWords.count)]
    words[word, default: 0] += 1
    return word
  }
}

// MARK: Files

extension DraftCurriculum {
  /// The curriculum's files.
  var tree: FileTree {
    var files: [String: String] = [
      "curriculum.yaml": curriculumFile, "competencies.yaml": competenciesFile, "needs.yaml": needsFile,
      "people.yaml": "people:\n  - {id: adviser, name: Adviser \(common("person")), role: lawyer, languages: [en]}\n",
      "glossary.yaml": "terms:\n" + terms.map(line).joined(),
      "sources.yaml": "sources:\n" + sources.map(sourceLine).joined(), "courses/short.yaml": courseFile,
      "alignments/academy.yaml": alignmentFile, "overlays/nodipur/overlay.yaml": overlayFile,
      "overlays/nodipur/stops.md": overlayText,
    ]
    for (place, module) in modules.enumerated() { files["modules/\(module.id)/module.md"] = text(of: module, place) }
    for page in pages { files["pages/\(page.id).md"] = text(of: page) }
    for picture in pictures {
      files["modules/opening/images/\(picture.id).svg"] = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="\(picture.version)" cy="5" r="4"/></svg>
        """
    }
    files["modules/opening/images/credits.yaml"] = pictures.map { picture in
      "\(picture.id).svg: {by: Maker \(common("credit")), licence: CC-BY-4.0, from: tyler}\n"
    }.joined()
    if let version = theme["style.css"] { files["theme/handbook/style.css"] = "main { margin: \(version)px }\n" }
    if let version = theme["page.html"] { files["theme/handbook/page.html"] = Self.shell(version) }
    return FileTree(files)
  }

  private static func shell(_ version: Int) -> String {
    """
    <!DOCTYPE html>
    <html lang="{{language}}" dir="{{direction}}">
    <head>
    {{head}}
    </head>
    <body>
    <p>Academy \(version)</p>
    {{content}}
    </body>
    </html>

    """
  }

  private func common(_ word: String) -> Int { words[word, default: 0] }

  private var curriculumFile: String {
    """
    id: draft
    title: Draft \(common("curriculum"))
    version: "1.0.0"
    language: en
    licence: CC-BY-4.0
    publisher: Academy \(common("publisher"))
    date: "2026-11-01"
    modules: [\(modules.map(\.id).joined(separator: ", "))]
    outputs: [handbook, xml]
    values:
      forum: {en: forum \(common("value")), bn: ফোরাম}
    tests:
      - {id: final, title: Final test \(common("test")), minutes: 10, items: 1, from: [stops]}
    editions:
    \(editions.map(line).joined())
    """
  }

  private func line(_ edition: Edition) -> String {
    let overlay = edition.overlay ? ", overlay: nodipur" : ""
    let locales = "locales: [\(edition.locales)]\(overlay)"
    return "  - {id: \(edition.id), reader: \(edition.reader), tier: \(edition.tier), \(locales)}\n"
  }

  private var competenciesFile: String {
    """
    levels:
      - {id: L1, tier: beat, title: does it \(common("level"))}
      - {id: L2, tier: supervisor, title: makes it happen}
      - {id: L3, tier: trainer, title: makes others able}
    competencies:
      - id: C1
        title: Fairness
        statements:
          - {id: C1.1, statement: Gives reasons \(common("statement")), levels: {L1: "in a stop", L2: "in unit", L3: "in class"}}

    """
  }

  private var needsFile: String {
    """
    gaps:
      - {id: G01, statement: No reasons \(common("gap")), competencies: [C1.1], importance: 4, confidence: 2, error: 5\(common("gap") % 10), outside: 2}

    """
  }

  private func line(_ term: Entry) -> String {
    let own = "in: {bn: {term: বৈধতা \(term.version), confidence: high}}"
    return "  - {id: \(term.id), term: \(term.id) \(term.version), definition: \"Means \(term.version)\", \(own)}\n"
  }

  private func sourceLine(_ source: Entry) -> String {
    let names = "author: [{family: Name\(source.version), given: A.}]"
    let rest = "issued: \"200\(source.version % 10)\", status: checked, publisher: Press"
    return "  - {id: \(source.id), type: book, title: Work \(source.version), \(names), \(rest)}\n"
  }

  private var courseFile: String {
    """
    id: short
    title: Short course \(common("course"))
    tier: trainer
    days:
      - title: Day 1
        starts: "08:30"
        sessions:
          - {event: registration, minutes: \(15 + common("course"))}
    \(modules.filter(\.isForAll).map { "      - {module: \($0.id)}\n" }.joined())
    """
  }

  private var alignmentFile: String {
    """
    id: academy
    title: National academy \(common("alignment"))
    courses: [{code: NA-1, title: Basic, hours: 30, outcomes: [{id: NA-1.1, outcome: gives reasons}]}]
    rows:
      - {course: NA-1, outcome: NA-1.1, module: stops, tier: trainer, minutes: 5, fit: part, objectives: [O1], status: proposed}

    """
  }

  private var overlayFile: String {
    """
    id: nodipur
    title: Nodipur edition \(common("overlay title"))
    country: BD
    standing: current
    banner: Draft \(common("overlay banner"))
    values: {forum: {text: Citizens' Forum, status: unverified, as-of: "2026-03"}}

    """
  }

  private var overlayText: String {
    """
    ---
    overlay: nodipur
    module: stops
    set: {title: "Stops in Nodipur \(common("overlay title"))"}
    ---

    ::: national {#law}
    ### In Nodipur \(common("overlay"))

    Section \(common("overlay")) holds.

    :::

    ::: key-points {#nodipur-points before=notes}
    Keep the register.

    ::: reason
    Asked for \(common("overlay")).
    :::
    :::

    """
  }

  private func text(of page: Page) -> String {
    """
    ---
    id: \(page.id)
    title: Page \(page.id) \(page.version)
    place: \(page.place)
    ---

    ## What holds \(page.version)

    \(page.id == "safeguards" ? "::: safeguard {#SG-01}\n\n## No names\n\nNo real names \(page.version).\n\n:::\n" : "")
    See [stops](../modules/stops/module.md#desk) and {{forum}}.

    """
  }

  private func text(of module: Module, _ place: Int) -> String {
    func word(_ name: String) -> Int { module.words[name, default: 0] }
    var front = [
      "id: \(module.id)", "code: M0\(word("code") % 10)-\(module.id)", "title: Module \(module.id) \(word("title"))",
      "minutes: {trainer: \(module.minutes), supervisor: \(module.minutes), beat: \(module.minutes)}", "gaps: [G01]",
    ]
    if !module.isForAll { front[3] = "minutes: \(module.minutes)\ntiers: [trainer, supervisor]" }
    if let prerequisite = module.prerequisite { front.append("prerequisites: [\(prerequisite)]") }
    if module.id != "opening" { front.append("safeguards: [SG-01]") }
    if word("code") % 2 == 1 { front.append("further-reading: [rules]\nauthors: [adviser]") }
    let can = "can: explain the rule \(word("objective"))"
    front.append("objectives:\n  - {id: O1, \(can), level: understand, competencies: [C1.1]}")
    let picture = module.picture.map { name in
      let path = module.id == "opening" ? "images/\(name).svg" : "../opening/images/\(name).svg"
      return "![A circle \(word("alternative"))](\(path))\n"
    }
    let parts = [
      "## First \(word("heading"))\n",
      String(repeating: "Words \(word("paragraph")) of {{forum}}.\n\n", count: module.paragraphs),
      "See [the desk](../stops/module.md#desk)\(place > 0 ? " and [the start](../opening/module.md)" : "").\n",
      "Marked.[^note]\n\n[^note]: A note \(word("footnote")).\n", picture ?? "",
      module.term.map { "A [word](term:\($0)).\n" } ?? "", module.source.map { "A claim [@\($0), p. 2].\n" } ?? "",
      blocks(of: module, word),
    ]
    return "---\n" + front.joined(separator: "\n") + "\n---\n\n" + parts.joined(separator: "\n")
  }

  private func blocks(of module: Module, _ word: (String) -> Int) -> String {
    """
    ::: national {#law}
    ### The law

    Each country says it.

    :::

    ::: activity {#desk minutes=\(module.minutes) method=role-play grouping=threes objectives=O1}
    ### The desk \(word("block title"))

    Play it.

    ::: answer {#model}

    Hear her first \(word("answer")).

    :::

    :::

    ::: facilitator {#notes}

    Take care \(word("facilitator")).

    :::

    ::: handout {#sheet copies=each}
    ### Sheet \(word("handout"))

    Read it.

    :::

    \(module.isForAll ? "::: only {#street tiers=beat}\n\nOn the street \(word("only for beat")).\n\n:::\n" : "")
    ::: safeguard {#own}

    No names \(word("safeguard")).

    :::

    ::: question {#q1 kind=single objectives=O1 points=\(1 + word("objective") % 3)}

    Which is right?

    - [ ] This \(word("option"))
      > No \(word("feedback"))
    - [x] That

    :::

    """
  }
}
