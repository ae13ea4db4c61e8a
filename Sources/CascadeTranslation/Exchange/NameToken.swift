/// Names as XML takes them for ids (XML 1.0, production 7: `Nmtoken`), and back.
///
/// What may not stand in one is written as its number: `a b` is `a_x20_b`.
enum NameToken {
  /// The token for `name`; another name has another one. For an empty name it is `_x_`.
  static func encoded(_ name: String) -> String {
    if name.isEmpty { return "_x_" }
    var result = String.UnicodeScalarView()
    let scalars = Array(name.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let beginsNumber = scalar == "_" && place + 1 < scalars.count && scalars[place + 1] == "x"
      if isPart(scalar), !beginsNumber {
        result.append(scalar)
      } else {
        result.append(contentsOf: "_x\(String(scalar.value, radix: 16))_".unicodeScalars)
      }
    }
    return String(result)
  }

  /// The name that `token` was made of; what was made of none stays as it is.
  static func decoded(_ token: String) -> String {
    if token == "_x_" { return "" }
    var result = String.UnicodeScalarView()
    var rest = Substring(token).unicodeScalars
    while let scalar = rest.first {
      if scalar == "_", let (sign, end) = number(rest) {
        result.append(sign)
        rest = rest[end...]
      } else {
        result.append(scalar)
        rest.removeFirst()
      }
    }
    return String(result)
  }

  /// The sign that `_x20_` at the start of `scalars` stands for.
  private static func number(
    _ scalars: Substring.UnicodeScalarView
  ) -> (Unicode.Scalar, String.UnicodeScalarView.Index)? {
    let body = scalars.dropFirst()
    guard body.first == "x", let end = body.prefix(9).firstIndex(of: "_"),
      let value = UInt32(String(body[..<end].dropFirst()), radix: 16), let sign = Unicode.Scalar(value)
    else { return nil }
    return (sign, scalars.index(after: end))
  }

  /// Whether `text` is an `Nmtoken`.
  static func isValid(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(isPart)
  }

  /// XML 1.0, production 4a: `NameChar`.
  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x3A, 0x5F, 0xB7, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x203F...0x2040: true
    case 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD: true
    case 0x10000...0xEFFFF: true
    default: false
    }
  }
}
