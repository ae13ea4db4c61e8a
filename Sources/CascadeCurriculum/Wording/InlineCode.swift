/// What a numbered code of a unit stands for.
public struct InlineCode: Hashable, Sendable {
  /// The number, from 1, in the order of the source.
  public let number: Int
  /// What it is.
  public let kind: Kind
  /// Its node in the document of the text.
  public let node: Int
  /// What readers see in its place, for people who translate: the code itself, the key of a source, the name of a value;
  /// empty for those around words.
  public let display: String

  /// The kinds of code.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// Around words.
    case strong, emphasis, deletion, link
    /// Standing for themselves.
    case code, image, footnote, citation, value, lineBreak

    /// The letter that tokens begin with: those around words have one each, the others share `x`.
    public var letter: Character {
      switch self {
      case .strong: "b"
      case .emphasis: "i"
      case .deletion: "s"
      case .link: "a"
      case .code, .image, .footnote, .citation, .value, .lineBreak: "x"
      }
    }

    /// Whether it stands around words.
    public var isPaired: Bool { letter != "x" }

    /// Whether a translation may do without it: a language need not stress what English does.
    public var canBeLeftOut: Bool { self == .strong || self == .emphasis }

    /// Whether it may stand in a translation more than once.
    public var canBeRepeated: Bool { canBeLeftOut }
  }

  /// The code `number`, which is the node `node`.
  public init(number: Int, kind: Kind, node: Int, display: String = "") {
    self.number = number
    self.kind = kind
    self.node = node
    self.display = display
  }
}
