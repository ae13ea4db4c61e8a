public import CascadeCurriculum

/// The terms of a curriculum and how each language says them, as programs for terminology take them.
public struct TermBank: Sendable, Hashable {
  /// What the list is called.
  public var title: String
  /// The language of definitions and notes.
  public var language: LocaleTag
  /// The concepts, in order.
  public var concepts: [Concept]

  /// A list of `concepts`.
  public init(title: String, language: LocaleTag, concepts: [Concept] = []) {
    self.title = title
    self.language = language
    self.concepts = concepts
  }

  /// What words of several languages mean alike.
  public struct Concept: Sendable, Hashable {
    /// Its id, unlike that of any other concept.
    public var id: String
    /// What it is.
    public var definition: String
    /// A remark for writers and translators; empty without one.
    public var note: String
    /// The words, in the order in which they should be shown; the first of a language is the preferred one.
    public var words: [Word]

    /// A concept without words.
    public init(id: String, definition: String, note: String = "", words: [Word] = []) {
      self.id = id
      self.definition = definition
      self.note = note
      self.words = words
    }
  }

  /// A word of one language.
  public struct Word: Sendable, Hashable {
    /// Its language.
    public var language: LocaleTag
    /// The word.
    public var text: String
    /// The part of speech as the curriculum names it: `noun`; empty where nobody said it.
    public var part: String
    /// Whether it is a short form of the preferred word.
    public var isAbbreviation: Bool
    /// A remark on this word; empty without one.
    public var note: String

    /// A word.
    public init(_ text: String, in language: LocaleTag, part: String = "") {
      self.language = language
      self.text = text
      self.part = part
      isAbbreviation = false
      note = ""
    }
  }

  /// The glossary of `curriculum`. How sure an equivalent is becomes a note where it is less than high.
  public init(_ curriculum: Curriculum) {
    self.init(title: curriculum.title.string, language: curriculum.language)
    concepts = curriculum.terms.map { term in
      let part = term.part?.string ?? ""
      var concept = Concept(
        id: term.id.text, definition: term.definition.string, note: term.note?.string ?? "",
        words: [Word(term.term.string, in: curriculum.language, part: part)])
      if let abbreviation = term.abbreviation {
        var word = Word(abbreviation.string, in: curriculum.language, part: part)
        word.isAbbreviation = true
        concept.words.append(word)
      }
      for equivalent in term.equivalents {
        var word = Word(equivalent.term.string, in: equivalent.locale, part: part)
        if let confidence = equivalent.confidence, confidence != .high {
          word.note = "confidence: \(confidence.rawValue)"
        }
        concept.words.append(word)
      }
      return concept
    }
  }

  /// The languages of all words: that of the definitions, then the others by their tags.
  public var languages: [LocaleTag] {
    let others = Set(concepts.flatMap { $0.words.map(\.language) }).subtracting([language])
    return [language] + others.sorted()
  }
}

extension TermBank {
  /// The terms without the notes on them, which are for facilitators.
  public var withoutNotes: TermBank {
    var bank = self
    for place in bank.concepts.indices { bank.concepts[place].note = "" }
    return bank
  }
}
