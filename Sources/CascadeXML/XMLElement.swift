private import CLibXML2

/// An element of somebody else's XML, with all that is in it: a value, and nothing of libxml2's.
///
/// Comments and processing instructions are left out; CDATA sections and references are text. No document type
/// declaration is taken, no entity but XML's own five, and no element more than 256 deep.
public struct XMLElement: Hashable, Sendable {
  /// The name without its prefix.
  public var name: String
  /// The address of its namespace; empty where it has none.
  public var namespace: String
  /// The attributes, in their order; declarations of namespaces are none.
  public var attributes: [Attribute]
  /// What is in it, in order; no two texts stand side by side.
  public var children: [Child]
  /// The line of its start tag, from 1.
  public var line: Int

  /// An attribute.
  public struct Attribute: Hashable, Sendable {
    /// The name without its prefix.
    public var name: String
    /// The address of its namespace; empty where it has none.
    public var namespace: String
    /// What it says.
    public var value: String
  }

  /// What an element holds.
  public enum Child: Hashable, Sendable {
    /// An element.
    case element(XMLElement)
    /// Words.
    case text(String)
  }

  /// What became of bytes.
  public struct Parsed: Sendable {
    /// The root; `nil` where there was a violation.
    public var root: XMLElement?
    /// What is wrong with the XML.
    public var violations: [XMLViolation]
  }

  /// The namespace of `xml:lang` and `xml:space`.
  public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  /// Parses a document. `isLenient` lets prefixes pass that no namespace was declared for.
  public static func parse(_ bytes: [UInt8], isLenient: Bool = false) -> Parsed {
    let collector = ViolationCollector()
    collector.ignoresWarnings = true
    collector.ignoresNamespaces = isLenient
    guard let tree = XMLTree(parsing: bytes, reportingTo: collector) else {
      return Parsed(root: nil, violations: collector.violations)
    }
    return Parsed(root: root(of: tree), violations: [])
  }

  /// The attribute `name` without a namespace; `nil` where there is none.
  public subscript(name: String) -> String? { self[name, in: ""] }

  /// The attribute `name` of `namespace`; `nil` where there is none.
  public subscript(name: String, in namespace: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }

  /// The elements in it, without the words between.
  public var elements: [XMLElement] {
    children.compactMap { child in
      guard case .element(let element) = child else { return nil }
      return element
    }
  }

  /// The first element in it of that name, of any namespace.
  public func first(_ name: String) -> XMLElement? {
    for case .element(let element) in children where element.name == name { return element }
    return nil
  }

  /// All words in it, of whatever depth.
  public var words: String {
    children.reduce(into: "") { words, child in
      switch child {
      case .text(let text): words += text
      case .element(let element): words += element.words
      }
    }
  }
}

extension XMLElement {
  private static func root(of tree: borrowing XMLTree) -> XMLElement? {
    guard let node = xmlDocGetRootElement(tree.document) else { return nil }
    return XMLElement(node)
  }

  /// Copies an element; libxml2 bounds how deep it goes.
  private init(_ node: xmlNodePtr) {
    name = Self.localName(node.pointee.name)
    namespace = Self.string(node.pointee.ns?.pointee.href)
    line = Int(xmlGetLineNo(node))
    attributes = []
    children = []
    var property = node.pointee.properties
    while let attribute = property {
      attributes.append(
        Attribute(
          name: Self.localName(attribute.pointee.name), namespace: Self.string(attribute.pointee.ns?.pointee.href),
          value: Self.value(of: attribute)))
      property = attribute.pointee.next
    }
    var next = node.pointee.children
    while let child = next {
      switch child.pointee.type {
      case XML_ELEMENT_NODE: children.append(.element(XMLElement(child)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: append(Self.string(child.pointee.content))
      default: break
      }
      next = child.pointee.next
    }
  }

  private mutating func append(_ text: String) {
    if text.isEmpty { return }
    if case .text(let last)? = children.last {
      children[children.count - 1] = .text(last + text)
    } else {
      children.append(.text(text))
    }
  }

  private static func value(of attribute: xmlAttrPtr) -> String {
    guard let value = xmlNodeListGetString(attribute.pointee.doc, attribute.pointee.children, 1) else { return "" }
    defer { cascade_xml_free(value) }
    return string(value)
  }

  /// A name without the prefix that it keeps where no namespace was declared for that.
  private static func localName(_ pointer: UnsafePointer<xmlChar>?) -> String {
    let name = string(pointer)
    return name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.utf8.index(after: $0)...]) } ?? name
  }

  private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
