import CascadeXML

extension XLIFFConstraint {
  /// Translation candidates (section 5.1).
  static let matches: [XLIFFConstraint] = [
    XLIFFConstraint("5.1.7.1 id", on: "matches", of: .matches) { place, report in
      report.requireUniqueIDs(place.element.elements, "match")
    },
    XLIFFConstraint("5.1.6.3 xml:lang", on: "match", of: .matches) { place, report in
      if place.element["lang", in: XMLElement.xmlNamespace] != nil {
        report.add("a match has no 'xml:lang'", at: place.element)
      }
    },
    XLIFFConstraint("5.1.7.8 subType", on: "match", of: .matches) { place, report in
      if place.element["subType"] != nil, place.element["type"] == nil {
        report.add("'subType' without 'type'", at: place.element)
      }
    },
    XLIFFConstraint("5.1.7.5 ref", on: "match", of: .matches) { place, report in
      requireSpan(place, &report)
    },
  ]

  /// What glossaries and matches refer to is words of the unit that they are in.
  ///
  /// An address before the `#` may be this very document's, which its bytes do not tell: such a reference passes.
  static func requireSpan(_ place: XLIFFPlace, _ report: inout XLIFFReport) {
    guard let reference = place.element["ref"] else { return }
    if reference.contains("#"), !reference.hasPrefix("#") { return }
    let found = XLIFFFragment(reference)?.target(from: place)
    if found?.kind != .span || found?.isInSameUnit != true {
      report.add("'\(reference)' leads to no words of the unit", at: place.element)
    }
  }
}
