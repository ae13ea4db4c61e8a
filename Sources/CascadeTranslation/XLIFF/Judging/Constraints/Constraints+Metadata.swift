import CascadeXML

extension XLIFFConstraint {
  /// Metadata (section 5.4).
  static let metadata: [XLIFFConstraint] = [
    XLIFFConstraint("5.4.5.3 id", on: "metadata", of: .metadata) { place, report in
      report.requireUniqueIDs(place.element.withDescendants, "group of metadata")
    }
  ]
}
