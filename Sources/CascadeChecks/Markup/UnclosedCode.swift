import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let unclosedCode = Check(
    id: "markup/unclosed-code",
    severity: .error,
    summary: "A block of code that is never closed.",
    explanation: """
      Three backticks or tildes begin a block of code, and the same sign as often or more ends it. Without an end, all \
      that follows is code: headings and questions are gone, and what stands in containers for facilitators is printed \
      for everybody. Close the block, or take the signs out.
      """,
    bad: """
      ## The form

      ⟦```⟧
      Case number
      Date

      ## The session
      """,
    good: """
      ## The form

      ```
      Case number
      Date
      ```

      ## The session
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      for index in document.nodes.indices where document.nodes[index].kind == .codeBlock {
        guard document.nodes[index].flags.contains(.fenced), let fence = document.openFence(of: index) else { continue }
        report.add("the code that begins here is never closed, and takes in all that follows", at: fence)
      }
    })
}

extension Document {
  /// The signs that begin the code block at `index`, where no line of its own ends it.
  fileprivate func openFence(of index: Int) -> SourceSpan? {
    let span = nodes[index].span.clamped(to: bytes.count)
    let source = bytes[span.range]
    guard let sign = source.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let count = source.prefix { $0 == sign }.count
    let fence = SourceSpan(span.lower, span.lower + count)
    let isLineEnd = { (byte: UInt8) in byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
    guard let start = source.lastIndex(where: isLineEnd) else { return fence }
    // In a quote the last line has the quote's marks before its signs.
    let last = source[(start + 1)...].drop {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ">")
    }
    let signs = last.prefix { $0 == sign }.count
    let rest = last.dropFirst(signs).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return signs >= count && rest ? nil : fence
  }
}
