private import CLibXML2

/// Takes libxml2's reports for one document. A class because C keeps a pointer to it while it judges.
final class ViolationCollector {
  /// What was reported, in order; no more than ``limit``.
  private(set) var violations: [XMLViolation] = []
  /// What is being judged.
  var rule: XMLViolation.Rule = .syntax

  /// Whether warnings, such as of an odd address of a namespace, are passed over.
  var ignoresWarnings = false
  /// Whether prefixes that stand for nothing are passed over.
  var ignoresNamespaces = false

  /// Further reports seldom say more, and a hostile document may cause one for each of its bytes.
  private static let limit = 50

  /// The pointer that C hands back to ``receive(_:from:message:line:node:)``; good while the collector lives.
  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Adds a report of our own.
  func add(_ message: String, line: Int = 0) {
    append(XMLViolation(rule: rule, element: "", identifier: nil, line: line, message: message))
  }

  /// Takes one report of libxml2's, for the collector at `pointer`.
  static func receive(
    _ pointer: UnsafeMutableRawPointer?, from rule: XMLViolation.Rule? = nil, message: UnsafeMutablePointer<CChar>?,
    line: CInt, node: UnsafeMutableRawPointer?
  ) {
    guard let pointer else { return }
    let collector = Unmanaged<ViolationCollector>.fromOpaque(pointer).takeUnretainedValue()
    let text = message.map { String(cString: $0) } ?? "no reason given"
    let place = node.map { Place($0.assumingMemoryBound(to: xmlNode.self)) }
    collector.append(
      XMLViolation(
        rule: rule ?? collector.rule, element: place?.element ?? elementNamed(in: text), identifier: place?.identifier,
        line: max(Int(line), place?.line ?? 0), message: singleLine(text)))
  }

  /// Whether nothing more is taken.
  var isFull: Bool { violations.count >= Self.limit }

  private func append(_ violation: XMLViolation) {
    if !isFull { violations.append(violation) }
  }

  /// The name in `Element '{namespace}name': …`, as an XSD's report begins; empty for any other text.
  private static func elementNamed(in message: String) -> String {
    let opening = "Element '"
    guard message.hasPrefix(opening) else { return "" }
    let name = message.dropFirst(opening.count).prefix { $0 != "'" }
    return String(name.split(separator: "}").last ?? name)
  }

  private static func singleLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// What a node of the tree says of where it stands.
  private struct Place {
    var element = ""
    var identifier: String?
    var line = 0

    init(_ start: xmlNodePtr) {
      line = Int(xmlGetLineNo(start))
      var next: xmlNodePtr? = start
      while let node = next {
        if node.pointee.type == XML_ELEMENT_NODE {
          if element.isEmpty, let name = node.pointee.name { element = String(cString: name) }
          if let value = xmlGetNoNsProp(node, "id") {
            identifier = String(cString: value)
            cascade_xml_free(value)
            return
          }
        }
        next = node.pointee.parent
        // A document is no element: its fields end before those that are read above.
        if let parent = next, parent.pointee.type == XML_DOCUMENT_NODE { return }
      }
    }
  }
}
