import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let abbreviationBeforeExpansion = Check(
    id: "term/abbreviation-before-expansion",
    severity: .warning,
    summary: "A short form that stands before its long form.",
    explanation: """
      Each module may be the first that somebody reads. Write the long form once, with the short form in brackets, or \
      link the first use to the glossary: `[ToT](term:training-of-trainers)`.
      """,
    bad: """
      === modules/sample/module.md
      The ⟦SARA⟧ method has four steps.

      === glossary.yaml
      terms:
        - {id: sara, term: "scanning, analysis, response, assessment", abbreviation: SARA, definition: Four steps}
      === pages/words.md
      Read about [SARA](term:sara).
      """,
    good: """
      === modules/sample/module.md
      The [SARA](term:sara) method has four steps.

      === glossary.yaml
      terms:
        - {id: sara, term: "scanning, analysis, response, assessment", abbreviation: SARA, definition: Four steps}
      """,
    judging: .perModule { module, curriculum, report in
      var waiting: [String: Term] = [:]
      for term in curriculum.terms {
        if let short = term.abbreviation?.string, short.utf8.count > 1 { waiting[short] = term }
      }
      guard !waiting.isEmpty else { return }
      let titles = ([module.title] + module.objectives.map(\.can)).map { $0.string.lowercased() }
      waiting = waiting.filter { entry in !titles.contains { $0.contains(entry.value.term.string.lowercased()) } }
      let document = module.content.document
      var linkEnd = 0
      for (index, node) in document.nodes.enumerated() where !waiting.isEmpty {
        if node.kind == .link {
          linkEnd = Int(node.end)
          let target = String(decoding: document.bytes[node.literal], as: UTF8.self)
          waiting = waiting.filter { target != "term:\($0.value.id)" }
        }
        guard node.kind == .text else { continue }
        let words = String(decoding: document.bytes[node.literal], as: UTF8.self)
        for (short, term) in waiting.sorted(by: { $0.key < $1.key }) {
          if words.lowercased().contains(term.term.string.lowercased()) {
            waiting[short] = nil
          } else if index >= linkEnd, let range = Abbreviation.range(of: short, in: document.bytes, node.literal) {
            waiting[short] = nil
            report.add(
              "'\(short)' stands here before anything says that it means '\(term.term.string)'",
              at: document.place(of: range, in: index))
          }
        }
      }
    })
}

/// Finds short forms in text.
private enum Abbreviation {
  /// Where `short` stands as a word of its own in `range`.
  static func range(of short: String, in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    let wanted = Array(short.utf8)
    guard range.count >= wanted.count else { return nil }
    for start in range.lowerBound...(range.upperBound - wanted.count)
    where bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted) {
      let end = start + wanted.count
      let isWhole =
        (start == range.lowerBound || !isLetter(bytes[start - 1])) && (end == range.upperBound || !isLetter(bytes[end]))
      if isWhole { return start..<end }
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
