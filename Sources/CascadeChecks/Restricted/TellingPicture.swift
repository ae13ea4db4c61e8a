import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let tellingPicture = Check(
    id: "restricted/telling-picture",
    severity: .warning,
    summary: "A picture in a participant's text whose file name or alternative text tells an answer.",
    explanation: """
      Alternative text is read aloud and shown where the picture fails to load, and a file's name stands in the book's \
      folder. Describe what there is to see, not what it means, and give the file a name that tells nothing. A picture \
      of the answer belongs into a `facilitator` or `answer` container.
      """,
    bad: """
      === modules/sample/module.md
      ::: question {#q1 kind=single objectives=O1}

      Which step comes first?

      ⟦![A stair whose first step is safety first](images/stair.svg)⟧

      - [x] Safety first
      - [ ] The record

      :::
      === modules/sample/images/stair.svg
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>
      === modules/sample/images/credits.yaml
      stair.svg: {by: sample-author, licence: CC-BY-4.0}
      """,
    good: """
      === modules/sample/module.md
      ::: question {#q1 kind=single objectives=O1}

      Which step comes first?

      ![A stair of six steps without words](images/stair.svg)

      - [x] Safety first
      - [ ] The record

      :::
      === modules/sample/images/stair.svg
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>
      === modules/sample/images/credits.yaml
      stair.svg: {by: sample-author, licence: CC-BY-4.0}
      """,
    judging: .perModule { module, _, report in
      let content = module.content
      guard !content.images.isEmpty else { return }
      let hidden = RestrictedNodes(of: content)
      for picture in content.images where !hidden.contains(picture.node) {
        let span = content.document.nodes[picture.node].span
        if let path = picture.path, let word = Telling.word(inName: path) {
          report.add("the file's name says '\(word)', and participants see it", at: span)
        } else if let answer = Telling.answer(in: picture, of: content) {
          report.add("the alternative text holds the right option '\(answer)'", at: span)
        }
      }
    })
}

/// Finds what tells an answer in a picture's name or words.
private enum Telling {
  private static let words: Set<Substring> = [
    "answer", "answers", "solution", "solutions", "correct", "solved", "facilitator",
  ]

  /// The word of a file's name that tells of an answer.
  static func word(inName path: String) -> Substring? {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? ""[...].utf8
    return name.split { $0 < UInt8(ascii: "A") || $0 == UInt8(ascii: "_") }.lazy.map { Substring($0) }
      .first { words.contains($0) }
  }

  /// The right option, and no wrong one, that the alternative text of a picture in a question holds.
  static func answer(in picture: Content.Picture, of content: Content) -> String? {
    guard var block = picture.block else { return nil }
    while content.blocks[block].kind != .question, let parent = content.blocks[block].parent { block = parent }
    guard let item = content.items.first(where: { $0.block == block }) else { return nil }
    let words = content.document.plainText(of: picture.node).lowercased()
    func holds(_ option: AssessmentItem.Option) -> String? {
      guard let bytes = content.words(of: option) else { return nil }
      let text = String(decoding: bytes, as: UTF8.self)
      let bare = text.lowercased().trimmingSuffix { $0.isPunctuation }
      // A short word stands in many descriptions by chance.
      return bare.utf8.count >= 8 && words.contains(bare) ? text : nil
    }
    guard !item.options.contains(where: { $0.isRight == false && holds($0) != nil }) else { return nil }
    return item.options.lazy.filter { $0.isRight == true }.compactMap(holds).first
  }
}

extension String {
  fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, matches(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
