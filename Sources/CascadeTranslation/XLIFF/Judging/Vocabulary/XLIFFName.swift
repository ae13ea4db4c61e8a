import CascadeXML

/// The core of XLIFF and its modules, by namespace.
enum XLIFFModule: String, CaseIterable {
  case core = "urn:oasis:names:tc:xliff:document:2.0"
  case matches = "urn:oasis:names:tc:xliff:matches:2.0"
  case glossary = "urn:oasis:names:tc:xliff:glossary:2.0"
  case formatStyle = "urn:oasis:names:tc:xliff:fs:2.0"
  case metadata = "urn:oasis:names:tc:xliff:metadata:2.0"
  case resourceData = "urn:oasis:names:tc:xliff:resourcedata:2.0"
  case changeTracking = "urn:oasis:names:tc:xliff:changetracking:2.0"
  case sizeRestriction = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
  case validation = "urn:oasis:names:tc:xliff:validation:2.0"
  case its = "http://www.w3.org/2005/11/its"
  case itsExtension = "urn:oasis:names:tc:xliff:itsm:2.1"

  /// What fragment identifiers call it (section 3.2); `nil` for the core.
  var fragmentPrefix: String? {
    switch self {
    case .core: nil
    case .matches: "mtc"
    case .glossary: "gls"
    case .formatStyle: "fs"
    case .metadata: "mda"
    case .resourceData: "res"
    case .changeTracking: "ctr"
    case .sizeRestriction: "slr"
    case .validation: "val"
    case .its: "its"
    case .itsExtension: "itsm"
    }
  }
}

/// The name of an element of the core or of a module.
struct XLIFFName: Hashable {
  /// Its module.
  let module: XLIFFModule
  /// Its name there.
  let name: String

  /// The name `name` of `module`.
  init(_ module: XLIFFModule, _ name: String) {
    self.module = module
    self.name = name
  }

  /// The name of `element`; `nil` for an extension.
  init?(_ element: XMLElement) {
    guard let module = XLIFFModule(rawValue: element.namespace) else { return nil }
    self.init(module, element.name)
  }
}

extension XMLElement {
  /// Whether it is the element `name` of the core.
  func isCore(_ name: String) -> Bool { self.name == name && namespace == XLIFFModule.core.rawValue }

  /// The elements of the core called one of `names` in it, of whatever depth, in order; not those of other modules.
  func coreDescendants(_ names: Set<String>) -> [XMLElement] {
    elements.flatMap { child -> [XMLElement] in
      guard child.namespace == XLIFFModule.core.rawValue else { return [] }
      return (names.contains(child.name) ? [child] : []) + child.coreDescendants(names)
    }
  }
}
