import CascadeXML

extension XLIFFConstraint {
  /// Ids are unique where the standard says so (section 4.3.1.21).
  static let identifiers: [XLIFFConstraint] = [
    XLIFFConstraint("4.3.1.21 id", on: "xliff") { place, report in
      report.requireUniqueIDs(place.element.elements, "file")
    },
    XLIFFConstraint("4.3.1.21 id", on: "file") { place, report in
      report.requireUniqueIDs(place.element.coreDescendants(["group"]), "group")
      report.requireUniqueIDs(place.element.coreDescendants(["unit"]), "unit")
    },
    XLIFFConstraint("4.3.1.21 id", on: "notes") { place, report in
      report.requireUniqueIDs(place.element.elements, "note")
    },
    XLIFFConstraint("4.3.1.21 id", on: "originalData") { place, report in
      report.requireUniqueIDs(place.element.elements, "data")
    },
    XLIFFConstraint("4.3.1.21 id", on: "unit") { place, report in
      let unit = XLIFFUnitContent(place.element)
      report.requireUniqueIDs(
        unit.segments + unit.sources.filter { !$0.isCore("ec") || $0["id"] != nil }, "part of the unit")
      report.requireUniqueIDs(unit.targets, "code or annotation of the targets")
      // What is in a target has the id of what it corresponds to in the source, or one of its own.
      let isCode = Dictionary(unit.sources.map { ($0["id"], XLIFFUnitContent.codes.contains($0.name)) }) { $1 }
      let segments = Set(unit.segments.compactMap { $0["id"] })
      for element in unit.targets {
        guard let id = element["id"] else { continue }
        if let isCode = isCode[id] {
          if isCode != XLIFFUnitContent.codes.contains(element.name) {
            report.add("the id '\(id)' is that of something else in the source", at: element)
          }
        } else if segments.contains(id) {
          report.add("the id '\(id)' is that of a segment", at: element)
        }
      }
    },
    XLIFFConstraint("4.9.2 extensions", on: "file", "group", "unit") { place, report in
      let extensions = place.element.elements.filter { XLIFFName($0) == nil }
      let all = extensions.flatMap(\.withDescendants)
      report.requireUniqueIDs(all, "extension")
      for element in all {
        if let id = element["id"], !NameToken.isValid(id) { report.add("the id '\(id)' is no name token", at: element) }
      }
    },
  ]
}

/// What is in the segments of a unit.
struct XLIFFUnitContent {
  /// The segments and ignorable parts.
  let segments: [XMLElement]
  /// The inline elements of the sources, in order.
  let sources: [XMLElement]
  /// The inline elements of the targets, in order.
  let targets: [XMLElement]

  /// What is in `unit`.
  init(_ unit: XMLElement) {
    segments = unit.elements.filter { $0.isCore("segment") || $0.isCore("ignorable") }
    sources = segments.compactMap { $0.first("source") }.flatMap { $0.coreDescendants(Self.inlines) }
    targets = segments.compactMap { $0.first("target") }.flatMap { $0.coreDescendants(Self.inlines) }
  }

  /// The inline elements that are marks: all but characters.
  static let inlines: Set = ["ph", "pc", "sc", "ec", "mrk", "sm", "em"]
  /// Those that are codes.
  static let codes: Set = ["ph", "pc", "sc", "ec"]
}

extension XMLElement {
  /// The element and all in it, of whatever namespace.
  var withDescendants: [XMLElement] { [self] + elements.flatMap(\.withDescendants) }
}
