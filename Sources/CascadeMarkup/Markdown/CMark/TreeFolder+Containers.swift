import CCMark
import CascadeText

extension TreeFolder {
  /// How many containers may lie one in another.
  static let deepestContainer = 4

  /// Opens or closes a container, as the fence line says.
  mutating func fenceLine(_ fence: FenceLine) {
    if fence.isCloser { closer(fence) } else { opener(fence) }
  }

  private mutating func opener(_ fence: FenceLine) {
    let reader = FenceReader(fence, source, path: path)
    diagnostics += reader.diagnostics
    var container = reader.container
    container.depth = openContainers
    openContainers += 1
    if container.depth >= Self.deepestContainer {
      let message = "containers lie at most \(Self.deepestContainer) deep; this is number \(container.depth + 1)"
      diagnostics.append(MarkupCheck.tooDeep.diagnostic(message, at: container.opener, in: path))
    }
    containers.append(container)
    var node = Node(.container, at: container.opener)
    node.first = UInt32(containers.count - 1)
    open(node, frames[frames.count - 1].node)
    frames[frames.count - 1].container = containers.count - 1
    frames[frames.count - 1].colons = fence.colons
  }

  private mutating func closer(_ fence: FenceLine) {
    let span = SourceSpan(fence.start, fence.end)
    let top = frames[frames.count - 1]
    guard top.container >= 0 else {
      stray(span)
      return
    }
    containers[top.container].closer = span
    if let earlier = strays.removeValue(forKey: top.container) { reportStray(earlier) }
    if fence.colons != top.colons { reportLength(fence, top) }
    reach(fence.end)
    openContainers -= 1
    closeFrame()
  }

  private mutating func reportLength(_ fence: FenceLine, _ frame: Frame) {
    let container = containers[frame.container]
    let span = SourceSpan(fence.start, fence.end)
    let message = "this line closes '\(container.kind)', which was opened with \(frame.colons) colons"
    let note = Diagnostic.Note("opened here", at: container.opener, in: path)
    let colons = String(repeating: ":", count: frame.colons)
    let fix = Diagnostic.Fix("write \(frame.colons) colons", replacing: span, with: colons)
    diagnostics.append(
      MarkupCheck.closerLength.diagnostic(message, at: span, in: path, notes: [note], fixes: [fix]))
  }

  /// A closing line with nothing open in its list or quote: it may belong to a container that is open outside of it,
  /// or to one that was left open inside.
  private mutating func stray(_ span: SourceSpan) {
    if let open = frames.last(where: { $0.container >= 0 }), strays[open.container] == nil {
      strays[open.container] = span
    } else if let unclosed = unclosed.last, unclosed.note == nil {
      self.unclosed[self.unclosed.count - 1].note = span
    } else {
      reportStray(span)
    }
  }

  private mutating func reportStray(_ span: SourceSpan) {
    let message = "this line closes a container, but none is open here"
    diagnostics.append(MarkupCheck.strayCloser.diagnostic(message, at: span, in: path))
  }

  /// Closes the containers on top of the stack, which lack a closing line in their list, quote or text.
  mutating func closeContainers() {
    while let frame = frames.last, frame.container >= 0 {
      unclosed.append((frame.container, strays.removeValue(forKey: frame.container)))
      openContainers -= 1
      closeFrame()
    }
  }

  /// Reports the containers that were left open.
  mutating func reportUnclosed() {
    for (index, note) in unclosed {
      let container = containers[index]
      let name = container.kind.isEmpty ? "the container" : "the container '\(container.kind)'"
      let notes = note.map {
        [
          Diagnostic.Note(
            "this closing line stands outside of its list or quote, so it does not close it", at: $0, in: path)
        ]
      }
      diagnostics.append(
        MarkupCheck.unclosedContainer.diagnostic(
          "\(name) is never closed", at: container.opener, in: path, notes: notes ?? []))
    }
  }
}
