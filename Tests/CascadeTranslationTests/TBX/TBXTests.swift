import Cascade
import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import CascadeXML
import Foundation
import Testing

@Suite("TBX") struct TBXTests {
  static func bank() -> TermBank {
    var first = TermBank.Concept(id: "force", definition: "Strength\tused & \"felt\".", note: "Not <power>.")
    first.words = [
      .init("use of force", in: .english, part: "noun phrase"), .init("UoF", in: .english, part: "noun"),
      .init("বলপ্রয়োগ", in: XLIFFSample.bengali), .init("استفاده از قوه", in: XLIFFSample.dari),
    ]
    first.words[1].isAbbreviation = true
    first.words[2].note = "confidence: low"
    let second = TermBank.Concept(
      id: "2 of: these", definition: "=1+1", words: [.init("on duty", in: .english, part: "phrase")])
    let third = TermBank.Concept(id: "none", definition: "without words")
    return TermBank(title: "Words & more", language: .english, concepts: [first, second, third])
  }

  @Test("a small list is written as it always was")
  func golden() throws {
    try expectGolden(TBXWriter.bytes(of: Self.bank()), at: ExchangeFixtures.folder.appending(path: "terms.tbx"))
    try expectGolden(TermTable.bytes(of: Self.bank()), at: ExchangeFixtures.folder.appending(path: "terms.tsv"))
  }

  @Test("OmegaT's glossary has a row for each pair of words")
  func glossary() {
    let text = String(decoding: TermTable.glossary(of: Self.bank(), in: XLIFFSample.bengali), as: UTF8.self)
    let rows = text.split(separator: "\n").dropFirst().map { $0.split(separator: "\t") }
    #expect(rows.map { $0.prefix(2).joined(separator: "=") } == ["use of force=বলপ্রয়োগ", "UoF=বলপ্রয়োগ"])
    #expect(rows.allSatisfy { $0.count == 3 })
  }

  @Test("the bundled glossary is a list of its terms, in order, and well-formed TBX")
  func curriculum() async throws {
    let folder = Shared.project.appending(path: "Curriculum").path(percentEncoded: false)
    let curriculum = try #require(try await Workspace(folder: folder).analyse().curriculum)
    let bank = TermBank(curriculum)
    #expect(bank.concepts.map(\.id) == curriculum.terms.map(\.id.text))
    #expect(bank.concepts.count > 50 && bank.languages.count > 2)
    #expect(bank.concepts.allSatisfy { $0.words.first?.language == curriculum.language })
    let parsed = XMLElement.parse(TBXWriter.bytes(of: bank), isLenient: false)
    #expect(parsed.violations.isEmpty)
    let body = try #require(parsed.root?.first("text")?.first("body"))
    #expect(body.elements.count == bank.concepts.count)
    #expect(Set(body.elements.map { $0["id"] ?? "" }).count == bank.concepts.count)
    let rows = TermTable.bytes(of: bank).split(separator: UInt8(ascii: "\n"))
    #expect(rows.count == bank.concepts.count + 1)
    #expect(Set(rows.map { $0.count { $0 == 0x09 } }).count == 1)
  }
}
