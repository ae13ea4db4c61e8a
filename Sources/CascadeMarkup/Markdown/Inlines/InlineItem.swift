/// A piece of a leaf block's text, as the scan of it finds one: plain text, a mark, or an inline without others in it.
///
/// Places are offsets in the bytes of the ``LeafText``.
struct InlineItem {
  /// The rule that took it, by its index in ``InlineRules/all``, or ``text``.
  var rule: UInt8
  /// What it is to that rule.
  var role: UInt8
  /// What it is to others.
  var traits: Traits
  /// Where it begins.
  var lower: UInt32
  /// Where it ends.
  var upper: UInt32
  /// A number whose meaning depends on the rule and the role.
  var first: Int32

  /// The `rule` of text that stands for itself, which none took.
  static let text = UInt8.max

  /// An item from `lower` to `upper`.
  @inline(__always)
  init(_ rule: UInt8, _ role: UInt8, _ traits: Traits, _ lower: Int, _ upper: Int, first: Int = -1) {
    self.rule = rule
    self.role = role
    self.traits = traits
    self.lower = UInt32(truncatingIfNeeded: lower)
    self.upper = UInt32(truncatingIfNeeded: upper)
    self.first = Int32(truncatingIfNeeded: first)
  }

  /// Text that stands for itself, from `lower` to `upper`.
  @inline(__always)
  init(text lower: Int, _ upper: Int) {
    self.init(Self.text, 0, .plain, lower, upper)
  }

  /// Where it stands.
  var range: Range<Int> { Int(lower)..<Int(upper) }

  /// What rules ask of the items of others.
  struct Traits: OptionSet {
    let rawValue: UInt8

    /// It is shown as text unless something else is made of it.
    static let plain = Traits(rawValue: 1)
    /// A `[` or `![` that begins no link and no image.
    static let bracket = Traits(rawValue: 2)
    /// A line end that is not hard.
    static let softBreak = Traits(rawValue: 4)
    /// A run of `*`, `_` or `~`; `first` is its index among the delimiter runs.
    static let run = Traits(rawValue: 8)
  }
}
