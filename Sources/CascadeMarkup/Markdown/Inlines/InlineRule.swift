/// A kind of inline: the signs that may begin it, how it is found in a text, and what is written for it.
///
/// A new kind is one file with a rule, and its line in ``InlineRules/all``.
protocol InlineRule: SendableMetatype {
  /// The ASCII signs at which the rule is asked.
  static var signs: String { get }

  /// Takes what begins at the parser's position. Where nothing of the rule's kind does, either leaves the position, so
  /// that the next rule is asked, or moves it past what no rule need look at.
  static func scan(_ parser: inout InlineParser)

  /// Writes the nodes of the item at `index`, which the rule took; the index of the first item not written.
  static func write(_ parser: inout InlineParser, _ index: Int) -> Int
}

/// The kinds of inlines that there are.
struct InlineRules {
  /// Every kind. Rules that begin with the same sign are asked in this order.
  static let all: [any InlineRule.Type] = [
    LineEnds.self,
    Emphasis.self,
    Strikethrough.self,
    Links.self,
    CodeSpans.self,
    Autolinks.self,
    HTMLInlines.self,
    BackslashEscapes.self,
    CharacterReferences.self,
    ExtendedAutolinks.self,
    Values.self,
  ]

  /// The rules by their signs.
  static let bySign = InlineRules()

  /// For each byte, the bits of the indices in ``all`` of its rules: held in place, since threads that parse at the same
  /// time would pay for each count of a reference to what they share.
  private let masks: InlineArray<256, UInt16>

  private init() {
    precondition(Self.all.count <= UInt16.bitWidth)
    masks = InlineArray { byte in
      Self.all.indices.reduce(0) { mask, index in
        Self.all[index].signs.utf8.contains(UInt8(byte)) ? mask | 1 << UInt16(index) : mask
      }
    }
  }

  /// Whether an inline may begin with `byte`.
  func contains(_ byte: UInt8) -> Bool { masks[Int(byte)] != 0 }

  /// The bits of the indices in ``all`` of the rules for `byte`; the lowest is asked first.
  @inline(__always)
  func callAsFunction(_ byte: UInt8) -> UInt16 { masks[Int(byte)] }
}
