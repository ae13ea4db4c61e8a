import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// What participants read outside the texts of modules: titles, objectives, glossary, framework, timetables, values, and
/// the pages. Finds where it repeats the words of an answer.
///
/// The words are few beside those of the modules: they are made an index of, and the answers are looked up in it.
struct OuterWords {
  /// One text: words of YAML or front matter, or a run of nodes of a page.
  private enum Piece {
    case words(Text, path: String)
    case page(Int)
  }

  /// A repetition, with the files of the words and of the answer.
  struct Found {
    var repetition: Repetitions.Repetition
    var path: String
    var answerPath: String
  }

  private let curriculum: Curriculum
  private var pieces: [Piece] = []
  private var streams: [(words: WordStream, owner: Int)] = []

  init(_ curriculum: Curriculum) {
    self.curriculum = curriculum
    curriculum.forEachWords { text, place in if place.isPublic { add(text, place.path) } }
    for text in curriculum.values.flatMap(\.texts) { add(text, CurriculumPath.curriculum) }
    for overlay in curriculum.overlays {
      overlay.forEachWords { text, path in add(text, path) }
      for text in overlay.values.flatMap(\.texts) { add(text, overlay.path) }
    }
    for (place, page) in curriculum.pages.enumerated() {
      for run in Repetitions.publicRuns(of: page.content) {
        var words = WordStream()
        words.add(run.nodes, of: page.content.document)
        add(words, .page(place))
      }
    }
  }

  private mutating func add(_ text: Text, _ path: String) {
    // Fewer words than repeat anything cannot stand in so few bytes.
    guard text.string.utf8.count >= 2 * Repetitions.lengthOfWhole - 1 else { return }
    var words = WordStream()
    words.add(text.string)
    add(words, .words(text, path: path))
  }

  private mutating func add(_ words: WordStream, _ piece: Piece) {
    guard words.count >= Repetitions.lengthOfWhole else { return }
    streams.append((words, pieces.count))
    pieces.append(piece)
  }

  /// An answer of a module, some of whose words stand outside as well.
  private struct Answer {
    var words: WordStream
    var wholes: Set<UInt64>
    var block: Block
    var path: String
  }

  /// The places that repeat an answer of a module, in the order of the texts.
  func repetitions() -> [Found] {
    let (answers, owners) = answersFound()
    guard !answers.isEmpty else { return [] }
    let index = ShingleIndex(
      length: Repetitions.lengthOfWhole, of: answers.enumerated().map { (words: $1.words, owner: $0) })
    return owners.sorted().flatMap { found(in: $0, index, answers) }
  }

  private func found(in owner: Int, _ index: ShingleIndex, _ answers: [Answer]) -> [Found] {
    let stream = streams[owner].words
    return index.matches(in: stream).compactMap { match in
      let answer = answers[match.owner]
      guard match.words.count >= Repetitions.length || answer.wholes.contains(stream.hash(of: match.words)) else {
        return nil
      }
      let (path, span) = place(of: match.words, of: stream, in: pieces[owner])
      let repetition = Repetitions.Repetition(span: span, words: match.words.count, block: answer.block)
      return Found(repetition: repetition, path: path, answerPath: answer.path)
    }
  }

  /// The answers of which as many words in a row stand in some text as may tell, and those texts.
  private func answersFound() -> (answers: [Answer], owners: Set<Int>) {
    var answers: [Answer] = []
    var owners: Set<Int> = []
    let index = ShingleIndex(length: Repetitions.lengthOfWhole, of: streams)
    guard !index.isEmpty else { return ([], []) }
    for module in curriculum.modules {
      for block in module.content.blocks where block.isAnswer {
        var wholes: Set<UInt64> = []
        let words = Repetitions.stream(ofAnswer: block.node, in: module.content.document, &wholes)
        let matches = index.matches(in: words)
        guard !matches.isEmpty else { continue }
        owners.formUnion(matches.map(\.owner))
        answers.append(Answer(words: words, wholes: wholes, block: block, path: module.path))
      }
    }
    return (answers, owners)
  }

  private func place(of words: Range<Int>, of stream: WordStream, in piece: Piece) -> (String, SourceSpan) {
    switch piece {
    case .words(let text, let path):
      let bytes = stream.place(of: words.lowerBound).lowerBound..<stream.place(of: words.upperBound - 1).upperBound
      return (path, text.place(ofBytes: bytes) ?? text.span)
    case .page(let place):
      let page = curriculum.pages[place]
      return (page.path, stream.span(of: words, in: page.content.document))
    }
  }
}
