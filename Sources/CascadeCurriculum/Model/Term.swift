public import CascadeText

/// A glossary term.
public struct Term: Sendable, Hashable {
  /// The id that `term:` links name.
  public var id: ID<Term>
  /// Where the id is written.
  public var idSpan: SourceSpan
  /// The term.
  public var term: Text
  /// The part of speech: `noun`.
  public var part: Text?
  /// The definition.
  public var definition: Text
  /// A remark for writers and translators.
  public var note: Text?
  /// Terms to see as well.
  public var see: [Reference<Term>]
  /// The short form that the text may use.
  public var abbreviation: Text?
  /// Equivalents in other languages, in the order typed.
  public var equivalents: [Equivalent]

  /// The word of one language for a term.
  public struct Equivalent: Sendable, Hashable {
    /// The language.
    public var locale: LocaleTag
    /// Where the language is written.
    public var localeSpan: SourceSpan
    /// The word.
    public var term: Text
    /// How sure it is.
    public var confidence: Confidence?

    /// An equivalent.
    public init(locale: LocaleTag, localeSpan: SourceSpan, term: Text, confidence: Confidence?) {
      self.locale = locale
      self.localeSpan = localeSpan
      self.term = term
      self.confidence = confidence
    }
  }

  /// How sure an equivalent is.
  public enum Confidence: String, Hashable, CaseIterable, Sendable {
    case high, medium, low
  }

  /// A term with its definition; the rest is empty.
  public init(id: ID<Term>, idSpan: SourceSpan, term: Text, definition: Text) {
    self.id = id
    self.idSpan = idSpan
    self.term = term
    part = nil
    self.definition = definition
    note = nil
    see = []
    abbreviation = nil
    equivalents = []
  }
}
