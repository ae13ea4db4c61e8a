/// What the names between double braces stand for in a delivery.
///
/// Apart from the rest of a ``Delivery``, so that putting values in, as nearly every line of a page does, copies none of
/// its many arrays.
package struct DeliveredValues: Sendable {
  /// What each name stands for, as UTF-8.
  package let byName: [String: [UInt8]]
  /// Whether the names stay names, as in the complete edition.
  let areKept: Bool

  /// The values `byName`, which stay names where `areKept` says so.
  package init(_ byName: [String: [UInt8]], areKept: Bool) {
    self.byName = byName
    self.areKept = areKept
  }

  /// Words with the values put in.
  package func words(_ text: String) -> String {
    guard !areKept, text.holdsBrace else { return text }
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      result += rest[..<open.lowerBound]
      let name = rest[open.upperBound..<close.lowerBound].trimmingSpaces()
      if let value = byName[name] {
        result += String(decoding: value, as: UTF8.self)
      } else {
        result += rest[open.lowerBound..<close.upperBound]
      }
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  /// The readable text of a node of a module's or page's content, with the values put in.
  package func text(of node: Int, in content: Content) -> String {
    guard !areKept else { return content.text(of: node) }
    return content.text(of: node) { name in byName[name].map { String(decoding: $0, as: UTF8.self) } }
  }
}

extension String {
  /// Whether a brace stands in it; a look at its bytes, since nearly no text has one.
  fileprivate var holdsBrace: Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: "{")) } ?? utf8.contains(UInt8(ascii: "{"))
  }
}

extension Substring {
  /// Without spaces at both ends.
  func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
