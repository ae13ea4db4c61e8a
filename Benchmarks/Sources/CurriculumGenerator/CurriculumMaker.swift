/// Writes a whole curriculum in our own format.
public struct CurriculumMaker {
  private let modules: Int
  private let locales: [String]

  /// A curriculum of `modules` modules with editions in `locales`.
  public init(modules: Int, locales: [String] = ["en"]) {
    self.modules = modules
    self.locales = locales
  }

  /// Hands every file to `write`, with its path in the curriculum's folder.
  public func make(_ write: (_ path: String, _ text: String) throws -> Void) rethrows {
    try write("curriculum.yaml", curriculum)
    try write("competencies.yaml", competencies)
    try write("needs.yaml", needs)
    try write("glossary.yaml", glossary)
    try write("sources.yaml", sources)
    try write("people.yaml", "people:\n  - {id: author, name: Sample Author, role: writer, languages: [en, bn]}\n")
    try write("pages/safeguards.md", safeguards)
    for course in 0..<(modules + 5) / 6 { try write("courses/course-\(course + 1).yaml", self.course(course)) }
    for number in 1...modules {
      let folder = "modules/\(ModuleMaker.id(number))"
      try write(folder + "/module.md", ModuleMaker.make(number, .cascade))
      if number % ModuleMaker.pictureEvery == 1 {
        try write(folder + "/images/map.svg", Self.picture)
        try write(folder + "/images/credits.yaml", "map.svg: {by: author, licence: CC-BY-4.0}\n")
      }
    }
  }

  /// The picture that some modules have.
  static let picture = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80" width="120" height="80">
    <rect x="4" y="4" width="30" height="20" fill="#dde"/><rect x="80" y="8" width="30" height="20" fill="#ded"/>
    <rect x="10" y="50" width="30" height="20" fill="#edd"/><rect x="74" y="48" width="36" height="24" fill="#eed"/>
    <path d="M20 24 L24 50 M34 14 L80 18 M40 60 L74 60" stroke="#444" fill="none"/>
    </svg>

    """

  private var curriculum: String {
    var text = """
      id: generated-\(modules)
      title: Generated curriculum of \(modules) modules
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      publisher: Sample academy
      status: draft
      date: "2026-11-01"
      outputs: [handbook, xml]
      scoring: {partial: no}
      kinds: {x-local: {restricted: no}}
      values:
        support_contact:
          text: {en: the facilitator of your table, bn: আপনার টেবিলের সহায়ক}
          status: confident
          as-of: "2026-11"
      editions:

      """
    for reader in ["facilitator", "participant"] {
      text += "  - {id: \(reader), reader: \(reader), tier: trainer, locales: [\(locales.joined(separator: ", "))]}\n"
    }
    text += "modules:\n"
    for number in 1...modules { text += "  - \(ModuleMaker.id(number))\n" }
    return text
  }

  private var competencies: String {
    var text = """
      id: framework
      title: Framework
      levels:
        - {id: L1, tier: beat, title: does it}
        - {id: L2, tier: supervisor, title: makes it happen}
        - {id: L3, tier: trainer, title: makes others able}
      competencies:

      """
    for area in 1...4 {
      text += "  - id: C\(area)\n    title: Area \(area)\n    statements:\n"
      for statement in 1...4 {
        text += "      - id: C\(area).\(statement)\n        statement: Keeps rule \(statement) of area \(area)\n"
        text += "        levels: {L1: does it alone, L2: sees that others do it, L3: teaches it}\n"
      }
    }
    return text
  }

  private var needs: String {
    var text = "id: needs\ntitle: Needs assessment\nround: pre\npeople: 240\nsynthetic: yes\n"
    text += "weights: {gap: 0.5, error: 0.3, outside: 0.2}\ngaps:\n"
    for gap in 1...ModuleMaker.gaps {
      text += "  - {id: G\(ModuleMaker.padded(gap)), statement: Finding \(gap) of the survey, "
      text += "competencies: [C\(gap % 4 + 1).\(gap % 3 + 1)], importance: 4.\(gap % 10), confidence: 2.\(gap % 10), "
      text += "error: \(30 + gap), outside: \(gap % 3), status: confirmed}\n"
    }
    return text
  }

  private var glossary: String {
    var random = Random(seed: -1)
    var text = "terms:\n"
    for term in 1...ModuleMaker.terms {
      text += "  - id: idea-\(term)\n    term: idea \(term)\n    part: noun\n"
      text += "    definition: \"\(Vocabulary.english.sentence(&random))\"\n"
      text += "    in: {bn: {term: ধারণা \(term), confidence: high}}\n"
    }
    return text
  }

  private var sources: String {
    var text = "sources:\n"
    for source in 1...ModuleMaker.sources {
      text += "  - {id: source-\(source), type: report, title: Report \(source) on public service, "
      text += "author: [{family: Author\(source), given: A.}], issued: \"\(1990 + source % 30)\", status: checked}\n"
    }
    return text
  }

  private var safeguards: String {
    var text = "---\nid: safeguards\ntitle: Safeguards\nplace: front\n---\n\n"
    for (number, rule) in ["No real names in any exercise.", "Nobody tells a story that is not theirs."].enumerated() {
      text += "::: safeguard {#SG-0\(number + 1) protected=yes}\n\n## SG-0\(number + 1)\n\n\(rule)\n\n:::\n\n"
    }
    return text
  }

  /// A course of two days with three modules each.
  private func course(_ index: Int) -> String {
    var text = "id: course-\(index + 1)\ntitle: Course \(index + 1)\ntier: trainer\n"
    text += "people: {least: 12, most: 30, table: 6}\ndays:\n"
    let numbers = Array((index * 6 + 1)...Swift.min(index * 6 + 6, modules))
    for (day, start) in stride(from: 0, to: numbers.count, by: 3).enumerated() {
      text += "  - title: Day \(day + 1)\n    starts: \"09:00\"\n    sessions:\n"
      for (place, number) in numbers[start..<Swift.min(start + 3, numbers.count)].enumerated() {
        if place > 0 { text += "      - {break: rest, minutes: \(place == 1 ? 15 : 60)}\n" }
        text += "      - {module: \(ModuleMaker.id(number))}\n"
      }
    }
    return text
  }
}
