/// GitHub Flavored Markdown 0.29, section 6.5: one or two tildes, as many at the end as at the start. One tilde between
/// letters or digits is text, unlike there: people write 10~15 for a range.
extension InlineParser {
  /// A run of `~`.
  mutating func tildes() {
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
