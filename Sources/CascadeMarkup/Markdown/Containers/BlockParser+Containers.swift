import CascadeText

/// `:::` containers: a line of three colons or more opens one or closes the innermost, wherever a block may begin.
extension BlockParser {
  /// How many containers may lie one in another.
  static let deepestContainer = 4

  /// Opens or closes a container; `false` for a line that is no fence.
  mutating func readFence(_ level: inout Int) -> Bool {
    let fence = FenceLine(text, at: start, lineEnd: line.end)
    guard fence.colons >= 3 else { return false }
    if fence.isCloser { closeContainer(fence, in: level) } else { openContainer(fence, in: level) }
    level = open.count - 1
    return true
  }

  private mutating func openContainer(_ fence: FenceLine, in level: Int) {
    let reader = FenceReader(fence, text, path: path)
    tree.diagnostics += reader.diagnostics
    openContainers += 1
    if openContainers > Self.deepestContainer {
      let message = "containers lie at most \(Self.deepestContainer) deep; this is number \(openContainers)"
      let opener = SourceSpan(fence.start, fence.end)
      tree.diagnostics.append(MarkupCheck.tooDeep.diagnostic(message, at: opener, in: path))
    }
    begin(.container, at: fence.start, in: level)
    let top = open.count - 1
    open[top].container = tree.containers.count
    open[top].count = fence.colons
    tree.nodes[open[top].index].first = UInt32(tree.containers.count)
    tree.containers.append(reader.container)
    tree.containers[tree.containers.count - 1].depth = openContainers - 1
    reach(fence.end)
  }

  private mutating func closeContainer(_ fence: FenceLine, in level: Int) {
    let span = SourceSpan(fence.start, fence.end)
    close(to: level)
    while !open.last.canContain(.container) { closeInnermost() }
    let top = open.last
    guard top.container >= 0 else { return noteStray(span) }
    tree.containers[top.container].closer = span
    if !strays.isEmpty, let earlier = strays.removeValue(forKey: top.container) { reportStray(earlier) }
    if fence.colons != top.count { reportLength(fence, top) }
    reach(fence.end)
    open.last.container = -1
    openContainers -= 1
    closeInnermost()
  }

  private mutating func reportLength(_ fence: FenceLine, _ block: OpenBlock) {
    let container = tree.containers[block.container]
    let span = SourceSpan(fence.start, fence.end)
    let message = "this line closes '\(container.kind)', which was opened with \(block.count) colons"
    let note = Diagnostic.Note("opened here", at: container.opener, in: path)
    let colons = String(repeating: ":", count: block.count)
    let fix = Diagnostic.Fix("write \(block.count) colons", replacing: span, with: colons)
    tree.diagnostics.append(
      MarkupCheck.closerLength.diagnostic(message, at: span, in: path, notes: [note], fixes: [fix]))
  }

  /// A closing line with nothing open in its list or quote: it may belong to a container that is open outside of it,
  /// or to one that was left open inside.
  private mutating func noteStray(_ span: SourceSpan) {
    if let outer = innermostContainer(), strays[outer] == nil {
      strays[outer] = span
    } else if let last = unclosed.last, last.note == nil {
      unclosed[unclosed.count - 1].note = span
    } else {
      reportStray(span)
    }
  }

  /// The index of the innermost open container.
  private func innermostContainer() -> Int? {
    var level = open.count - 1
    while level > 0 {
      if open[level].container >= 0 { return open[level].container }
      level -= 1
    }
    return nil
  }

  private mutating func reportStray(_ span: SourceSpan) {
    let message = "this line closes a container, but none is open here"
    tree.diagnostics.append(MarkupCheck.strayCloser.diagnostic(message, at: span, in: path))
  }

  /// Ends the container on top of the stack; one that still has its number lacks a closing line in its list, quote or
  /// text.
  mutating func finishContainer() {
    let index = open.last.container
    guard index >= 0 else { return }
    unclosed.append((index, strays.removeValue(forKey: index)))
    openContainers -= 1
  }

  /// Reports the containers that were left open.
  mutating func reportUnclosed() {
    for (index, note) in unclosed {
      let container = tree.containers[index]
      let name = container.kind.isEmpty ? "the container" : "the container '\(container.kind)'"
      let notes = note.map {
        [
          Diagnostic.Note(
            "this closing line stands outside of its list or quote, so it does not close it", at: $0, in: path)
        ]
      }
      tree.diagnostics.append(
        MarkupCheck.unclosedContainer.diagnostic(
          "\(name) is never closed", at: container.opener, in: path, notes: notes ?? []))
    }
  }
}

// MARK: - Lines that look like fences

extension BlockParser {
  /// Reports the line of a paragraph or table, whose text begins at `start`, if it looks like a fence but is none: each could let
  /// restricted text out. Whether it would be one in another place.
  @discardableResult
  mutating func reportLookalike(isFirst: Bool = false, isLazy: Bool = false) -> Bool {
    guard let position = startOfText(), position < line.end else { return false }
    let fence = FenceLine(text, at: position, lineEnd: line.end)
    guard fence.colons >= 3 else {
      if fence.looksLikeFence(text) { tree.diagnostics.append(fence.report(text, path: path)) }
      return false
    }
    if isFirst, isAfterTaskMark {
      reportMisplaced(fence, because: "the mark of a task stands before it")
    } else if indent >= 4 {
      reportIndented(fence, from: isLazy || fence.start > start ? nil : self.offset(ofColumn: column))
    } else if text[start].isDigit {
      reportMisplaced(fence, because: "the number before it begins no list here")
    } else {
      reportMisplaced(fence, because: "it is nested too deep")
    }
    return true
  }

  /// Reports the line of indented code, if it would be a fence but for its indentation.
  mutating func reportIndentedFence() {
    guard text[start] == UInt8(ascii: ":") else { return }
    let fence = FenceLine(text, at: start, lineEnd: line.end)
    if fence.colons >= 3 { reportIndented(fence, from: offset(ofColumn: column - 4)) }
  }

  /// Reports the line, which would be a fence if its text began at `content`, where that is certain.
  private mutating func reportIndented(_ fence: FenceLine, from content: Int?) {
    let fix = content.map {
      Diagnostic.Fix("take the spaces before it away", replacing: SourceSpan($0, fence.start), with: "")
    }
    reportMisplaced(fence, because: "four spaces or more stand before it", fixes: fix.map { [$0] } ?? [])
  }

  private mutating func reportMisplaced(_ fence: FenceLine, because cause: String, fixes: [Diagnostic.Fix] = []) {
    tree.diagnostics.append(
      MarkupCheck.looksLikeFence.diagnostic(
        "this line opens or closes no container, because \(cause)", at: SourceSpan(fence.start, fence.end), in: path,
        fixes: fixes))
  }

  /// The offset at `column` of the line; `nil` in a tab.
  private func offset(ofColumn column: Int) -> Int? {
    var position = line.start
    var reached = 0
    while reached < column {
      reached += text[position] == UInt8(ascii: "\t") ? 4 - reached % 4 : 1
      position += 1
    }
    return reached == column ? position : nil
  }

  /// The offset after what looks like marks of quotes and items, if a sign of a fence or one like it stands there.
  private func startOfText() -> Int? {
    var position = start
    while position < line.end {
      switch text[position] {
      case UInt8(ascii: ":"), 0xEF, 0xEA, 0xE2: return position
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): position += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard position + 1 < line.end, text[position + 1].isBlank else { return nil }
        position += 2
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let first = position
        while position < line.end, position - first < 9, text[position].isDigit { position += 1 }
        guard position + 1 < line.end, text[position + 1].isBlank,
          text[position] == UInt8(ascii: ".") || text[position] == UInt8(ascii: ")")
        else { return nil }
        position += 2
      default: return nil
      }
    }
    return nil
  }
}
