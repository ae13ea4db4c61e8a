import CascadeXML

/// Something that the standard demands of an element beside its grammar.
struct XLIFFConstraint: Sendable {
  /// The section that says so, and the attribute or idea that it is about.
  let clause: String
  /// The elements that it is about.
  let names: [XLIFFName]
  /// Judges one of these.
  let check: @Sendable (XLIFFPlace, inout XLIFFReport) -> Void

  /// A constraint on the elements `names` of `module`.
  init(
    _ clause: String, on names: String..., of module: XLIFFModule = .core,
    check: @escaping @Sendable (XLIFFPlace, inout XLIFFReport) -> Void
  ) {
    self.clause = clause
    self.names = names.map { XLIFFName(module, $0) }
    self.check = check
  }

  /// Every constraint, by the elements that it is about.
  static let on: [XLIFFName: [XLIFFConstraint]] = {
    let core = identifiers + languages + structure + codes + reordering + annotations
    let modules =
      matches + glossary + formatStyle + metadata + resourceData + changeTracking + sizeRestriction + validation
    return (core + modules).reduce(into: [:]) { table, constraint in
      for name in constraint.names { table[name, default: []].append(constraint) }
    }
  }()
}

extension XLIFFReport {
  /// Notes the elements whose id one before them has.
  mutating func requireUniqueIDs(_ elements: [XMLElement], _ what: String) {
    var seen: Set<String> = []
    for element in elements {
      for id in [element["id"], element["id", in: XMLElement.xmlNamespace]] {
        if let id, !seen.insert(id).inserted { add("the id '\(id)' is that of another \(what)", at: element) }
      }
    }
  }
}
