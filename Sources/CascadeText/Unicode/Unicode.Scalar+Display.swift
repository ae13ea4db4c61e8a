extension Unicode.Scalar {
  /// The number of terminal cells the scalar takes: 0 for what joins its neighbour, 2 for wide East Asian letters and
  /// most emoji, else 1.
  var cells: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide ? 2 : 1
    }
  }

  /// Whether a terminal would act on the scalar or show nothing at all, so that it must be spelt out: controls,
  /// direction marks, separators of lines, tags, non-characters. The joiners that scripts need are not among them.
  var isInvisible: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    }
  }

  /// Whether the scalar runs from right to left.
  var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Whether terminals disagree about the cells of a word with the scalar: marks of scripts other than Latin, Greek
  /// and Cyrillic, and joiners.
  var hasUncertainCells: Bool {
    guard value > 0x36F else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  /// Whether a text may not be cut before the scalar.
  var joinsPrevious: Bool { value >= 0x300 && (cells == 0 || hasUncertainCells) }

  /// Wide and fullwidth by Unicode's East Asian Width, and emoji shown as pictures.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: properties.isEmojiPresentation
    }
  }

  /// The scalar as a terminal may show it: itself, a control picture (`␀`), or its number (`<U+202E>`).
  var visible: String {
    guard isInvisible else { return String(Character(self)) }
    if value < 0x20, let picture = Unicode.Scalar(0x2400 + value) { return String(Character(picture)) }
    if value == 0x7F { return "\u{2421}" }
    let digits = String(value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits + ">"
  }
}

extension String {
  /// The text in one line that a terminal cannot act on: controls and direction marks are spelt out.
  public var withVisibleControls: String {
    guard unicodeScalars.contains(where: \.isInvisible) else { return self }
    var result = ""
    for scalar in unicodeScalars { result += scalar.visible }
    return result
  }
}
