/// Whose translation a message holds that was made for another text.
///
/// `msgmerge` puts the translation of a text that looks like it in the place of one that is missing, and marks it as
/// fuzzy; what stands after `#|` says of which text. It is no translation of this one.
public struct Guess: Hashable, Sendable {
  /// The unit that the words were made for; `nil` where the file does not say.
  public let unit: UnitID?
  /// What that one says; empty where the file does not say.
  public let source: String
  /// Whether the words are those of another message of the file, so that nobody has typed them here.
  let isCopy: Bool

  /// Whether the words were made for this unit after all, which says or said `texts`: only the text is known.
  func isOwn(_ texts: [String?]) -> Bool {
    unit == nil && !source.isEmpty && texts.contains { $0.map { CosmeticChange.isOne(from: source, to: $0) } ?? false }
  }
}

/// Finds the guesses among the messages of a file.
struct GuessFinder {
  private let holders: [String: [POEntry]]
  private let setAside: [String: POEntry]

  /// Looks among `entries`.
  init(_ entries: [POEntry]) {
    let marked = entries.contains { $0.isFuzzy || $0.previousContext != nil }
    let whole = marked ? entries.filter { $0.context != nil && !$0.target.isEmpty } : []
    holders = Dictionary(grouping: whole, by: \.target)
    let obsolete = whole.lazy.filter(\.isObsolete).map { ($0.context ?? "", $0) }
    setAside = Dictionary(obsolete) { first, _ in first }
  }

  /// Of which other text the words of `entry` are the translation; `nil` where they are its own, as it is today or was.
  func guess(in entry: POEntry) -> Guess? {
    guard let context = entry.context, !entry.target.isEmpty, MemoryOffer(entry) == nil else { return nil }
    let others = holders[entry.target, default: []].filter { $0.context != context }
    let source = entry.previousSource ?? ""
    // Some programs drop the mark and keep the rest: nobody has accepted it there.
    if let previous = entry.previousContext {
      return previous == context ? nil : Guess(unit: UnitID(previous), source: source, isCopy: !others.isEmpty)
    }
    guard entry.isFuzzy else { return nil }
    guard source.isEmpty else {
      let guess = Guess(unit: nil, source: source, isCopy: !others.isEmpty)
      return guess.isOwn([entry.source]) ? nil : guess
    }
    // Without '--previous' only the words can tell.
    if let other = others.first(where: { !CosmeticChange.isOne(from: $0.source, to: entry.source) }) {
      return Guess(unit: other.context.map { UnitID($0) }, source: other.source, isCopy: false)
    }
    guard !entry.isObsolete, let own = setAside[context], own.target != entry.target else { return nil }
    return Guess(unit: nil, source: "", isCopy: false)
  }
}

extension MemoryOffer {
  /// The offer that a guess for a text, `words` for `text`, is: what is not known to be a copy, somebody may have typed.
  init(_ guess: Guess, _ words: String, for text: String) {
    var numbers: [String: Int32] = [:]
    let likeness = WordList(guess.source, &numbers).similarity(to: WordList(text, &numbers))
    // Nobody has compared what must or must not be, so that it is never as like as what a memory fills in.
    self.init(
      score: Swift.min(Int(100 * likeness), Self.leastFilledIn - 1), source: guess.source, target: words,
      origin: guess.unit?.text ?? "another text")
    isEdited = !guess.isCopy
  }
}
