import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// Renders the text of a module, a page or a safeguard into a handbook: containers, links, pictures, citations.
struct HandbookHost: HTMLHost {
  /// Writes what is ours; its buffer changes places with the renderer's for the length of a call.
  var page: PageWriter
  let content: Content
  /// The file that the page shows; `nil` where a text is shown on the page of another.
  let file: FileID?
  /// The module's number; 0 outside of modules.
  let module: Int
  /// How many levels lower headings are shown than typed.
  let shift: Int
  /// The containers that are open, as indices of the content's blocks; -1 for one that is no block.
  var open: [Int] = []
  /// For each open figure, the block that begins its caption; -1 where it has none.
  var captions: [Int] = []
  /// The question whose container is open last, as an index of the content's items; `nil` outside of questions.
  var item: Int?

  /// A host for the text of `file`, shown on a page of its own, or (`nil`) on another's, headings `shift` levels lower.
  init(_ page: PageWriter, content: Content, file: FileID?, module: Int, shift: Int? = nil) {
    self.page = page
    self.page.html = ByteWriter()
    self.content = content
    self.file = file
    self.module = module
    // The page's own title is the one heading of the first level.
    self.shift = shift ?? (content.headings.contains { $0.level == 1 } ? 1 : 0)
  }

  /// What a footnote's link back to the text is called.
  var backToContent: String { page.context.backToText }

  /// Only on the page of their own text.
  var linksFootnotes: Bool { file != nil }

  mutating func openContainer(_ index: Int, of document: Document, into html: inout ByteWriter) -> Bool {
    let place = content.blocks.place(of: index, by: \.node) ?? -1
    open.append(place)
    guard place >= 0 else { return true }
    swap(&html, &page.html)
    defer { swap(&html, &page.html) }
    let block = content.blocks[place]
    page.html.line()
    frame(place).open(identifier: identifier(of: block), module: module, to: &page)
    switch block.kind {
    case .figure: openFigure(block)
    case .question: openQuestion(place)
    case .definition where document.nodes[index].end == index + 1: definition(of: block)
    default: break
    }
    return true
  }

  mutating func closeContainer(_ index: Int, of document: Document, into html: inout ByteWriter) {
    guard let place = open.popLast(), place >= 0 else { return }
    swap(&html, &page.html)
    defer { swap(&html, &page.html) }
    let block = content.blocks[place]
    page.html.line()
    switch block.kind {
    case .figure: closeFigure(block)
    case .question: closeQuestion(place)
    case .checklist, .rubric: marking(of: block)
    default: break
    }
    frame(place).close(to: &page)
  }

  /// The frame of a block, which knows the language around it.
  private func frame(_ place: Int) -> BlockFrame {
    BlockFrame(
      block: content.blocks[place], language: page.context.language(of: content.blocks[place], in: content),
      outerLanguage: language(of: open.dropLast().last { $0 >= 0 }))
  }

  /// The language of the block at `place`; that of the whole text outside of blocks.
  func language(of place: Int?) -> LocaleTag {
    place.map { page.context.language(of: content.blocks[$0], in: content) } ?? page.context.language(of: content)
  }

  /// The anchor of a block: where it has an id that an author typed, or another page leads to it.
  private func identifier(of block: Block) -> String? {
    file != nil && block.isLedTo ? block.id.text : nil
  }

  /// ` lang dir` of the interface, for its words inside the text of the innermost block.
  var frameAttributes: [UInt8] {
    language(of: open.last { $0 >= 0 }) == page.context.words.locale.tag ? [] : page.context.frameAttributes
  }

  /// Takes the next question, whose block is the one at `place`.
  mutating func nextItem(at place: Int) -> AssessmentItem? {
    guard let found = content.items.place(of: place, by: \.block) else { return nil }
    item = found
    return content.items[found]
  }

  mutating func level(ofHeading index: Int, of document: Document) -> Int {
    Swift.min(6, Swift.max(2, Int(document.nodes[index].detail) + shift))
  }

  mutating func openAlert(_ index: Int, of document: Document, into html: inout ByteWriter) {
    guard let alert = Node.Alert(rawValue: document.nodes[index].detail) else { return }
    swap(&html, &page.html)
    defer { swap(&html, &page.html) }
    page.html.line()
    page.html.markup("<div class=\"alert ")
    page.html.text("\(alert)")
    page.html.markup("\">\n<p class=\"label\"")
    page.html.written(frameAttributes)
    page.html.markup(">")
    page.say(alert.word)
    page.html.markup("</p>\n")
  }

  mutating func closeAlert(_ index: Int, of document: Document, into html: inout ByteWriter) {
    html.line()
    html.markup("</div>\n")
  }

  /// Raw HTML is an error of the curriculum and reaches no page.
  mutating func rawHTML(_ index: Int, of document: Document, into html: inout ByteWriter) {}

  mutating func value(_ index: Int, of document: Document, into html: inout ByteWriter) {
    html.markup("<bdi>")
    html.text(document.bytes, document.nodes[index].literal)
    html.markup("</bdi>")
  }
}

extension Block {
  /// Whether its page has an anchor for it.
  var isLedTo: Bool { hasTypedID || timing != nil || kind == .question || kind == .handout || kind == .card }
}

extension Array {
  /// The place of the element whose `key` is `wanted`, in an array that is sorted by it.
  func place(of wanted: Int, by key: (Element) -> Int) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if key(self[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    return low < count && key(self[low]) == wanted ? low : nil
  }
}
