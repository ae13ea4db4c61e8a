import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let vagueLink = Check(
    id: "accessibility/vague-link",
    severity: .warning,
    summary: "A link whose words do not say where it leads.",
    explanation: """
      People who listen go from link to link and hear "here, here, here"; on paper the word is all that is left. Let the \
      words name what the link leads to.
      """,
    bad: """
      The guidance stands [⟦here⟧](https://www.unodc.org/).
      """,
    good: """
      Read the [guidance of the United Nations](https://www.unodc.org/).
      """,
    judging: .perText { file, _, report in
      guard file.language.language == "en" else { return }
      let document = file.content.document
      for link in file.content.links where VagueWords.mayBe(link.node, in: document) {
        let words = document.plainText(of: link.node)
        guard VagueWords.contain(words) else { continue }
        let first = document.nodes[link.node + 1]
        report.add("'\(words)' does not say where the link leads", at: first.span)
      }
    })
}

/// Words that say nothing as the text of a link.
private enum VagueWords {
  private static let words: Set<String> = [
    "click", "click here", "go", "here", "info", "link", "more", "more info", "page", "press here", "read more",
    "see here",
    "see more", "source", "tap here", "that", "this", "this link", "this page", "website",
  ]

  /// Whether the link is short and begins as one of the words does; a quick look, for every link.
  static func mayBe(_ link: Int, in document: Document) -> Bool {
    let texts = (link..<Int(document.nodes[link].end)).lazy.map { document.nodes[$0] }.filter { $0.kind == .text }
    guard texts.reduce(0, { $0 + $1.literal.count }) <= 16, let first = texts.first else { return false }
    let words = document.bytes[first.literal].prefix(2)
    return openings.contains { opening in words.elementsEqual(opening) { $0 | 0x20 == $1 } }
  }

  private static let openings = Set(words.map { Array($0.utf8.prefix(2)) })

  static func contain(_ text: String) -> Bool {
    words.contains(text.lowercased().filter { $0.isLetter || $0 == " " })
  }
}
