import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let raggedTable = Check(
    id: "accessibility/ragged-table",
    severity: .error,
    summary: "A table's row with more or fewer cells than its head.",
    explanation: """
      What stands in a cell too many is in no output, and cells too few put words under the wrong head. Give each row \
      as many cells as the head has; a bar that belongs to the words is written `\\|`.
      """,
    bad: """
      | Who | When |
      | --- | --- |
      | Officer | at once |
      ⟦| Supervisor | within a day | in writing |⟧
      """,
    good: """
      | Who | When | How |
      | --- | --- | --- |
      | Officer | at once | by phone |
      | Supervisor | within a day | in writing |
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      for (index, node) in document.nodes.enumerated() where node.kind == .table {
        for row in document.children(of: index) where !document.nodes[row].flags.contains(.head) {
          let span = document.nodes[row].span
          let count = TableRow.cells(in: document.bytes[span.range])
          guard count != Int(node.first) else { continue }
          report.add("this row has \(counted(count, "cell")), the head has \(node.first)", at: span)
        }
      }
    })
}

/// The source of a table's row.
enum TableRow {
  /// How many cells the line has: one more than the bars between its ends, those after a backslash not counted.
  static func cells(in line: ArraySlice<UInt8>) -> Int {
    var bars = 0
    var isEscaped = false
    var last: UInt8?
    var first: UInt8?
    for byte in line where byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\r") {
      if byte == UInt8(ascii: "|"), !isEscaped { bars += 1 }
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
        first = first ?? byte
        last = isEscaped ? 0 : byte
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    let bar = UInt8(ascii: "|")
    if bars == 1, first == bar, last == bar { return 1 }
    return bars + 1 - (first == bar ? 1 : 0) - (last == bar ? 1 : 0)
  }
}
