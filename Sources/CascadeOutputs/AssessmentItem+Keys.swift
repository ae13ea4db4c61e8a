import CascadeCurriculum

extension AssessmentItem {
  /// What the choice or step at `place`, from 0, is called wherever it is shown: `a` to `z`, then `a2` …
  static func letter(at place: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place % 26)))
    return place < 26 ? letter : "\(letter)\(place / 26 + 1)"
  }

  /// The place in which participants are shown the step at `index` of ``options``.
  func shownPlace(ofStep index: Int) -> Int { shownOrder.firstIndex(of: index) ?? index }

  /// The place of the choice in the right column's cell at `node`; `nil` for every other node.
  func choice(at node: Int, endOf end: (Int) -> Int) -> Int? {
    choices.firstIndex(of: node) ?? prompts.first { end($0.node) == node }.flatMap(\.choice)
  }
}
