/// The blocks, begun and ended: what the building calls and the writing of documents have in common.
extension MarkdownWriter {
  // MARK: Leaves

  mutating func beginLeaf(allowsBreaks: Bool) { inlines.reset(allowsBreaks: allowsBreaks) }

  mutating func endParagraph() {
    let parent = open[open.count - 1]
    let isFirst = parent.count == 0
    var place = MarkdownInlines.Place()
    place.mayBeTask = isFirst && parent.kind == .item
    place.mayBeAlert = isFirst && parent.kind == .blockQuote
    place.isContinuation = isFirst && parent.kind == .alert
    place.isFileStart = output.isEmpty
    leaf.removeAll(keepingCapacity: true)
    inlines.trim(hasID: false)
    inlines.write(at: place, to: &leaf)
    guard !leaf.isEmpty else { return }
    separate(Beginning(kind: .paragraph, isTakenByParagraph: true))
    appendLeaf()
    noteBlock(.paragraph, endsOpenly: true)
  }

  mutating func endHeading(_ level: Int, id: (some Collection<UInt8>)?) {
    inlines.trim(hasID: id != nil)
    // Only underlines mark a heading of several lines.
    let isUnderlined = inlines.hasBreak && level <= 2
    var place = MarkdownInlines.Place()
    place.isHeading = true
    place.isParagraph = isUnderlined
    place.isFileStart = isUnderlined && output.isEmpty
    place.hasID = id != nil
    leaf.removeAll(keepingCapacity: true)
    inlines.write(at: place, to: &leaf)
    separate(Beginning(kind: .heading, isTakenByParagraph: isUnderlined))
    if !isUnderlined { output.append(contentsOf: repeatElement(UInt8(ascii: "#"), count: level) + [0x20]) }
    appendLeaf()
    if let id {
      if !leaf.isEmpty { output.append(" ") }
      output.append("{#")
      output += id
      output.append("}")
    }
    if isUnderlined {
      endLine()
      beginLine()
      output.append(level == 1 ? "===" : "---")
    }
    noteBlock(.heading, endsOpenly: false)
  }

  mutating func writeThematicBreak() {
    separate(Beginning(kind: .thematicBreak))
    output.append("***")
    noteBlock(.thematicBreak, endsOpenly: false)
  }

  mutating func writeCode(_ code: some Collection<UInt8>, info: some Collection<UInt8>) {
    let text = Array(code)
    let language = Array(info)
    let sign = language.contains(UInt8(ascii: "`")) ? UInt8(ascii: "~") : UInt8(ascii: "`")
    let fence = repeatElement(sign, count: Swift.max(3, text.longestRun(of: sign, in: 0..<text.count) + 1))
    separate(Beginning(kind: .codeBlock))
    output += fence
    if language.first == sign { output.append(" ") }
    LinkText.appendInfo(language, to: &output)
    endLine()
    appendLines(text)
    endCodeLine()
    beginLine()
    output += fence
    noteBlock(.codeBlock, endsOpenly: false)
  }

  /// Ends a last line of code without a line end.
  private mutating func endCodeLine() {
    keepsBlanks = true
    endLine()
    keepsBlanks = false
  }

  /// Writes raw HTML as it was typed, without the white space at its ends.
  mutating func writeHTML(_ html: some Collection<UInt8>) {
    var text = Array(html.drop(while: \.isBlank))
    while let last = text.last, last.isSpace { text.removeLast() }
    guard !text.isEmpty else { return }
    separate(Beginning(kind: .htmlBlock))
    appendLines(text)
    noteBlock(.htmlBlock, endsOpenly: false)
  }

  // MARK: Blocks that hold others

  mutating func beginQuote() {
    separate(Beginning(kind: .blockQuote))
    output.append("> ")
    push(Part(.blockQuote), indent: "> ".utf8)
  }

  mutating func beginAlert(_ alert: Node.Alert) {
    separate(Beginning(kind: .alert))
    switch alert {
    case .note: output.append("> [!NOTE]")
    case .tip: output.append("> [!TIP]")
    case .important: output.append("> [!IMPORTANT]")
    case .warning: output.append("> [!WARNING]")
    case .caution: output.append("> [!CAUTION]")
    }
    push(Part(.alert), indent: "> ".utf8)
  }

  /// Begins a list: of bullets where `first` is `nil`. `sign` is the one after numbers.
  mutating func beginList(
    from first: UInt32?, sign: UInt8 = UInt8(ascii: "."), isTight: Bool
  ) {
    let parent = open[open.count - 1]
    var list = Part(.list)
    list.isTight = isTight
    list.number = first ?? 0
    list.sign = first == nil ? UInt8(ascii: "-") : sign
    // Lists with one sign would be one, and three dashes in a row a thematic break.
    let outer = open.count > 1 ? open[open.count - 2] : parent
    let isOnLineOfItem = parent.kind == .item && parent.count == 0
    if parent.last == .list && parent.lastSign == list.sign || isOnLineOfItem && outer.sign == list.sign && first == nil
    {
      switch list.sign {
      case UInt8(ascii: "-"): list.sign = UInt8(ascii: "+")
      case UInt8(ascii: "."): list.sign = UInt8(ascii: ")")
      default: list.sign = UInt8(ascii: ".")
      }
    }
    push(list, indent: EmptyCollection())
  }

  /// Begins an item; `isDone` is `nil` for one that is no task.
  mutating func beginItem(isDone: Bool?) {
    let list = open.count - 1
    precondition(open[list].kind == .list, "an item stands outside of a list")
    if open[list].count > 0 {
      endLine()
      if !open[list].isTight { emptyLine() }
      beginLine()
    } else {
      beginFirstItem(isTask: isDone != nil)
    }
    var mark: [UInt8] = []
    if open[list].sign == UInt8(ascii: ".") || open[list].sign == UInt8(ascii: ")") {
      mark += String(open[list].number).utf8
      // A list's number has nine digits at most; those of later items do not count.
      if open[list].number < 999_999_999 { open[list].number += 1 }
    }
    mark += [open[list].sign, 0x20]
    output += mark
    var item = Part(.item)
    item.isTight = open[list].isTight
    if let isDone {
      item.isTask = true
      output.append(isDone ? "[x] " : "[ ] ")
    }
    push(item, indent: repeatElement(0x20, count: mark.count))
  }

  /// Begins the line on which a list begins. A task is one only at the start of a line.
  private mutating func beginFirstItem(isTask: Bool) {
    let list = open.count - 1
    let isNumbered = open[list].sign == UInt8(ascii: ".") || open[list].sign == UInt8(ascii: ")")
    let isAfterParagraph = open[list - 1].count > 0 && open[list - 1].last == .paragraph
    let isTaken = isNumbered && open[list].number != 1 && isAfterParagraph
    endLineOfSibling(of: list)
    let before = output.count
    separate(Beginning(kind: .list, isTakenByParagraph: isTaken, needsLine: isTask), inner: 1)
    let isGlued = isAfterParagraph && output.count == before + prefix.count
    open[list].start = isGlued ? before : -1
  }

  private mutating func endLineOfSibling(of list: Int) { if open[list - 1].count > 0 { endLine() } }

  mutating func endItem() {
    let item = pop()
    guard item.count == 0 else { return }
    keepsBlanks = item.isTask
    // The mark of an empty item alone ends no paragraph.
    let list = open.count - 1
    if open[list].count == 1, open[list].start >= 0, !item.isTask { insertEmptyLine(at: open[list].start) }
  }

  mutating func beginFootnote(_ label: some Collection<UInt8>) {
    separate(Beginning(kind: .footnoteDefinition))
    output.append("[^")
    output += label
    output.append("]: ")
    push(Part(.footnoteDefinition), indent: repeatElement(0x20, count: 4))
  }

  /// Begins a container, of which `opening` follows the colons.
  mutating func beginContainer(_ opening: some Collection<UInt8>) {
    separate(Beginning(kind: .container))
    var part = Part(.container)
    part.fence = fences.count
    writeFence()
    output.append(" ")
    output += opening
    push(part, indent: EmptyCollection())
  }

  private mutating func writeFence() {
    output.append(":::")
    fences.append((output.count, 0))
  }

  /// Ends a container; with its closing fence, but for one that has none.
  mutating func endContainer(isClosed: Bool = true) {
    let top = open.count - 1
    let height = open[top].height
    fences[open[top].fence].height = height
    if isClosed {
      endLine()
      if open[top].count > 1 || open[top].count == 1 && open[top].last != .heading { emptyLine() }
      beginLine()
      writeFence()
      fences[fences.count - 1].height = height
      open[top].endsOpenly = false
    }
    open[top].height = height + 1
    pop()
  }
}
