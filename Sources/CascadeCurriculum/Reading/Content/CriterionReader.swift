import CascadeMarkup
import CascadeText

/// Reads the rows of rubrics and checklists, and takes the star that marks what must be met out of their text.
struct CriterionReader {
  /// The criterion that stands in the row or list item at `row`; `cell` is where its words are.
  static func criterion(row: Int, cell: Int, in document: inout Document) -> AssessmentItem.Criterion {
    // A text that an overlay was put into is read again: its stars are taken already.
    if takeStar(from: cell, in: &document) { document.nodes[row].flags.insert(.required) }
    return AssessmentItem.Criterion(row: row, isRequired: document.nodes[row].flags.contains(.required))
  }

  /// Takes ` *` off the end of the text of `node`; `false` where the text does not end so.
  private static func takeStar(from node: Int, in document: inout Document) -> Bool {
    let words = node + 1..<Int(document.nodes[node].end)
    guard let last = words.last(where: { document.nodes[$0].kind != .paragraph }), document.nodes[last].kind == .text
    else {
      return false
    }
    let literal = document.nodes[last].literal
    let blank = UInt8(ascii: " ")
    guard !literal.isEmpty, document.bytes[literal.upperBound - 1] == UInt8(ascii: "*") else { return false }
    if literal.count == 1 {
      guard last > words.lowerBound, document.nodes[last - 1].kind == .text,
        document.bytes[document.nodes[last - 1].literal].last == blank
      else { return false }
    } else if document.bytes[literal.upperBound - 2] != blank {
      return false
    }
    var end = literal.upperBound - 1
    while end > literal.lowerBound, document.bytes[end - 1] == blank { end -= 1 }
    document.nodes[last].literal = literal.lowerBound..<end
    return true
  }
}
