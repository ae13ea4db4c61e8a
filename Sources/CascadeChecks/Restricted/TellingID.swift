import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let tellingID = Check(
    id: "restricted/telling-id",
    severity: .warning,
    summary: "An id in a participant's text that tells which option is right.",
    explanation: """
      The ids of questions, of the blocks in them and of headings stand in the participant's pages: in addresses, in the \
      source of the page and in the XML. An id such as `q1-answer-b` or `q3-false`, or one that holds the words of the \
      right option, gives the answer away. Give it a name that tells nothing: `q1`. Restricted blocks are in no \
      participant's copy, and their ids may say what they like.
      """,
    bad: """
      ::: question {#⟦q1-answer-b⟧ kind=single objectives=O1}

      Which step comes first?

      - [ ] The record
      - [x] Safety first

      :::

      ::: question {#⟦first-safety-first⟧ kind=single objectives=O1}

      What comes before everything else?

      - [ ] The record
      - [x] Safety first

      :::
      """,
    good: """
      ::: question {#q1 kind=single objectives=O1}

      Which step comes first?

      - [ ] The record
      - [x] Safety first

      ::: feedback {#correct-b}

      Nobody can tell a story in danger.

      :::

      :::
      """,
    judging: .perText { file, _, report in
      let content = file.content
      for index in content.blocks.indices where content.blocks[index].hasTypedID && !content.blocks[index].isHidden {
        guard let telling = TellingWords.first(in: content.blocks[index].id.text, at: index, of: content) else {
          continue
        }
        report.add("the id says '\(telling)', and participants can read it", at: content.blocks[index].idSpan)
      }
      for heading in content.headings where heading.isPinned && !file.restricted.contains(heading.node) {
        guard let telling = TellingWords.first(in: heading.anchor, at: heading.block, of: content) else { continue }
        report.add(
          "the anchor says '\(telling)', and participants can read it", at: content.document.nodes[heading.node].span)
      }
    })
}

extension Content {
  /// The innermost question that is or holds the block at `index`.
  fileprivate func question(around index: Int?) -> AssessmentItem? {
    var next = index
    while let current = next, blocks[current].kind != .question { next = blocks[current].parent }
    return next.flatMap { item(ofBlock: $0) }
  }
}

/// Finds what tells an answer in the words of an id.
private enum TellingWords {
  /// Words that say of the option beside them whether it is right.
  private static let verdicts: Set<Substring> = ["correct", "incorrect", "right", "wrong", "true", "false"]
  /// Words that do so in a question with options, and elsewhere may number the lines that answers are written on.
  private static let verdictsOnOptions: Set<Substring> = ["answer", "ans", "solution"]
  /// What the options of a true-or-false question are called; "right" is a word of law more often.
  private static let sides: Set<Substring> = ["true", "false", "yes", "no", "wrong", "correct", "incorrect"]

  /// The part of `id` that tells which option is right of the question around the block at `index`.
  static func first(in id: String, at index: Int?, of content: Content) -> String? {
    // Nearly every id is as short as `q1`.
    guard id.utf8.count >= 4 else { return nil }
    let question = content.question(around: index)
    let lowered = id.lowercased()
    let words = lowered.split { $0 == "-" || $0 == "." || $0 == "_" }
    if question?.kind == .truefalse, words.count > 1, let last = words.last, sides.contains(last),
      words.count(where: sides.contains) == 1
    {
      return String(last)
    }
    let hasOptions = question?.kind.hasOptions ?? false
    // No verdict is shorter than three letters.
    for (index, word) in words.enumerated() where word.utf8.count >= 3 {
      guard verdicts.contains(word) || hasOptions && verdictsOnOptions.contains(word) else { continue }
      if index + 1 < words.count, isMarker(words[index + 1]) { return "\(word)-\(words[index + 1])" }
      if index > 0, isMarker(words[index - 1]) { return "\(words[index - 1])-\(word)" }
    }
    return question.flatMap { rightOption(in: words, of: $0, content) }
  }

  /// Whether a word is what options are counted by: one letter to `h`, or one digit.
  private static func isMarker(_ word: Substring) -> Bool {
    guard word.utf8.count == 1, let byte = word.utf8.first else { return false }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "h")
    return letters.contains(byte) || (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte)
  }

  /// The words of a right option, and of no wrong one, that the id holds in a row and the stem does not.
  private static func rightOption(
    in words: [Substring], of question: AssessmentItem, _ content: Content
  ) -> String? {
    guard question.kind == .single || question.kind == .multiple else { return nil }
    let id = "-" + words.joined(separator: "-") + "-"
    func name(of option: AssessmentItem.Option) -> String? {
      guard let bytes = content.words(of: option), bytes.count <= 64 else { return nil }
      let words = bytes.split { !isOfWord($0) }.map { String(decoding: $0, as: UTF8.self).lowercased() }
      let name = words.joined(separator: "-")
      // A short word stands in many ids by chance.
      return name.utf8.count >= 4 && id.contains("-\(name)-") ? name : nil
    }
    let held = question.options.filter { name(of: $0) != nil }
    guard held.count == 1, let right = held.first, right.isRight == true, let name = name(of: right) else { return nil }
    let stem = question.stem.map { content.document.plainText(of: $0).lowercased() }.joined(separator: " ")
    let asked = stem.utf8.split { !isOfWord($0) }.compactMap { String($0) }.joined(separator: "-")
    return "-\(asked)-".contains("-\(name)-") ? nil : name
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
