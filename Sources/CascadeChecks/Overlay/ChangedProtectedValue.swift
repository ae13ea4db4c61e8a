import CascadeCurriculum
import CascadeText

extension Check {
  static let changedProtectedValue = Check(
    id: "overlay/protected-value",
    severity: .warning,
    summary: "A value to which an overlay gives other words and which protected text shows.",
    explanation: """
      No overlay changes a protected block, but `{{values}}` are each edition's own, in protected text too: a help line has \
      to be the country's. Other words can also turn what the text says into something else, and nobody looks at them beside \
      it. Look whether the sentence still says what it must, in each language, then silence this in `overlay.yaml` with `at:` \
      and the name of the value, and the reason; or let the protected text say it in words of its own. The page of what \
      differs in an edition lists every such value.
      """,
    bad: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      values: {who-decides: the person who was harmed}
      === modules/sample/module.md
      ::: key-points {#core protected=yes}

      Whether to report is decided by {{who-decides}}.

      :::
      === overlays/land/overlay.yaml
      id: land
      title: An edition
      country: BD
      standing: current
      values: {⟦who-decides⟧: the elders}
      """,
    good: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      values: {who-helps: a support person}
      === modules/sample/module.md
      ::: key-points {#core protected=yes}

      Whether to report is decided by the person who was harmed.

      :::

      Afterwards they may ask {{who-helps}}.
      === overlays/land/overlay.yaml
      id: land
      title: An edition
      country: BD
      standing: current
      values: {who-helps: the elders}
      """,
    judging: .perCurriculum { curriculum, report in
      for overlay in curriculum.overlays {
        let changes = curriculum.languages(of: overlay).flatMap { curriculum.valueChanges(by: overlay, in: $0) }
        guard !changes.isEmpty else { continue }
        let changed = Dictionary(grouping: changes, by: \.name)
        let shown = Dictionary(grouping: curriculum.protectedValues(under: overlay), by: \.name)
        for value in overlay.values {
          guard let changes = changed[value.name], let places = shown[value.name] else { continue }
          let notes = places.map { place in
            Diagnostic.Note("shown in '\(place.block)', which is protected", at: place.span, in: place.path)
          }
          report.add(
            "other words for '\(value.name)' change protected text: \(Self.list(changes, curriculum.language))",
            at: value.nameSpan, in: overlay.path, notes: notes)
        }
      }
    })

  /// What the words were and are, each pair once, with the first language that has it where that is not the curriculum's.
  private static func list(_ changes: [ValueChange], _ language: LocaleTag) -> String {
    var seen: Set<[String]> = []
    return changes.filter { seen.insert([$0.former, $0.current]).inserted }.map { change in
      (change.language == language ? "" : "in \(change.language) ") + "'\(change.former)' becomes '\(change.current)'"
    }.joined(separator: "; ")
  }
}
