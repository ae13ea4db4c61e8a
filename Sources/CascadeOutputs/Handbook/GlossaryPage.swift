import CascadeCurriculum
import CascadeText

/// The terms that the delivery's text reaches, in the locale's alphabetical order, with the locale's equivalents.
struct GlossaryPage {
  static func write(to page: inout PageWriter) {
    page.html.markup("<h1>")
    page.say(.glossary)
    page.html.markup("</h1>\n")
    let places = page.context.delivery.reach.terms
    if places.isEmpty {
      page.html.markup("<p>")
      page.say(.noTerms)
      page.html.markup("</p>\n")
      return
    }
    page.html.markup("<dl class=\"glossary\">\n")
    let words = places.map { page.context.delivery.words(page.context.curriculum.terms[$0].term) }
    for place in page.context.collation.order(of: words) {
      write(page.context.curriculum.terms[places[place]], to: &page)
    }
    page.html.markup("</dl>\n")
  }

  private static func write(_ term: Term, to page: inout PageWriter) {
    page.html.markup("<div id=\"term-")
    page.html.text(term.id.text)
    page.html.markup("\"><dt><dfn>")
    page.words(term.term)
    page.html.markup("</dfn>")
    if let part = term.part {
      page.html.markup(" <span class=\"part\">")
      page.words(part)
      page.html.markup("</span>")
    }
    equivalent(of: term, to: &page)
    page.html.markup("</dt>\n<dd>")
    explanation(of: term, to: &page)
    page.html.markup("</dd></div>\n")
  }

  /// The locale's word for the term, marked as the draft that it is.
  private static func equivalent(of term: Term, to page: inout PageWriter) {
    let tag = page.context.delivery.locale.tag
    guard tag != page.context.curriculum.language,
      let equivalent = term.equivalents.first(where: { $0.locale == tag })
        ?? term.equivalents.first(where: { $0.locale.text == tag.language })
    else { return }
    page.html.markup(" <span class=\"equivalent\">")
    // Where it is the term's translation, it has been said.
    if !term.term.isLocalized || term.term.string != equivalent.term.string {
      page.html.markup("<bdi")
      page.html.written(page.context.attributes(for: equivalent.locale))
      page.html.markup(">")
      page.html.text(page.context.delivery.words(equivalent.term))
      page.html.markup("</bdi> ")
    }
    page.html.markup("<span class=\"mark\">")
    page.say(.equivalentDraft) { page, _ in page.say((equivalent.confidence ?? .low).word) }
    page.html.markup("</span></span>")
  }

  /// The definition, the abbreviation, the remark, and what to see as well.
  private static func explanation(of term: Term, to page: inout PageWriter) {
    page.html.markup("<p>")
    page.words(term.definition)
    page.html.markup("</p>")
    if let abbreviation = term.abbreviation {
      labelled(.abbreviation, &page) { page in page.words(abbreviation) }
    }
    if let note = term.note, page.context.delivery.showsRestricted {
      labelled(.remark, &page) { page in page.words(note) }
    }
    let others = term.see.compactMap { page.context.curriculum.index.terms[$0.id] }.filter {
      page.context.reachesTerm[$0]
    }
    guard !others.isEmpty else { return }
    labelled(.seeAlso, &page) { page in
      page.list(others) { page, place in
        let other = page.context.curriculum.terms[place]
        page.html.markup("<a href=\"#term-")
        page.html.text(other.id.text)
        page.html.markup("\">")
        page.words(other.term)
        page.html.markup("</a>")
      }
    }
  }

  private static func labelled(_ word: Word, _ page: inout PageWriter, _ write: (inout PageWriter) -> Void) {
    page.html.markup("\n<p class=\"aside\"><span class=\"label\">")
    page.say(word)
    page.html.markup("</span> ")
    write(&page)
    page.html.markup("</p>")
  }
}
