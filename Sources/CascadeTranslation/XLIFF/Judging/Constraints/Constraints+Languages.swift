import CascadeXML

extension XLIFFConstraint {
  /// Languages and spaces agree from the document down to the words.
  static let languages: [XLIFFConstraint] = [
    XLIFFConstraint("4.2.2.12 xml:lang", on: "source") { place, report in
      guard isInSegment(place), let language = place.inherited("lang"), let expected = place.root["srcLang"] else {
        return
      }
      if !isSame(language, expected) {
        report.add("its language is '\(language)', and that of the sources '\(expected)'", at: place.element)
      }
    },
    XLIFFConstraint("4.2.2.13 xml:lang", on: "target") { place, report in
      // A match that is not just for reference is in the language of the targets too (5.1.6.3).
      let holder = place.ancestors.last
      let isMatch = holder?.name == "match" && holder?["reference"] != "yes"
      guard isMatch || isInSegment(place), let language = place.inherited("lang"), let expected = place.root["trgLang"]
      else { return }
      if !isSame(language, expected) {
        report.add("its language is '\(language)', and that of the targets '\(expected)'", at: place.element)
      }
    },
    XLIFFConstraint("4.2.2.1 trgLang", on: "target") { place, report in
      if isInSegment(place), place.root["trgLang"] == nil {
        report.add("the document says no language of the targets", at: place.element)
      }
    },
    XLIFFConstraint("4.3.2.2 xml:space", on: "segment", "ignorable") { place, report in
      guard let source = place.element.first("source"), let target = place.element.first("target") else { return }
      let spaces = [source, target].map { place.child($0).inherited("space") ?? "default" }
      if spaces[0] != spaces[1] { report.add("source and target treat spaces differently", at: target) }
    },
  ]

  /// Whether a source or target is that of a segment or an ignorable part.
  private static func isInSegment(_ place: XLIFFPlace) -> Bool {
    place.ancestors.last.map { $0.isCore("segment") || $0.isCore("ignorable") } ?? false
  }

  /// Tags are compared without regard to case (RFC 5646, section 2.1.1).
  static func isSame(_ left: String, _ right: String) -> Bool { left.lowercased() == right.lowercased() }
}
