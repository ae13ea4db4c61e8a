import CascadeCurriculum
import CascadeText
import CascadeXML

extension AcademyXML {
  /// What `curriculum.yaml` says besides: settings, editions and local kinds; in the complete edition only.
  func writeSettings(_ writer: inout XMLWriter) {
    guard isComplete else { return }
    let curriculum = delivery.curriculum
    writer.open("settings")
    writer.names("outputs", curriculum.outputs.map(\.string))
    writer.answer("partial", curriculum.givesPartialCredit)
    for rule in curriculum.severities {
      writer.open("check-severity")
      writer.attribute("check", rule.check.string)
      writer.attribute("severity", rule.severity?.rawValue ?? "off")
      writer.close()
    }
    writer.silences(curriculum.silences)
    for silence in curriculum.fileSilences {
      writer.open("silenced", .text)
      writer.attribute("check", silence.silence.check.string)
      writer.attribute("at", optional: silence.silence.at?.string)
      writer.attribute("file", silence.path)
      writer.text(silence.silence.reason.string)
      writer.close()
    }
    writer.close()
    writeEditions(&writer)
    writeKinds(&writer)
  }

  private func writeEditions(_ writer: inout XMLWriter) {
    guard !delivery.curriculum.editions.isEmpty else { return }
    writer.open("editions")
    for edition in delivery.curriculum.editions {
      guard let tier = edition.tier, !edition.locales.isEmpty else { continue }
      writer.open("edition")
      writer.attribute("id", edition.id.text)
      writer.attribute("reader", edition.reader.rawValue)
      writer.attribute("tier", tier.rawValue)
      writer.names("locales", edition.locales.map(\.text))
      writer.attribute("overlay", optional: edition.overlay?.id.text)
      writer.attribute("status", optional: edition.status?.rawValue)
      writer.close()
    }
    writer.close()
  }

  private func writeKinds(_ writer: inout XMLWriter) {
    guard !delivery.curriculum.localKinds.isEmpty else { return }
    writer.open("kinds")
    for kind in delivery.curriculum.localKinds {
      writer.open("kind")
      writer.attribute("name", kind.name)
      writer.answer("restricted", kind.isRestricted)
      writer.close()
    }
    writer.close()
  }

  /// The values; participants read them in the text alone, for a value may stand in restricted text only.
  func writeValues(_ writer: inout XMLWriter) {
    guard delivery.showsRestricted else { return }
    write(delivery.curriculum.values, &writer)
  }

  /// Values in every language they have, or in the document's alone.
  func write(_ values: [ValueDefinition], _ writer: inout XMLWriter) {
    guard !values.isEmpty else { return }
    writer.open("values")
    for value in values {
      writer.open("defined-value")
      writer.attribute("name", value.name)
      writer.attribute("status", optional: value.status?.rawValue)
      writer.attribute("as-of", optional: value.asOf?.description)
      if isComplete {
        if let text = value.text { writer.element("wording", text.string) }
        for (locale, text) in value.byLocale {
          writer.open("wording", .text)
          writer.language(locale)
          writer.text(text.string)
          writer.close()
        }
      } else if let text = value.text(for: delivery.locale.tag) ?? value.text(for: delivery.curriculum.language) {
        writer.element("wording", text.string)
      }
      writeWords("note", value.note, &writer)
      writer.close()
    }
    writer.close()
  }

  /// The people.
  func writePeople(_ writer: inout XMLWriter) {
    guard !delivery.curriculum.people.isEmpty else { return }
    writer.open("people")
    for person in delivery.curriculum.people {
      writer.open("person")
      writer.attribute("id", person.id.text)
      writer.names("languages", person.languages.map(\.text))
      writeWords("name", person.name, &writer)
      writeWords("role", person.role, &writer)
      writer.close()
    }
    writer.close()
  }
}
