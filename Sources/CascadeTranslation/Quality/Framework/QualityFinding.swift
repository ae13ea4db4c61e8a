public import CascadeCurriculum
public import CascadeText

/// Something that should be looked at in the translation of one unit.
public struct QualityFinding: Hashable, Sendable {
  /// The check that found it.
  public let check: CheckID
  /// How bad it is.
  public let severity: Severity
  /// The unit.
  public let unit: UnitID
  /// Where it is: bytes of the target's words (`CodedText.words`, UTF-8); empty at the end where something is missing.
  public let words: Range<Int>
  /// What is wrong here, in one line.
  public let message: String
  /// What would mend it, where that is certain; empty otherwise.
  public let fix: [Replacement]

  /// Words in the place of others.
  public struct Replacement: Hashable, Sendable {
    /// Which bytes of the target's words go.
    public let words: Range<Int>
    /// What takes their place.
    public let text: String
  }
}

extension CodedText {
  /// The text with `replacements` made in its words; codes stay where they are.
  public func replacing(_ replacements: [QualityFinding.Replacement]) -> CodedText {
    var result = CodedText()
    var start = 0
    var done: Set<QualityFinding.Replacement> = []
    for piece in pieces {
      guard case .text(let words) = piece else {
        result.append(piece)
        continue
      }
      let end = start + words.utf8.count
      var bytes = Array(words.utf8)
      for replacement in replacements.sorted(by: { $0.words.lowerBound > $1.words.lowerBound })
      where replacement.words.lowerBound >= start && replacement.words.upperBound <= end {
        guard !replacement.words.isEmpty || replacement.words.lowerBound < end else { continue }
        guard done.insert(replacement).inserted else { continue }
        let range = replacement.words.lowerBound - start..<replacement.words.upperBound - start
        bytes.replaceSubrange(range, with: replacement.text.utf8)
      }
      result.append(.text(String(decoding: bytes, as: UTF8.self)))
      start = end
    }
    // What goes behind the last word goes behind the last code too.
    for replacement in replacements where !done.contains(replacement) && replacement.words == start..<start {
      result.append(.text(replacement.text))
    }
    return result
  }
}
