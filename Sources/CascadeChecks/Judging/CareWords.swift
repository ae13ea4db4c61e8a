import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// Words and phrases to be found in what an author says in a text, each with the one to write instead.
///
/// What somebody else may have said is passed over: quotations, words in quotation marks or emphasis, code, tables,
/// questions, scenarios and cards. So are notes among authors, and names: a word with a capital counts at the start of
/// a sentence alone. Time is linear in the text.
struct CareWords: Sendable {
  private let phrases: [Phrase]
  /// For each byte, the phrases that begin with it.
  private let byFirst: [[Int]]
  private let beginnings: Beginnings

  private struct Phrase {
    var bytes: [UInt8]
    var instead: String?
  }

  /// One place where a phrase stands.
  struct Match {
    /// The words as typed.
    var words: String
    /// Their place.
    var span: SourceSpan
    /// What to write instead, with the capital of the words; `nil` where the sentence must be made anew.
    var instead: String?
    /// Whether the source spells the words out, so that they can be replaced.
    var isSpelt: Bool
  }

  /// The phrases, in small letters; none begins another that stands behind it.
  init(_ phrases: [(phrase: String, instead: String?)]) {
    // Longer ones first, so that "lady officers" is not found as "lady officer".
    self.phrases = phrases.sorted { $0.phrase.utf8.count > $1.phrase.utf8.count }.map {
      Phrase(bytes: Array($0.phrase.utf8), instead: $0.instead)
    }
    var byFirst: [[Int]] = Array(repeating: [], count: 256)
    for (place, phrase) in self.phrases.enumerated() { byFirst[Int(phrase.bytes[0])].append(place) }
    self.byFirst = byFirst
    beginnings = Beginnings(of: self.phrases.map(\.bytes), allowsCapital: true)
  }

  /// Every place in the text where a phrase stands, in order.
  func matches(in content: Content) -> [Match] {
    let document = content.document
    var matches: [Match] = []
    var quotes = QuotationMarks(from: 0)
    var block = 0
    var index = 1
    while index < document.nodes.count {
      let node = document.nodes[index]
      switch node.kind {
      case .blockQuote, .table, .emphasis, .strong, .strikethrough:
        index = Int(node.end)
        continue
      case .container:
        while block < content.blocks.count, content.blocks[block].node < index { block += 1 }
        if block < content.blocks.count, content.blocks[block].node == index, content.blocks[block].isSpokenByOthers {
          index = Int(node.end)
          continue
        }
      case .paragraph, .heading: quotes = QuotationMarks(from: index)
      case .text: add(index, of: document, &quotes, &matches)
      default: break
      }
      index += 1
    }
    return matches
  }

  private func add(_ index: Int, of document: Document, _ quotes: inout QuotationMarks, _ matches: inout [Match]) {
    let range = document.nodes[index].literal
    let beginsLeaf = !document.nodes[index - 1].isInline
    document.bytes.withUnsafeBufferPointer { bytes in
      var place = range.lowerBound
      while let found = beginning(in: bytes, place..<range.upperBound, isStart: place == range.lowerBound) {
        guard let phrase = phrase(at: found, in: bytes, upTo: range.upperBound) else {
          place = found + 1
          continue
        }
        place = found
        let words = place..<place + phrase.bytes.count
        place = words.upperBound
        let isCapital = bytes[words.lowerBound] != phrase.bytes[0]
        let isName = isCapital && !beginsSentence(words.lowerBound, in: bytes, from: range.lowerBound, beginsLeaf)
        quotes.pass(to: words.lowerBound, in: index, of: document)
        guard !isName, !quotes.isOpen else { continue }
        matches.append(match(words, of: phrase, isCapital, in: index, of: document))
      }
    }
  }

  /// The first word in `range` that may begin a phrase; `isStart` says that nothing stands before the range.
  private func beginning(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isStart: Bool) -> Int? {
    var rest = range
    while let place = beginnings.first(in: bytes, rest) {
      if isStart && place == range.lowerBound || !bytes[place - 1].isOfWord { return place }
      rest = place + 1..<range.upperBound
    }
    return nil
  }

  private func match(
    _ words: Range<Int>, of phrase: Phrase, _ isCapital: Bool, in index: Int, of document: Document
  ) -> Match {
    let span = document.source(of: words)
    return Match(
      words: String(decoding: document.bytes[words], as: UTF8.self), span: span,
      instead: phrase.instead.map { isCapital ? $0.prefix(1).uppercased() + $0.dropFirst() : $0 },
      isSpelt: span.count == words.count)
  }

  /// The phrase that stands at `place` as words of its own; its first letter may be a capital.
  private func phrase(at place: Int, in bytes: UnsafeBufferPointer<UInt8>, upTo end: Int) -> Phrase? {
    for candidate in byFirst[Int(bytes[place] | 0x20)] {
      let phrase = phrases[candidate]
      let last = place + phrase.bytes.count
      guard last <= end, last == end || !bytes[last].isOfWord else { continue }
      if (1..<phrase.bytes.count).allSatisfy({ bytes[place + $0] == phrase.bytes[$0] }) { return phrase }
    }
    return nil
  }

  /// Whether the word at `place` is the first of a sentence.
  private func beginsSentence(
    _ place: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ beginsLeaf: Bool
  ) -> Bool {
    guard place > start else { return beginsLeaf }
    guard place - 2 >= start, bytes[place - 1] == UInt8(ascii: " ") else { return false }
    return ".!?".utf8.contains(bytes[place - 2])
  }
}

/// Which quotation marks are open at a place in a paragraph; it is moved on from place to place, never back.
private struct QuotationMarks {
  private var node: Int
  private var offset = 0
  private var open: Set<Unicode.Scalar> = []

  /// None, at the start of the paragraph or heading `leaf`.
  init(from leaf: Int) { node = leaf }

  /// Whether the place stands in quotation marks.
  var isOpen: Bool { !open.isEmpty }

  /// Moves on to the byte at `place` of the text at `index`.
  mutating func pass(to place: Int, in index: Int, of document: Document) {
    for inner in node...index where document.nodes[inner].kind == .text {
      let literal = document.nodes[inner].literal
      let lower = inner == node ? max(offset, literal.lowerBound) : literal.lowerBound
      pass(String(decoding: document.bytes[lower..<(inner == index ? place : literal.upperBound)], as: UTF8.self))
    }
    node = index
    offset = place
  }

  private mutating func pass(_ text: String) {
    var isBehindWord = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": toggle(scalar)
      // An apostrophe in a word opens nothing, and behind one it closes what is open.
      case "'" where !isBehindWord: open.insert(scalar)
      case "'": open.remove(scalar)
      case "“", "„": open.insert("“")
      case "”": open.remove("“")
      case "‘": open.insert(scalar)
      case "’": open.remove("‘")
      case "«": open.insert(scalar)
      case "»": open.remove("«")
      default: break
      }
      isBehindWord = scalar.value > 0x20 && scalar != "(" && scalar != "["
    }
  }

  private mutating func toggle(_ mark: Unicode.Scalar) {
    if open.remove(mark) == nil { open.insert(mark) }
  }
}

extension Block {
  /// Whether its words may be another's than the author's, or are in no output.
  fileprivate var isSpokenByOthers: Bool {
    switch kind {
    case .question, .scenario, .card, .comment, .reason: true
    default: false
    }
  }
}

extension Node {
  /// Whether text can stand before or behind the node in one paragraph.
  fileprivate var isInline: Bool {
    switch kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough, .link, .image,
      .footnoteReference, .citation, .value:
      true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether it is a letter or digit of a word.
  fileprivate var isOfWord: Bool {
    self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}

extension Report {
  /// Adds a finding about words that another would do better for.
  mutating func add(_ match: CareWords.Match, _ message: String) {
    let advice = match.instead.map { "; write '\($0)'" } ?? "; say what was done, and by whom"
    let fixes = match.instead.flatMap { instead in
      match.isSpelt ? [Diagnostic.Fix("replace by '\(instead)'", replacing: match.span, with: instead)] : nil
    }
    add(message + advice, at: match.span, fixes: fixes ?? [])
  }
}
