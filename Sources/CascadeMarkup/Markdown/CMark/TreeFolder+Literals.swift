import CCMark
import CascadeText

extension TreeFolder {
  mutating func codeBlock(_ node: CMarkNode) {
    let lower = start(of: node)
    let isFenced = cascade_is_fenced(node) != 0
    let opening = lineIndex(node.pointee.start_line)
    let code = cascade_code(node).bytes
    let first = isFenced ? opening + 1 : opening
    let count = code.lineFeeds
    var last = Swift.max(opening, first + count - 1)
    if isFenced, last + 1 < lines.count, last + 1 <= lineIndex(node.pointee.end_line),
      closes(last + 1, fence: source[lower])
    {
      last += 1
    }
    last = Swift.min(last, Swift.max(0, lines.count - 1))
    var block = Node(
      .codeBlock, at: SourceSpan(lower, Swift.max(lower, lineEnd(last, isFenced: isFenced, from: lower))))
    if isFenced { block.flags.insert(.fenced) }
    let guess = first < lines.count ? (isFenced ? Int(lines[first].start) : lower) : nil
    block.literal = restored(code, from: first, guess: guess)
    block.secondary = info(of: node, opening, lower)
    append(block)
    note(lines: opening, to: last, isCode: true)
    if !isFenced { reportFences(opening...last) }
  }

  /// A fenced block ends with its fence; an indented one with the last byte of its code.
  private func lineEnd(_ line: Int, isFenced: Bool, from lower: Int) -> Int {
    guard Int(lines[line].end) > lower else { return lower }
    return isFenced ? trimmedEnd(of: line, from: Int(lines[line].start)) : Int(lines[line].end)
  }

  /// Whether the line `index` is a closing fence of the character `mark`.
  private func closes(_ index: Int, fence mark: UInt8) -> Bool {
    let start = contentStart(of: index)
    let end = trimmedEnd(of: index, from: start)
    return end - start >= 3 && source[start..<end].allSatisfy { $0 == mark }
  }

  private mutating func info(of node: CMarkNode, _ line: Int, _ lower: Int) -> Range<Int> {
    let info = cascade_info(node).bytes
    guard !info.isEmpty else { return 0..<0 }
    return place(info, at: source.firstIndex(of: info, from: lower, to: Int(lines[line].end)))
  }

  mutating func htmlBlock(_ node: CMarkNode) {
    let line = lineIndex(node.pointee.start_line)
    let html = cascade_literal(node).bytes
    if let fence = fence(on: line), isMarker(html) {
      fenceLine(fence)
      note(lines: line, to: line, isCode: true)
      return
    }
    let lower = start(of: node)
    var last = Swift.max(line, line + html.lineFeeds - 1)
    while last > line, trimmedEnd(of: last, from: contentStart(of: last)) == contentStart(of: last) { last -= 1 }
    last = Swift.min(last, Swift.max(0, lines.count - 1))
    var block = Node(.htmlBlock, at: SourceSpan(lower, trimmedEnd(of: last, from: lower)))
    block.literal = restored(html, from: line, guess: lines.count > 0 ? Int(lines[line].start) : nil)
    append(block)
    note(lines: line, to: last, isCode: true)
    reportHTML(block.span, isComment: html.isComment)
  }

  /// Whether `html` is what stands in the place of a fence line.
  func isMarker(_ html: UnsafeBufferPointer<UInt8>) -> Bool {
    CMarkTree.marker.withUTF8Buffer { marker in
      let range = html.trimmed(0..<(html.last == UInt8(ascii: "\n") ? html.count - 1 : html.count))
      return range.count == marker.count && html.matches(marker, at: range.lowerBound)
    }
  }

  /// Reports raw HTML, which no output shows.
  mutating func reportHTML(_ span: SourceSpan, isComment: Bool) {
    let message =
      isComment
      ? "HTML comments are not read; write a note to authors in a container '::: comment'"
      : "HTML is not read and would be left out; use Markdown or a container in its place"
    diagnostics.append(MarkupCheck.rawHTML.diagnostic(message, at: span, in: path))
  }

  /// Where a literal of whole lines stands, after the fence lines in it are put back.
  private mutating func restored(_ literal: UnsafeBufferPointer<UInt8>, from first: Int, guess: Int?) -> Range<Int> {
    let lastLine = first + literal.lineFeeds
    guard hasFence(first...Swift.max(first, lastLine)) else { return place(literal, at: guess) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(literal.count)
    var position = 0
    var line = first
    while position < literal.count {
      let end = literal.firstIndex(of: UInt8(ascii: "\n"), from: position, to: literal.count) ?? literal.count
      let markerStart = end - CMarkTree.marker.utf8CodeUnitCount
      if let fence = fence(on: line), markerStart >= position {
        bytes.append(contentsOf: literal[position..<markerStart])
        bytes.append(contentsOf: source[fence.start..<Int(lines[line].end)])
        bytes.append(contentsOf: literal[end..<Swift.min(end + 1, literal.count)])
      } else {
        bytes.append(contentsOf: literal[position..<Swift.min(end + 1, literal.count)])
      }
      position = end + 1
      line += 1
    }
    return bytes.withUnsafeBufferPointer { place($0, at: guess) }
  }

  private func hasFence(_ range: ClosedRange<Int>) -> Bool {
    let index = firstFence(from: range.lowerBound)
    return index < fences.count && fences[index].line <= range.upperBound
  }

  /// The index of the first fence on the line `line` or after it.
  private func firstFence(from line: Int) -> Int {
    var low = 0
    var high = fences.count
    while low < high {
      let middle = (low + high) / 2
      if fences[middle].line < line { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Reports fence lines that the indentation made code.
  private mutating func reportFences(_ range: ClosedRange<Int>) {
    var index = firstFence(from: range.lowerBound)
    while index < fences.count, fences[index].line <= range.upperBound {
      reportIndented(fences[index])
      index += 1
    }
  }

  /// Reports a fence line that stands too far right to be one.
  mutating func reportIndented(_ fence: FenceLine) {
    let indent = SourceSpan(Int(lines[fence.line].start), fence.start)
    let isPlain = source[indent.range].allSatisfy(\.isBlank)
    let fix = Diagnostic.Fix("take the spaces before it away", replacing: indent, with: "")
    diagnostics.append(
      MarkupCheck.looksLikeFence.diagnostic(
        "this line opens or closes no container, because four spaces or more stand before it",
        at: SourceSpan(fence.start, fence.end), in: path, fixes: isPlain ? [fix] : []))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the HTML is a comment.
  var isComment: Bool {
    guard count >= 4, let start = firstIndex(where: { !$0.isBlank }), start + 4 <= count else { return false }
    return self[start] == UInt8(ascii: "<") && self[start + 1] == UInt8(ascii: "!")
      && self[start + 2] == UInt8(ascii: "-") && self[start + 3] == UInt8(ascii: "-")
  }
}
