/// The words of a glossary, prepared to be found.
struct TermList: Sendable {
  private let terms: [Prepared]
  /// By the first word's stem: the terms and which of their source forms begin so, longest first.
  private let byFirst: [String: [(term: Int, words: [String])]]
  private let language: QualityLanguage?

  /// A term with its forms as folded words.
  struct Prepared: Sendable {
    let term: QualityTerm
    /// What the translation may say, the preferred form first.
    let allowed: [[[Unicode.Scalar]]]
    /// What it must not say.
    let forbidden: [[[Unicode.Scalar]]]
  }

  /// Prepares `terms` for translations into `language`.
  init(_ terms: [QualityTerm], language: QualityLanguage?) {
    self.language = language
    var byFirst: [String: [(term: Int, words: [String])]] = [:]
    for (index, term) in terms.enumerated() {
      for form in term.source {
        let words = form.split(whereSeparator: \.isWhitespace).map { Self.stem(of: $0.lowercased()) }
        guard let first = words.first else { continue }
        byFirst[first, default: []].append((index, words))
      }
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.words.count > $1.words.count } }
    self.byFirst = byFirst
    self.terms = terms.map { term in
      Prepared(
        term: term, allowed: ([term.preferred] + term.allowed).map { Self.words(of: $0, language) },
        forbidden: term.forbidden.map { Self.words(of: $0, language) })
    }
  }

  /// An English word without the endings of plurals, of the past and of `-ing`.
  static func stem(of word: String) -> String {
    for (ending, instead) in [("'s", ""), ("’s", ""), ("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("s", "")]
    where word.hasSuffix(ending) && word.count - ending.count >= 3 && !(ending == "s" && word.hasSuffix("ss")) {
      let stem = word.dropLast(ending.count) + instead
      return stem.hasSuffix("e") ? String(stem.dropLast()) : String(stem)
    }
    return word.hasSuffix("e") && word.count > 3 ? String(word.dropLast()) : word
  }

  private static func words(of form: String, _ language: QualityLanguage?) -> [[Unicode.Scalar]] {
    form.split(whereSeparator: \.isWhitespace).map { fold($0.unicodeScalars, language) }
  }

  private static func fold(_ word: some Sequence<Unicode.Scalar>, _ language: QualityLanguage?) -> [Unicode.Scalar] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word)
    let composed = String(view).lowercased().decomposedForComparing
    return language?.folded(composed) ?? composed
  }

  /// The terms that stand in the source of `unit`, each once; a word belongs to the longest term that holds it.
  func terms(in text: JudgedText) -> [Prepared] {
    guard !terms.isEmpty else { return [] }
    let stems = text.words.map { Self.stem(of: text.lowercased($0)) }
    var found: [Int] = []
    var place = 0
    while place < stems.count {
      let hit = byFirst[stems[place]]?.first { stems[place...].starts(with: $0.words) }
      if let hit, !found.contains(hit.term) { found.append(hit.term) }
      place += hit?.words.count ?? 1
    }
    return found.map { terms[$0] }
  }

  /// The words of a target, folded.
  func words(of text: JudgedText) -> [[Unicode.Scalar]] {
    text.words.map { Self.fold(text.scalars[$0.range], language) }
  }

  /// The words at which `form` begins in `words`; each word may go on behind it: with one of the language's endings
  /// alone where `isWhole`.
  func places(of form: [[Unicode.Scalar]], in words: [[Unicode.Scalar]], isWhole: Bool) -> [Int] {
    guard !form.isEmpty, words.count >= form.count else { return [] }
    return (0...words.count - form.count).filter { place in
      form.indices.allSatisfy { index in
        let word = words[place + index]
        guard word.starts(with: form[index]) else { return false }
        return !isWhole || isEnding(word.dropFirst(form[index].count))
      }
    }
  }

  private func isEnding(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.isEmpty || (language?.suffixes.contains { $0.decomposedForComparing.elementsEqual(rest) } ?? false)
  }
}

extension String {
  /// The characters with the two Bengali letters that Unicode never composes taken apart, as all others compare equal.
  fileprivate var decomposedForComparing: [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x9DC: result += ["\u{9A1}", "\u{9BC}"]
      case 0x9DD: result += ["\u{9A2}", "\u{9BC}"]
      case 0x9DF: result += ["\u{9AF}", "\u{9BC}"]
      default: result.append(scalar)
      }
    }
    return result
  }
}
