import CascadeXML

extension XLIFFConstraint {
  /// Codes that stay in their order (section 4.7.2.6).
  static let reordering: [XLIFFConstraint] = [
    XLIFFConstraint("4.7.2.6 canReorder", on: "unit") { place, report in
      let parts = XLIFFUnitContent(place.element).segments
      let sources = parts.compactMap { $0.first("source") }
      let targets = parts.compactMap { $0.first("target") }
      let ordered = Sequences(sources, &report)
      let translated = Sequences(targets, &report)
      for (first, marks) in translated.all.sorted(by: { $0.key < $1.key }) {
        if let expected = ordered.all[first], expected != marks {
          report.add("the codes from '\(first)' on are not in the order of the source", at: place.element)
        }
      }
    }
  ]

  /// The sequences of codes that stay together: one that says `firstNo`, and those that follow it and say `no`.
  private struct Sequences {
    /// The starts and ends of each, by the id of its first code.
    private(set) var all: [String: [String]] = [:]
    private var current: String?

    init(_ texts: [XMLElement], _ report: inout XLIFFReport) {
      for text in texts { read(text, &report) }
    }

    private mutating func read(_ element: XMLElement, _ report: inout XLIFFReport) {
      for child in element.elements {
        let isCode = XLIFFUnitContent.codes.contains(child.name)
        let isEnd = child.isCore("ec") && child["isolated"] != "yes"
        let id = child["id"] ?? child["startRef"] ?? ""
        let order = isCode && !isEnd ? child["canReorder"] ?? "yes" : nil
        switch order {
        case "firstNo":
          current = id
          all[id] = ["\(id) begins"]
        case "no":
          if let current {
            all[current]?.append("\(id) begins")
          } else {
            report.add("'\(id)' follows no code that says 'firstNo'", at: child)
          }
        case "yes": current = nil
        default: break
        }
        read(child, &report)
        // The end of a pair is one more place in the sequence that its start is in.
        if child.isCore("pc"), order == "firstNo" || order == "no", let current { all[current]?.append("\(id) ends") }
      }
    }
  }
}
