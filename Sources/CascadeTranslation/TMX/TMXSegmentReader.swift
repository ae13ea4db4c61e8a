import CascadeCurriculum
import CascadeXML

/// The codes of a unit, numbered in the order of its source.
///
/// What begins and what ends is known by `i`, what is the same in both languages by `x` (TMX 1.4b, section 5), and where
/// a program leaves that out, by the order.
struct TMXCodes {
  private(set) var all: [InlineCode] = []
  private var numbers: [Key: Int] = [:]

  /// What a code is known by: its `x`, or the how-manieth it is among those without.
  enum Key: Hashable {
    case named(String, isPaired: Bool)
    case counted(Int, isPaired: Bool)
  }

  /// The number of a code; a source's is made where there is none yet.
  mutating func number(_ key: Key, _ kind: InlineCode.Kind, isSource: Bool) -> Int? {
    if let known = numbers[key] { return known }
    guard isSource else { return nil }
    let number = all.count + 1
    all.append(InlineCode(number: number, kind: kind, node: 0))
    numbers[key] = number
    return number
  }
}

/// Reads the words and codes of one `seg`.
struct TMXSegmentReader {
  private var codes: TMXCodes
  private let isSource: Bool
  private var pieces: [CodedText.Piece] = []
  /// By `i`: the number of the code that began.
  private var open: [String: Int] = [:]
  private var counts: [Bool: Int] = [:]

  /// The text of `element`.
  static func read(
    _ element: XMLElement, _ codes: inout TMXCodes, isSource: Bool
  ) throws(TMXProblem) -> CodedText {
    var reader = TMXSegmentReader(codes: codes, isSource: isSource)
    try reader.children(of: element)
    codes = reader.codes
    return CodedText(reader.pieces)
  }

  private init(codes: TMXCodes, isSource: Bool) {
    self.codes = codes
    self.isSource = isSource
  }

  private mutating func children(of element: XMLElement) throws(TMXProblem) {
    for child in element.children {
      switch child {
      case .text(let words): pieces.append(.text(words))
      case .element(let element): try read(element)
      }
    }
  }

  private mutating func read(_ element: XMLElement) throws(TMXProblem) {
    switch element.name {
    case "hi": try children(of: element)
    case "bpt":
      let number = number(element, isPaired: true)
      if let index = element["i"], let number { open[index] = number }
      if let number { pieces.append(.open(number)) }
    case "ept":
      guard let index = element["i"] else { throw TMXProblem(reason: "an 'ept' without 'i'") }
      if let number = open.removeValue(forKey: index) { pieces.append(.close(number)) }
    case "it":
      guard let number = number(element, isPaired: true) else { return }
      pieces.append(element["pos"] == "end" ? .close(number) : .open(number))
    case "ph", "ut":
      if let number = number(element, isPaired: false) { pieces.append(.standalone(number)) }
    default: throw TMXProblem(reason: "an element that is no part of words: '\(element.name)'")
    }
  }

  private mutating func number(_ element: XMLElement, isPaired: Bool) -> Int? {
    let key: TMXCodes.Key
    if let name = element["x"] {
      key = .named(name, isPaired: isPaired)
    } else {
      counts[isPaired, default: 0] += 1
      key = .counted(counts[isPaired] ?? 0, isPaired: isPaired)
    }
    return codes.number(key, Self.kind(of: element, isPaired: isPaired), isSource: isSource)
  }

  /// What a code is, by its type, or else by the Markdown or HTML that it holds.
  private static func kind(of element: XMLElement, isPaired: Bool) -> InlineCode.Kind {
    let type = element["type"] ?? ""
    let words = element.words
    if let known = InlineCode.Kind.allCases.first(where: { "\($0.xliff1)" == type && $0.isPaired == isPaired }) {
      return known
    }
    if isPaired {
      switch words.prefix(while: { $0 != " " && $0 != ">" }) {
      case "<b", "<strong", "**": return .strong
      case "<i", "<em", "*": return .emphasis
      case "<a": return .link
      default: return type == "ulined" ? .emphasis : type.contains("link") ? .link : .deletion
      }
    }
    switch type {
    case "fnote": return .footnote
    case "image": return .image
    default: return words.hasPrefix("<br") ? .lineBreak : .code
    }
  }
}
