import CascadeCurriculum

/// What the checks need to know of a language: the one table of its facts.
struct QualityLanguage: Sendable {
  /// Its subtag: `bn`.
  let subtag: String
  /// The blocks of letters that it is written with.
  let letters: [ClosedRange<UInt32>]
  /// Whether it runs from right to left.
  var isRightToLeft = false
  /// The character for 0 of its own digits; `nil` where it writes 0 to 9.
  var zero: UInt32?
  /// Whether its sentences may end with the danda `।`.
  var hasDanda = false
  /// Whether many of its writers part the danda from the last word by a space.
  var partsDanda = false
  /// Whether its sentences need no full stop where English has one.
  var needsNoFullStop = false
  /// Signs of other languages, and its own in their place.
  var ownSigns: [Unicode.Scalar: Unicode.Scalar] = [:]
  /// Letters of other languages that look like its own, and its own in their place.
  var ownLetters: [Unicode.Scalar: Unicode.Scalar] = [:]
  /// Whether a word said twice is good style.
  var reduplicates = false
  /// Whether a joiner may end a word, behind the sign that takes a vowel away.
  var joinsAtEnd = false
  /// Marks and joiners that words are the same without.
  var ignored: Set<Unicode.Scalar> = []
  /// Letters that words are compared without regard to, each with the one that stands for it.
  var folding: [Unicode.Scalar: Unicode.Scalar] = [:]
  /// What may follow a word without making it another one.
  var suffixes: [String] = []
  /// The numbers up to twelve as words, and ordinals.
  var numberWords: [String: Int] = [:]
  /// How many years its calendars differ from the common one.
  var calendars: [Int] = []

  /// Whether `scalar` is a letter or mark of its script.
  func isOwn(_ scalar: Unicode.Scalar) -> Bool { letters.contains { $0.contains(scalar.value) } }

  /// Every language that there are facts about.
  static let all: [QualityLanguage] = [.arabic, .bengali, .hindi, .nepali, .pashto, .persian, .sinhala, .tamil, .urdu]

  private static let byTag = Dictionary(all.map { ($0.subtag, $0) }) { first, _ in first }

  /// What is known of the language of `locale`.
  static func of(_ locale: LocaleTag) -> QualityLanguage? { byTag[locale.language] }

  /// Without the marks and joiners that compared words may differ in, with look-alikes as one.
  func folded(_ word: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    word.lazy.filter { !ignored.contains($0) }.map { folding[$0] ?? $0 }
  }
}

extension QualityLanguage {
  /// The letters of the Arabic script.
  static let arabicLetters: [ClosedRange<UInt32>] = [
    0x620...0x65F, 0x66E...0x6D3, 0x6D5...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6EF, 0x6FA...0x6FF, 0x750...0x77F,
    0xFB50...0xFDFB, 0xFE70...0xFEFC,
  ]
  /// The signs of Arabic script in the place of Latin ones.
  static let arabicSigns: [Unicode.Scalar: Unicode.Scalar] = ["?": "؟", ",": "،", ";": "؛"]
  /// The marks that Arabic script can do without, the long stroke and the joiners.
  static let arabicMarks = indicJoiners.union((0x64B...0x654).compactMap { Unicode.Scalar(UInt32($0)) }).union([
    "\u{640}", "\u{670}",
  ])
  /// The joiners, which Indic words are the same without.
  static let indicJoiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]
}
