import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// Finds where public text of a file repeats the words of its answers, in time linear in the text.
struct Repetitions {
  /// How many words in a row are no accident, wherever in an answer they stand.
  static let length = 12
  /// How many are no accident where they are the whole of a paragraph, list item or cell of an answer.
  static let lengthOfWhole = 8

  /// A run of words of public text that an answer has too.
  struct Repetition {
    /// The place of the words.
    var span: SourceSpan
    /// How many there are.
    var words: Int
    /// The answer.
    var block: Block
  }

  static func found(in content: Content) -> [Repetition] {
    let answers = content.blocks.indices.filter { content.blocks[$0].isAnswer }
    guard !answers.isEmpty else { return [] }
    var wholes: Set<UInt64> = []
    let texts = answers.map { answer in
      (words: stream(ofAnswer: content.blocks[answer].node, in: content.document, &wholes), owner: answer)
    }
    let index = ShingleIndex(length: lengthOfWhole, of: texts)
    guard !index.isEmpty else { return [] }
    var words = WordStream()
    return publicRuns(of: content).flatMap { run in
      words.removeAll()
      words.add(run.nodes, of: content.document)
      return repetitions(in: run, words, index, wholes, content)
    }
  }

  /// The words of the answer at `answer`; those of its shorter paragraphs, items and cells are added to `wholes`.
  static func stream(ofAnswer answer: Int, in document: Document, _ wholes: inout Set<UInt64>) -> WordStream {
    var words = WordStream()
    var node = answer + 1
    while node < Int(document.nodes[answer].end) {
      switch document.nodes[node].kind {
      case .paragraph, .heading, .tableCell:
        let start = words.count
        words.add(node..<Int(document.nodes[node].end), of: document)
        if (lengthOfWhole..<length).contains(words.count - start) { wholes.insert(words.hash(of: start..<words.count)) }
        node = Int(document.nodes[node].end)
      default: node += 1
      }
    }
    return words
  }

  /// A run of nodes that participants see, and the block that it belongs to.
  struct Run {
    var nodes: Range<Int>
    var block: Int?
  }

  /// The public text outside questions, parted where blocks begin and end.
  static func publicRuns(of content: Content) -> [Run] {
    let nodes = content.document.nodes
    let open = RestrictedNodes(of: content).publicRanges(of: content.document)
    var runs: [Run] = []
    var stack: [(block: Int, end: Int)] = []
    var next = 0
    for range in open {
      var node = range.lowerBound
      while node < range.upperBound {
        while let last = stack.last, last.end <= node { stack.removeLast() }
        while next < content.blocks.count, content.blocks[next].node <= node {
          let end = Int(nodes[content.blocks[next].node].end)
          if end > node { stack.append((next, end)) }
          next += 1
        }
        let edge = min(range.upperBound, stack.last?.end ?? .max)
        let stop = max(node + 1, min(edge, next < content.blocks.count ? content.blocks[next].node : .max))
        let isInQuestion = stack.contains { content.blocks[$0.block].kind == .question }
        if !isInQuestion { runs.append(Run(nodes: node..<min(stop, range.upperBound), block: stack.last?.block)) }
        node = stop
      }
    }
    return runs
  }

  private static func repetitions(
    in run: Run, _ words: WordStream, _ index: ShingleIndex, _ wholes: Set<UInt64>, _ content: Content
  ) -> [Repetition] {
    index.matches(in: words).compactMap { match in
      guard match.words.count >= length || wholes.contains(words.hash(of: match.words)) else { return nil }
      let block = content.blocks[match.owner]
      guard !content.isTask(run.block, of: match.owner) else { return nil }
      let span = words.span(of: match.words, in: content.document)
      return Repetition(span: span, words: match.words.count, block: block)
    }
  }
}

extension Block {
  /// Whether the block holds words that give an answer away.
  var isAnswer: Bool { kind == .answer || kind == .rubric }
}

extension Content {
  /// Whether the public text of `block` belongs to the task that the answer belongs to: the block around the answer, or
  /// one inside that.
  fileprivate func isTask(_ block: Int?, of answer: Int) -> Bool {
    guard let task = blocks[answer].parent else { return false }
    var place = block
    while let current = place {
      if current == task { return true }
      place = blocks[current].parent
    }
    return false
  }
}
