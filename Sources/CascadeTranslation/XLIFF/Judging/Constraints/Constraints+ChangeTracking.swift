import CascadeXML

extension XLIFFConstraint {
  /// Change tracking (section 5.6; a module in 2.0, an extension since).
  static let changeTracking: [XLIFFConstraint] = [
    XLIFFConstraint("5.6.5.5 ref", on: "revisions", of: .changeTracking) { place, report in
      let all = candidates(place)
      if let reference = place.element["ref"] {
        // The clause asks for the id of an element around the list of changes, and not that it is one of `appliesTo`.
        let others = holder(of: place)?.elements.filter { XLIFFName($0)?.module != .changeTracking } ?? []
        if !others.flatMap(\.withDescendants).contains(where: { $0["id"] == reference }) {
          report.add("there is nothing with the id '\(reference)'", at: place.element)
        }
      } else if all.count > 1, all.contains(where: { $0["id"] != nil }) {
        report.add("'ref' is missing, as there are several", at: place.element)
      }
    },
    XLIFFConstraint("5.6.5.6 property", on: "revision", of: .changeTracking) { place, report in
      let reference = place.parent.element["ref"]
      let changed = candidates(place.parent).first { reference == nil || $0["id"] == reference }
      var seen: Set<String> = []
      for item in place.element.elements {
        guard let property = item["property"] else { continue }
        if !seen.insert(property).inserted { report.add("a second '\(property)' of one revision", at: item) }
        guard property != "content", let changed else { continue }
        let rule = XLIFFName(changed).flatMap { XLIFFElementRule.all[$0] }?.attributes.first { $0.name == property }
        if changed[property] == nil || rule?.type.accepts(item.words) != true {
          report.add("'\(property)' can be no attribute of '\(changed.name)' that says '\(item.words)'", at: item)
        }
      }
    },
  ]

  /// The elements that revisions can be about: those of that name beside the list of changes.
  private static func candidates(_ place: XLIFFPlace) -> [XMLElement] {
    guard let name = place.element["appliesTo"], let holder = holder(of: place) else { return [] }
    return holder.elements.flatMap { child -> [XMLElement] in
      if child.isCore(name) { return [child] }
      return ["notes", "segment", "ignorable", "originalData"].contains(child.name)
        ? child.elements.filter { $0.isCore(name) } : []
    }
  }
  /// The element that holds the list of changes that the revisions at `place` are in.
  private static func holder(of place: XLIFFPlace) -> XMLElement? {
    place.ancestors.count > 1 ? place.ancestors[place.ancestors.count - 2] : nil
  }
}
