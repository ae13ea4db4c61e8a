import CascadeXML

extension XLIFFConstraint {
  /// What structural elements and their attributes demand of each other.
  static let structure: [XLIFFConstraint] = [
    XLIFFConstraint("4.2.2.3 href", on: "skeleton") { place, report in
      let isEmpty = place.element.children.isEmpty
      if isEmpty, place.element["href"] == nil { report.add("an empty skeleton without 'href'", at: place.element) }
      if !isEmpty, place.element["href"] != nil {
        report.add("a skeleton with 'href' holds something", at: place.element)
      }
    },
    XLIFFConstraint("4.2.2.5 segment", on: "unit") { place, report in
      if !place.element.elements.contains(where: { $0.isCore("segment") }) {
        report.add("a unit without segments", at: place.element)
      }
    },
    XLIFFConstraint("4.2.2 modules", on: "file", "group", "unit") { place, report in
      // Each once, but for lists of changes and those of ITS.
      let repeatable: Set<XLIFFModule> = [.core, .changeTracking, .its, .itsExtension]
      var seen: Set<XLIFFName> = []
      for child in place.element.elements {
        guard let name = XLIFFName(child), !repeatable.contains(name.module) else { continue }
        if !seen.insert(name).inserted { report.add("a second '\(child.name)'", at: child) }
      }
    },
    XLIFFConstraint("4.3.1.35 subState", on: "segment") { place, report in
      if place.element["subState"] != nil, place.element["state"] == nil {
        report.add("'subState' without 'state'", at: place.element)
      }
      if place.element["subState"]?.hasPrefix("xlf:") ?? false {
        report.add("the prefix 'xlf' is the standard's own", at: place.element)
      }
    },
    XLIFFConstraint("4.3.1.24 order", on: "unit") { place, report in
      let parts = XLIFFUnitContent(place.element).segments
      var taken: Set<Int> = []
      for (index, part) in parts.enumerated() {
        guard let target = part.first("target") else { continue }
        let order = target["order"].flatMap { XLIFFAttributeType.number($0) } ?? index + 1
        if order > parts.count { report.add("its place is \(order), and there are \(parts.count) parts", at: target) }
        if !taken.insert(order).inserted { report.add("another target has the place \(order)", at: target) }
      }
    },
    XLIFFConstraint("4.3.1.19 hex", on: "cp") { place, report in
      guard let text = place.element["hex"], let value = UInt32(text, radix: 16) else { return }
      if let scalar = Unicode.Scalar(value), InlineSequence.isAllowed(scalar) {
        report.add("U+\(scalar.hexadecimal) can stand in XML as it is", at: place.element)
      } else if value > 0x10FFFF {
        report.add("'\(text)' is no character", at: place.element)
      }
    },
    XLIFFConstraint("4.3.1.40 type", on: "group", "unit") { place, report in
      if place.element["type"]?.hasPrefix("xlf:") ?? false {
        report.add("the prefix 'xlf' is the standard's own", at: place.element)
      }
    },
  ]
}
