import CascadeXML

extension XLIFFConstraint {
  /// What annotations demand (sections 4.7.3 and 3).
  static let annotations: [XLIFFConstraint] = [
    XLIFFConstraint("4.2.3.7 sm, 4.2.3.8 em", on: "unit") { place, report in
      let unit = XLIFFUnitContent(place.element)
      for side in [unit.sources, unit.targets] {
        var open: [String: XMLElement] = [:]
        for element in side {
          if element.isCore("sm"), let id = element["id"] { open[id] = element }
          guard element.isCore("em"), let reference = element["startRef"] else { continue }
          if open.removeValue(forKey: reference) == nil {
            report.add("there is no start '\(reference)' before it", at: element)
          }
        }
        for (id, start) in open.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) }) {
          report.add("the start '\(id)' has no end", at: start)
        }
      }
    },
    XLIFFConstraint("4.3.1.40 type", on: "mrk", "sm") { place, report in
      guard let type = place.element["type"], !["generic", "comment", "term"].contains(type) else { return }
      if !XLIFFAttributeType.userDefined.accepts(type) || type.hasPrefix("xlf:") {
        report.add(
          "'type' is '\(type)', expected 'generic', 'comment', 'term' or a word of your own", at: place.element)
      }
    },
    XLIFFConstraint("4.7.3.1.3 comment", on: "mrk", "sm") { place, report in
      guard place.element["type"] == "comment" else { return }
      let reference = place.element["ref"]
      if (reference == nil) == (place.element["value"] == nil) {
        report.add("a comment has either 'value' or 'ref'", at: place.element)
      }
      guard let reference else { return }
      let found = XLIFFFragment(reference)?.target(from: place)
      if found?.kind != .note || found?.isInSameUnit != true {
        report.add("'\(reference)' is no note of the unit", at: place.element)
      }
    },
    XLIFFConstraint("3 fragment identification", on: "mrk", "sm") { place, report in
      guard let reference = place.element["ref"], reference.hasPrefix("#") else { return }
      guard let fragment = XLIFFFragment(reference) else {
        return report.add("'\(reference)' is no fragment identifier", at: place.element)
      }
      if fragment.target(from: place) == nil { report.add("'\(reference)' leads nowhere", at: place.element) }
    },
  ]
}
