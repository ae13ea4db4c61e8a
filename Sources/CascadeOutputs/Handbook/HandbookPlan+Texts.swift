import CascadeCurriculum
import CascadeText

/// The pages of the texts: modules, and pages in front and at the back.
extension HandbookPlan {
  /// One text of the book, in the order in which it is read.
  private enum Leaf {
    case page(Int), module(Int)
  }

  /// Pages in front, modules, pages at the back.
  private func leaves() -> [Leaf] {
    let pages = context.delivery.curriculum.pages
    let front = pages.indices.filter { pages[$0].place == .front }.map(Leaf.page)
    let back = pages.indices.filter { pages[$0].place == .back }.map(Leaf.page)
    return front + context.delivery.reach.modules.map(Leaf.module) + back
  }

  func texts() -> [Job] {
    let leaves = leaves()
    let neighbours = leaves.map(neighbour)
    return leaves.indices.map { place in
      var shell: HandbookShell
      switch leaves[place] {
      case .page: shell = self.shell("page", context.delivery.words(neighbours[place].title))
      case .module: shell = self.shell("module", context.delivery.words(neighbours[place].title))
      }
      shell.previous = place > 0 ? neighbours[place - 1] : nil
      shell.next = place + 1 < neighbours.count ? neighbours[place + 1] : nil
      switch leaves[place] {
      case .page(let index): return page(index, shell)
      case .module(let index): return module(index, shell)
      }
    }
  }

  private func neighbour(_ leaf: Leaf) -> HandbookShell.Neighbour {
    let curriculum = context.delivery.curriculum
    switch leaf {
    case .page(let place):
      let page = curriculum.pages[place]
      return HandbookShell.Neighbour(path: HandbookPath.page(page.id), title: page.title)
    case .module(let place):
      let module = curriculum.modules[place]
      return HandbookShell.Neighbour(path: HandbookPath.module(module.id), title: module.title)
    }
  }

  private func module(_ place: Int, _ shell: HandbookShell) -> Job {
    let module = context.delivery.curriculum.modules[place]
    let safeguards = module.safeguards.compactMap { self.safeguards[$0.id] }
    var builder = pageFingerprint("handbook module", over: subject.settingsDigest)
    addText(of: .module(module.id), module.content, shell, &builder)
    for safeguard in safeguards { builder.add("safeguard", safeguard) }
    for reference in module.prerequisites { addName(of: reference.id, &builder) }
    return Job(path: file(HandbookPath.module(module.id)), fingerprint: builder.finish()) {
      (sink) throws(OutputError) in
      try shell.write(to: &sink.writer) { writer in
        ModulePage(module: shell.context.delivery.module(at: place), safeguards: safeguards).write(to: &writer)
      }
    }
  }

  private func page(_ place: Int, _ shell: HandbookShell) -> Job {
    let page = context.delivery.curriculum.pages[place]
    var builder = pageFingerprint("handbook page", over: subject.settingsDigest)
    addText(of: .page(page.id), page.content, shell, &builder)
    return Job(path: file(HandbookPath.page(page.id)), fingerprint: builder.finish()) { (sink) throws(OutputError) in
      let shown = shell.context.delivery.page(at: place)
      try shell.write(to: &sink.writer) { writer in
        writer.html.markup("<h1>")
        writer.words(shown.title)
        writer.html.markup("</h1>\n")
        PageText(content: shown.content, file: .page(shown.id), module: 0).write(to: &writer)
      }
    }
  }

  private func addText(of id: FileID, _ content: Content, _ shell: HandbookShell, _ builder: inout FingerprintBuilder) {
    if let digest = subject.textDigests[id] { builder.add("text", digest) }
    for neighbour in [shell.previous, shell.next] {
      builder.add("neighbour", neighbour?.path ?? "")
      builder.add("title", neighbour?.title.string ?? "")
    }
    for link in content.links {
      guard let anchor = anchor(of: link.target) else { continue }
      builder.add("link", anchor)
      builder.add("leads", context.delivery.shows(link.target) ? 1 : 0)
    }
  }

  /// What another module's page shows of a module: its name, and whether there is a page to lead to.
  private func addName(of id: ID<Module>, _ builder: inout FingerprintBuilder) {
    guard let place = context.delivery.curriculum.index.modules[id] else { return }
    let module = context.delivery.curriculum.modules[place]
    builder.add("module", id.text)
    builder.add("number", module.number)
    builder.add("title", module.title.string)
    builder.add("shown", context.shows(module) ? 1 : 0)
  }

  /// The anchor that a link leads to, where another file of the curriculum may decide what that is and whether it is
  /// there; `nil` for any other link.
  private func anchor(of target: Content.Target) -> String? {
    switch target {
    case .file: ""
    case .block(_, let id): id.text
    case .heading(_, let anchor): anchor
    case .external, .term, .asset, .broken: nil
    }
  }
}
