import CascadeCurriculum

/// Gives the codes of a remembered translation the numbers that they have in the text at hand.
enum CodeMapping {
  /// `text`, made for a source with `codes`, for one with `others`. A code that has no equal there is left out.
  static func text(_ text: CodedText, from codes: [InlineCode], to others: [InlineCode]) -> CodedText {
    if text.pieces.allSatisfy({ if case .text = $0 { true } else { false } }) { return text }
    var free = others
    var numbers: [Int: Int] = [:]
    for code in codes {
      let exact = free.firstIndex { $0.kind == code.kind && $0.display == code.display }
      guard let place = exact ?? free.firstIndex(where: { $0.kind == code.kind }) else { continue }
      numbers[code.number] = free.remove(at: place).number
    }
    return CodedText(
      text.pieces.compactMap { piece in
        switch piece {
        case .text: piece
        case .open(let number): numbers[number].map { .open($0) }
        case .close(let number): numbers[number].map { .close($0) }
        case .standalone(let number): numbers[number].map { .standalone($0) }
        }
      })
  }

  /// Whether both sources have codes of the same kinds in the same order, that show the same where that is known.
  static func isSame(_ codes: [InlineCode], _ others: [InlineCode]) -> Bool {
    codes.count == others.count
      && zip(codes, others).allSatisfy { code, other in
        code.kind == other.kind && (code.display == other.display || code.display.isEmpty || other.display.isEmpty)
      }
  }
}
