private import CascadeMarkup
private import CascadeText

/// The list `modules` of a `curriculum.yaml`, as it is typed.
package enum ModuleList {
  /// The file `bytes` with `id` at the end of its list and every other byte as it was; `nil` where there is no list.
  package static func adding(_ id: String, to bytes: [UInt8]) -> [UInt8]? {
    let file = YAMLReader.read(bytes, 0..<bytes.count, path: "curriculum.yaml").value
    guard let value = file?["modules"], let items = value.list else { return nil }
    let (place, text) = insertion(of: id, after: items.last, in: value, bytes)
    return Array(bytes[..<place]) + Array(text.utf8) + Array(bytes[place...])
  }

  private static func insertion(
    of id: String, after last: Value?, in list: Value, _ bytes: [UInt8]
  ) -> (place: Int, text: String) {
    guard let last else { return (list.span.lower + 1, id) }
    if list.span.lower < bytes.count, bytes[list.span.lower] == UInt8(ascii: "[") {
      return (last.span.upper, ", \(id)")
    }
    // What stands before the last item in its line, such as `  - `, begins the new line too.
    let lines = LineTable(bytes)
    let line = lines.range(of: lines.line(at: last.span.lower))
    let start = String(decoding: bytes[line.lowerBound..<last.span.lower], as: UTF8.self)
    let end = bytes[line].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? line.upperBound
    let lineEnd = end < line.upperBound ? String(decoding: bytes[end..<line.upperBound], as: UTF8.self) : "\n"
    return (end, lineEnd + start + id)
  }
}
