import CascadeTestSupport

/// A curriculum with the editions of a country in two languages: every operation of an overlay, on text that all may read
/// and on text that only facilitators may.
enum CountryCurriculum {
  /// The files; `hours` and `placeholder` are words of a block that the overlay replaces, and of one that it must.
  static func tree(hours: String = "24 hours", placeholder: String = "Each country says it here.") -> FileTree {
    FileTree(text: settings + module(hours, placeholder) + overlay)
  }

  private static let settings = """
    === curriculum.yaml
    id: samples
    title: Samples
    version: "1.0.0"
    language: en
    licence: CC-BY-4.0
    date: "2026-11-01"
    modules: [stops]
    editions:
      - {id: facilitator, reader: facilitator, tier: trainer, locales: [en, bn]}
      - {id: land, reader: facilitator, tier: trainer, locales: [en, fa-AF, ps], overlay: land}
      - {id: land-participant, reader: participant, tier: trainer, locales: [en, fa-AF, ps], overlay: land}
    === competencies.yaml
    levels: [{id: L3, tier: trainer, title: helps others}]
    competencies:
      - {id: C1, title: Stops, statements: [{id: C1.1, statement: stops fairly, levels: {L3: lets others stop fairly}}]}
    === sources.yaml
    sources:
      - {id: act, type: legislation, title: The police act, issued: "1998", status: checked}
    === courses/short.yaml
    id: short
    title: Short course
    tier: trainer
    days: [{title: Day 1, starts: "08:00", sessions: [{module: stops}]}]

    """

  private static func module(_ hours: String, _ placeholder: String) -> String {
    """
    === modules/stops/module.md
    ---
    id: stops
    title: Stops
    minutes: 30
    tiers: [trainer]
    objectives:
      - {id: O1, can: explain the rule, level: understand, competencies: [C1.1]}
    ---

    ## The rule

    ::: key-points {#first-steps}
    ### First steps

    Answer within \(hours).
    :::

    ::: key-points {#old-rule}
    ### The old rule

    Write it in the book.
    :::

    ::: key-points {#core protected=yes}
    The person chooses.
    :::

    ::: national {#stop-law}
    ### When you may stop somebody

    \(placeholder)
    :::

    ::: national {#custody}
    ### How long you may hold somebody

    Each country says it here.
    :::

    ::: activity {#try-it minutes=30 method=pairs grouping=pairs objectives=O1}
    ### Try it

    Explain the rule to your neighbour.
    :::

    ::: facilitator {#notes}
    Give them time.
    :::

    ## Assessment

    ::: question {#q-test kind=single use=test objectives=O1}

    What does the rule say?

    - [x] What everyone may expect.
    - [ ] What a few may expect.

    :::

    """
  }

  private static let overlay = """
    === overlays/land/overlay.yaml
    id: land
    title: Edition for the land
    country: AF
    standing: current
    === overlays/land/courses/short.yaml
    id: short
    title: Short course of the land
    tier: trainer
    days: [{title: Saturday, starts: "07:30", sessions: [{module: stops}]}]
    === overlays/land/stops.md
    ---
    overlay: land
    module: stops
    set: {title: Stops in the land, O1: explain the rule of the land}
    ---

    ::: key-points {#first-steps authority=act review-due=2027-03}
    ### First steps here

    Answer within 12 hours.

    ::: reason
    The act asks for it [@act, art. 7].
    :::
    :::

    ::: only {#old-rule remove=yes}
    ::: reason
    There are no such books.
    :::
    :::

    ::: national {#stop-law}
    ### When you may stop somebody here

    ::: law {#act-5 source=act status=checked as-of=2026-03}
    Only with a reason [@act, art. 5].
    :::
    :::

    ::: key-points {#register after=core}
    ### The register

    Keep the register.

    ::: reason
    CANARY-reason the academy asked for it.
    :::
    :::

    ::: facilitator {#notes}
    CANARY-notes give them tea.

    ::: reason
    CANARY-notes-reason custom.
    :::
    :::

    ::: question {#q-test kind=single use=test objectives=O1}

    CANARY-question what does the act say?

    - [x] What everyone may expect here.
    - [ ] What a few may expect here.

    ::: reason
    CANARY-question-reason another law.
    :::
    :::
    === overlays/land/dari.md
    ---
    overlay: land
    module: stops
    language: fa-AF
    ---

    ::: key-points {#word after=core}
    ### یک سخن

    آهسته بپرسید.

    ::: reason
    از مردم ولسوالی.
    :::
    :::

    """
}
