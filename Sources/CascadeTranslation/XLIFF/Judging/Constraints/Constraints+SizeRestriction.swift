import CascadeXML

extension XLIFFConstraint {
  /// Size and length restriction (section 5.7).
  static let sizeRestriction: [XLIFFConstraint] = [
    XLIFFConstraint("5.7.5.9 ec", on: "ec") { place, report in
      let isAny = place.element.attributes.contains { $0.namespace == space }
      if isAny, place.element["isolated"] != "yes" {
        report.add("the size of an end is told at its start", at: place.element)
      }
    },
    XLIFFConstraint("5.7.5.9 sizeInfo", on: "file", "group", "unit", "ph", "pc", "sc", "ec") { place, report in
      guard let info = place.element["sizeInfo", in: space] else { return }
      if place.element["sizeInfoRef", in: space] != nil {
        report.add("'sizeInfo' and 'sizeInfoRef' stand together", at: place.element)
      }
      judge(info, "sizeInfo", profile(of: place, "generalProfile"), "xliff:codepoints", place, &report)
    },
    XLIFFConstraint("5.7.5.8 equivStorage", on: "ph", "pc", "sc", "ec") { place, report in
      guard let info = place.element["equivStorage", in: space] else { return }
      judge(info, "equivStorage", profile(of: place, "storageProfile"), "xliff:utf8", place, &report)
    },
    XLIFFConstraint("5.7.5.10 sizeInfoRef", on: "file", "group", "unit", "ph", "pc", "sc", "ec") { place, report in
      guard let reference = place.element["sizeInfoRef", in: space] else { return }
      let data = place.ancestors.flatMap(\.elements).filter { XLIFFName($0) == XLIFFName(.sizeRestriction, "data") }
      let isThere = data.flatMap(\.elements).contains {
        $0["id"] == reference || $0["id", in: XMLElement.xmlNamespace] == reference
      }
      if !isThere { report.add("there is no size data '\(reference)'", at: place.element) }
    },
  ]

  private static let space = XLIFFModule.sizeRestriction.rawValue

  private static func profile(of place: XLIFFPlace, _ name: String) -> String? {
    place.enclosing("file")?.first("profiles")?[name]
  }

  /// The standard's own profiles count in whole numbers (sections 5.7.6.1.2 and 5.7.6.2.2). Where no profile is named, a value is
  /// either no number, which is somebody's own matter, or a whole one.
  private static func judge(
    _ value: String, _ name: String, _ profile: String?, _ standard: String, _ place: XLIFFPlace,
    _ report: inout XLIFFReport
  ) {
    let isStandard = profile.map { $0 == standard || $0.hasPrefix("xliff:") }
    let isWrong =
      switch isStandard {
      case true?: XLIFFAttributeType.number(value) == nil
      case false?: false
      case nil: Double(value) != nil && XLIFFAttributeType.number(value) == nil
      }
    if isWrong { report.add("'\(name)' is '\(value)', expected a whole number", at: place.element) }
  }
}
