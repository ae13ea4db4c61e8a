import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension HandbookHost {
  /// Writes the number of a prompt, or the letter of a choice or step, by which an answer on paper names it.
  mutating func beginContent(_ index: Int, of document: Document, into html: inout ByteWriter) {
    guard let item = item.map({ content.items[$0] }), let key = key(of: index, in: item) else { return }
    swap(&html, &page.html)
    defer { swap(&html, &page.html) }
    page.html.markup("<b class=\"key\">")
    page.say(key)
    page.html.markup("</b> ")
  }

  /// Writes which answers are right, by the keys that participants see.
  mutating func answerKey(of item: AssessmentItem) {
    guard item.kind == .matching || item.kind == .ordering else { return }
    page.html.markup("<p class=\"standing\"")
    page.html.written(frameAttributes)
    page.html.markup(">")
    page.say(.answerKey)
    for answer in Self.answers(to: item) {
      page.separate()
      page.html.markup("<bdi>")
      for (place, key) in answer.enumerated() {
        if place > 0 { page.html.markup(" ") }
        page.say(key)
      }
      page.html.markup("</bdi>")
    }
    page.html.markup("</p>\n")
  }

  /// A prompt with its choice for each pair, or a step for each place in the right order.
  private static func answers(to item: AssessmentItem) -> [[AnswerKey]] {
    guard item.kind == .matching else {
      return item.options.indices.map { [.letter(item.shownPlace(ofStep: $0))] }
    }
    return item.prompts.enumerated().compactMap { place, prompt in
      prompt.choice.map { [.number(place + 1), .letter($0)] }
    }
  }

  private func key(of index: Int, in item: AssessmentItem) -> AnswerKey? {
    switch item.kind {
    case .ordering:
      return item.options.firstIndex { $0.node == index }.map { .letter(item.shownPlace(ofStep: $0)) }
    case .matching:
      if let place = item.prompts.firstIndex(where: { $0.node == index }) { return .number(place + 1) }
      return item.choice(at: index) { Int(content.document.nodes[$0].end) }.map { .letter($0) }
    case .single, .multiple, .truefalse, .short, .numeric, .essay: return nil
    }
  }
}

/// What a part of a question is called in an answer on paper.
enum AnswerKey {
  /// A prompt, counted from 1.
  case number(Int)
  /// A choice or step, by its place from 0.
  case letter(Int)
}

extension PageWriter {
  /// The key, a number with the locale's digits.
  fileprivate mutating func say(_ key: AnswerKey) {
    switch key {
    case .number(let number): self.number(number)
    case .letter(let place): html.text(AssessmentItem.letter(at: place))
    }
  }
}
