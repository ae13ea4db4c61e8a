private import CascadeCurriculum
import CascadeXML

/// Writes TBX-Basic (ISO 30042:2019, dialect TBX-Basic) in the style DCA, in which data categories are values of `type`.
///
/// DCA and not DCT, because the programs that read TBX of 2008 know its elements too. The definition stands in the section
/// of its own language, where both styles allow it. Words that are empty are left out, and concepts without words.
public enum TBXWriter {
  /// The file of `bank`, the same bytes each time.
  public static func bytes(of bank: TermBank) -> [UInt8] {
    var writer = XMLWriter(layout: .lines(indentation: 1))
    writer.declaration()
    writer.open("tbx")
    writer.attribute("xmlns", word: "urn:iso:std:iso:30042:ed-2")
    writer.attribute("type", word: "TBX-Basic")
    writer.attribute("style", word: "dca")
    writer.attribute("xml:lang", bank.language.text)
    writer.open("tbxHeader")
    writer.open("fileDesc")
    writer.element("titleStmt") { $0.element("title", bank.title) }
    writer.element("sourceDesc") { $0.element("p", "The glossary of \(bank.title)") }
    writer.close()
    writer.close()
    writer.open("text")
    writer.open("body")
    var taken: Set<String> = []
    for concept in bank.concepts {
      let words = concept.words.filter { !$0.text.isEmpty }
      guard !words.isEmpty else { continue }
      write(concept, words, id: id(concept.id, &taken), bank.language, &writer)
    }
    writer.close()
    writer.close()
    writer.close()
    return writer.finish()
  }

  /// An id as XML takes it (XML 1.0, production 5; no colon), which no concept before has.
  private static func id(_ text: String, _ taken: inout Set<String>) -> String {
    let token = NameToken.encoded(text).replacing(":", with: "_x3a_")
    let first = token.unicodeScalars.first
    let base = first.map { $0.properties.isAlphabetic || $0 == "_" } ?? false ? token : "c-\(token)"
    var id = base
    var count = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(count)"
      count += 1
    }
    return id
  }

  private static func write(
    _ concept: TermBank.Concept, _ words: [TermBank.Word], id: String, _ language: LocaleTag, _ writer: inout XMLWriter
  ) {
    var languages: [LocaleTag] = []
    for word in words where !languages.contains(word.language) { languages.append(word.language) }
    writer.open("conceptEntry")
    writer.attribute("id", id)
    if !languages.contains(language) { described("definition", concept.definition, &writer) }
    if !concept.note.isEmpty { writer.element("note", concept.note) }
    for each in languages {
      writer.open("langSec")
      writer.attribute("xml:lang", each.text)
      if each == language { described("definition", concept.definition, &writer) }
      var isFirst = true
      for word in words where word.language == each {
        write(word, isFirst: isFirst, &writer)
        isFirst = false
      }
      writer.close()
    }
    writer.close()
  }

  private static func write(_ word: TermBank.Word, isFirst: Bool, _ writer: inout XMLWriter) {
    writer.open("termSec")
    writer.element("term", word.text)
    if let part = part(word.part) { noted("partOfSpeech", part, &writer) }
    noted("administrativeStatus", isFirst ? "preferredTerm-admn-sts" : "admittedTerm-admn-sts", &writer)
    if word.isAbbreviation {
      noted("termType", "abbreviation", &writer)
    } else if word.part == "phrase" {
      noted("termType", "phrase", &writer)
    }
    if !word.note.isEmpty { writer.element("note", word.note) }
    writer.close()
  }

  /// A part of speech among those of TBX-Basic; `nil` where nobody said it.
  private static func part(_ part: String) -> StaticString? {
    switch part.lowercased().prefix(while: \.isLetter) {
    case "": nil
    case "noun": "noun"
    case "verb": "verb"
    case "adjective": "adjective"
    case "adverb": "adverb"
    default: "other"
    }
  }

  private static func described(_ type: StaticString, _ text: String, _ writer: inout XMLWriter) {
    guard !text.isEmpty else { return }
    writer.open("descrip", .text)
    writer.attribute("type", word: type)
    writer.text(text)
    writer.close()
  }

  private static func noted(_ type: StaticString, _ value: StaticString, _ writer: inout XMLWriter) {
    writer.open("termNote", .text)
    writer.attribute("type", word: type)
    writer.text("\(value)")
    writer.close()
  }
}
