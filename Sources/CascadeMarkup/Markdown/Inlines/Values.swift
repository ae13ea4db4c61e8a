import CascadeText

/// `{{name}}`: a value of the edition.
enum Values: InlineRule {
  static var signs: String { "{" }

  static func scan(_ parser: inout InlineParser) {
    let next = parser.position + 1
    if next < parser.leaf.end, parser.leaf.bytes[next] == UInt8(ascii: "{") { parser.take(0, .plain, to: next) }
  }

  static func write(_ parser: inout InlineParser, _ index: Int) -> Int {
    parser.writeValue(at: index) ?? parser.addPlain(index)
  }
}

extension InlineParser {
  /// Writes the value whose `{{` is the item at `index`; the index of the item after it, or `nil` if it is none.
  fileprivate mutating func writeValue(at index: Int) -> Int? {
    let start = Int(items[index].lower)
    guard let (name, end) = valueName(start), let next = plainItems(after: index, to: end) else { return nil }
    let lower = leaf.source(start)
    var node = Node(.value, at: SourceSpan(lower, leaf.sourceEnd(end)))
    node.literal = leaf.place(name, unescaping: false, &output.literals)
    output.append(node)
    return next
  }

  /// Whether a value begins at `position`.
  func beginsValue(_ position: Int) -> Bool {
    position + 1 < leaf.end && leaf.bytes[position + 1] == UInt8(ascii: "{") && valueName(position) != nil
  }

  /// The name in the braces at `start`, and the offset after them.
  private func valueName(_ start: Int) -> (Range<Int>, Int)? {
    let bytes = leaf.bytes
    let end = leaf.end
    var close = start + 2
    while close + 1 < end, !Self.endsName(bytes[close]) { close += 1 }
    guard close + 1 < end, bytes[close] == UInt8(ascii: "}"), bytes[close + 1] == UInt8(ascii: "}") else { return nil }
    let name = bytes.trimmed(start + 2..<close)
    return name.isEmpty ? nil : (name, close + 2)
  }

  /// Whether no value's name holds `byte`: other tools write `{{< … >}}`, `{{ "…" }}` and `{% … %}`.
  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "}"), UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "("),
      UInt8(ascii: "|"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }

  /// The index of the first item that begins at `end` or after it, if all items from the one at `index` on are text; an
  /// item that `end` cuts in two is made to begin there.
  mutating func plainItems(after index: Int, to end: Int, overLines: Bool = false) -> Int? {
    var next = index
    while next < items.count, Int(items[next].lower) < end {
      let item = items[next]
      let isText = item.traits.contains(.run) ? runs[Int(item.first)].isText : item.traits.contains(.plain)
      guard isText || overLines && item.traits.contains(.softBreak) else { return nil }
      if Int(item.upper) > end {
        guard item.rule == InlineItem.text else { return nil }
        items[next].lower = UInt32(end)
        return next
      }
      next += 1
    }
    return next
  }
}

extension DelimiterRun {
  /// Whether no emphasis begins or ends with the run.
  var isText: Bool { left == length }
}
