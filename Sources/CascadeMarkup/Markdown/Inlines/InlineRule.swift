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

  /// For each byte, where its rules begin in `order`; where those of the next byte do, they end.
  private let starts: [UInt8]
  /// Indices in ``all``, sign by sign.
  private let order: [UInt8]

  private init() {
    var starts: [UInt8] = []
    var order: [UInt8] = []
    for byte in UInt8.min...UInt8.max {
      starts.append(UInt8(order.count))
      for (index, rule) in Self.all.enumerated() where rule.signs.utf8.contains(byte) { order.append(UInt8(index)) }
    }
    self.starts = starts + [UInt8(order.count)]
    self.order = order
  }

  /// Whether an inline may begin with `byte`.
  func contains(_ byte: UInt8) -> Bool { starts[Int(byte)] < starts[Int(byte) + 1] }

  /// The indices in ``all`` of the rules for `byte`, in their order.
  @inline(__always)
  func callAsFunction(_ byte: UInt8) -> ArraySlice<UInt8> {
    order[Int(starts[Int(byte)])..<Int(starts[Int(byte) + 1])]
  }
}
