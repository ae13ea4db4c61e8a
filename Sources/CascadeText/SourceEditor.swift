/// Replaces parts of a source by their spans, all at once, and keeps every other byte.
///
/// ```swift
/// var editor = SourceEditor(Array("titel: A day".utf8))
/// try editor.replace(SourceSpan(0, 5), with: "title")
/// editor.edited()   // title: A day
/// ```
public struct SourceEditor: Sendable {
  private let source: [UInt8]
  /// Ordered by place; none overlaps another.
  private var replacements: [Replacement] = []

  private struct Replacement: Sendable {
    var span: SourceSpan
    var bytes: [UInt8]
  }

  /// An editor of `source`, in which nothing is replaced yet.
  public init(_ source: [UInt8]) { self.source = source }

  /// Puts `text` in the place of the bytes of `span`. An empty span inserts it; of several insertions at one place the
  /// first stands first.
  ///
  /// - Throws: ``EditError``; then nothing has changed.
  public mutating func replace(_ span: SourceSpan, with text: String) throws(EditError) {
    guard span.upper <= source.count else { throw .outside(span) }
    let index = place(for: span)
    if index > 0, replacements[index - 1].span.upper > span.lower { throw .overlapping(span) }
    if index < replacements.count, replacements[index].span.lower < span.upper { throw .overlapping(span) }
    replacements.insert(Replacement(span: span, bytes: Array(text.utf8)), at: index)
  }

  /// Where among the replacements one of `span` stands: behind those before it, and behind insertions at its start.
  private func place(for span: SourceSpan) -> Int {
    var low = 0
    var high = replacements.count
    while low < high {
      let middle = (low + high) / 2
      if span < replacements[middle].span { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The source with everything replaced.
  public func edited() -> [UInt8] {
    var edited: [UInt8] = []
    var position = 0
    for replacement in replacements {
      edited += source[position..<replacement.span.lower]
      edited += replacement.bytes
      position = replacement.span.upper
    }
    return edited + source[position...]
  }
}

/// Why a part of a source cannot be replaced.
public enum EditError: Error, Hashable, Sendable {
  /// The span ends behind the source.
  case outside(SourceSpan)
  /// The span shares bytes with one that is replaced already, or holds one.
  case overlapping(SourceSpan)
}

extension SourceEditor {
  /// Does what `fix` says.
  ///
  /// - Throws: ``EditError``; then nothing has changed.
  public mutating func apply(_ fix: Diagnostic.Fix) throws(EditError) {
    try replace(fix.span, with: fix.replacement)
  }
}
