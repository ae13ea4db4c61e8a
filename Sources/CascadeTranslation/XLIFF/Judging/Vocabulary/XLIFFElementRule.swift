import CascadeXML

/// What an element may have and hold: one line of the standard's grammar.
struct XLIFFElementRule {
  /// The element.
  let name: XLIFFName
  /// The section that says so.
  let clause: String
  /// Its attributes.
  let attributes: [XLIFFAttributeRule]
  /// Its attributes of other namespaces.
  let others: OtherAttributes
  /// What stands in it, in this order.
  let content: [XLIFFContent]
  /// Whether words may stand in it.
  let hasWords: Bool

  /// Which attributes of other namespaces an element may have.
  enum OtherAttributes {
    case none
    /// Those of modules.
    case modules
    /// Those of modules, and extensions.
    case notXML
    /// Those of modules, of XML itself, and extensions.
    case any
  }

  /// The rule of the element `name`, which section `clause` lays down.
  init(
    _ name: String, of module: XLIFFModule = .core, _ clause: String, _ attributes: [XLIFFAttributeRule] = [],
    others: OtherAttributes = .none, holds content: [XLIFFContent] = [], words hasWords: Bool = false
  ) {
    self.name = XLIFFName(module, name)
    self.clause = clause
    self.attributes = attributes
    self.others = others
    self.content = content
    self.hasWords = hasWords
  }

  /// Every rule there is.
  static let all: [XLIFFName: XLIFFElementRule] = {
    let rules = structure + inlines + modules
    return Dictionary(rules.map { ($0.name, $0) }) { first, _ in first }
  }()
}

extension XLIFFElementRule {
  /// Judges an element's attributes, words and children, but not what is in these.
  func judge(_ element: XMLElement, _ report: inout XLIFFReport) {
    judgeAttributes(of: element, &report)
    var rest = element.elements[...]
    for part in content {
      let count = rest.prefix { part.takes($0) }.count
      if !part.count.contains(count) {
        let names = part.names.map { "'\($0.name)'" }.sorted().joined(separator: " or ")
        report.add("expected \(part.count.lowerBound == 1 ? "" : "at most ")one \(names), found \(count)", at: element)
      }
      rest = rest.dropFirst(count)
    }
    if let first = rest.first { report.add("'\(first.name)' may not stand there", at: element) }
    guard !hasWords else { return }
    for case .text(let words) in element.children where !words.allSatisfy(\.isWhitespace) {
      report.add("no words may stand there", at: element)
    }
  }

  private func judgeAttributes(of element: XMLElement, _ report: inout XLIFFReport) {
    for rule in attributes
    where rule.isRequired && !element.attributes.contains(where: { Self.name(of: $0) == rule.name }) {
      report.add("the attribute '\(rule.name)' is missing", at: element)
    }
    for attribute in element.attributes {
      let name = Self.name(of: attribute)
      if let rule = attributes.first(where: { $0.name == name }) {
        judge(attribute, rule.type, at: element, &report)
      } else if attribute.namespace == XMLElement.xmlNamespace, others == .any {
        judge(
          attribute, attribute.name == "lang" ? .language : attribute.name == "space" ? .space : .text, at: element,
          &report)
      } else if let module = XLIFFModule(rawValue: attribute.namespace), module != .core, others != .none {
        if let types = Self.moduleAttributes[module] {
          guard let type = types[attribute.name] else {
            report.add("there is no attribute '\(attribute.name)' in that module", at: element)
            continue
          }
          judge(attribute, type, at: element, &report)
        }
      } else if !takesExtension(attribute) {
        report.add("the attribute '\(attribute.name)' may not stand there", at: element)
      }
    }
  }

  private func judge(
    _ attribute: XMLElement.Attribute, _ type: XLIFFAttributeType, at element: XMLElement, _ report: inout XLIFFReport
  ) {
    if type.accepts(attribute.value) { return }
    report.add("'\(attribute.name)' is '\(attribute.value)', expected \(type.expectation)", at: element)
  }

  private func takesExtension(_ attribute: XMLElement.Attribute) -> Bool {
    let taken = ["", XMLElement.xmlNamespace, XLIFFModule.core.rawValue]
    return (others == .any || others == .notXML) && !taken.contains(attribute.namespace)
  }

  /// The name of an attribute as rules write it; empty for one of another namespace.
  private static func name(of attribute: XMLElement.Attribute) -> String {
    switch attribute.namespace {
    case "": attribute.name
    case XMLElement.xmlNamespace: "xml:\(attribute.name)"
    default: ""
    }
  }
}
