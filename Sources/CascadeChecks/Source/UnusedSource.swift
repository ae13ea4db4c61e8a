import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let unusedSource = Check(
    id: "source/unused",
    severity: .note,
    summary: "A source that nothing cites.",
    explanation: """
      A delivery lists the sources that its text reaches, so this one is in no handbook. Cite it, name it under \
      `further-reading`, or take it out.
      """,
    bad: """
      === sources.yaml
      sources:
        - {id: ⟦tyler-2006⟧, type: book, title: Why people obey the law, issued: "2006", status: confident}
      """,
    good: """
      === sources.yaml
      sources:
        - {id: tyler-2006, type: book, title: Why people obey the law, issued: "2006", status: confident}
      === pages/reading.md
      People obey the law when they find it fair [@tyler-2006].
      """,
    judging: .perCurriculum { curriculum, report in
      let used = SourceUse.ids(in: curriculum)
      for source in curriculum.sources where !used.contains(source.id) {
        report.add("nothing cites '\(source.id)'", at: source.idSpan, in: CurriculumPath.sources)
      }
    })
}

/// The sources that a curriculum uses.
enum SourceUse {
  static func ids(in curriculum: Curriculum) -> Set<ID<Source>> {
    var used = Set(curriculum.modules.flatMap { $0.furtherReading.map(\.id) })
    used.formUnion(curriculum.credits.compactMap { $0.from.map { ID($0.string) } })
    let contents =
      curriculum.modules.map(\.content) + curriculum.pages.map(\.content)
      + curriculum.overlays.flatMap { $0.files.map(\.content) }
    for content in contents {
      for citation in content.document.citations { used.formUnion(citation.items.map { ID($0.key) }) }
      for block in content.blocks {
        for key in ["source", "authority"] { if let id = block[key] { used.insert(ID(id)) } }
      }
    }
    return used
  }
}
