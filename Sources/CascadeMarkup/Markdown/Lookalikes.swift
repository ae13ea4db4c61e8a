import CascadeText

/// Reports lines that look like fences but are none: each could let restricted text out.
enum Lookalikes {
  /// Reports those of `candidates` that are not in code.
  static func report(
    _ candidates: [FenceLine], _ text: UnsafeBufferPointer<UInt8>, _ leaves: @autoclosure () -> LeafTable, path: String
  ) -> [Diagnostic] {
    guard !candidates.isEmpty else { return [] }
    let table = leaves()
    return candidates.compactMap { candidate in
      guard table.leaf(on: candidate.line)?.isCode != true else { return nil }
      return diagnostic(candidate, text, path)
    }
  }

  private static func diagnostic(
    _ fence: FenceLine, _ text: UnsafeBufferPointer<UInt8>, _ path: String
  ) -> Diagnostic {
    var end = fence.start + fence.colons
    var isWide = false
    while end < fence.end {
      if let length = FenceScanner.wideColon(text, end, fence.end) {
        end += length
        isWide = true
      } else if text[end] == UInt8(ascii: ":") {
        end += 1
      } else {
        break
      }
    }
    let colons = SourceSpan(fence.start, end)
    let message =
      isWide
      ? "'\(text.string(colons.range))' are not the colons of a container; type ':::' on a Latin keyboard"
      : "two colons open or close no container; three or more do"
    let fix = Diagnostic.Fix("write ':::'", replacing: colons, with: ":::")
    return MarkupCheck.looksLikeFence.diagnostic(
      message, at: SourceSpan(fence.start, fence.end), in: path, fixes: [fix])
  }
}
