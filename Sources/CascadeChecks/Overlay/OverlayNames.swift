import CascadeText

extension Check {
  static let overlayField = Check(
    id: "overlay/unknown-field",
    severity: .error,
    summary: "Other words for a field that the module does not have.",
    explanation: """
      `set` in a file of an overlay gives the `title` of its module other words, or what an objective says, by the \
      objective's id. Under any other key the words would be in no edition. A page has no such fields.
      """,
    bad: """
      === overlays/sample-land/overlay.yaml
      id: sample-land
      title: Sample land
      country: BD
      standing: current
      === modules/sample/module.md
      ## The rule
      === overlays/sample-land/sample.md
      ---
      overlay: sample-land
      module: sample
      set: {⟦titel⟧: The rule in Sample land}
      ---
      """,
    good: """
      === overlays/sample-land/overlay.yaml
      id: sample-land
      title: Sample land
      country: BD
      standing: current
      === modules/sample/module.md
      ## The rule
      === overlays/sample-land/sample.md
      ---
      overlay: sample-land
      module: sample
      set: {title: The rule in Sample land, O1: explain the rule to a neighbour}
      ---
      """,
    judging: .reported(by: .resolve))

  static let overlayValue = Check(
    id: "overlay/unknown-value",
    severity: .error,
    summary: "A value of an overlay that takes no other's place and that none of its texts uses.",
    explanation: """
      `values` in `overlay.yaml` gives values of `curriculum.yaml` that differ in this country, and values for the \
      overlay's own texts. This one is neither, so the value that was meant stays as the curriculum gives it.
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
      values: {forum: the local forum}
      === modules/sample/module.md
      Ask {{forum}}.
      === overlays/sample-land/overlay.yaml
      id: sample-land
      title: Sample land
      country: BD
      standing: current
      values: {⟦forrum⟧: the Citizens' Forum}
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
      values: {forum: the local forum}
      === modules/sample/module.md
      Ask {{forum}}.
      === overlays/sample-land/overlay.yaml
      id: sample-land
      title: Sample land
      country: BD
      standing: current
      banner: Call {{station}}.
      values: {forum: the Citizens' Forum, station: the station}
      """,
    judging: .reported(by: .resolve))
}
