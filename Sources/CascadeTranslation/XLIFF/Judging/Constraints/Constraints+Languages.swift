import CascadeXML

extension XLIFFConstraint {
  /// Languages and spaces agree from the document down to the words.
  static let languages: [XLIFFConstraint] = [
    XLIFFConstraint("4.3.2 xml:lang", on: "source") { place, report in
      guard isInCore(place), let language = place.inherited("lang"), let expected = place.root["srcLang"] else {
        return
      }
      if !isSame(language, expected) {
        report.add("its language is '\(language)', and that of the sources '\(expected)'", at: place.element)
      }
    },
    XLIFFConstraint("4.3.2 xml:lang", on: "target") { place, report in
      guard isInCore(place), let language = place.inherited("lang"), let expected = place.root["trgLang"] else {
        return
      }
      // A match for reference may be in any language (5.1.5.6, `reference`).
      if place.ancestors.last?["reference"] == "yes" { return }
      if !isSame(language, expected) {
        report.add("its language is '\(language)', and that of the targets '\(expected)'", at: place.element)
      }
    },
    XLIFFConstraint("4.3.1 trgLang", on: "target") { place, report in
      if isInCore(place), place.root["trgLang"] == nil {
        report.add("the document says no language of the targets", at: place.element)
      }
    },
    XLIFFConstraint("4.2.2.12 xml:space", on: "segment", "ignorable") { place, report in
      guard let source = place.element.first("source"), let target = place.element.first("target") else { return }
      let spaces = [source, target].map { place.child($0).inherited("space") ?? "default" }
      if spaces[0] != spaces[1] { report.add("source and target treat spaces differently", at: target) }
    },
  ]

  /// Whether a source or target is that of a segment, an ignorable part or a match.
  private static func isInCore(_ place: XLIFFPlace) -> Bool {
    place.ancestors.last.flatMap(XLIFFName.init)?.module != .resourceData
  }

  /// Tags are compared without regard to case (RFC 5646, section 2.1.1).
  static func isSame(_ left: String, _ right: String) -> Bool { left.lowercased() == right.lowercased() }
}
