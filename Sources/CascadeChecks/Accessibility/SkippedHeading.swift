import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let skippedHeading = Check(
    id: "accessibility/skipped-heading",
    severity: .warning,
    summary: "A heading that skips a level.",
    explanation: """
      People who listen find their way by the levels of headings; after a `##` comes another `##` or a `###`. Do not \
      choose a level for its size: the style sheet sees to that.
      """,
    bad: """
      ## At the desk

      ⟦#### The first minute⟧

      Listen.
      """,
    good: """
      ## At the desk

      ### The first minute

      Listen.
      """,
    judging: .perText { file, _, report in
      // An overlay's blocks stand below headings of another file.
      guard file.overlay == nil else { return }
      var last = 1
      for heading in file.content.headings {
        if heading.level > last + 1 {
          report.add(
            "a level-\(heading.level) heading below one of level \(last)",
            at: file.content.document.nodes[heading.node].span,
            fixes: file.content.document.fix(heading, to: last + 1))
        }
        last = max(heading.level, 1)
      }
    })
}

extension Document {
  /// The fix that gives a heading, which begins with `#`, another level.
  func fix(_ heading: Content.Heading, to level: Int) -> [Diagnostic.Fix] {
    let lower = nodes[heading.node].span.lower
    let marks = SourceSpan(lower, lower + heading.level)
    guard marks.upper <= bytes.count, bytes[marks.range].allSatisfy({ $0 == UInt8(ascii: "#") }) else { return [] }
    let right = String(repeating: "#", count: level)
    return [Diagnostic.Fix("write '\(right)'", replacing: marks, with: right)]
  }
}
