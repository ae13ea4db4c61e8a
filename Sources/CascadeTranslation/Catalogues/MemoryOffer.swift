private import CascadeCurriculum

/// What a memory offers for a text that nobody has translated: the translation of a text that is like it.
///
/// It is no translation: no edition shows it, and the text counts as missing until somebody has looked at it.
public struct MemoryOffer: Hashable, Sendable {
  /// How like the remembered text is, from 75 to 100; from 0 where it was no memory of ours that found it.
  public let score: Int
  /// The remembered text, with codes as tokens of the text at hand.
  public let source: String
  /// Its translation, with codes as tokens of the text at hand.
  public var target: String
  /// Where it was found, for people.
  public let origin: String
  /// Whether somebody has changed the translation since and not said that it is done. It is kept as it is.
  public var isEdited = false

  /// From this score on a PO file holds the offer in the place of the translation, marked as fuzzy.
  public static let leastFilledIn = 85

  /// Whether a PO file holds it in the place of the translation; below that it is told in a comment, unless somebody has
  /// begun to work on it.
  public var isFilledIn: Bool { score >= Self.leastFilledIn || isEdited }

  /// An offer of a translation as it was found.
  public init(score: Int, source: String, target: String, origin: String) {
    self.score = score
    self.source = source
    self.target = target
    self.origin = origin
  }
}

// MARK: - PO

extension MemoryOffer {
  private static let prefix = "cascade: match="
  private static let sourcePrefix = "cascade: match-source="
  private static let targetPrefix = "cascade: match-target="

  /// Whether `comment` is one of an offer's.
  static func isOwn(_ comment: String) -> Bool {
    [prefix, sourcePrefix, targetPrefix].contains(where: comment.hasPrefix)
  }

  /// The offer that a message holds; `nil` where it holds none, or one that somebody has accepted.
  init?(_ entry: POEntry) {
    let comments = entry.translatorComments
    guard let line = comments.first(where: { $0.hasPrefix(Self.prefix) }) else { return nil }
    // The score, the digests of the source and of the translation, and where it was found.
    let words = line.dropFirst(Self.prefix.count).split(separator: " ", maxSplits: 2)
    guard let score = words.first.flatMap({ Int($0) }), (0...100).contains(score) else { return nil }
    let origin = words.count == 3 ? String(words[2]) : ""
    if entry.target.isEmpty {
      guard let source = Self.value(Self.sourcePrefix, comments), let target = Self.value(Self.targetPrefix, comments)
      else { return nil }
      self.init(score: score, source: source, target: target, origin: origin)
    } else {
      // Some programs drop the mark and keep what the text was made for: nobody has accepted it there.
      guard entry.isFuzzy || entry.previousSource != nil else { return nil }
      let digests = words.count > 1 ? words[1].split(separator: "-") : []
      // It was accepted, and then the text changed: what stands there is what the text said when it was.
      if digests.count == 2, let source = entry.previousSource, digests[0] != Self.digest(of: source) { return nil }
      self.init(score: score, source: entry.previousSource ?? "", target: entry.target, origin: origin)
      isEdited = entry.previousSource == nil || digests.count != 2 || digests[1] != Self.digest(of: target)
    }
  }

  /// The lines that a PO file has for it, among the translators' comments, which `msgmerge` keeps.
  var comments: [String] {
    let digests = Self.digest(of: source) + "-" + (isEdited ? "edited" : Self.digest(of: target))
    let first = "\(Self.prefix)\(score) \(digests) \(origin)"
    if isFilledIn { return [first] }
    return [first, Self.sourcePrefix + Self.escaped(source), Self.targetPrefix + Self.escaped(target)]
  }

  private static func digest(of text: String) -> String {
    String(Digest(of: Array(text.utf8)).description.prefix(8))
  }

  private static func value(_ prefix: String, _ comments: [String]) -> String? {
    comments.first { $0.hasPrefix(prefix) }.map { unescaped($0.dropFirst(prefix.count)) }
  }

  /// `text` in one line.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n").replacing("\r", with: "\\r")
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text.unicodeScalars {
      if isEscaped {
        result.unicodeScalars.append(character == "n" ? "\n" : character == "r" ? "\r" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
