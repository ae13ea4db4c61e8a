public import CascadeCurriculum

/// The interface words of one locale, from `locales/<tag>.yaml`.
public struct InterfaceWords: Sendable, Equatable {
  /// The locale that the words belong to, with its direction and digits.
  public let locale: Locale
  /// The language's name in itself: `বাংলা`.
  public let ownName: String
  /// Whether the words are a draft that no native speaker has reviewed.
  public let isMachineDraft: Bool
  /// How dates are written.
  package let dates: DateForms
  /// How large numbers are written.
  package let numbers: NumberForm
  /// By the raw value of ``Word``.
  private let phrases: [Phrase]
  /// The words that take nothing, unescaped, by the raw value of ``Word``.
  private let plainTexts: [String]

  /// The words of `locale`.
  package init(
    locale: Locale, ownName: String, isMachineDraft: Bool, dates: DateForms, numbers: NumberForm,
    phrases: [Word: Phrase], plain: [Word: String]
  ) {
    self.locale = locale
    self.ownName = ownName
    self.isMachineDraft = isMachineDraft
    self.dates = dates
    self.numbers = numbers
    self.phrases = Word.allCases.map { phrases[$0] ?? Phrase() }
    plainTexts = Word.allCases.map { plain[$0] ?? "" }
  }

  /// The pieces of a word.
  package func pieces(_ word: Word) -> [Phrase.Piece] { phrases[word.rawValue].pieces() }

  /// The pieces of a word in the form that `count` asks for.
  package func pieces(_ word: Word, count: Int) -> [Phrase.Piece] {
    phrases[word.rawValue].pieces(for: PluralCategory.of(count, in: locale.tag.language))
  }

  /// A word that takes nothing, unescaped.
  package func plain(_ word: Word) -> String { plainTexts[word.rawValue] }
}
