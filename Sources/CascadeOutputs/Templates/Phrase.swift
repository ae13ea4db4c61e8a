private import CascadeText

/// One interface word of a locale, ready to be written: a form for each plural category.
package struct Phrase: Sendable, Equatable {
  /// The forms; a word without plural has one, for `other`.
  private var forms: [(category: PluralCategory, form: [Piece])]

  /// A run of a form.
  package enum Piece: Sendable, Equatable {
    /// Escaped bytes.
    case literal([UInt8])
    /// What the page puts in.
    case placeholder(Word.Placeholder)
  }

  /// A phrase without forms, which writes nothing.
  package init() { forms = [] }

  /// The phrase that has `forms`.
  package init(_ forms: [(category: PluralCategory, text: String)]) {
    self.forms = forms.map { ($0.category, Self.pieces(of: $0.text)) }
  }

  /// The pieces for a category; those of `other` where it has none of its own.
  package func pieces(for category: PluralCategory = .other) -> [Piece] {
    var other: [Piece] = []
    for (own, form) in forms {
      if own == category { return form }
      if own == .other { other = form }
    }
    return other
  }

  /// Cuts `{count} minutes` into pieces; a name that is no placeholder stays text.
  private static func pieces(of text: String) -> [Piece] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text.isEmpty ? [] : [.literal(escaped(text))] }
    var pieces: [Piece] = []
    var rest = text[...]
    var literal = ""
    while let brace = rest.firstIndex(of: "{"), let end = rest[brace...].firstIndex(of: "}") {
      literal += rest[..<brace]
      if let placeholder = Word.Placeholder(rawValue: String(rest[rest.index(after: brace)..<end])) {
        if !literal.isEmpty { pieces.append(.literal(escaped(literal))) }
        literal = ""
        pieces.append(.placeholder(placeholder))
      } else {
        literal += rest[brace...end]
      }
      rest = rest[rest.index(after: end)...]
    }
    literal += rest
    if !literal.isEmpty { pieces.append(.literal(escaped(literal))) }
    return pieces
  }

  private static func escaped(_ text: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.text(text)
    return writer.bytes
  }

  /// Whether both have the same forms.
  package static func == (left: Phrase, right: Phrase) -> Bool {
    left.forms.elementsEqual(right.forms) { $0.category == $1.category && $0.form == $1.form }
  }
}

/// A plural category of CLDR (Unicode TR 35, part 3, section 5).
package enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other

  /// The category of a whole number from 0 in a language, by CLDR 45's cardinal rules for integers.
  package static func of(_ count: Int, in language: String) -> PluralCategory {
    switch language {
    case "bn", "fa", "hi", "gu", "kn", "as", "zu", "am", "fr", "pt": count <= 1 ? .one : .other
    case "id", "ja", "ko", "lo", "ms", "my", "th", "vi", "zh", "dz": .other
    case "ar": arabic(count)
    case "ru", "uk", "be": slavic(count)
    default: count == 1 ? .one : .other
    }
  }

  private static func arabic(_ count: Int) -> PluralCategory {
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }

  private static func slavic(_ count: Int) -> PluralCategory {
    switch (count % 10, count % 100) {
    case (1, let rest) where rest != 11: .one
    case (2...4, let rest) where !(12...14).contains(rest): .few
    default: .many
    }
  }
}
