import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// One module: facts, safeguards, session plan, text.
struct ModulePage {
  /// The module as the delivery shows it.
  let module: Module
  /// The safeguards that its front matter names, written already.
  let safeguards: [[UInt8]]

  func write(to page: inout PageWriter) {
    ModuleHead(module: module).write(to: &page)
    protection(&page)
    SessionPlan(module: module).write(to: &page)
    PageText(content: module.content, file: .module(module.id), module: module.number).write(to: &page)
    furtherReading(&page)
  }

  private func protection(_ page: inout PageWriter) {
    guard !safeguards.isEmpty else { return }
    page.html.markup("<section class=\"protection\" aria-labelledby=\"page.protection\">\n")
    page.heading(.protection, id: "page.protection")
    for safeguard in safeguards { page.html.written(safeguard) }
    page.html.markup("</section>\n")
  }

  private func furtherReading(_ page: inout PageWriter) {
    let places = module.furtherReading.compactMap { page.context.curriculum.index.sources[$0.id] }
    guard !places.isEmpty else { return }
    page.html.markup("<section class=\"further\" aria-labelledby=\"page.further\">\n")
    page.heading(.furtherReading, id: "page.further")
    page.html.markup("<ul>\n")
    for place in places {
      page.html.markup("<li>")
      page.sourceLink(page.context.curriculum.sources[place].id, locator: nil)
      page.html.markup(" ")
      page.words(page.context.curriculum.sources[place].title)
      page.html.markup("</li>\n")
    }
    page.html.markup("</ul>\n</section>\n")
  }
}

/// The text of a module or page: what is on the page, then the blocks, in the language that they are written in.
struct PageText {
  let content: Content
  let file: FileID
  /// The module's number; 0 for a page.
  let module: Int

  func write(to page: inout PageWriter) {
    contents(&page)
    page.html.markup("<div class=\"text\"")
    page.html.written(page.context.outerAttributes(for: page.context.language(of: content)))
    page.html.markup(">\n")
    let host = HandbookHost(page, content: content, file: file, module: module)
    var html = ByteWriter()
    swap(&html, &page.html)
    var renderer = CoreHTML(content.document, host: host, into: html)
    html = ByteWriter()
    renderer.render()
    swap(&renderer.html, &page.html)
    page.html.markup("</div>\n")
  }

  /// Links to the sections.
  private func contents(_ page: inout PageWriter) {
    let top = content.headings.filter { $0.block == nil }.map(\.level).min() ?? 2
    let sections = content.headings.filter { $0.block == nil && $0.level == top }
    guard sections.count > 1 else { return }
    page.html.markup("<nav class=\"toc\" aria-labelledby=\"page.toc\">\n")
    page.heading(.onThisPage, id: "page.toc")
    page.html.markup("<ul>\n")
    for section in sections {
      page.html.markup("<li><a href=\"#")
      page.html.text(section.anchor)
      page.html.markup("\">")
      page.words(of: section.node, in: content)
      page.html.markup("</a></li>\n")
    }
    page.html.markup("</ul>\n</nav>\n")
  }
}

/// Writes the safeguards of the pages for the modules that name them.
enum Safeguards {
  /// The safeguards that the shown modules name, by id, as elements of a module's page.
  static func written(for context: HandbookContext) -> [ID<Block>: [UInt8]] {
    let curriculum = context.delivery.curriculum
    var wanted: Set<ID<Block>> = []
    for place in context.delivery.reach.modules {
      for reference in curriculum.modules[place].safeguards { wanted.insert(reference.id) }
    }
    guard !wanted.isEmpty else { return [:] }
    var result: [ID<Block>: [UInt8]] = [:]
    for place in curriculum.pages.indices {
      guard curriculum.pages[place].content.blocks.contains(where: { wanted.contains($0.id) }) else { continue }
      let content = context.delivery.page(at: place).content
      for block in content.blocks where block.kind == .safeguard && wanted.contains(block.id) && result[block.id] == nil
      {
        result[block.id] = written(block, of: content, context)
      }
    }
    return result
  }

  private static func written(_ block: Block, of content: Content, _ context: HandbookContext) -> [UInt8] {
    let host = HandbookHost(PageWriter(context, capacity: 0), content: content, file: nil, module: 0, shift: 1)
    var renderer = CoreHTML(content.document, host: host, into: ByteWriter())
    renderer.html.markup("<div")
    renderer.html.written(context.outerAttributes(for: context.language(of: content)))
    renderer.html.markup(">\n")
    renderer.render(block.node..<Int(content.document.nodes[block.node].end))
    renderer.render(footnotes: content.footnotes(of: block))
    renderer.html.markup("</div>\n")
    return renderer.html.bytes
  }
}
