import CascadeText

extension QualityCheck {
  static let changedAddress = QualityCheck(
    id: "addresses/changed", severity: .error,
    summary: "An address or telephone number of the source that the translation lacks or changes.",
    explanation: """
      One wrong letter leads nowhere, or to somebody else: a person who needs help does not reach it. Copy addresses; a \
      telephone number may be in your digits. Where your country has another number, ask for a national note.
      """,
    comparesWithSource: true,
    bad: [
      QualitySample(
        "bn", "Write to help@police.example today.", "আজই ⟦help@polic.example⟧ ঠিকানায় লিখুন।"),
      QualitySample("fa-AF", "Write to https://police.example/help today.", "امروز به نشانی پولیس بنویسید.⟦⟧"),
      QualitySample("ps", "Call +93 20 555 0142 today.", "نن ⟦+93 20 555 0124⟧ ته زنګ ووهئ."),
    ],
    good: [
      QualitySample("bn", "Write to help@police.example today.", "আজই help@police.example ঠিকানায় লিখুন।"),
      QualitySample(
        "fa-AF", "Write to https://police.example/help today.", "امروز به https://police.example/help بنویسید."),
      QualitySample("ps", "Call +93 20 555 0142 today.", "نن +۹۳ ۲۰ ۵۵۵ ۰۱۴۲ ته زنګ ووهئ."),
    ],
    judging: .perUnit { unit, report in
      guard !unit.sourceAddresses.isEmpty, !unit.target.isBlank else { return }
      let target = Set(unit.targetAddresses.map(\.text))
      let source = Set(unit.sourceAddresses.map(\.text))
      var others = unit.targetAddresses.filter { !source.contains($0.text) }
      for address in unit.sourceAddresses where !target.contains(address.text) {
        let message = "'\(unit.source.string(address.range))' is missing"
        if let place = others.firstIndex(where: { $0.isTelephone == address.isTelephone }) {
          report.add(message, at: others.remove(at: place).range, in: unit)
        } else {
          report.addMissing(message, in: unit)
        }
      }
    })
}
