/// An attribute that an element may have, by its name; `xml:` stands before those of XML's own namespace.
struct XLIFFAttributeRule {
  /// The name.
  let name: String
  /// What it may say.
  let type: XLIFFAttributeType
  /// Whether no element does without it.
  let isRequired: Bool

  /// An attribute that every such element has.
  static func must(_ name: String, _ type: XLIFFAttributeType = .text) -> XLIFFAttributeRule {
    XLIFFAttributeRule(name: name, type: type, isRequired: true)
  }

  /// An attribute that an element may do without.
  static func may(_ name: String, _ type: XLIFFAttributeType = .text) -> XLIFFAttributeRule {
    XLIFFAttributeRule(name: name, type: type, isRequired: false)
  }
}
