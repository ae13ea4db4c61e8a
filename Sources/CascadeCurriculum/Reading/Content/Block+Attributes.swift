import CascadeMarkup
import CascadeText

extension Block.Attribute {
  /// What the line of a container says.
  init(_ attribute: Container.Attribute) {
    self.init(key: attribute.key, value: attribute.value, span: attribute.valueSpan)
  }

  /// The ids that commas join, each with its place.
  func references<Entity>() -> [Reference<Entity>] {
    guard value.utf8.contains(UInt8(ascii: ",")) else { return [Reference(ID(value), at: span)] }
    return parts.map { Reference(ID($0.text), at: $0.span) }
  }

  /// The values that commas join, each with its place.
  var parts: [(text: String, span: SourceSpan)] {
    // A value that the source does not spell out byte for byte has no places inside it.
    let hasPlaces = value.utf8.count == span.count
    var lower = span.lower
    return Directive.ValueRule.parts(of: value).map { part in
      let upper = lower + part.utf8.count
      defer { lower = upper + 1 }
      return (part, hasPlaces ? SourceSpan(lower, upper) : span)
    }
  }
}
