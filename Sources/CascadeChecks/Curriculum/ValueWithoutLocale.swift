import CascadeCurriculum
import CascadeText

extension Check {
  static let valueWithoutLocale = Check(
    id: "curriculum/value-without-locale",
    severity: .warning,
    summary: "A value that has no text for a locale in which it is published.",
    explanation: """
      Values by locale, such as `{en: local forum, bn: স্থানীয় ফোরাম}`, are put into the text of each edition. Where a \
      locale has none, the words of the source language stand in the middle of a sentence in another one, or nothing \
      does. Write the value for that locale, or one text for all.
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
        - {id: participant, reader: participant, tier: trainer, locales: [en, bn]}
      values: {⟦helpline⟧: {en: the number on the wall}}
      === modules/sample/module.md
      Call {{helpline}} at any time.
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
        - {id: participant, reader: participant, tier: trainer, locales: [en, bn]}
      values: {helpline: {en: the number on the wall, bn: দেয়ালের নম্বর}}
      === modules/sample/module.md
      Call {{helpline}} at any time.
      """,
    judging: .perCurriculum { curriculum, report in
      for value in curriculum.values {
        let missing = curriculum.locales { edition in
          !curriculum.overlay(of: edition, gives: value.name)
        }.filter { value.text(for: $0) == nil }
        report.addMissing(missing, of: value, in: CurriculumPath.curriculum)
      }
      for overlay in curriculum.overlays {
        for value in overlay.values {
          let missing = curriculum.locales { $0.overlay?.id == overlay.id }.filter { value.text(for: $0) == nil }
          report.addMissing(missing, of: value, in: overlay.path)
        }
      }
    })
}

extension Report {
  fileprivate mutating func addMissing(_ locales: [LocaleTag], of value: ValueDefinition, in path: String) {
    guard !locales.isEmpty else { return }
    let names = locales.map(\.text).quoted()
    add("value '\(value.name)' has no text for \(names)", at: value.nameSpan, in: path)
  }
}

extension Curriculum {
  /// The locales of the editions that `isMeant` picks, each once, sorted.
  fileprivate func locales(where isMeant: (Edition) -> Bool) -> [LocaleTag] {
    Set(editions.filter(isMeant).flatMap(\.locales)).sorted()
  }

  /// Whether the edition's overlay has a value of that name.
  fileprivate func overlay(of edition: Edition, gives name: String) -> Bool {
    guard let id = edition.overlay?.id else { return false }
    return overlays.contains { $0.id == id && $0.values.contains { $0.name == name } }
  }
}
