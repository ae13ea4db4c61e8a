import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let unverifiedInFinal = Check(
    id: "release/unverified",
    severity: .error,
    summary: "Something unverified in a curriculum that is called final.",
    explanation: """
      A wrong help line, a law that does not apply, a source that says something else: each harms people who trust the \
      book. Have it checked and set its status, or leave the curriculum a draft.
      """,
    bad: """
      === modules/sample/module.md
      Call {{helpline}} [@code].

      === sources.yaml
      sources:
        - {id: code, type: legislation, title: The code, issued: "1898", status: ⟦unverified⟧}
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      status: final
      modules: [sample]
      values:
        ⟦helpline⟧: {text: "109", status: unverified}
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      """,
    good: """
      === modules/sample/module.md
      Call {{helpline}} [@code].

      === sources.yaml
      sources:
        - {id: code, type: legislation, title: The code, issued: "1898", status: checked}
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      status: final
      modules: [sample]
      values:
        helpline: {text: "109", status: checked}
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      """,
    judging: .perCurriculum { curriculum, report in
      guard curriculum.isFinal else { return }
      let used = SourceUse.ids(in: curriculum)
      for source in curriculum.sources where source.status == .unverified && used.contains(source.id) {
        report.add("the source '\(source.id)' is unverified", at: source.statusSpan, in: CurriculumPath.sources)
      }
      for value in curriculum.values where value.status == .unverified {
        report.add("the value '\(value.name)' is unverified", at: value.nameSpan, in: CurriculumPath.curriculum)
      }
      for overlay in curriculum.overlays {
        for value in overlay.values where value.status == .unverified {
          report.add("the value '\(value.name)' is unverified", at: value.nameSpan, in: overlay.path)
        }
      }
      let texts =
        curriculum.modules.map { ($0.path, $0.content) } + curriculum.pages.map { ($0.path, $0.content) }
        + curriculum.overlays.flatMap { $0.files.map { ($0.path, $0.content) } }
      for (path, content) in texts {
        for block in content.blocks where block.kind == .law && block["status"] == Standing.unverified.rawValue {
          let place = block.attribute("status")?.span ?? block.idSpan
          report.add("the legal statement '\(block.id)' is unverified", at: place, in: path)
        }
      }
    })
}

extension Curriculum {
  /// Whether the curriculum, or one of its editions, is called final.
  var isFinal: Bool { status == .final || editions.contains { $0.status == .final } }
}
