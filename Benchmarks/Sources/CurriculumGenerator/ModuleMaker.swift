/// Writes one module of about 1,300 words that uses every kind of container and question.
struct ModuleMaker {
  let number: Int
  private let dialect: Dialect
  private var random: Random
  private var text = ""

  /// How many terms, sources and gaps the modules choose from.
  static let terms = 40
  static let sources = 60
  static let gaps = 20
  /// Every so many modules one has a picture.
  static let pictureEvery = 10
  /// How many modules follow one another by prerequisites.
  static let chain = 10

  /// The id of module `number`, from 1.
  static func id(_ number: Int) -> String { "module-" + String(100_000 + number).dropFirst() }

  /// The module `number` in `dialect`.
  static func make(_ number: Int, _ dialect: Dialect) -> String {
    var maker = ModuleMaker(number: number, dialect: dialect, random: Random(seed: number))
    maker.frontMatter()
    maker.knowledge()
    maker.session()
    maker.handouts()
    maker.questions()
    maker.notes()
    return maker.text
  }

  private init(number: Int, dialect: Dialect, random: Random) {
    self.number = number
    self.dialect = dialect
    self.random = random
  }

  /// What participants can do afterwards; the numbers of the module make each one's own.
  static func objectives(_ number: Int) -> [(can: String, level: String, statement: String)] {
    [
      ("explain three reasons why people stay away from desk \(number)", "understand", "C\(number % 4 + 1).1"),
      ("demonstrate a first conversation that keeps voice and privacy", "apply", "C\(number % 4 + 1).2"),
      ("compare two plans for ward \(number) and choose one with reasons", "analyse", "C\(number % 4 + 1).3"),
      ("assess their own station with a short checklist", "evaluate", "C\(number % 4 + 1).4"),
    ]
  }

  mutating func add(_ lines: String) { text += lines + "\n\n" }
  mutating func open(_ line: String) { text += dialect.open(line) }
  mutating func close() { text += dialect.close }
  private mutating func prose(_ count: Int) -> String { Vocabulary.english.paragraph(count, &random) }

  private mutating func frontMatter() {
    let id = Self.id(number)
    text += "---\nid: \(id)\ntitle: \"Safe places and fair words, part \(number)\"\n"
    text += "minutes: {trainer: 105, supervisor: 105, beat: 60}\n"
    if dialect == .hugo { text += "weight: \(number)\n" }
    if number % Self.chain != 1 { text += "prerequisites: [\(Self.id(number - 1))]\n" }
    text += "gaps: [G\(Self.padded(number % Self.gaps + 1))]\nsafeguards: [SG-01, SG-02]\nobjectives:\n"
    for (index, objective) in Self.objectives(number).enumerated() {
      text += "  - id: O\(index + 1)\n    can: \(objective.can)\n    level: \(objective.level)\n"
      text += "    competencies: [\(objective.statement)]\n"
      if index == 3 { text += "    tiers: [trainer, supervisor]\n" }
    }
    text += "---\n\n"
  }

  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private mutating func term() -> String {
    let number = random.below(Self.terms) + 1
    return dialect.term("idea \(number)", "idea-\(number)")
  }

  private mutating func citation() -> String {
    dialect.cite("source-\(random.below(Self.sources) + 1)", "para. \(random.below(90) + 1)")
  }

  private mutating func knowledge() {
    open("content-warning {#warning}")
    let contact = dialect.value("support_contact", "the facilitator of your table")
    add("This module speaks about harm. You may step out at any time. Your support contact is \(contact).")
    close()
    add("## What you need to know")
    for (index, title) in ["Where people feel safe", "How a decision is explained", "Who is missing"].enumerated() {
      add("### \(title)")
      add("\(prose(2))\nSee \(term()) and \(term()) \(citation()).")
      add("*\(Vocabulary.english.sentence(&random))*\n**\(Vocabulary.english.sentence(&random))**[^n\(index)]")
      add("[^n\(index)]: \(prose(1))")
    }
    add("> " + Vocabulary.bengali.sentence(&random) + "\n> " + Vocabulary.bengali.sentence(&random))
    if number % Self.pictureEvery == 1 {
      open("figure {#map}")
      add("![A map of ward \(number) with four places and the paths between them](images/map.svg)")
      add("Four places of the ward and the paths between them.")
      close()
    }
    table(["Place", "What people say", "What helps"], rows: 3)
    keyPoints()
  }

  private mutating func table(_ heads: [String], rows: Int) {
    var lines = "| " + heads.joined(separator: " | ") + " |\n|" + String(repeating: " --- |", count: heads.count)
    for row in 1...rows {
      lines += "\n| Row \(row)"
      for _ in 1..<heads.count { lines += " | \(random.pick(Vocabulary.english.objects))" }
      lines += " |"
    }
    add(lines)
  }

  private mutating func keyPoints() {
    open("key-points {#keep protected=yes}")
    add("### To keep in mind")
    add((1...3).map { "\($0). \(Vocabulary.english.sentence(&random))" }.joined(separator: "\n"))
    close()
    open("definition {#words term=idea-\(number % Self.terms + 1)}")
    if dialect == .hugo { add("The words of the glossary stand here.") }
    close()
    open("national {#national-rule}")
    add("### What each country says here")
    add("This text is replaced in each country edition. \(prose(1))")
    open("law {#rule source=source-\(number % Self.sources + 1) status=confident as-of=2026-03}")
    add("The rule stands in one sentence \(dialect.cite("source-\(number % Self.sources + 1)", "art. 3")).")
    close()
    close()
  }

  private mutating func session() {
    add("## The session")
    open("step {#opening minutes=10 beat=5 method=plenary objectives=O1}")
    add("### Opening of the session\n\n\(prose(1))")
    close()
    open("activity {#whose-safety minutes=25 beat=15 method=small-group grouping=tables objectives=O1,O3}")
    add("### Whose place is it?\n\n\(prose(1))")
    open("materials")
    add("- wall sheet, one a table\n- markers in two colours\n- cards, five for each person")
    close()
    open("outcome")
    add("A map with three places that need a change.")
    close()
    open("answer")
    add("A good map of group \(number) has a bench, a lamp and a bell; anything with a fence misses the aim.")
    close()
    close()
    scenario()
    open("activity {#my-station minutes=20 method=gallery grouping=alone tiers=trainer,supervisor objectives=O4}")
    add("### Two changes for my station\n\n\(prose(1))\nUse the [sheet](#sheet).")
    close()
    open("step {#closing minutes=10 beat=5 method=quiz objectives=O1,O2}")
    add("### Closing questions\n\nAnswer [question 1](#q1) and [question 2](#q2).")
    close()
    open("debrief {#debrief minutes=10 beat=10 method=plenary objectives=O2}")
    add("### Looking back\n\n- What did you see first?\n- What would you try again?\n- Who else must hear of it?")
    close()
  }

  private mutating func scenario() {
    open("scenario {#desk minutes=30 beat=25 method=role-play grouping=threes objectives=O2}")
    add("### The desk in the evening\n\n\(prose(2))")
    add("1. a private place;\n2. the friend who waits outside;\n3. the way home.")
    open("only {tiers=trainer,supervisor}")
    add(prose(1))
    close()
    if number % Self.chain != 1 {
      add("Compare it with \(dialect.link("the desk before", module: number - 1, "desk")).")
    }
    open("answer")
    add("Offer the small room of post \(number) at once, call nurse \(number % 97), and write nothing before that.")
    close()
    open("card {#card-guest copies=three}")
    add("You are guest \(number) from the far hills. You whisper, and you leave if the radio is loud.")
    close()
    open("facilitator")
    add("Stop play \(number) if it turns to mockery; swap the chairs and go on from the last kind line.")
    close()
    close()
  }

  private mutating func handouts() {
    add("## Handouts")
    open("handout {#sheet copies=each}")
    add("### Sheet for my station")
    open("checklist {#sheet-list pass=2}")
    add(
      "| What I saw | no | partly | yes |\n| --- | --- | --- | --- |\n| A private corner * | | | |\n"
        + "| A list of services | | | |\n| A sign that can be read | | | |")
    close()
    open("blank {#room lines=4}")
    close()
    close()
  }

  private mutating func notes() {
    add("## For the facilitator")
    open("facilitator {#notes about=delivery}")
    add("- Begin run \(number) with duty, not with guilt.\n- Never let one guest speak for all of them.")
    close()
    open("facilitator {#co-notes about=co-facilitator}")
    add("Two people lead run \(number). The second one watches the door and the clock.")
    close()
    open("safeguard {#no-stories}")
    add("### In this module only\n\nNobody is invited to tell a story of their own to the class.")
    close()
    if dialect == .cascade {
      open("comment")
      add("Read again after the pilot.")
      close()
    }
    open("x-local {#local-note}")
    add("### A note of the academy\n\n\(prose(1))")
    close()
  }
}
