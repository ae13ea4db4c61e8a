import CascadeCurriculum
import CascadeText

/// The page that lets a person choose an edition, in the person's own language.
struct StartPage {
  let subject: OutputSubject
  let templates: Templates

  /// Writes the whole page, in its shell.
  func write(to html: inout ByteWriter) throws(OutputError) {
    try templates.page.fill(&html) { slot in
      switch slot {
      case .language, .direction, .frameLanguage, .frameDirection, .kind, .head, .skip, .content, .footer: true
      case .reader, .home, .edition, .notices, .sequence: false
      }
    } write: { (slot, html) throws(OutputError) in
      write(slot, &html)
    }
  }

  private func write(_ slot: Template.Slot, _ html: inout ByteWriter) {
    let curriculum = subject.delivery.curriculum
    let source = Locale(curriculum.language)
    switch slot {
    case .language, .frameLanguage: html.text(source.tag.text)
    case .direction, .frameDirection: html.text(source.direction.rawValue)
    case .kind: html.markup("start")
    case .head: HandbookHead.write(title: title, styleSheet: HandbookPath.styleSheet, to: &html)
    case .skip: if let words = templates.words(for: curriculum.language) { html.text(words.plain(.skip)) }
    case .content: content(&html)
    case .footer:
      html.markup("<p>")
      html.text(title)
      html.markup(" · <bdi>")
      html.text(curriculum.version.string)
      html.markup("</bdi></p>\n")
    case .reader, .home, .edition, .notices, .sequence: break
    }
  }

  private var title: String { subject.delivery.words(subject.delivery.curriculum.title) }

  private func content(_ html: inout ByteWriter) {
    html.markup("<h1>")
    html.text(title)
    html.markup("</h1>\n<div class=\"choices\">\n")
    for words in languages() { section(words, &html) }
    html.markup("</div>\n")
  }

  /// The words of each locale that something is published in, in the order of the siblings.
  private func languages() -> [(locale: Locale, words: InterfaceWords)] {
    var seen: Set<LocaleTag> = []
    return subject.siblings.compactMap { sibling in
      guard seen.insert(sibling.locale.tag).inserted else { return nil }
      return templates.words(for: sibling.locale.tag).map { (sibling.locale, $0) }
    }
  }

  private func section(_ language: (locale: Locale, words: InterfaceWords), _ html: inout ByteWriter) {
    let isOwn = language.words.locale.tag.language == language.locale.tag.language
    html.markup("<section class=\"choice\" lang=\"")
    html.text(language.words.locale.tag.text)
    html.markup("\" dir=\"")
    html.text(language.words.locale.direction.rawValue)
    html.markup("\">\n<h2>")
    html.text(
      isOwn ? language.words.ownName : LanguageNames.own[language.locale.tag.language] ?? language.locale.tag.text)
    html.markup("</h2>\n<ul>\n")
    for sibling in subject.siblings where sibling.locale.tag == language.locale.tag {
      link(sibling, language.words, &html)
    }
    html.markup("</ul>\n</section>\n")
  }

  private func link(_ sibling: OutputSubject.Sibling, _ words: InterfaceWords, _ html: inout ByteWriter) {
    html.markup("<li><a href=\"")
    html.text("\(sibling.edition.id)/\(sibling.locale.tag)/\(HandbookPath.entry)")
    html.markup("\" hreflang=\"")
    html.text(sibling.locale.tag.text)
    html.markup("\">")
    say(sibling.edition.reader.word, words, &html)
    if let tier = sibling.edition.tier {
      html.markup(" · ")
      say(tier.word, words, &html)
    }
    html.markup("</a>")
    if let overlay = subject.delivery.curriculum.overlays.first(where: { $0.id == sibling.edition.overlay?.id }) {
      html.markup(" <span class=\"aside\"><bdi lang=\"")
      html.text(subject.delivery.curriculum.language.text)
      html.markup("\">")
      html.text(subject.delivery.words(overlay.title))
      html.markup("</bdi></span>")
    }
    html.markup("</li>\n")
  }

  private func say(_ word: Word, _ words: InterfaceWords, _ html: inout ByteWriter) {
    for piece in words.pieces(word) {
      if case .literal(let bytes) = piece { html.written(bytes) }
    }
  }
}
