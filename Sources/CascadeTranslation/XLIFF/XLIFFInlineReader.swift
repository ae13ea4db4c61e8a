import CascadeCurriculum
import CascadeXML

/// Which number each code has in the unit at hand, by the ids that a file gives it.
///
/// Our ids begin with the number. A program that gave codes ids of its own kept their order in the source, by which they
/// were numbered.
struct XLIFFCodes {
  private var numbers: [String: Int] = [:]
  /// By `rid`, or by the id of a start: what an end belongs to.
  private var starts: [String: Int] = [:]
  /// By what a code is known by beside its id: a copy that a program made has an id of its own.
  private var kinds: [String: Int] = [:]
  private var count = 0

  /// The number of the code `id` of a source.
  mutating func numberInSource(_ id: String, _ kind: String?) -> Int {
    if let known = numbers[id] { return known }
    count += 1
    let number = Self.prefix(of: id) ?? count
    numbers[id] = number
    if let kind, kinds[kind] == nil { kinds[kind] = number }
    return number
  }

  /// The number of the code `id` of a target; `nil` where the source has no such code.
  func numberInTarget(_ id: String, _ kind: String? = nil) -> Int? {
    if let known = numbers[id] { return known }
    let number = Self.prefix(of: id)
    // `1-1` is a copy that we wrote; a number alone, that the source does not have, may be anything.
    if let number, id.contains("-") { return number }
    return kind.flatMap { kinds[$0] } ?? number
  }

  /// Notes what the ends with `reference` belong to.
  mutating func begin(_ number: Int, _ reference: String) { starts[reference] = number }

  /// What an end with `reference` belongs to.
  func start(_ reference: String) -> Int? { starts[reference] }

  /// The number that an id of ours begins with: 3 of `3` and of `3-1`.
  private static func prefix(of id: String) -> Int? {
    let digits = id.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = id.utf8[digits.endIndex...]
    guard !digits.isEmpty, rest.isEmpty || rest.first == UInt8(ascii: "-"), let number = Int(Substring(digits)) else {
      return nil
    }
    return number > 0 ? number : nil
  }
}

/// Reads the words and codes of a `source` or `target`, of either version.
struct XLIFFInlineReader {
  private var codes: XLIFFCodes
  private let isSource: Bool
  private var pieces: [CodedText.Piece] = []

  /// The text of `element`.
  static func read(
    _ element: XMLElement, _ spaces: XLIFFSpaces, _ codes: inout XLIFFCodes, isSource: Bool
  ) throws(XLIFFProblem) -> CodedText {
    var reader = XLIFFInlineReader(codes: codes, isSource: isSource)
    try reader.children(of: element)
    codes = reader.codes
    let text = CodedText(reader.pieces)
    return spaces.inside(element) == .preserved ? text : text.withCollapsedSpaces
  }

  private init(codes: XLIFFCodes, isSource: Bool) {
    self.codes = codes
    self.isSource = isSource
  }

  private mutating func children(of element: XMLElement) throws(XLIFFProblem) {
    for child in element.children {
      switch child {
      case .text(let words): pieces.append(.text(words))
      case .element(let element): try read(element)
      }
    }
  }

  /// Reads one inline element. What a program stored of the code itself (`bpt`, `ept`, `it` and `ph` of 1.2) is no word.
  private mutating func read(_ element: XMLElement) throws(XLIFFProblem) {
    switch element.name {
    case "g", "pc":
      let number = try number(of: element)
      pieces.append(.open(number))
      try children(of: element)
      pieces.append(.close(number))
    case "x", "ph": try standalone(element)
    case "bx", "bpt", "sc": try start(element)
    case "ex", "ept", "ec": try end(element)
    case "it":
      if element["pos"] == "close" { try end(element) } else { try start(element) }
    case "cp":
      guard let scalar = element["hex"].flatMap(Self.character) else {
        throw XLIFFProblem(reason: "a character without its number")
      }
      pieces.append(.text(String(scalar)))
    case "sm", "em": break
    default: try children(of: element)
    }
  }

  private mutating func standalone(_ element: XMLElement) throws(XLIFFProblem) {
    let id = element["id"] ?? ""
    if id.hasPrefix("character"), let dash = id.firstIndex(of: "-"),
      let scalar = Self.character(String(id[id.index(after: dash)...]))
    {
      pieces.append(.text(String(scalar)))
    } else {
      pieces.append(.standalone(try number(of: element)))
    }
  }

  private static func character(_ hexadecimal: String) -> Unicode.Scalar? {
    UInt32(hexadecimal, radix: 16).flatMap(Unicode.Scalar.init)
  }

  private mutating func start(_ element: XMLElement) throws(XLIFFProblem) {
    let number = try number(of: element)
    for reference in [element["rid"], element["id"]] { if let reference { codes.begin(number, reference) } }
    pieces.append(.open(number))
  }

  private mutating func end(_ element: XMLElement) throws(XLIFFProblem) {
    for reference in [element["startRef"], element["rid"], element["id"]] {
      if let reference, let number = codes.start(reference) {
        pieces.append(.close(number))
        return
      }
    }
    if let reference = element["startRef"], let number = codes.numberInTarget(reference) {
      pieces.append(.close(number))
    } else {
      pieces.append(.close(try number(of: element)))
    }
  }

  /// What a code is known by beside its id: its data, or else its type.
  private static func kind(of element: XMLElement) -> String? {
    let isPaired = !["x", "ph"].contains(element.name)
    let data = [element["dataRef"], element["dataRefStart"], element["dataRefEnd"]].compactMap(\.self)
    let type = [element["type"], element["subType"], element["ctype"]].compactMap(\.self)
    let words = data.isEmpty ? type : data
    return words.isEmpty ? nil : "\(isPaired) \(data.isEmpty) \(words)"
  }

  private mutating func number(of element: XMLElement) throws(XLIFFProblem) -> Int {
    guard let id = element["copyOf"] ?? element["id"] ?? element["rid"] else {
      throw XLIFFProblem(reason: "a code without an id")
    }
    let kind = Self.kind(of: element)
    if isSource { return codes.numberInSource(id, kind) }
    guard let number = codes.numberInTarget(id, kind) else {
      throw XLIFFProblem(reason: "the code '\(id)', which the source does not have")
    }
    return number
  }
}

extension CodedText {
  /// With one space for any in a row, and none at the ends; only XML's own four characters are spaces here.
  fileprivate var withCollapsedSpaces: CodedText {
    var endsInSpace = true
    var result: [Piece] = []
    for piece in pieces {
      guard case .text(let words) = piece else {
        result.append(piece)
        if case .standalone = piece { endsInSpace = false }
        continue
      }
      var collapsed = String.UnicodeScalarView()
      for scalar in words.unicodeScalars {
        let isSpace = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
        if !isSpace { collapsed.append(scalar) } else if !endsInSpace { collapsed.append(" ") }
        endsInSpace = isSpace
      }
      result.append(.text(String(collapsed)))
    }
    if endsInSpace, let last = result.lastIndex(where: { if case .text = $0 { true } else { false } }),
      case .text(let words) = result[last], words.last == " "
    {
      result[last] = .text(String(words.dropLast()))
    }
    return CodedText(result)
  }
}
