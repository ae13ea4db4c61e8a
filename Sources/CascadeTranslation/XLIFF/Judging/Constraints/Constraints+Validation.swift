import CascadeXML

extension XLIFFConstraint {
  /// Validation (section 5.8).
  static let validation: [XLIFFConstraint] = [
    XLIFFConstraint("5.8.4.3 rule", on: "rule", of: .validation) { place, report in
      let rules = ["isPresent", "isNotPresent", "startsWith", "endsWith"].count { place.element[$0] != nil }
      let own = place.element.attributes.contains { !$0.namespace.isEmpty && $0.namespace != XMLElement.xmlNamespace }
      if rules + (own ? 1 : 0) != 1 {
        report.add("a rule says one thing, of its own or of somebody's", at: place.element)
      }
    },
    XLIFFConstraint("5.8.5.6 existsInSource", on: "rule", of: .validation) { place, report in
      guard place.element["existsInSource"] != nil else { return }
      if ["isPresent", "startsWith", "endsWith"].count(where: { place.element[$0] != nil }) != 1 {
        report.add("'existsInSource' goes with 'isPresent', 'startsWith' or 'endsWith'", at: place.element)
      }
    },
  ]
}
