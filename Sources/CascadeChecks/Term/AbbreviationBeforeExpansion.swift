import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let abbreviationBeforeExpansion = Check(
    id: "term/abbreviation-before-expansion",
    severity: .warning,
    summary: "A short form that stands before its long form.",
    explanation: """
      Each module may be the first that somebody reads. Write the long form once, with the short form in brackets, or \
      link the first use to the glossary: `[ToT](term:training-of-trainers)`.
      """,
    bad: """
      === modules/sample/module.md
      The ⟦SARA⟧ method has four steps.

      === glossary.yaml
      terms:
        - {id: sara, term: "scanning, analysis, response, assessment", abbreviation: SARA, definition: Four steps}
      === pages/words.md
      Read about [SARA](term:sara).
      """,
    good: """
      === modules/sample/module.md
      The [SARA](term:sara) method has four steps.

      === glossary.yaml
      terms:
        - {id: sara, term: "scanning, analysis, response, assessment", abbreviation: SARA, definition: Four steps}
      """,
    judging: .perModule { module, curriculum, report in
      let terms = ShortForm.all(in: curriculum.terms)
      guard !terms.isEmpty else { return }
      let titles = [module.title] + module.objectives.map(\.can)
      for use in ShortForm.firstUses(of: terms, in: module.content.document) {
        let term = terms[use.term].term
        let meaning = Expansion(of: term)
        guard !titles.contains(where: { meaning.stands(in: Array($0.string.utf8)[...]) }),
          !meaning.stands(upTo: use.node, of: module.content.document)
        else { continue }
        report.add(
          "'\(terms[use.term].text)' stands here before anything says that it means '\(term.term.string)'",
          at: module.content.document.source(of: use.range))
      }
    })
}

/// The short form of a term, to be found in text.
private struct ShortForm {
  let text: String
  let term: Term
  private let bytes: [UInt8]

  /// The short forms of `terms` that have more than a letter; of two alike the last.
  static func all(in terms: [Term]) -> [ShortForm] {
    var byText: [String: Term] = [:]
    for term in terms {
      if let short = term.abbreviation?.string, short.utf8.count > 1 { byText[short] = term }
    }
    return byText.sorted { $0.key < $1.key }.map { ShortForm(text: $0.key, term: $0.value, bytes: Array($0.key.utf8)) }
  }

  /// Where a short form stands.
  struct Use {
    var term: Int
    var node: Int
    var range: Range<Int>
  }

  /// Where each of `forms` stands first as a word of its own outside links. One pass over the text.
  static func firstUses(of forms: [ShortForm], in document: Document) -> [Use] {
    var waiting = [[Int]](repeating: [], count: 256)
    for (index, form) in forms.enumerated() { waiting[Int(form.bytes[0])].append(index) }
    var uses: [Use] = []
    var linkEnd = 0
    for (index, node) in document.nodes.enumerated() {
      if node.kind == .link { linkEnd = Int(node.end) }
      guard node.kind == .text, index >= linkEnd else { continue }
      document.bytes.withUnsafeBufferPointer { bytes in
        var isInWord = false
        for start in node.literal {
          defer { isInWord = isLetter(bytes[start]) }
          guard !isInWord, !waiting[Int(bytes[start])].isEmpty else { continue }
          waiting[Int(bytes[start])].removeAll { form in
            let end = start + forms[form].bytes.count
            guard end <= node.literal.upperBound, bytes[start..<end].elementsEqual(forms[form].bytes),
              end == node.literal.upperBound || !isLetter(bytes[end])
            else { return false }
            uses.append(Use(term: form, node: index, range: start..<end))
            return true
          }
        }
      }
    }
    return uses
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// What says what a short form means: the term in full, or a link to it.
private struct Expansion {
  private let address: [UInt8]
  /// The term in small letters.
  private let words: [UInt8]
  private let isASCII: Bool

  init(of term: Term) {
    address = Array("term:\(term.id)".utf8)
    words = Array(term.term.string.lowercased().utf8)
    isASCII = words.allSatisfy { $0 < 0x80 }
  }

  /// Whether it stands in the text at `last` or before it, or a link before it leads to it.
  func stands(upTo last: Int, of document: Document) -> Bool {
    (0...last).contains { index in
      let node = document.nodes[index]
      switch node.kind {
      case .link: return document.bytes[node.literal].elementsEqual(address)
      case .text: return stands(in: document.bytes[node.literal])
      default: return false
      }
    }
  }

  /// Whether `text` holds the term, in whatever letters.
  func stands(in text: ArraySlice<UInt8>) -> Bool {
    guard let first = words.first, text.count >= words.count else { return false }
    guard isASCII else {
      return String(decoding: text, as: UTF8.self).lowercased().contains(String(decoding: words, as: UTF8.self))
    }
    return text.withUnsafeBufferPointer { bytes in
      (0...bytes.count - words.count).contains { start in
        guard Self.small(bytes[start]) == first else { return false }
        return words.indices.allSatisfy { Self.small(bytes[start + $0]) == words[$0] }
      }
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
  }
}
