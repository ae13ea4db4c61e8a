/// Reads words of front matter and YAML, in which names between double braces are codes.
package enum FieldWording {
  /// The words and codes of `string`.
  package static func read(_ string: String) -> (CodedText, [InlineCode]) {
    var text = CodedText()
    var codes: [InlineCode] = []
    var rest = Substring(string)
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      text.append(.text(String(rest[..<open.lowerBound])))
      let name = String(rest[open.upperBound..<close.lowerBound])
      codes.append(InlineCode(number: codes.count + 1, kind: .value, node: 0, display: name))
      text.append(.standalone(codes.count))
      rest = rest[close.upperBound...]
    }
    text.append(.text(String(rest)))
    return (text, codes)
  }

  /// The string that ``read(_:)`` reads `text` from, the codes being `codes`.
  static func string(_ text: CodedText, _ codes: [InlineCode]) -> String {
    text.pieces.reduce(into: "") { string, piece in
      switch piece {
      case .text(let words): string += words
      case .standalone(let number) where codes.indices.contains(number - 1):
        string += "{{\(codes[number - 1].display)}}"
      case .standalone, .open, .close: break
      }
    }
  }
}
