public import CascadeCurriculum

/// A unit in one language: what it says there, and how far that can be relied on.
public struct Message: Hashable, Sendable {
  /// The unit.
  public var id: UnitID
  /// The source's words that the catalogue shows, with codes as tokens.
  public var source: String
  /// The translation, with codes as tokens; empty where there is none.
  public var target: String
  /// Who stands for it.
  public var state: TranslationState
  /// What the source said when the translation was made, where that changed since; `nil` where it is up to date.
  public var formerSource: String?
  /// What a memory offers in the place of a translation; `nil` where there is one.
  public var offer: MemoryOffer?
  /// What translators noted.
  public var comments: [String]
  /// Whether the curriculum no longer holds the unit.
  public var isGone: Bool
  /// The line of the catalogue on which it begins, from 1; 0 where no file holds it yet.
  public var line: Int

  /// A unit without a translation.
  public init(id: UnitID, source: String) {
    self.id = id
    self.source = source
    target = ""
    state = .translated
    formerSource = nil
    offer = nil
    comments = []
    isGone = false
    line = 0
  }

  /// Whether there is a translation.
  public var isTranslated: Bool { !target.isEmpty }

  /// Whether there is a translation, or somebody has begun one: words that no program may drop or write over.
  public var isBegun: Bool { isTranslated || offer?.isEdited == true }

  /// This, or `other` of the same unit: what is translated or begun, which msgmerge sets aside as gone where the text is
  /// another now; else what the curriculum still holds. Words begun beside a translation become a note.
  func preferred(to other: Message) -> Message {
    guard rank == other.rank else {
      var (kept, left) = rank > other.rank ? (self, other) : (other, self)
      if left.isBegun, let words = left.offer?.target, words != kept.target { kept.note(words) }
      return kept
    }
    return isGone ? other : self
  }

  private var rank: Int { isTranslated ? 2 : isBegun ? 1 : 0 }

  private mutating func note(_ words: String) {
    let note = words.replacing("\n", with: " ").replacing("\r", with: " ")
    if !comments.contains(note) { comments.append(note) }
  }

  /// Whether the source has changed since the translation was made.
  public var isStale: Bool { isTranslated && formerSource != nil }
}
