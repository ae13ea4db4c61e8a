import CascadeMarkup
import CascadeText

extension Container.Attribute {
  /// The values that commas join, each with its place.
  var elements: [(text: String, span: SourceSpan)] {
    guard value.utf8.contains(UInt8(ascii: ",")) else { return [(value, valueSpan)] }
    // A value that the source does not spell out byte for byte has no places inside it.
    let hasPlaces = value.utf8.count == valueSpan.count
    var elements: [(text: String, span: SourceSpan)] = []
    var start = 0
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      let count = part.utf8.count
      let lower = valueSpan.lower + start
      elements.append((String(part), hasPlaces ? SourceSpan(lower, lower + count) : valueSpan))
      start += count + 1
    }
    return elements
  }
}
