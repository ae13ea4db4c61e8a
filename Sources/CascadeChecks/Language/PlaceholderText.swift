import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let placeholder = Check(
    id: "language/placeholder",
    severity: .warning,
    summary: "Text that holds the place of another.",
    explanation: """
      "TODO", "TBD" and "lorem ipsum" are notes to oneself, and the reader gets them in print. Write the text, or put the \
      note into a `comment` container, which is in no output.
      """,
    bad: """
      The support contact is ⟦TODO⟧.
      """,
    good: """
      The support contact is the facilitator of your table.
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      for (index, node) in document.nodes.enumerated() where node.kind == .text {
        guard let range = Placeholder.first(in: document.bytes, node.literal),
          !file.content.isInComment(index)
        else { continue }
        let words = String(decoding: document.bytes[range], as: UTF8.self)
        report.add("'\(words)' stands for a text that is not written yet", at: document.source(of: range))
      }
    })
}

/// Words that writers leave for themselves.
enum Placeholder {
  private static let words = ["TODO", "TBD", "TBC", "FIXME", "XXX", "Lorem ipsum", "lorem ipsum"].map { Array($0.utf8) }

  /// The first such word in `range` that stands by itself.
  static func first(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { text in
      var rest = range
      while let start = beginnings.first(in: text, rest) {
        rest = start + 1..<range.upperBound
        guard start == range.lowerBound || !isLetter(text[start - 1]) else { continue }
        for word in words where start + word.count <= range.upperBound {
          let end = start + word.count
          let isWhole = end == range.upperBound || !isLetter(text[end])
          if isWhole, zip(start..<end, word).allSatisfy({ text[$0] == $1 }) { return start..<end }
        }
      }
      return nil
    }
  }

  private static let beginnings = Beginnings(of: words)

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
