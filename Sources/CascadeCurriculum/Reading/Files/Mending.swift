private import CascadeText

/// What an author meant by a value that cannot be read as it stands; `nil` where that is not certain.
enum Mending {
  /// The digits of any script as ASCII digits: `৪৫` gives `45`.
  static func digits(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x80, scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue,
        let digit = Unicode.Scalar(0x30 + UInt32(value))
      {
        result.append(digit)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A whole number with a word after it, or in other digits: `20 min` gives `20`.
  static func number(_ text: String) -> String? {
    let plain = trimmed(digits(text))
    let number = plain.utf8.prefix { isDigit($0) }
    let rest = plain.utf8.dropFirst(number.count)
    guard (1...6).contains(number.count), !rest.contains(where: { isDigit($0) }), rest.count <= 20 else { return nil }
    if let next = rest.first, !(isLetter(next) || " %'".utf8.contains(next) || next >= 0x80) { return nil }
    return String(decoding: number, as: UTF8.self)
  }

  /// A number with one decimal, in other digits or with a comma: `4,3` gives `4.3`.
  static func decimal(_ text: String) -> String? {
    let separators: [Unicode.Scalar] = [",", "٫", "،"]
    let plain = trimmed(digits(text)).unicodeScalars.map { separators.contains($0) ? "." : String($0) }.joined()
    return Tenths(plain) == nil ? nil : plain
  }

  /// An id without quotes, spaces and capitals: `“Gender policing”` gives `gender-policing`.
  static func id(_ text: String, _ form: IDForm) -> String? {
    var result = ""
    for scalar in trimmed(digits(text)).unicodeScalars {
      switch scalar {
      case " ", "_", "‐", "‑", "–": result.unicodeScalars.append(form == .framework && scalar == "_" ? "_" : "-")
      case "A"..."Z" where form == .plain: result += String(scalar).lowercased()
      default: result.unicodeScalars.append(scalar)
      }
    }
    return form.accepts(result) ? result : nil
  }

  /// A block's id without quotes, with hyphens for underscores and dashes: `“my_desk”` gives `my-desk`.
  static func blockID(_ text: String) -> String? {
    var result = ""
    for scalar in trimmed(digits(text)).unicodeScalars {
      result.unicodeScalars.append("_‐‑–—".unicodeScalars.contains(scalar) ? "-" : scalar)
    }
    return Directive.ValueRule.isID(result) ? result : nil
  }

  /// What stands between quotes of any kind; `nil` for a text without them, and for nothing.
  static func quoted(_ text: String) -> String? {
    let inner = trimmed(text)
    return inner.isEmpty || inner == text ? nil : inner
  }

  /// The value of an attribute in the digits of another script: `minutes=৪৫` means `45`.
  static func attribute(_ text: String, _ rule: Directive.ValueRule) -> String? {
    let plain = digits(text)
    return plain != text && rule.accepts(plain) ? plain : nil
  }

  /// A date whose year stands first: `2026/3/1` gives `2026-03-01`.
  static func date(_ text: String) -> String? {
    let parts = trimmed(digits(text)).utf8.split(omittingEmptySubsequences: false) { "/.- ".utf8.contains($0) }
    guard let year = parts.first, year.count == 4, parts.count <= 3 else { return nil }
    let padded = parts.map { ($0.count == 1 ? "0" : "") + String(decoding: $0, as: UTF8.self) }
    let meant = padded.joined(separator: "-")
    return PartialDate(meant) == nil ? nil : meant
  }

  /// A time of day: `8.30`, `8h30`, `08:30:00` and `8:30 am` give `08:30`.
  static func time(_ text: String) -> String? {
    var plain = trimmed(digits(text)).lowercased().filter { $0 != " " }
    var isAfternoon: Bool?
    for (ending, afternoon) in [("a.m.", false), ("am", false), ("p.m.", true), ("pm", true)] where isAfternoon == nil {
      guard plain.hasSuffix(ending) else { continue }
      plain.removeLast(ending.count)
      isAfternoon = afternoon
    }
    let parts = plain.split(omittingEmptySubsequences: false) { ":.h：٫".contains($0) }.map(String.init)
    guard let first = parts.first, var hours = Minutes(first)?.count, parts.count <= 3 else { return nil }
    if parts.count == 3, parts[2] != "00" { return nil }
    if let isAfternoon {
      guard (1...12).contains(hours) else { return nil }
      hours = hours % 12 + (isAfternoon ? 12 : 0)
    } else if parts.count == 1 {
      return nil
    }
    let minutes = parts.count > 1 ? parts[1] : "00"
    return ClockTime("\(hours):\(minutes)")?.description
  }

  /// A language tag with underscores, or the English name of a language: `en_US` gives `en-US`, `Dari` gives `fa-AF`.
  static func languageTag(_ text: String) -> String? {
    let plain = trimmed(text)
    if let tag = names[plain.lowercased()] { return tag }
    return LocaleTag(String(plain.map { $0 == "_" || $0 == " " ? "-" : $0 }))?.text
  }

  private static let names = [
    "arabic": "ar", "bangla": "bn", "bengali": "bn", "dari": "fa-AF", "english": "en", "french": "fr", "hindi": "hi",
    "nepali": "ne", "pashto": "ps", "persian": "fa", "russian": "ru", "spanish": "es", "urdu": "ur",
  ]

  /// `text` without spaces and quotes of any kind around it.
  private static func trimmed(_ text: String) -> String {
    let around: Set<Unicode.Scalar> = [" ", "\u{A0}", "\t", "\n", "\"", "'", "`", "“", "”", "„", "‘", "’", "«", "»"]
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !around.contains($0) }),
      let last = scalars.lastIndex(where: { !around.contains($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
