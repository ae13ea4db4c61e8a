import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// What differs in a country's edition, and for facilitators why: every change that the edition shows.
struct DifferencesPage {
  private let overlay: Overlay
  private let delivery: Delivery

  static func write(to page: inout PageWriter) {
    guard let overlay = page.context.delivery.overlay else { return }
    DifferencesPage(overlay, page.context.delivery).write(to: &page)
  }

  /// Reasons are for facilitators, so that participants' page is called after what it holds.
  static func title(of delivery: Delivery) -> Word {
    delivery.showsRestricted ? .differencesAndReasons : .differences
  }

  private init(_ overlay: Overlay, _ delivery: Delivery) {
    self.overlay = overlay
    self.delivery = delivery
  }

  private func write(to page: inout PageWriter) {
    page.html.markup("<h1>")
    page.say(Self.title(of: delivery))
    page.html.markup("</h1>\n<p>")
    page.say(.differencesIntro) { page, _ in page.words(overlay.title) }
    page.separate()
    page.html.markup("<strong class=\"mark\">")
    page.say(overlay.standing == .current ? .inUse : .historical)
    page.html.markup("</strong></p>\n")
    if delivery.differences.isEmpty, delivery.changedValues.isEmpty {
      page.html.markup("<p>")
      page.say(.noDifferences)
      page.html.markup("</p>\n")
    }
    var start = 0
    while start < delivery.differences.count {
      let file = delivery.differences[start].file
      let end = delivery.differences[start...].firstIndex { $0.file != file } ?? delivery.differences.count
      section(delivery.differences[start..<end], in: file, &page)
      start = end
    }
    ChangedValues.write(delivery.changedValues, to: &page)
  }

  private func section(_ differences: ArraySlice<Difference>, in file: FileID?, _ page: inout PageWriter) {
    page.html.markup("<section>\n<h2>")
    var number = 0
    let text = file.flatMap(content)
    switch file {
    case .module(let id):
      if let module = delivery.curriculum.module(id) {
        page.link(to: module)
        number = module.number
      }
    case .page(let id):
      if let other = delivery.curriculum.page(id) { page.link(to: HandbookPath.page(id)) { $0.words(other.title) } }
    case nil: page.say(.courses)
    }
    page.html.markup("</h2>\n<ul class=\"differences\">\n")
    for difference in differences { item(difference, of: text, module: number, &page) }
    page.html.markup("</ul>\n</section>\n")
  }

  /// The text of a module or page as the edition shows it, which only facilitators' reasons are read from.
  private func content(of file: FileID) -> Content? {
    guard delivery.showsRestricted else { return nil }
    switch file {
    case .module(let id): return delivery.curriculum.index.modules[id].map { delivery.module(at: $0).content }
    case .page(let id): return delivery.curriculum.index.pages[id].map { delivery.page(at: $0).content }
    }
  }

  /// The text of the overlay's own file: what takes a block out stands nowhere else.
  private func content(ofFileAt place: Int) -> Content {
    let file = overlay.files[place]
    var content = delivery.filter.filtered(file.content)
    guard file.language != delivery.curriculum.language else { return content }
    for block in content.blocks.indices { content.blocks[block].opening.language = file.language }
    return content
  }

  private func item(_ difference: Difference, of text: Content?, module: Int, _ page: inout PageWriter) {
    let tellsOfReview = difference.isToReview && delivery.showsRestricted
    page.html.markup(tellsOfReview ? "<li data-adaptation=\"to-review\">\n<p>" : "<li>\n<p>")
    page.html.markup("<b class=\"label\">")
    page.say(difference.kind.word)
    page.html.markup("</b>")
    page.separate()
    target(of: difference, module: module, &page)
    if tellsOfReview {
      page.separate()
      page.html.markup("<strong class=\"mark hole\">")
      page.say(.toReview)
      page.html.markup("</strong>")
    }
    page.html.markup("</p>\n")
    guard let origin = difference.origin else { return page.html.markup("</li>\n") }
    let own = overlay.files[origin.file].content.blocks
    if delivery.showsRestricted {
      if difference.kind == .removed {
        reasons(for: own[origin.block], in: content(ofFileAt: origin.file), &page)
      } else if let text {
        reasons(for: own[origin.block], in: text, &page)
      }
      facts(of: own[origin.block], &page)
    }
    if difference.kind != .removed { laws(in: origin, &page) }
    page.html.markup("</li>\n")
  }

  /// What is changed: a block by kind, number and title, linked where it is there.
  private func target(of difference: Difference, module: Int, _ page: inout PageWriter) {
    let path = difference.file.map(HandbookPath.file) ?? difference.course.map(HandbookPath.course) ?? ""
    let address =
      difference.kind == .removed ? nil : path + (difference.anchor.map { "#\($0)" } ?? "")
    let write: (inout PageWriter) -> Void = { page in
      if let block = difference.block {
        BlockLabel.name(of: block, module: module, to: &page)
      } else if case .reworded(let key) = difference.kind {
        page.say(key == "title" ? .title : .objectives)
      }
      if let title = difference.title {
        if difference.kind != .timetable { page.html.markup(": ") }
        page.words(title)
      }
    }
    if let address { page.link(to: address, write) } else { write(&page) }
  }

  /// The reasons in the block of `content` that is `own`.
  private func reasons(for own: Block, in content: Content, _ page: inout PageWriter) {
    guard let holder = content.blocks.firstIndex(where: { $0.id == own.id && $0.path == own.path }) else { return }
    for (place, reason) in content.blocks.enumerated() where reason.kind == .reason && reason.parent == holder {
      page.html.markup("<div class=\"reason-text\"")
      page.html.written(
        page.context.outerAttributes(for: page.context.language(of: reason, in: content)))
      page.html.markup(">\n")
      var host = HandbookHost(PageWriter(page.context, capacity: 0), content: content, file: nil, module: 0, shift: 2)
      host.open = [place]
      var renderer = CoreHTML(content.document, host: host, into: ByteWriter())
      renderer.render(reason.node + 1..<Int(content.document.nodes[reason.node].end))
      renderer.render(footnotes: content.footnotes(of: reason))
      page.html.written(renderer.html.bytes)
      page.html.markup("</div>\n")
    }
  }

  /// What it rests on, and when it is to be looked at again.
  private func facts(of block: Block, _ page: inout PageWriter) {
    guard block["authority"] != nil || block["review-due"] != nil else { return }
    page.html.markup("<p class=\"standing\">")
    if let source = block["authority"] {
      page.say(.authority) { page, _ in page.sourceLink(ID(source), locator: nil) }
    }
    if let date = block["review-due"] {
      if block["authority"] != nil { page.separate() }
      page.say(.reviewDue) { page, _ in page.digits(of: date) }
    }
    page.html.markup("</p>\n")
  }

  /// Of each legal statement that is put in and shown: source, how sure it is, and of when.
  private func laws(in origin: (file: Int, block: Int), _ page: inout PageWriter) {
    let own = overlay.files[origin.file]
    guard let content = own.target.flatMap({ delivery.curriculum.content(of: $0) }) else { return }
    let node = own.content.blocks[origin.block].node
    let inside = node..<Int(own.content.document.nodes[node].end)
    for law in own.content.blocks where law.kind == .law && inside.contains(law.node) {
      guard let place = content.blocks.firstIndex(where: { $0.id == law.id && $0.path == own.path }),
        delivery.showsBlock(at: place, of: content)
      else { continue }
      page.html.markup("<p class=\"standing\">")
      page.say(.law)
      if let source = law["source"] {
        page.separate()
        page.sourceLink(ID(source), locator: nil)
      }
      if let status = law["status"].flatMap(Standing.init(rawValue:)) {
        page.separate()
        page.say(status.word)
      }
      if let date = law["as-of"] {
        page.separate()
        page.say(.asOf) { page, _ in page.digits(of: date) }
      }
      page.html.markup("</p>\n")
    }
  }
}

extension PageWriter {
  /// The title of what differs, marked where its language is not the interface's.
  mutating func words(_ title: Difference.Title) {
    switch title.wording {
    case .source: words(title.text, in: title.language)
    case .translated, .machine, .stale: words(title.text, title.wording)
    }
  }
}

extension Difference.Kind {
  /// The word for what is done.
  fileprivate var word: Word {
    switch self {
    case .replaced: .replaced
    case .removed: .takenOut
    case .added: .added
    case .reworded: .reworded
    case .timetable: .ownTimetable
    }
  }
}
