/// GitHub Flavored Markdown 0.29, section 6.5: one or two tildes, as many at the end as at the start.
extension InlineParser {
  /// A run of `~`.
  mutating func tildes() {
    let end = endOfRun()
    guard end - position <= 2 else {
      position = end
      return
    }
    let (isLeft, isRight, _, _) = flanks(position..<end)
    takeRun(.tilde, to: end, canOpen: isLeft, canClose: isRight)
  }
}
