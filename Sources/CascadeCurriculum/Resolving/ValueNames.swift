package import CascadeText

/// Finds the names between double braces in front matter and YAML files that no value has.
enum ValueNames {
  /// A finding for each, at its place; and for each in the text of a value itself, where nothing is put in.
  static func find(in curriculum: Curriculum) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let given = Set(curriculum.values.map(\.name))
    let own = given.union(curriculum.valuesOfEveryEdition)
    curriculum.forEachWords { text, place in found += unknown(in: text, place.path, own) }
    for value in curriculum.values { found += nested(in: value, CurriculumPath.curriculum) }
    for overlay in curriculum.overlays {
      let known = given.union(overlay.values.map(\.name))
      overlay.forEachWords { found += unknown(in: $0, $1, known) }
      for value in overlay.values { found += nested(in: value, overlay.path) }
    }
    return found
  }

  private static func unknown(in text: Text, _ path: String, _ known: Set<String>) -> [Diagnostic] {
    text.string.valueReferences.compactMap { name, range in
      guard !known.contains(name) else { return nil }
      let place = text.place(of: range)
      var finding = ResolveCheck.unknownValue("no value '\(name)'", at: place ?? text.span, in: path)
      if let near = NearMiss.nearest(to: name, in: known.sorted()) {
        finding.message += "; did you mean '\(near)'?"
        if let place {
          finding.fixes = [Diagnostic.Fix("replace by '\(near)'", replacing: place, with: "{{\(near)}}")]
        }
      }
      return finding
    }
  }

  private static func nested(in value: ValueDefinition, _ path: String) -> [Diagnostic] {
    value.texts.flatMap { text in
      text.string.valueReferences.map { name, range in
        ResolveCheck.unknownValue(
          "a value is put in as it stands, so '{{\(name)}}' would be printed; write its words here",
          at: text.place(of: range) ?? text.span, in: path)
      }
    }
  }
}

extension String {
  /// The names between double braces, each with the range of its braces; what Markdown takes for no value is none here.
  var valueReferences: [(name: String, range: Range<String.Index>)] {
    guard utf8.contains(UInt8(ascii: "{")) else { return [] }
    var references: [(name: String, range: Range<String.Index>)] = []
    var rest = self[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      let name = rest[open.upperBound..<close.lowerBound].trimmingSpaces()
      if !name.isEmpty, !name.utf8.contains(where: "{}<>\"'\\&%(|\n\r".utf8.contains) {
        references.append((name, open.lowerBound..<close.upperBound))
      }
      rest = rest[close.upperBound...]
    }
    return references
  }
}

extension Text {
  fileprivate func place(of part: Range<String.Index>) -> SourceSpan? {
    let lower = string.utf8.distance(from: string.startIndex, to: part.lowerBound)
    return place(ofBytes: lower..<lower + string[part].utf8.count)
  }

  /// The place in their file of those bytes of the words; `nil` where the file does not spell the words as they are, as
  /// after a backslash or over several lines: whatever is spelt otherwise is longer there.
  package func place(ofBytes part: Range<Int>) -> SourceSpan? {
    let quotes = isQuoted ? 2 : 0
    guard span.count - string.utf8.count == quotes, !string.hasSuffix("\n") else { return nil }
    let lower = span.lower + quotes / 2
    return SourceSpan(lower + part.lowerBound, lower + part.upperBound)
  }
}
