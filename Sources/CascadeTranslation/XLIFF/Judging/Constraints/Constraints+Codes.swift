import CascadeXML

extension XLIFFConstraint {
  /// What codes demand: their types, their data, and that starts and ends find each other.
  static let codes: [XLIFFConstraint] = [
    XLIFFConstraint("4.3.1.36 subType", on: "ph", "pc", "sc", "ec") { place, report in
      guard let subType = place.element["subType"] else { return }
      guard let type = place.element["type"] else {
        return report.add("'subType' without 'type'", at: place.element)
      }
      guard subType.hasPrefix("xlf:") else { return }
      guard let expected = standardSubTypes[subType] else {
        return report.add("the standard knows no '\(subType)'", at: place.element)
      }
      if type != expected { report.add("'\(subType)' goes with '\(expected)' only", at: place.element) }
    },
    XLIFFConstraint("4.3.1.9 dataRef", on: "ph", "pc", "sc", "ec") { place, report in
      let holder = place.ancestors.last { $0.first("originalData") != nil }?.first("originalData")
      let ids = Set(holder?.elements.compactMap { $0["id"] } ?? [])
      for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
        guard let reference = place.element[name], !ids.contains(reference) else { continue }
        report.add("there is no data '\(reference)' in the unit", at: place.element)
      }
    },
    XLIFFConstraint("4.3.1.32 subFlows", on: "ph", "pc", "sc", "ec") { place, report in
      guard let file = place.enclosing("file") else { return }
      for name in ["subFlows", "subFlowsStart", "subFlowsEnd"] {
        guard let flows = place.element[name] else { continue }
        let units = Set(file.coreDescendants(["unit"]).compactMap { $0["id"] })
        for flow in flows.split(separator: " ") where !units.contains(String(flow)) {
          report.add("there is no unit '\(flow)' in the file", at: place.element)
        }
      }
    },
    XLIFFConstraint("4.7.2.6 canReorder", on: "ph", "pc", "sc", "ec") { place, report in
      let element = place.element
      guard let order = element["canReorder"], order != "yes" else { return }
      if element.isCore("ec"), element["isolated"] != "yes" { return }
      if element["canCopy"] != "no" || element["canDelete"] != "no" {
        report.add("what may not be moved may not be copied or deleted either", at: element)
      }
    },
    XLIFFConstraint("4.2.3.5 isolated", on: "ec") { place, report in
      let isIsolated = place.element["isolated"] == "yes"
      for (name, isExpected) in [("id", isIsolated), ("startRef", !isIsolated)] {
        if (place.element[name] != nil) != isExpected {
          report.add(isExpected ? "'\(name)' is missing" : "'\(name)' may not stand there", at: place.element)
        }
      }
      if !isIsolated, place.element["dir"] != nil { report.add("'dir' may not stand there", at: place.element) }
    },
    XLIFFConstraint("4.2.3.4 sc, 4.2.3.5 ec", on: "unit") { place, report in
      let unit = XLIFFUnitContent(place.element)
      for side in [unit.sources, unit.targets] { pair(side, &report) }
    },
    XLIFFConstraint("4.7.2.4.1 copyOf", on: "unit") { place, report in
      let unit = XLIFFUnitContent(place.element)
      let all = unit.sources + unit.targets
      for element in all {
        guard let base = element["copyOf"] else { continue }
        if hasData(element) { report.add("a copy has data of its own", at: element) }
        guard let original = all.first(where: { $0["id"] == base && $0.name == element.name }) else {
          report.add("there is no code '\(base)' to be a copy of", at: element)
          continue
        }
        if hasData(original) { report.add("a copy of what has data has the same data, and no 'copyOf'", at: element) }
        if original["canCopy"] == "no" { report.add("'\(base)' may not be copied", at: element) }
      }
    },
    XLIFFConstraint("4.7.2.6 canDelete", on: "unit") { place, report in
      let unit = XLIFFUnitContent(place.element)
      let kept = Set(unit.targets.compactMap { $0["id"] })
      for segment in unit.segments where segment.first("target") != nil {
        for code in segment.first("source")?.coreDescendants(["ph", "pc", "sc", "ec"]) ?? [] {
          if code["canDelete"] == "no", let id = code["id"], !kept.contains(id) {
            report.add("the code '\(id)' may not be left out of the targets", at: segment)
          }
        }
      }
    },
  ]

  private static func hasData(_ code: XMLElement) -> Bool {
    ["dataRef", "dataRefStart", "dataRefEnd"].contains { code[$0] != nil }
  }

  private static let standardSubTypes = [
    "xlf:lb": "fmt", "xlf:pb": "fmt", "xlf:b": "fmt", "xlf:i": "fmt", "xlf:u": "fmt", "xlf:var": "ui",
  ]

  /// Each start that is not isolated has an end after it, which allows what the start allows.
  private static func pair(_ side: [XMLElement], _ report: inout XLIFFReport) {
    var starts: [String: XMLElement] = [:]
    var ended: Set<String> = []
    for element in side {
      if element.isCore("sc"), let id = element["id"] { starts[id] = element }
      guard element.isCore("ec"), let reference = element["startRef"] else { continue }
      guard let start = starts[reference] else {
        report.add("there is no start '\(reference)' before it", at: element)
        continue
      }
      if !ended.insert(reference).inserted { report.add("'\(reference)' has another end", at: element) }
      if start["isolated"] == "yes" { report.add("'\(reference)' is isolated, and has an end", at: start) }
      for name in ["canCopy", "canDelete", "canOverlap"] {
        if let value = element[name], value != start[name] ?? "yes" {
          report.add("'\(name)' is not what the start says", at: element)
        }
      }
      let expected = (start["canReorder"] ?? "yes") == "yes" ? "yes" : "no"
      if let value = element["canReorder"], value != expected {
        report.add("'canReorder' is '\(value)', expected '\(expected)'", at: element)
      }
    }
    for (id, start) in starts.sorted(by: { ($0.value.line, $0.key) < ($1.value.line, $1.key) })
    where start["isolated"] != "yes" && !ended.contains(id) {
      report.add("the start '\(id)' has no end and is not isolated", at: start)
    }
  }
}
