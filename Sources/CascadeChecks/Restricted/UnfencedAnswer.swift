import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let unfencedAnswer = Check(
    id: "restricted/unfenced-answer",
    severity: .warning,
    summary: "Participants' text that announces an answer or facilitators' notes.",
    explanation: """
      A heading or a paragraph that begins with "Answer:", "Model answer" or "Facilitator notes" says itself that \
      participants should not read on, and stands where they do. Put what belongs to it into a container of the kind \
      `answer` or `facilitator`.

      The rule knows English words only and passes other languages over.
      """,
    bad: """
      ::: activity {#turn minutes=30 method=pairs objectives=O1}

      Turn the question round: "Why were you out so late?"

      ⟦**Answer:**⟧ "Please tell me what happened."

      :::
      """,
    good: """
      ::: activity {#turn minutes=30 method=pairs objectives=O1}

      Turn the question round: "Why were you out so late?"

      ::: answer

      "Please tell me what happened."

      :::

      :::
      """,
    judging: .perText { file, _, report in
      guard file.language.language == "en" else { return }
      let document = file.content.document
      for range in file.restricted.publicRanges(of: document) {
        for index in range {
          let kind = document.nodes[index].kind
          guard kind == .heading || kind == .paragraph, Announcement.mayBegin(at: index, in: document),
            let words = Announcement.words(at: index, isHeading: kind == .heading, in: document)
          else { continue }
          report.add("'\(words.text)' announces what participants should not read", at: words.span)
        }
      }
    })
}

/// Words that announce an answer or notes for facilitators.
private enum Announcement {
  /// Whether the first letters are some that an announcement begins with; a quick look, for every paragraph.
  static func mayBegin(at index: Int, in document: Document) -> Bool {
    guard let first = firstText(at: index, in: document) else { return false }
    let words = document.bytes[first.literal]
    guard words.count > 1, beginnings.hold(words[words.startIndex], words[words.startIndex + 1]) else { return false }
    return openings.contains { opening in
      words.count >= opening.count && zip(words, opening).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  private static let beginnings = Beginnings(of: openings, allowsCapital: true)

  /// What the phrases begin with.
  private static let openings = [
    "answ", "mode", "samp", "sugg", "corr", "righ", "solu", "key ", "faci", "note", "for ", "mark",
  ].map { Array($0.utf8) }

  /// The announcement that a heading is, or that a paragraph begins with, up to its colon.
  static func words(at index: Int, isHeading: Bool, in document: Document) -> (text: String, span: SourceSpan)? {
    guard let first = firstText(at: index, in: document) else { return nil }
    let start = document.bytes[first.literal].prefix(40)
    guard isHeading || first.isStrong || start.contains(UInt8(ascii: ":")) else { return nil }
    let text = String(decoding: start, as: UTF8.self)
    let opening = text.prefix { $0 != ":" }
    guard isHeading || opening.count < text.count || first.isStrong else { return nil }
    guard phrases.contains(opening.lowercased().filter { $0.isLetter || $0 == " " }) else { return nil }
    return (String(opening), first.span)
  }

  private static func firstText(at index: Int, in document: Document) -> (
    literal: Range<Int>, span: SourceSpan, isStrong: Bool
  )? {
    var place = index + 1
    var outer: Int?
    while place < Int(document.nodes[index].end) {
      let node = document.nodes[place]
      switch node.kind {
      case .strong, .emphasis, .strikethrough:
        outer = outer ?? place
        place += 1
      case .text:
        guard !node.literal.isEmpty else { return nil }
        let isParagraph = document.nodes[index].kind == .paragraph
        let span = outer.map { document.nodes[$0].span } ?? (isParagraph ? node.span : document.nodes[index].span)
        return (node.literal, span, outer.map { document.nodes[$0].kind == .strong } ?? false)
      default: return nil
      }
    }
    return nil
  }

  private static let phrases: Set<String> = [
    "answer", "answers", "answer key", "model answer", "model answers", "sample answer", "sample answers",
    "suggested answer", "suggested answers", "correct answer", "correct answers", "right answer", "right answers",
    "solution", "solutions", "model solution", "key to the questions", "facilitator notes", "facilitators notes",
    "facilitator note", "notes for facilitators", "notes for the facilitator", "note for facilitators",
    "note to facilitator", "note to facilitators", "note to the facilitator", "for facilitators only",
    "facilitators only", "for the facilitator only", "marking guide", "marking scheme",
  ]
}
