import CascadeCurriculum
import CascadeText

extension Check {
  static let circularTerm = Check(
    id: "term/circular",
    severity: .warning,
    summary: "A glossary entry that leads back to itself and explains nothing.",
    explanation: """
      Its definition is the term itself, or another term whose definition is this one again, or its `see` names itself. A \
      reader who looks the word up goes round in a circle. Say in one of the entries what the word means.

      A definition counts as another term where it holds nothing else, as in "see beat officer". Two terms that name each \
      other under `see` are no circle: both say what they mean.
      """,
    bad: """
      === glossary.yaml
      terms:
        - {id: referral, term: referral, definition: ⟦A referral⟧}
        - {id: desk, term: help desk, definition: ⟦See front desk⟧}
        - {id: front, term: front desk, definition: the help desk}
        - {id: duty, term: duty, definition: What the law asks of an officer, see: [⟦duty⟧]}
      === pages/words.md
      [Referral](term:referral), [desk](term:desk), [front](term:front), [duty](term:duty).
      """,
    good: """
      === glossary.yaml
      terms:
        - {id: referral, term: referral, definition: Passing somebody on to a service that can help}
        - {id: desk, term: help desk, definition: See front desk}
        - {id: front, term: front desk, definition: Where visitors are received, see: [desk]}
        - {id: duty, term: duty, definition: What the law asks of an officer}
      === pages/words.md
      [Referral](term:referral), [desk](term:desk), [front](term:front), [duty](term:duty).
      """,
    judging: .perCurriculum { curriculum, report in
      for term in curriculum.terms {
        for reference in term.see where reference.id == term.id {
          report.add("'\(term.id)' names itself under 'see'", at: reference.span, in: CurriculumPath.glossary)
        }
      }
      for circle in DefinitionCircles.found(in: curriculum.terms) {
        guard let first = circle.first else { continue }
        let others = circle.dropFirst().map { "'\($0.term.string)'" }
        let last = others.isEmpty ? "itself" : "'\(first.term.string)' again"
        let way = (others + [last]).joined(separator: ", that by ")
        report.add(
          "'\(first.term.string)' is explained by \(way)", at: first.definition.span,
          in: CurriculumPath.glossary,
          notes: circle.dropFirst().map {
            Diagnostic.Note("one of the circle is here", at: $0.definition.span, in: CurriculumPath.glossary)
          })
      }
    })
}

/// Finds definitions that only name a term, and lead round in a circle, in time linear in the glossary.
private enum DefinitionCircles {
  /// The circles, each once, beginning with its first term in the order of the file.
  static func found(in terms: [Term]) -> [[Term]] {
    var places: [[String]: Int] = [:]
    for (place, term) in terms.enumerated() {
      for name in [term.term, term.abbreviation].compactMap({ $0 }) {
        let words = words(of: name.string)
        if !words.isEmpty, places[words] == nil { places[words] = place }
      }
    }
    let next = terms.map { places[words(of: $0.definition.string)] }
    var circles: [[Term]] = []
    // The walk in which each term was met; no walk enters what an earlier one has seen.
    var walks: [Int?] = Array(repeating: nil, count: terms.count)
    for start in terms.indices {
      var way: [Int] = []
      var place: Int? = start
      while let current = place, walks[current] == nil {
        walks[current] = start
        way.append(current)
        place = next[current]
      }
      guard let end = place, walks[end] == start, let entry = way.firstIndex(of: end) else { continue }
      let circle = way[entry...]
      let first = circle.indices.min { circle[$0] < circle[$1] } ?? entry
      circles.append((circle[first...] + circle[..<first]).map { terms[$0] })
    }
    return circles
  }

  /// The words of a name or definition, lower-cased, without what may lead to them.
  private static func words(of text: String) -> [String] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return Array(words.drop { leading.contains($0) })
  }

  private static let leading: Set<String> = ["see", "also", "a", "an", "the", "another", "word", "name", "for"]
}
