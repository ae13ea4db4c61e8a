private import CascadeCurriculum
private import CascadeText

/// Judges the comments of a catalogue that are meant for the tool.
///
/// What is passed over in silence would turn a machine's draft into a person's translation.
enum StrayComment {
  private static let keys = ["state", "match", "match-source", "match-target", "ok"]

  /// What is wrong with the tool's comments of `entry`, one of those of the file `bytes`, each at its line.
  static func faults(of entry: POEntry, in bytes: [UInt8]) -> [POReader.Fault] {
    let own = entry.translatorComments.compactMap { comment in reason(comment).map { (comment, "#", $0) } }
    let tools = entry.extractedComments.compactMap { comment in
      extractedReason(comment).map { (comment, "#.", $0) }
    }
    guard !own.isEmpty || !tools.isEmpty else { return [] }
    let lines = LineTable(bytes)
    return (own + tools).map { comment, mark, reason in
      let line = line(of: comment, behind: mark, from: entry.line, lines, bytes)
      return POReader.Fault(line: line, reason: reason, context: entry.context)
    }
  }

  /// Why a translators' comment says nothing to the tool that it is meant for; `nil` where it does, and for any other.
  private static func reason(_ comment: String) -> String? {
    guard let (key, value) = parts(comment) else { return nil }
    switch key {
    case "state":
      return isState(value) ? nil : "no state is called '\(value)': it is 'machine' or 'reviewed', and a digest"
    case "kind": return nil
    case _ where keys.contains(key): return nil
    default: return "the tool has no comment '\(comment)'"
    }
  }

  /// The same for a comment of the extracting tool, which says of what kind a text is, or that it is a machine's draft.
  private static func extractedReason(_ comment: String) -> String? {
    guard let (key, value) = parts(comment), key != "kind" else { return nil }
    if key == "state", value == TranslationState.machine.rawValue { return nil }
    guard keys.contains(key) else { return "the tool has no comment '\(comment)'" }
    return "'\(comment)' belongs to a translators' comment, '# \(comment)': gettext's tools drop it from '#. '"
  }

  /// The key of a comment that is meant for the tool, and what it says.
  private static func parts(_ comment: String) -> (key: String, value: String)? {
    let name = "cascade:"
    guard comment.prefix(name.count).lowercased() == name else { return nil }
    // Written otherwise, it is not found.
    guard comment.hasPrefix("cascade: "), !comment.hasPrefix("cascade:  ") else { return ("", "") }
    let words = comment.dropFirst(name.count + 1)
    if words.hasPrefix("ok ") { return ("ok", "") }
    guard let sign = words.firstIndex(of: "=") else { return ("", "") }
    return (String(words[..<sign]), String(words[words.index(after: sign)...]))
  }

  private static func isState(_ value: String) -> Bool {
    let words = value.split(separator: " ", omittingEmptySubsequences: false)
    guard TranslationState(rawValue: String(words[0])) != nil else { return false }
    return words.count == 1 || words.count == 2 && DraftDigest.isOne(words[1])
  }

  private static func line(
    of comment: String, behind mark: String, from first: Int, _ lines: LineTable, _ bytes: [UInt8]
  ) -> Int {
    for line in stride(from: Swift.max(first, 1), through: lines.starts.count, by: 1) {
      let text = String(decoding: bytes[lines.range(of: line - 1)], as: UTF8.self)
      let words = text.dropFirst(mark.count).split(whereSeparator: \.isWhitespace)
      if text.hasPrefix(mark), words == comment.split(whereSeparator: \.isWhitespace) { return line }
    }
    return first
  }
}
