import CascadeXML

extension XLIFFConstraint {
  /// Format style (section 5.3).
  static let formatStyle: [XLIFFConstraint] = [
    XLIFFConstraint(
      "5.3.5.2 subFs", on: "file", "group", "unit", "note", "ph", "pc", "sc", "ec", "mrk", "sm"
    ) { place, report in
      let space = XLIFFModule.formatStyle.rawValue
      if place.element["subFs", in: space] != nil, place.element["fs", in: space] == nil {
        report.add("'subFs' without 'fs'", at: place.element)
      }
    },
    XLIFFConstraint("5.3.5.1 fs", on: "ec") { place, report in
      let space = XLIFFModule.formatStyle.rawValue
      if place.element["isolated"] != "yes", place.element.attributes.contains(where: { $0.namespace == space }) {
        report.add("the style of an end is that of its start", at: place.element)
      }
    },
  ]
}
