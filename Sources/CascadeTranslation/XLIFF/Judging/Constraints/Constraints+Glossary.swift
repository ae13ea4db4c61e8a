import CascadeXML

extension XLIFFConstraint {
  /// Glossaries (section 5.2).
  static let glossary: [XLIFFConstraint] = [
    XLIFFConstraint("5.2.5.1 id", on: "glossary", of: .glossary) { place, report in
      let parts = place.element.elements.flatMap { [$0] + $0.elements.filter { $0.name == "translation" } }
      report.requireUniqueIDs(parts, "part of the glossary")
    },
    XLIFFConstraint("5.2.4.3 glossEntry", on: "glossEntry", of: .glossary) { place, report in
      if place.element.first("translation") == nil, place.element.first("definition") == nil {
        report.add("an entry without a translation or a definition", at: place.element)
      }
    },
    XLIFFConstraint("5.2.5.2 ref", on: "glossEntry", "translation", of: .glossary) { place, report in
      requireSpan(place, &report)
    },
  ]
}
