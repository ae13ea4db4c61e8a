import CascadeCurriculum
import CascadeXML

/// Reads a `trans-unit` of XLIFF 1.2 or a `unit` of 2.1.
enum XLIFFUnitReader {
  /// The unit that `element` is.
  static func read(_ element: XMLElement, _ spaces: XLIFFSpaces) throws(XLIFFProblem) -> ReturnedUnit {
    guard let id = id(of: element) else { throw XLIFFProblem(reason: "a unit without an id") }
    var unit = ReturnedUnit(id: id, line: element.line)
    let spaces = spaces.inside(element)
    if element.name == "unit" {
      try segments(of: element, spaces, &unit)
    } else {
      try words(of: element, spaces, &unit)
    }
    unit.comments = XLIFFNote.comments(in: element)
    return unit
  }

  /// The id of a unit; `nil` where it has none. A program that gives ids of its own keeps ours as a name.
  static func id(of element: XMLElement) -> UnitID? {
    let text = element["id"].map(NameToken.decoded) ?? element["resname"] ?? element["name"] ?? ""
    return text.isEmpty ? nil : UnitID(text)
  }

  /// The words of the translation as they stand, for a unit that cannot be read; those of the source where it has none.
  static func targetWords(of element: XMLElement) -> String {
    let parts = element.name == "unit" ? element.elements : [element]
    let targets = parts.compactMap { $0.first("target")?.words }.filter { !$0.isEmpty }
    return targets.isEmpty ? element.words : targets.joined()
  }

  // MARK: - 1.2

  private static func words(
    of element: XMLElement, _ spaces: XLIFFSpaces, _ unit: inout ReturnedUnit
  ) throws(XLIFFProblem) {
    guard let source = element.first("source") else { throw XLIFFProblem(reason: "a unit without 'source'") }
    var codes = XLIFFCodes()
    let sourceText = try XLIFFInlineReader.read(source, spaces, &codes, isSource: true)
    unit.source = .coded(sourceText)
    unit.state = XLIFFStates.first(of: element)
    guard let target = element.first("target") else { return }
    let text = try XLIFFInlineReader.read(target, spaces, &codes, isSource: false)
    guard !text.isBlank || sourceText.isBlank else { return }
    // The copy that OmegaT needs is no translation.
    if text == sourceText, target["state"] == "new" { return }
    try requireAllSegments(of: element.first("seg-source"), in: target)
    unit.target = .coded(text)
  }

  /// A unit that a program cut into segments is taken whole or not at all.
  private static func requireAllSegments(
    of source: XMLElement?, in target: XMLElement
  ) throws(XLIFFProblem) {
    guard let source else { return }
    let translated = Set(segments(in: target).filter { !$0.isEmpty }.map(\.id))
    let lacking = segments(in: source).filter { !$0.isEmpty && !translated.contains($0.id) }
    if !translated.isEmpty, let first = lacking.first {
      throw XLIFFProblem(reason: "segment '\(first.id)' is not translated, and others are")
    }
  }

  private struct Segment {
    var id: String
    var isEmpty: Bool
  }

  /// The segments that `mrk` elements of the type `seg` are, of whatever depth.
  private static func segments(in element: XMLElement) -> [Segment] {
    element.elements.flatMap { child in
      guard child.name == "mrk", child["mtype"] == "seg" else { return segments(in: child) }
      return [
        Segment(id: child["mid"] ?? "", isEmpty: child.words.allSatisfy(\.isWhitespace) && child.elements.isEmpty)
      ]
    }
  }

  // MARK: - 2.1

  private static func segments(
    of element: XMLElement, _ spaces: XLIFFSpaces, _ unit: inout ReturnedUnit
  ) throws(XLIFFProblem) {
    let parts = element.elements.filter { $0.name == "segment" || $0.name == "ignorable" }
    var codes = XLIFFCodes()
    var source = CodedText()
    var sources: [CodedText] = []
    for part in parts {
      guard let words = part.first("source") else { throw XLIFFProblem(reason: "a segment without 'source'") }
      let text = try XLIFFInlineReader.read(words, spaces, &codes, isSource: true)
      for piece in text.pieces { source.append(piece) }
      sources.append(text)
    }
    if parts.isEmpty { throw XLIFFProblem(reason: "a unit without segments") }
    unit.source = .coded(source)
    unit.state = parts.filter { $0.name == "segment" }.compactMap(XLIFFStates.second).min()
    // `order` says where a target stands among those of the unit (section 4.3.1, `order`).
    var targets: [(place: Int, text: CodedText)] = []
    var lacking: Int?
    for (place, part) in parts.enumerated() {
      let target = part.first("target")
      let text = try target.map { element throws(XLIFFProblem) in
        try XLIFFInlineReader.read(element, spaces, &codes, isSource: false)
      }
      if let text, !text.isBlank || sources[place].isBlank {
        targets.append((target?["order"].flatMap { Int($0) } ?? place + 1, text))
      } else if part.name == "ignorable" || sources[place].isBlank {
        targets.append((place + 1, sources[place]))
      } else {
        lacking = lacking ?? place
      }
    }
    guard targets.contains(where: { !$0.text.isBlank }) || source.isBlank && !targets.isEmpty else { return }
    if let lacking {
      if targets.allSatisfy({ $0.text.isBlank || parts[$0.place - 1].name == "ignorable" }) { return }
      throw XLIFFProblem(reason: "segment \(lacking + 1) of \(parts.count) is not translated, and others are")
    }
    let ordered = targets.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
    unit.target = .coded(CodedText(ordered.flatMap(\.element.text.pieces)))
  }
}

extension CodedText {
  /// Whether there is nothing in it but spaces.
  var isBlank: Bool {
    pieces.allSatisfy { piece in
      guard case .text(let words) = piece else { return false }
      return words.allSatisfy(\.isWhitespace)
    }
  }
}
