/// Markdown that no one would write: random, but the same for the same seed.
public struct GeneratedMarkdown {
  private var state: UInt64

  /// A generator that begins at `seed`.
  public init(seed: UInt64) { state = seed }

  /// A number below `limit`, by SplitMix64.
  public mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  /// A text of random pieces.
  public mutating func document() -> [UInt8] {
    var text = ""
    for _ in 0..<(5 + number(below: 60)) { text += Self.pieces[number(below: Self.pieces.count)] }
    return Array(text.utf8)
  }

  /// A text of the pieces that `choices` name, for those who choose better than at random.
  public static func document(of choices: some Sequence<UInt8>) -> [UInt8] {
    choices.flatMap { Array(pieces[Int($0) % pieces.count].utf8) }
  }

  /// `text` with a few bytes taken out, doubled or put in; still UTF-8 if it was ASCII.
  public mutating func mutation(of text: [UInt8]) -> [UInt8] {
    var text = text
    for _ in 0..<(1 + number(below: 6)) where !text.isEmpty {
      let position = number(below: text.count)
      switch number(below: 4) {
      case 0: text.remove(at: position)
      case 1: text.insert(text[number(below: text.count)], at: position)
      case 2: text.insert(contentsOf: Self.pieces[number(below: Self.pieces.count)].utf8, at: position)
      default:
        let end = Swift.min(text.count, position + number(below: 20))
        text.insert(contentsOf: text[position..<end], at: number(below: text.count))
      }
    }
    return text
  }

  private static let pieces = [
    "a", "word", "two words", " ", "  ", "\n", "\n", "\n\n", "\n\n", "\t", "    ", "*", "**", "***", "_", "__", "`",
    "``",
    "[", "]", "](", ")", "![", "](/url)", "](/url \"title\")", "[a]", "[a]: /url\n", "[a]: /url 'title'\n", "[^1]",
    "\n[^1]: note\n", "[^2]", "<", ">", "> ", "\n> ", "\n- ", "\n* ", "\n1. ", "\n2) ", "\n- [ ] ", "\n- [x] ", "\n# ",
    "\n## ", "#", " #\n", "\n===\n", "\n---\n", "\n```\n", "\n~~~ info\n", "\n    code\n", "<b>", "</b>", "<!-- c -->",
    "\n<div>\n", "\n</div>\n", "<http://a.b>", "<a@b.c>", "&amp;", "&copy;", "&#35;", "&", "\\", "\\\n", "\\*", "\\[",
    "\\|",
    "  \n", "|", "\n| a | b |\n|---|:-:|\n", "\n| c | d |\n", "a | b\n", "-|-\n", "é", "ক", "🙂", "!", "(", "\"", "'",
    "{{v}}",
    "[@k]", "[@k, art. 1; @m]", "{#id}", "\n:::\n", "\n::: note\n", "\r\n", "\r", "\n\n- a\n\n  b\n", "\n>\n", "<?",
    "?>",
    "<![CDATA[", "]]>", "foo_bar_baz", "**a", "b**", "](<", ">)", "[b][a]", "[b][]", "\n1986. ",
    "~", "~~", "~~~", "~~a~~", "*~", "~*", "http://", "https://a.b/c", "ftp://a_b.c", "www.", "www.a.b", "a@b.c",
    "@", ".", ":", ";", "&lt;", "/",
  ]
}
