import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let unmarkedNegative = Check(
    id: "question/unmarked-negative",
    severity: .note,
    summary: "A question that asks for what is not so, without stress on the \"not\".",
    explanation: """
      A small "not" is easily overlooked, most of all in a second language, and the question then measures reading. Ask \
      for what is right, or write \\*\\*not\\*\\*.

      The rule looks at questions with options that begin with "which" or "what". It knows English words only and passes \
      other languages over.
      """,
    bad: """
      ::: question {#q1 kind=single objectives=O1}

      ⟦Which of these does not belong to a first response?⟧

      - [ ] Privacy
      - [x] The account in every detail

      :::
      """,
    good: """
      ::: question {#q1 kind=single objectives=O1}

      Which of these does **not** belong to a first response?

      - [ ] Privacy
      - [x] The account in every detail

      :::
      """,
    judging: .perModule { module, curriculum, report in
      guard curriculum.isInEnglish else { return }
      for item in module.content.items where item.kind == .single || item.kind == .multiple {
        guard let stem = item.stem.last, module.content.document.nodes[stem].kind == .paragraph,
          let words = module.content.words(of: stem), words.last == UInt8(ascii: "?"),
          let negative = NegativeStem.word(in: words)
        else { continue }
        // A word of its own in emphasis is stressed; so is one in capitals, which the list does not hold.
        guard !module.content.stresses(negative, in: stem) else { continue }
        report.add(
          "'\(negative)' turns the question round and is easily overlooked",
          at: module.content.document.nodes[stem].span,
          fixes: module.content.onlyPlace(of: negative, in: stem).map {
            [Diagnostic.Fix("stress the word", replacing: $0, with: "**\(negative)**")]
          } ?? [])
      }
    })
}

/// Finds the word that turns a question round.
private enum NegativeStem {
  static func word(in stem: [UInt8]) -> String? {
    guard holds("not", stem) || holds("except", stem) else { return nil }
    let text = String(decoding: stem.dropLast(), as: UTF8.self)
    let sentence = text.split { $0 == "." || $0 == "!" || $0 == "?" || $0 == ":" }.last ?? Substring(text)
    let words = sentence.split { $0 == " " || $0 == "," }
    guard let first = words.first?.lowercased(), ["which", "what"].contains(first) else { return nil }
    // Late in a long question the word belongs to something else than what is asked for.
    return words.prefix(8).first { ["not", "except"].contains($0) }.map(String.init)
  }

  /// Whether the bytes of `word` stand somewhere after a space.
  private static func holds(_ word: StaticString, _ stem: [UInt8]) -> Bool {
    let count = word.utf8CodeUnitCount
    guard stem.count > count else { return false }
    return (1...stem.count - count).contains { start in
      stem[start - 1] == UInt8(ascii: " ")
        && (0..<count).allSatisfy { stem[start + $0] == word.utf8Start[$0] }
    }
  }
}

extension Content {
  /// Where `word` stands below the node; `nil` where it stands there several times, or is not spelt out.
  fileprivate func onlyPlace(of word: String, in node: Int) -> SourceSpan? {
    var places: [SourceSpan] = []
    for index in node..<Int(document.nodes[node].end) where document.nodes[index].kind == .text {
      let literal = document.nodes[index].literal
      var start = literal.lowerBound
      for letters in document.bytes[literal].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
        if letters.elementsEqual(word.utf8) {
          places.append(document.source(of: start..<start + letters.count))
        }
        start += letters.count + 1
      }
    }
    guard places.count == 1, let place = places.first, place.count == word.utf8.count else { return nil }
    return place
  }

  /// Whether `word` stands alone in emphasis somewhere below the node.
  fileprivate func stresses(_ word: String, in node: Int) -> Bool {
    let nodes = document.nodes
    return (node..<Int(nodes[node].end) - 1).contains { index in
      guard nodes[index].kind == .emphasis || nodes[index].kind == .strong, nodes[index + 1].kind == .text else {
        return false
      }
      return document.literal(of: index + 1).contains(word)
    }
  }
}
