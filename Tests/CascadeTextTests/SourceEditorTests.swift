import CascadeText
import Testing

@Suite("Source editor") struct SourceEditorTests {
  private func edited(_ text: String, _ edits: [(Int, Int, String)]) throws -> String {
    var editor = SourceEditor(Array(text.utf8))
    for edit in edits { try editor.replace(SourceSpan(edit.0, edit.1), with: edit.2) }
    return String(decoding: editor.edited(), as: UTF8.self)
  }

  @Test("nothing replaced is the same bytes, valid or not")
  func nothing() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x0D, 0x0A, 0xFF, 0x00, 0x0D]
    #expect(SourceEditor(bytes).edited() == bytes)
    #expect(SourceEditor([]).edited().isEmpty)
  }

  @Test("replacements may come in any order, touch each other, insert and delete")
  func orders() throws {
    let edits = [(0, 1, "A"), (1, 2, ""), (2, 2, "+"), (2, 2, "-"), (2, 4, "CD"), (6, 6, "!")]
    #expect(try edited("abcdef", edits) == "A+-CDef!")
    #expect(try edited("abcdef", [edits[5], edits[4], edits[2], edits[3], edits[1], edits[0]]) == "A+-CDef!")
    #expect(try edited("কর্ম", [(3, 6, "")]) == "ক্ম")
  }

  @Test(
    "what overlaps or lies outside is refused, and changes nothing",
    arguments: [
      (SourceSpan(1, 3), EditError.overlapping(SourceSpan(1, 3))),
      (SourceSpan(3, 5), .overlapping(SourceSpan(3, 5))),
      (SourceSpan(0, 6), .overlapping(SourceSpan(0, 6))),
      (SourceSpan(3, 3), .overlapping(SourceSpan(3, 3))),
      (SourceSpan(2, 4), .overlapping(SourceSpan(2, 4))),
      (SourceSpan(5, 7), .outside(SourceSpan(5, 7))),
    ])
  func refused(span: SourceSpan, error: EditError) throws {
    var editor = SourceEditor(Array("abcdef".utf8))
    try editor.replace(SourceSpan(2, 4), with: "CD")
    #expect(throws: error) { try editor.replace(span, with: "x") }
    #expect(editor.edited() == Array("abCDef".utf8))
  }
}
