/// What a character is to the checks.
enum ScalarClass: UInt8 {
  case letter, mark, digit, space
  /// A full stop, a comma, a bracket, a symbol.
  case sign
  /// U+200C and U+200D, which spelling needs.
  case joiner
  /// Characters that turn the direction of writing and nobody sees.
  case direction
  /// What no text of people holds.
  case illegal
  /// The place of a code that stands for itself.
  case code

  /// What `scalar` is.
  static func of(_ scalar: Unicode.Scalar) -> ScalarClass {
    scalar.value < 0x10000 ? table[Int(scalar.value)] : found(scalar)
  }

  /// The classes of the first plane, looked up once: properties of characters take long to find.
  private static let table: [ScalarClass] = (0..<0x10000).map { value in
    Unicode.Scalar(UInt32(value)).map(found) ?? .illegal
  }

  private static func found(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return .space
    case 0x200C, 0x200D: return .joiner
    case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: return .direction
    case 0xFFFC, 0xFFFD: return .illegal
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber: return .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    case .control, .privateUse, .surrogate, .unassigned: return .illegal
    default: return .sign
    }
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of any script.
  var digitValue: Int? {
    if isASCII { return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
    guard ScalarClass.of(self) == .digit, let number = properties.numericValue else { return nil }
    return Int(number)
  }

  /// Whether it is a letter of the Latin alphabet.
  var isLatinLetter: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
      || (0xC0...0x24F).contains(value) && value != 0xD7 && value != 0xF7
  }
}
