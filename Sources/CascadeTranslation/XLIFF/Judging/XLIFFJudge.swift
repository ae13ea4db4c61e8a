import CascadeXML

/// Judges a file by XLIFF 2.1 (OASIS Standard, 13 February 2018), core and modules.
///
/// What elements and attributes there are is said by tables (``XLIFFElementRule``), all else that the standard demands by
/// ``XLIFFConstraint``. Files of version 2.0 are judged the same: change tracking, which 2.1 made an extension, is
/// judged too.
public enum XLIFFJudge {
  /// What is wrong with the file, in the order of its elements; empty for a valid one.
  public static func judge(_ bytes: [UInt8]) -> [XLIFFViolation] {
    let parsed = XMLElement.parse(bytes)
    guard let root = parsed.root else {
      return parsed.violations.map {
        XLIFFViolation(line: $0.line, element: $0.element, clause: "XML 1.0", message: $0.message)
      }
    }
    var report = XLIFFReport()
    if XLIFFName(root) == XLIFFName(.core, "xliff") {
      XLIFFWalk().judge(XLIFFPlace(root), &report)
    } else {
      report.add("expected 'xliff' of version 2.0 or 2.1 at the root", at: root)
    }
    return report.violations
  }
}

/// One thing that is wrong with an XLIFF file.
public struct XLIFFViolation: Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// The name of the element, without its namespace.
  public let element: String
  /// The part of the standard that is broken: its section, and what it is about.
  public let clause: String
  /// What is wrong, in words.
  public let message: String

  /// The violation in a line, such as `line 3, element 'ph': … (4.3.1.9 dataRef)`.
  public var description: String { "line \(line), element '\(element)': \(message) (\(clause))" }
}

/// Takes what is found.
struct XLIFFReport {
  /// What was found.
  private(set) var violations: [XLIFFViolation] = []
  /// What is being judged by.
  var clause = "4.2"

  /// Notes that `element` is wrong.
  mutating func add(_ message: String, at element: XMLElement) {
    violations.append(
      XLIFFViolation(line: element.line, element: element.name, clause: clause, message: message))
  }
}

/// An element and those around it.
struct XLIFFPlace {
  /// The element.
  let element: XMLElement
  /// Those around it, the root first.
  let ancestors: [XMLElement]

  /// The root.
  init(_ root: XMLElement) {
    element = root
    ancestors = []
  }

  private init(_ element: XMLElement, in ancestors: [XMLElement]) {
    self.element = element
    self.ancestors = ancestors
  }

  /// The place of a child.
  func child(_ child: XMLElement) -> XLIFFPlace { XLIFFPlace(child, in: ancestors + [element]) }

  /// The place of the element around it; of the root, itself.
  var parent: XLIFFPlace {
    ancestors.last.map { XLIFFPlace($0, in: Array(ancestors.dropLast())) } ?? self
  }

  /// The root.
  var root: XMLElement { ancestors.first ?? element }

  /// The nearest element of the core called `name`, this one or around it.
  func enclosing(_ name: String) -> XMLElement? {
    (ancestors + [element]).last { XLIFFName($0) == XLIFFName(.core, name) }
  }

  /// What the attribute `name` of XML's own namespace says here or says nearest around.
  func inherited(_ name: String) -> String? {
    (ancestors + [element]).reversed().lazy.compactMap { $0[name, in: XMLElement.xmlNamespace] }.first
  }
}

/// Goes through a document, judging each element by its rule and by the constraints on it.
private struct XLIFFWalk {
  /// Judges an element and all that is in it.
  func judge(_ place: XLIFFPlace, _ report: inout XLIFFReport) {
    guard let name = XLIFFName(place.element) else { return }
    guard let rule = XLIFFElementRule.all[name] else {
      report.clause = "4.2"
      return report.add("there is no such element in this module", at: place.element)
    }
    report.clause = rule.clause
    rule.judge(place.element, &report)
    for constraint in XLIFFConstraint.on[name] ?? [] {
      report.clause = constraint.clause
      constraint.check(place, &report)
    }
    for child in place.element.elements { judge(place.child(child), &report) }
  }
}
