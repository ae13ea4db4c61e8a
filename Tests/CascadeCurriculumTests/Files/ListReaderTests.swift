import CascadeCurriculum
import CascadeText
import Testing

@Suite("GlossaryReader") struct GlossaryReaderTests {
  @Test("reads every key")
  func everything() throws {
    let sample = FileSample("glossary.yaml", FullFile.glossary.text)
    let glossary = try #require(sample.expect(as: GlossaryReader.read(sample.file)))
    let term = try #require(glossary.terms.first)
    #expect(term.id.text == "survivor" && term.term.string == "survivor" && term.part?.string == "noun")
    #expect(term.definition.string == "Person who lived through violence" && term.note?.string == "In law: victim")
    #expect(term.see.map(\.id.text) == ["victim"] && term.abbreviation?.string == "SV")
    #expect(term.equivalents.map(\.locale.text) == ["bn", "fa-AF"])
    #expect(term.equivalents.map(\.confidence) == [.high, nil] && term.equivalents[1].term.string == "بازمانده")
    #expect(sample.file.text(at: term.equivalents[1].localeSpan) == "fa-AF" && glossary.silences.count == 1)
  }

  @Test("a term without a definition is still a term that links find")
  func bad() throws {
    let sample = FileSample(
      "glossary.yaml",
      """
      terms:
        - ⟦⟧{id: a, term: a}
        - {id: b, term: b, definition: c, in: {⟦Pashto⟧: {term: d}, bn: {term: e, confidence: ⟦hihg⟧}, ur: ⟦f⟧}}

      """)
    let glossary = try #require(
      sample.expect(
        ["yaml/missing-key", "yaml/bad-language-tag", "yaml/unknown-word", "yaml/wrong-type"],
        "a term needs 'definition', what it means",
        mended: """
          terms:
            - {id: a, term: a}
            - {id: b, term: b, definition: c, in: {ps: {term: d}, bn: {term: e, confidence: high}, ur: f}}

          """, as: GlossaryReader.read(sample.file)))
    #expect(glossary.terms.map(\.id.text) == ["a", "b"])
    #expect(glossary.terms[1].equivalents.map(\.locale.text) == ["ps", "bn"])
  }
}

@Suite("SourcesReader") struct SourcesReaderTests {
  private static func sample(_ fields: String) -> FileSample {
    FileSample("sources.yaml", "sources: [{id: a, title: A, status: checked, \(fields)}]\n")
  }

  @Test("reads every key")
  func everything() throws {
    let sample = FileSample("sources.yaml", FullFile.sources.text)
    let sources = try #require(sample.expect(as: SourcesReader.read(sample.file)))
    let source = try #require(sources.sources.first)
    #expect(source.id.text == "hinkle-2020" && source.type.string == "article-journal")
    #expect(source.title.string == "Problem-oriented policing" && source.issued.string == "2020")
    #expect(source.status == .checked && sample.file.text(at: source.statusSpan) == "checked")
    #expect(source.note?.string == "from memory" && sources.silences.count == 1)
    #expect(source.authors.map(\.family.string) == ["Hinkle", "Campbell Collaboration"])
    #expect(source.authors.map { $0.given?.string } == ["J. C.", nil])
    #expect(source.editors.map(\.family.string) == ["Weisburd"])
    #expect(source.fields.map(\.name) == ["container-title", "original-date", "DOI"])
    #expect(source["DOI"]?.string == "10.1002/cl2.1089")
  }

  @Test("reads every other part that people have as a list of names, in the order typed")
  func contributors() throws {
    let people =
      "translator: [{family: Rahman, given: S.}, {literal: Language Desk}], container-author: [{family: Doe}]"
    let sample = Self.sample("type: chapter, issued: \"2020\", recipient: [{family: Roe}], \(people)")
    let source = try #require(sample.expect(as: SourcesReader.read(sample.file))?.sources.first)
    #expect(source.contributors.map(\.role) == ["recipient", "translator", "container-author"])
    #expect(
      source.contributors.map { $0.names.map(\.family.string) } == [["Roe"], ["Rahman", "Language Desk"], ["Doe"]])
    #expect(source.makers.map(\.family.string) == ["Roe"])
    #expect(source.fields.isEmpty)
  }

  @Test(
    "says what is wrong with a source",
    arguments: [
      ("type: ⟦boook⟧, issued: \"2020\"", ["yaml/unknown-word"]),
      ("type: book, issued: ⟦n.d.⟧", ["yaml/bad-date"]),
      ("type: book, issued: ⟦2020/2019⟧", ["yaml/bad-date"]),
      ("type: book, issued: \"2020\", accessed: ⟦yesterday⟧", ["yaml/bad-date"]),
      ("type: book, issued: \"2020\", ⟦colour⟧: red", ["yaml/unknown-key"]),
      ("type: book, issued: \"2020\", author: ⟦Tyler⟧", ["yaml/wrong-type"]),
      ("type: book, issued: \"2020\", translator: ⟦Tyler⟧", ["yaml/wrong-type"]),
      ("type: book, issued: \"2020\", director: [⟦⟧{given: T. R.}]", ["yaml/missing-key"]),
      ("type: book, issued: \"2020\", author: [⟦⟧{given: T. R.}]", ["yaml/missing-key"]),
      ("type: book, issued: \"2020\", author: [{literal: UN, ⟦family⟧: Nations}]", ["yaml/conflicting-keys"]),
      ("type: book, issued: \"2020\", author: [⟦Tyler⟧]", ["yaml/wrong-type"]),
      ("type: book, issued: \"2020\", publisher: ⟦[a]⟧", ["yaml/wrong-type"]),
    ])
  func bad(fields: String, ids: [CheckID]) {
    let sample = Self.sample(fields)
    let checked = SourcesReader.read(sample.file)
    #expect(checked.diagnostics.inReadingOrder().map(\.id) == ids)
    #expect(checked.diagnostics.inReadingOrder().map(\.span) == sample.places)
    #expect(checked.value?.sources.map(\.id.text) == ["a"])
  }

  @Test("a span of years and the fields of the style language are taken")
  func good() throws {
    let sample = Self.sample(
      "type: treaty, issued: 2019/2020, volume: 3, edition: 2, publisher-place: Dhaka, ISBN: 1-2")
    let source = try #require(sample.expect(as: SourcesReader.read(sample.file))?.sources.first)
    #expect(source.issued.string == "2019/2020" && source.fields.map(\.name).count == 4)
  }

  @Test("a misspelt field is found among the many")
  func nearMiss() {
    let sample = Self.sample("type: book, issued: \"2020\", ⟦contaner-title⟧: A")
    sample.expect(
      ["yaml/unknown-key"], "no key 'contaner-title' in a source; did you mean 'container-title'?",
      mended: "sources: [{id: a, title: A, status: checked, type: book, issued: \"2020\", container-title: A}]\n",
      as: SourcesReader.read(sample.file))
  }
}

@Suite("PeopleReader") struct PeopleReaderTests {
  @Test("reads every key")
  func everything() throws {
    let sample = FileSample("people.yaml", FullFile.people.text)
    let people = try #require(sample.expect(as: PeopleReader.read(sample.file)))
    let person = try #require(people.people.first)
    #expect(person.id.text == "legal-adviser" && person.name.string == "Sample Adviser")
    #expect(person.role?.string == "lawyer" && person.languages.map(\.text) == ["bn", "en"])
    #expect(people.silences.count == 1)
  }

  @Test("a list without dashes is read as a list of one")
  func bad() throws {
    let sample = FileSample("people.yaml", "people: ⟦{id: a, name: A, languages: [⟦xx-yyyyy⟧]}⟧\n")
    let people = try #require(
      sample.expect(
        ["yaml/wrong-type", "yaml/bad-language-tag"],
        "'people' is a list; each entry begins with '- '; found keys with values", as: PeopleReader.read(sample.file)))
    #expect(people.people.map(\.id.text) == ["a"])
  }
}

@Suite("CreditsReader") struct CreditsReaderTests {
  @Test("reads every key, and the picture's path")
  func everything() throws {
    let sample = FileSample("modules/opening/images/credits.yaml", FullFile.credits.text)
    let credits = try #require(sample.expect(as: CreditsReader.read(sample.file)))
    let credit = try #require(credits.credits.first)
    #expect(credit.path == "modules/opening/images/loop.svg" && sample.file.text(at: credit.span) == "loop.svg")
    #expect(credit.by.string == "sample-author" && credit.licence.string == "CC-BY-4.0")
    #expect(credit.from?.string == "clarke-eck-2005" && credits.silences.count == 1)
  }

  @Test("a credit has a maker and a licence; a file that is a list is none")
  func bad() {
    let sample = FileSample("modules/opening/images/credits.yaml", "a.svg: ⟦⟧{by: a}\nb.svg: ⟦me⟧\n")
    sample.expect(["yaml/missing-key", "yaml/wrong-type"], as: CreditsReader.read(sample.file))
    let list = FileSample("modules/opening/images/credits.yaml", "⟦- a.svg⟧\n")
    #expect(list.expect(["yaml/not-a-map"], as: CreditsReader.read(list.file)) == nil)
    let none = FileSample("modules/opening/images/credits.yaml", "# none yet\n")
    #expect(none.expect(as: CreditsReader.read(none.file))?.credits.isEmpty == true)
  }
}
