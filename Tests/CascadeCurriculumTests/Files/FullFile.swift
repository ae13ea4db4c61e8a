import CascadeCurriculum
import CascadeText
import Testing

/// One kind of file with every key that it may have, and a way to have it read.
struct FullFile: CustomTestStringConvertible, Sendable {
  let path: String
  let text: String
  /// Keys that are the author's own names.
  let names: Set<String>
  /// The findings of a file.
  let findings: @Sendable (SourceFile) -> [Diagnostic]

  var testDescription: String { path }
  var category: String { path.hasSuffix(".md") ? "front-matter" : "yaml" }

  init(
    _ path: String, names: Set<String> = [], _ text: String,
    _ findings: @escaping @Sendable (SourceFile) -> [Diagnostic]
  ) {
    self.path = path
    self.text = text
    self.names = names
    self.findings = findings
  }

  static let all = [
    module, moduleForAll, page, overlayFile, curriculum, competencies, needs, glossary, sources, people, credits,
    course,
    overlay, alignment,
  ]

  static let module = FullFile(
    "modules/facilitation/module.md",
    """
    ---
    id: facilitation
    code: M12
    title: Facilitation and teach-back
    minutes:
      trainer: 90
      supervisor: 90
      beat: 60
    objectives:
      - id: O1
        can: deliver a six-minute teach-back
        level: apply
        competencies: [C6.2, C6.3]
        tiers: [trainer]
      - {id: O2, can: give feedback, level: evaluate, competencies: [C6.3]}
    prerequisites: [opening]
    gaps: [G10, G13]
    safeguards: [SG-01]
    further-reading: [knowles-2015]
    authors: [sample-author]
    ignore:
      - check: objective/not-assessed
        at: q1
        reason: assessed by the observation sheet
    ---
    """
  ) { ModuleFrontMatterReader.read($0.document, path: $0.path).diagnostics }

  static let moduleForAll = FullFile(
    "modules/cascade/module.md",
    """
    ---
    id: cascade
    title: Cascade
    minutes: 75
    tiers: [trainer, supervisor]
    objectives: [{id: O1, can: plan, level: create, competencies: [C6.4]}]
    ---
    """
  ) { ModuleFrontMatterReader.read($0.document, path: $0.path).diagnostics }

  static let page = FullFile(
    "pages/safeguards.md",
    """
    ---
    id: safeguards
    title: Safeguards
    place: front
    ignore: [{check: care, reason: reviewed}]
    ---
    """
  ) { PageFrontMatterReader.read($0.document, path: $0.path).diagnostics }

  static let overlayFile = FullFile(
    "overlays/bangladesh/rights.md", names: ["title", "O1"],
    """
    ---
    overlay: bangladesh
    module: human-rights-based-policing
    language: bn
    set:
      title: Rights in Bangladesh
      O1: tell rights apart
    ignore: [{check: law, reason: reviewed}]
    ---
    """
  ) { OverlayFrontMatterReader.read($0.document, path: $0.path).diagnostics }

  static let curriculum = FullFile(
    "curriculum.yaml",
    names: ["local_forum_name", "plain", "sure", "en", "bn", "x-drill", "accessibility/vague-link", "language"],
    """
    id: prevention
    title: Prevention
    version: "1.0.0"
    language: en
    licence: CC-BY-4.0
    publisher: Sample academy
    status: final
    date: "2026-11-01"
    modules: [opening, rights]
    outputs: [handbook, xml]
    scoring:
      partial: yes
    values:
      local_forum_name:
        en: local forum
        bn: স্থানীয় ফোরাম
      plain: text for all
      sure:
        text: "109"
        status: unverified
        as-of: "2026-03"
        note: test before printing
    kinds:
      x-drill:
        restricted: no
    editions:
      - id: participant
        reader: participant
        tier: beat
        locales: [en, fa-AF]
        overlay: bangladesh
        status: draft
    tests:
      - id: final
        title: Final test
        minutes: 30
        items: 25
        from: [opening]
        red-line: all
        each-module: 1
        without: [essay]
        pass: 70
        retake: red-line
    awards:
      - id: trainer
        title: Trainer accreditation
        attendance: 90
        test: final
        after: attendance
        met: [facilitation#teach-back, cascade#q6]
        months: 24
    checks:
      accessibility/vague-link: warning
      language: off
    ignore:
      - check: release/draft
        reason: a draft for the pilot

    """
  ) { CurriculumFileReader.read($0).diagnostics }

  static let competencies = FullFile(
    "competencies.yaml", names: ["L1", "L2"],
    """
    id: framework
    title: Competency framework
    levels:
      - id: L1
        tier: beat
        title: does it
        evidence: observed contact
      - {id: L2, tier: supervisor, title: makes it happen}
    competencies:
      - id: C2
        title: Inclusive service
        statements:
          - id: C2.2
            statement: Gives a survivor-centred first response
            red-line: [L1, L2]
            levels:
              L1: safety and privacy
              L2: room and rota
    ignore: [{check: yaml, reason: old}]

    """
  ) { CompetenciesReader.read($0).diagnostics }

  static let needs = FullFile(
    "needs.yaml",
    """
    id: needs-2025
    title: Needs assessment
    round: pre
    people: 240
    synthetic: yes
    weights:
      gap: 0.6
      error: 0.3
      outside: 0.1
    gaps:
      - id: G05
        statement: First response to gender-based violence
        competencies: [C2.2]
        importance: 4.3
        confidence: 2.7
        error: 52
        outside: 2
        status: single-source
        instruments: [I1, I2]
        note: asked twice
    non-training:
      - finding: No private room at 7 of 12 stations
        owner: works department
        action: one lockable room each
    ignore: [{check: yaml, reason: old}]

    """
  ) { NeedsReader.read($0).diagnostics }

  static let glossary = FullFile(
    "glossary.yaml", names: ["bn", "fa-AF"],
    """
    terms:
      - id: survivor
        term: survivor
        part: noun
        definition: Person who lived through violence
        note: "In law: victim"
        see: [victim]
        abbreviation: SV
        in:
          bn:
            term: সারভাইভার
            confidence: high
          fa-AF: {term: بازمانده}
    ignore: [{check: term, reason: old}]

    """
  ) { GlossaryReader.read($0).diagnostics }

  static let sources = FullFile(
    "sources.yaml",
    """
    sources:
      - id: hinkle-2020
        type: article-journal
        title: Problem-oriented policing
        author:
          - family: Hinkle
            given: J. C.
          - literal: Campbell Collaboration
        editor: [{family: Weisburd}]
        container-title: Campbell Systematic Reviews
        issued: "2020"
        original-date: "1990-05"
        DOI: 10.1002/cl2.1089
        status: checked
        note: from memory
    ignore: [{check: source, reason: old}]

    """
  ) { SourcesReader.read($0).diagnostics }

  static let people = FullFile(
    "people.yaml",
    """
    people:
      - id: legal-adviser
        name: Sample Adviser
        role: lawyer
        languages: [bn, en]
    ignore: [{check: yaml, reason: old}]

    """
  ) { PeopleReader.read($0).diagnostics }

  static let credits = FullFile(
    "modules/opening/images/credits.yaml", names: ["loop.svg", "ignore"],
    """
    loop.svg:
      by: sample-author
      licence: CC-BY-4.0
      from: clarke-eck-2005
    ignore: [{check: yaml, reason: old}]

    """
  ) { CreditsReader.read($0).diagnostics }

  static let course = FullFile(
    "courses/tot.yaml",
    """
    id: tot
    title: Training of trainers
    tier: trainer
    every: week
    people:
      least: 24
      most: 30
      table: 6
    days:
      - title: Day 1
        starts: "08:30"
        sessions:
          - event: registration
            title: Welcome
            minutes: 15
          - module: opening
            test: baseline
            at: "08:45"
          - module: theory
            through: drivers
          - break: [lunch, prayer]
            minutes: 60
          - {break: rest, minutes: 10}
          - module: theory
            minutes: 40
          - test: final
    notes: adapt it
    ignore: [{check: course, reason: old}]

    """
  ) { CourseReader.read($0).diagnostics }

  static let overlay = FullFile(
    "overlays/bangladesh/overlay.yaml", names: ["local_forum_name"],
    """
    id: bangladesh
    title: Bangladesh edition
    country: BD
    standing: historical
    banner: For study only
    values:
      local_forum_name: {text: Community Policing Forum, status: unverified, as-of: "2026-03"}
    ignore: [{check: overlay, reason: old}]

    """
  ) { OverlayReader.read($0).diagnostics }

  static let alignment = FullFile(
    "alignments/npan.yaml",
    """
    id: npan
    title: National Police Academy of Nodipur
    credit-hours: 15
    courses:
      - code: NPA-120
        title: Persons at risk
        programme: Basic course
        credits: 2
        hours: 30
        outcomes:
          - id: NPA-120.1
            outcome: gives a first response
    rows:
      - course: NPA-120
        outcome: NPA-120.1
        module: rights
        tier: beat
        minutes: 60
        fit: part
        objectives: [O2]
        taught-in: [desk]
        assessed-by: [q2, q4]
        change: add desk role play
        owner: curriculum officer
        status: proposed
        decision: "2026-05-02"
        next-review: "2027-01"
    excluded:
      - module: rights
        objectives: [O4]
        reason: a task of supervisors
    ignore: [{check: alignment, reason: old}]

    """
  ) { AlignmentReader.read($0).diagnostics }
}
