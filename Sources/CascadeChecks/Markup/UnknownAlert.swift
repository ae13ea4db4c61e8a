import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let unknownAlert = Check(
    id: "markup/unknown-alert",
    severity: .error,
    summary: "A quote that begins with a word in brackets and is no alert.",
    explanation: """
      `> [!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]` begin alerts. Any other word is printed with \
      its brackets, and everybody reads the quote. What is for facilitators stands in a container.
      """,
    bad: """
      > ⟦[!ANSWER]⟧
      > Take her into a private room.
      """,
    good: """
      > [!TIP]
      > Take her into a private room.
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      for index in document.nodes.indices where document.nodes[index].kind == .blockQuote {
        guard index + 2 < Int(document.nodes[index].end), document.nodes[index + 1].kind == .paragraph,
          let mark = document.alertMark(at: index + 2)
        else { continue }
        let typed = String(decoding: document.bytes[mark], as: UTF8.self)
        let near = NearMiss.nearest(
          to: typed.uppercased(), in: ["[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]"])
        let place = document.source(of: mark)
        report.add(
          "'\(typed)' is no alert and is printed" + (near.map { "; did you mean '\($0)'?" } ?? ""), at: place,
          fixes: near.map { [Diagnostic.Fix("replace by '\($0)'", replacing: place, with: $0)] } ?? [])
      }
    })
}

extension Document {
  /// `[!WORD]` at the start of the text at `node`.
  fileprivate func alertMark(at node: Int) -> Range<Int>? {
    guard nodes[node].kind == .text else { return nil }
    let literal = nodes[node].literal
    guard bytes[literal].starts(with: "[!".utf8), let end = bytes[literal].firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let word = bytes[literal.lowerBound + 2..<end]
    guard !word.isEmpty, word.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }) else {
      return nil
    }
    return literal.lowerBound..<end + 1
  }
}
