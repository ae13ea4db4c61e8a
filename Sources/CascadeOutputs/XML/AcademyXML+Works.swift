import CascadeCurriculum
import CascadeText
import CascadeXML

extension AcademyXML {
  /// The glossary: what the text reaches, or all of it in the complete edition.
  func writeGlossary(_ writer: inout XMLWriter) {
    let terms = delivery.curriculum.terms
    let places = isComplete ? Array(terms.indices) : delivery.reach.terms
    guard !places.isEmpty else { return }
    writer.open("glossary")
    for place in places { write(terms[place], &writer) }
    writer.close()
  }

  private func write(_ term: Term, _ writer: inout XMLWriter) {
    writer.open("entry")
    writer.attribute("id", term.id.text)
    writer.attribute("part", optional: term.part?.string)
    writer.names("see", term.see.map(\.id.text))
    if let fallback { writer.language(fallback) }
    writeMarkedWords("name", term.term, &writer)
    writeMarkedWords("abbreviation", term.abbreviation, &writer)
    writeMarkedWords("meaning", term.definition, &writer)
    if delivery.showsRestricted { writeMarkedWords("note", term.note, &writer) }
    for equivalent in term.equivalents {
      writer.open("equivalent")
      writer.language(equivalent.locale)
      writer.attribute("confidence", optional: equivalent.confidence?.rawValue)
      writeMarkedWords("name", equivalent.term, &writer)
      writer.close()
    }
    writer.close()
  }

  /// The sources: what the text reaches, or all of them in the complete edition.
  func writeSources(_ writer: inout XMLWriter) {
    let sources = delivery.curriculum.sources
    let places = isComplete ? Array(sources.indices) : delivery.reach.sources
    guard !places.isEmpty else { return }
    writer.open("sources")
    for place in places { write(sources[place], &writer) }
    writer.close()
  }

  private func write(_ source: Source, _ writer: inout XMLWriter) {
    writer.open("source")
    writer.attribute("id", source.id.text)
    writer.attribute("type", source.type.string)
    writer.attribute("status", source.status.rawValue)
    writer.element("title", delivery.words(source.title))
    writer.element("issued", source.issued.string)
    for name in source.authors { write(name, as: "author", &writer) }
    for name in source.editors { write(name, as: "editor", &writer) }
    for contributor in source.contributors {
      for name in contributor.names { write(name, as: contributor.role, &writer) }
    }
    for field in source.fields {
      writer.open("field", .text)
      writer.attribute("name", field.name)
      writer.text(delivery.words(field.value))
      writer.close()
    }
    if delivery.showsRestricted { writeWords("note", source.note, &writer) }
    writer.close()
  }

  private func write(_ name: Source.Name, as role: String, _ writer: inout XMLWriter) {
    writer.open("contributor")
    writer.attribute("role", role)
    if let given = name.given {
      writer.element("family", name.family.string)
      writer.element("given", given.string)
    } else {
      writer.element("literal", name.family.string)
    }
    writer.close()
  }
}
