/// GitHub Flavored Markdown 0.29, section 6.5: one or two tildes, as many at the end as at the start. One tilde between
/// letters or digits is text, unlike there: people write 10~15 for a range.
enum Strikethrough: InlineRule {
  static var signs: String { "~" }

  static func scan(_ parser: inout InlineParser) { parser.tildes() }

  static func write(_ parser: inout InlineParser, _ index: Int) -> Int {
    parser.writeRun(parser.items[index])
    return index + 1
  }
}

extension InlineParser {
  /// A run of `~`.
  fileprivate mutating func tildes() {
    let end = endOfRun()
    guard end - position <= 2 else {
      position = end
      return
    }
    let (isLeft, isRight, before, after) = flanks(position..<end)
    let isInWord = end - position == 1 && before == .other && after == .other
    takeRun(.tilde, to: end, canOpen: isLeft && !isInWord, canClose: isRight && !isInWord)
  }
}
