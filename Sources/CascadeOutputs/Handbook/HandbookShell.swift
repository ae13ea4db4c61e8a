import CascadeCurriculum
import CascadeText

/// Puts a page into its shell.
struct HandbookShell {
  let context: HandbookContext
  /// What the page is: the shell's slot `kind`.
  let kind: StaticString
  /// The page's own title, for the window and the bookmark.
  let title: String
  /// The pages before and after, by path and title.
  var previous: Neighbour?
  var next: Neighbour?

  /// A page that lies beside another.
  struct Neighbour {
    let path: String
    let title: Text
  }

  /// Writes the whole page; `content` writes what stands between head and foot.
  func write(to html: inout ByteWriter, _ content: (inout PageWriter) -> Void) throws(OutputError) {
    var page = PageWriter(context, capacity: 1 << 15)
    try context.templates.page.fill(&page.html) { slot in
      has(slot)
    } write: { (slot, html) throws(OutputError) in
      var writer = PageWriter(context, capacity: 0)
      swap(&writer.html, &html)
      write(slot, &writer, content)
      swap(&writer.html, &html)
    }
    html.written(page.html.bytes)
  }

  private func has(_ slot: Template.Slot) -> Bool {
    switch slot {
    case .notices: !context.notices.isEmpty
    case .sequence: previous != nil || next != nil
    case .language, .direction, .frameLanguage, .frameDirection, .kind, .reader, .head, .skip, .home, .edition,
      .content, .footer:
      true
    }
  }

  private func write(_ slot: Template.Slot, _ page: inout PageWriter, _ content: (inout PageWriter) -> Void) {
    switch slot {
    case .language: page.html.text(context.delivery.locale.tag.text)
    case .direction: page.html.text(context.delivery.locale.direction.rawValue)
    case .frameLanguage: page.html.text(context.words.locale.tag.text)
    case .frameDirection: page.html.text(context.words.locale.direction.rawValue)
    case .kind: page.html.markup(kind)
    case .reader: page.html.text(context.delivery.edition.reader.rawValue)
    case .head: head(&page)
    case .skip: page.sayPlainly(.skip)
    case .home: home(&page)
    case .edition: edition(&page)
    case .notices: page.html.written(context.notices)
    case .content: content(&page)
    case .sequence: sequence(&page)
    case .footer: page.html.written(context.footer)
    }
  }

  private func head(_ page: inout PageWriter) {
    let name = page.context.delivery.words(page.context.curriculum.title)
    HandbookHead.write(title: title == name ? name : "\(title) · \(name)", styleSheet: "style.css", to: &page.html)
    if let previous { related("prev", previous, &page) }
    if let next { related("next", next, &page) }
  }

  private func related(_ relation: StaticString, _ neighbour: Neighbour, _ page: inout PageWriter) {
    page.html.markup("<link rel=\"")
    page.html.markup(relation)
    page.html.markup("\" href=\"")
    page.html.text(neighbour.path)
    page.html.markup("\">\n")
  }

  private func home(_ page: inout PageWriter) {
    page.html.markup("<p class=\"home\"><a href=\"index.html\">")
    page.words(page.context.curriculum.title)
    page.html.markup("</a></p>\n")
  }

  private func edition(_ page: inout PageWriter) {
    page.sayPlainly(context.delivery.edition.reader.word)
    guard let tier = context.delivery.edition.tier else { return }
    page.html.markup(" · ")
    page.sayPlainly(tier.word)
  }

  private func sequence(_ page: inout PageWriter) {
    guard previous != nil || next != nil else { return }
    page.html.markup("<nav class=\"sequence\" aria-label=\"")
    page.sayPlainly(.sequence)
    page.html.markup("\">\n")
    if let previous { link(previous, .previous, "prev", &page) }
    page.html.markup("<a class=\"up\" href=\"index.html\">")
    page.say(.contents)
    page.html.markup("</a>\n")
    if let next { link(next, .next, "next", &page) }
    page.html.markup("</nav>\n")
  }

  private func link(_ neighbour: Neighbour, _ word: Word, _ relation: StaticString, _ page: inout PageWriter) {
    page.html.markup("<a rel=\"")
    page.html.markup(relation)
    page.html.markup("\" href=\"")
    page.html.text(neighbour.path)
    page.html.markup("\"><span class=\"label\">")
    page.say(word)
    page.html.markup("</span> ")
    page.words(neighbour.title)
    page.html.markup("</a>\n")
  }
}

/// The head of every page, with the security policy that no shell can leave out.
enum HandbookHead {
  static func write(title: String, styleSheet: String, to html: inout ByteWriter) {
    html.markup(
      """
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; \
      base-uri 'none'; form-action 'none'">
      <meta name="referrer" content="no-referrer">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>
      """)
    html.text(title)
    html.markup("</title>\n<link rel=\"stylesheet\" href=\"")
    html.text(styleSheet)
    html.markup("\">\n")
  }
}
