import CascadeXML

/// A fragment identifier, which names an element of the document: `#f=f1/u=u1/n=n1` (section 3).
struct XLIFFFragment {
  private var file: String?
  private var group: String?
  private var unit: String?
  /// What is named inside of these; the prefix is empty for what is in a source, and a segment.
  private var leaf: (prefix: String, id: String)?

  /// Reads `text`, which begins with `#`; `nil` for what does not follow the grammar.
  init?(_ text: String) {
    guard text.hasPrefix("#") else { return nil }
    let body = text.dropFirst()
    let isAbsolute = body.hasPrefix("/")
    var rank = -1
    for part in (isAbsolute ? body.dropFirst() : body).split(separator: "/", omittingEmptySubsequences: false) {
      let equals = part.firstIndex(of: "=")
      let prefix = equals.map { String(part[..<$0]) } ?? ""
      let id = equals.map { String(part[part.index(after: $0)...]) } ?? String(part)
      guard NameToken.isValid(id), equals == nil || Self.prefixes.contains(prefix) else { return nil }
      let place = ["f", "g", "u"].firstIndex(of: prefix) ?? 3
      guard place > rank, !isAbsolute || rank >= 0 || place == 0 else { return nil }
      rank = place
      switch prefix {
      case "f": file = id
      case "g": group = id
      case "u": unit = id
      default: leaf = (prefix, id)
      }
    }
  }

  /// The standard's prefixes, those of its modules, and the one that is registered for extensions.
  private static let prefixes = Set(
    ["f", "g", "u", "n", "d", "t", "tbx"] + XLIFFModule.allCases.compactMap(\.fragmentPrefix))

  /// What is named.
  struct Target {
    /// What it is.
    var kind: Kind
    /// Whether it is in the unit that names it.
    var isInSameUnit: Bool

    enum Kind { case container, note, data, span, other }
  }

  /// What it names, seen from `place`; `nil` where there is no such thing.
  func target(from place: XLIFFPlace) -> Target? {
    guard let container = container(from: place) else { return nil }
    let unit = place.enclosing("unit")
    let isInSameUnit =
      container.isCore("unit") && container["id"] == unit?["id"]
      && (file == nil || file == place.enclosing("file")?["id"])
    guard let leaf else { return Target(kind: .container, isInSameUnit: isInSameUnit) }
    guard let kind = kind(of: leaf.prefix, leaf.id, in: container) else { return nil }
    return Target(kind: kind, isInSameUnit: isInSameUnit)
  }

  private func container(from place: XLIFFPlace) -> XMLElement? {
    let files = place.root.elements
    let nearest = file.map { id in files.first { $0["id"] == id } } ?? place.enclosing("file")
    guard let nearest else { return nil }
    if let unit { return nearest.coreDescendants(["unit"]).first { $0["id"] == unit } }
    if let group { return nearest.coreDescendants(["group"]).first { $0["id"] == group } }
    if file != nil { return nearest }
    return place.enclosing("unit") ?? place.enclosing("group") ?? nearest
  }

  private func kind(of prefix: String, _ id: String, in container: XMLElement) -> Target.Kind? {
    func has(_ elements: [XMLElement]?) -> Bool { elements?.contains { $0["id"] == id } ?? false }
    switch prefix {
    case "n": return has(container.first("notes")?.elements) ? .note : nil
    case "d": return has(container.first("originalData")?.elements) ? .data : nil
    case "":
      guard container.isCore("unit") else { return nil }
      let unit = XLIFFUnitContent(container)
      return has(unit.segments + unit.sources) ? .span : nil
    case "t": return container.isCore("unit") && has(XLIFFUnitContent(container).targets) ? .span : nil
    default:
      let module = XLIFFModule.allCases.first { $0.fragmentPrefix == prefix }
      let own = container.elements.filter { XLIFFName($0)?.module == module }.flatMap(\.withDescendants)
      let isThere = own.contains { $0["id"] == id || $0["id", in: XMLElement.xmlNamespace] == id }
      return isThere ? .other : nil
    }
  }
}
