public import CascadeText

/// The name of an entity, as authors write it; an `ID<Module>` is not an `ID<Objective>`.
///
/// Ids that differ only by case are the same id to an author, and a finding where both occur.
public struct ID<Entity>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as typed.
  public let text: String

  /// The id written as `text`.
  public init(_ text: String) { self.text = text }

  /// The id as typed.
  public var description: String { text }

  /// By text.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// An id where something refers to it, with the place of the reference.
public struct Reference<Entity>: Hashable, Sendable {
  /// The id referred to.
  public var id: ID<Entity>
  /// Where it is written.
  public var span: SourceSpan

  /// A reference to `id`, written at `span`.
  public init(_ id: ID<Entity>, at span: SourceSpan) {
    self.id = id
    self.span = span
  }
}

/// Words for readers, with their place. May hold `{{values}}`, which a delivery puts in.
public struct Text: Hashable, Sendable {
  /// The words as typed.
  public var string: String
  /// Their place, with the quotes around them.
  public var span: SourceSpan
  /// Whether they stand in quotes.
  public var isQuoted: Bool
  /// Whose words they are.
  public var wording = Wording.source
  /// The language that an overlay wrote them in, where that is neither the curriculum's nor the edition's.
  public var language: LocaleTag?

  /// Whose words a text has in a delivery.
  public enum Wording: UInt8, Hashable, Sendable {
    /// The curriculum's own, in its language.
    case source
    /// Those of the edition's language, which a person stands for.
    case translated
    /// Those of the edition's language, which a machine wrote and nobody has read.
    case machine
    /// Those of the edition's language, which are older than the curriculum's.
    case stale
  }

  /// Whether a delivery has put the words of its own language in the place of the curriculum's.
  public var isLocalized: Bool { wording != .source }

  /// The words `string`, written at `span`.
  public init(_ string: String, at span: SourceSpan, isQuoted: Bool = false) {
    self.string = string
    self.span = span
    self.isQuoted = isQuoted
  }
}
