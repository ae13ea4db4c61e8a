/// One thing that is wrong with an XML document, at one place.
public struct XMLViolation: Hashable, Sendable, CustomStringConvertible {
  /// What the document was judged by.
  public enum Rule: String, Hashable, Sendable {
    /// XML itself, and our own ban on document type declarations.
    case syntax
    /// The RELAX NG schema.
    case relaxNG
    /// The XSD.
    case xsd
  }

  /// What was broken.
  public let rule: Rule
  /// The name of the element, without its namespace; empty where no element is known.
  public let element: String
  /// The `id` of the element or of the nearest one around it that has one; `nil` where none is known.
  public let identifier: String?
  /// The line, from 1; 0 where it is not known.
  public let line: Int
  /// What libxml2 says, on one line.
  public let message: String

  /// A violation of `rule` by `element`.
  public init(rule: Rule, element: String, identifier: String?, line: Int, message: String) {
    self.rule = rule
    self.element = element
    self.identifier = identifier
    self.line = line
    self.message = message
  }

  /// The violation in a line, such as `line 3, element 'step' in 'desk': … (xsd)`.
  public var description: String {
    var place = "line \(line)"
    if !element.isEmpty { place += ", element '\(element)'" }
    if let identifier { place += " in '\(identifier)'" }
    return "\(place): \(message) (\(rule.rawValue))"
  }
}

/// A schema that cannot be used: not well-formed, or no schema.
public struct XMLSchemaError: Error, Sendable, CustomStringConvertible {
  /// Which of the two it is.
  public let rule: XMLViolation.Rule
  /// What is wrong with it.
  public let violations: [XMLViolation]

  /// What is wrong, a line each.
  public var description: String {
    (["the \(rule.rawValue) schema cannot be used"] + violations.map(\.description)).joined(separator: "\n")
  }
}
