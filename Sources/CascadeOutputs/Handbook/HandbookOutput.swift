import CascadeCurriculum
import CascadeText

extension Output {
  /// The handbook: a static site for each delivery, good offline, on paper and on a phone.
  public static let handbook = Output(
    id: "handbook", summary: "A handbook to read and print: HTML pages that need no network and no script."
  ) { (subjects) throws(OutputError) in
    guard let first = subjects.first else { return [] }
    let templates = try HandbookPlan.templates(of: first)
    var jobs: [Job] = []
    for subject in subjects { jobs += try HandbookPlan(subject, templates).jobs() }
    return try jobs + HandbookPlan(first, templates).sharedJobs()
  }
}

/// Says which files the handbook of one delivery has, and what each is made from.
///
/// What a fingerprint covers: every job's, the tool, edition, locale, shells, style sheet and words
/// (`OutputSubject.fingerprint`). A module's page and a page, further, all files that are no module's text, the digest of
/// its own text, the names of its neighbours and prerequisites, whether each of its links leads anywhere in this
/// delivery, and of safeguards shown on it the bytes. A course's, the texts of its modules. Entry and coverage, what
/// ``OutputSubject/contextDigest`` says of all modules. Lists of what is reached, the reach. A picture, its bytes.
struct HandbookPlan {
  private let subject: OutputSubject
  private let context: HandbookContext
  private let safeguards: [ID<Block>: [UInt8]]

  /// The shells, style sheet and words among the resources of a delivery.
  static func templates(of subject: OutputSubject) throws(OutputError) -> Templates {
    let read = Templates.read(resources: subject.resources)
    if let templates = read.value { return templates }
    let reason = read.diagnostics.inReadingOrder().first { $0.severity == .error }
    throw .invalid(
      path: reason?.path ?? "Templates/handbook", message: reason?.message ?? "the handbook's templates are missing")
  }

  init(_ subject: OutputSubject, _ templates: Templates) throws(OutputError) {
    self.subject = subject
    guard let words = templates.words(for: subject.delivery.locale.tag) else {
      throw .invalid(path: "Templates/locales", message: "there are no interface words")
    }
    context = HandbookContext(subject.delivery, templates: templates, words: words)
    safeguards = Safeguards.written(for: context)
  }

  /// The page to choose an edition from, and its style sheet.
  func sharedJobs() -> [Job] { [start(), styleSheet(HandbookPath.styleSheet)] }

  /// The files of the delivery.
  func jobs() -> [Job] {
    var jobs = [styleSheet(file(HandbookPath.styleSheet)), entry()]
    jobs += texts()
    for place in context.delivery.reach.courses { jobs.append(course(context.delivery.curriculum.courses[place])) }
    jobs += lists()
    let digests = Dictionary(
      context.delivery.curriculum.assets.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
    for asset in context.delivery.reach.assets {
      if let job = picture(asset, digests[asset] ?? "") { jobs.append(job) }
    }
    return jobs
  }

  private func file(_ name: String) -> String { "\(subject.folder)/\(name)" }

  private func shell(_ kind: StaticString, _ title: String) -> HandbookShell {
    HandbookShell(context: context, kind: kind, title: title)
  }

  private func pageFingerprint(_ purpose: StaticString, over digest: Digest) -> FingerprintBuilder {
    var builder = subject.fingerprint(purpose)
    builder.add("digest", digest)
    return builder
  }

  // MARK: The frame

  private func start() -> Job {
    var builder = FingerprintBuilder("handbook start")
    builder.add("tool", subject.toolVersion)
    builder.add("resources", subject.resourcesDigest)
    builder.add("context", subject.contextDigest)
    for sibling in subject.siblings {
      builder.add("edition", sibling.edition.id.text)
      builder.add("locale", sibling.locale.tag.text)
    }
    let page = StartPage(subject: subject, templates: context.templates)
    return Job(path: HandbookPath.entry, fingerprint: builder.finish()) { (sink) throws(OutputError) in
      try page.write(to: &sink.writer)
    }
  }

  private func styleSheet(_ path: String) -> Job {
    var builder = FingerprintBuilder("handbook style")
    builder.add("resources", subject.resourcesDigest)
    let bytes = context.templates.styleSheet
    return Job(path: path, fingerprint: builder.finish()) { (sink) throws(OutputError) in sink.writer.written(bytes) }
  }

  private func entry() -> Job {
    var builder = pageFingerprint("handbook entry", over: subject.contextDigest)
    builder.add("modules", context.delivery.reach.modules)
    let shell = shell("entry", context.delivery.words(context.delivery.curriculum.title))
    return Job(path: file(HandbookPath.entry), fingerprint: builder.finish()) { (sink) throws(OutputError) in
      try shell.write(to: &sink.writer) { page in EntryPage.write(to: &page) }
    }
  }

  // MARK: Texts

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

  private func texts() -> [Job] {
    let leaves = leaves()
    let neighbours = leaves.map(neighbour)
    return leaves.indices.map { place in
      var shell: HandbookShell
      switch leaves[place] {
      case .page: shell = self.shell("page", neighbours[place].title)
      case .module: shell = self.shell("module", neighbours[place].title)
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
    let (delivery, curriculum) = (context.delivery, context.delivery.curriculum)
    switch leaf {
    case .page(let place):
      let page = curriculum.pages[place]
      return HandbookShell.Neighbour(path: HandbookPath.page(page.id), title: delivery.words(page.title))
    case .module(let place):
      let module = curriculum.modules[place]
      return HandbookShell.Neighbour(path: HandbookPath.module(module.id), title: delivery.words(module.title))
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
      let page = ModulePage(module: shell.context.delivery.module(at: place), safeguards: safeguards)
      try shell.write(to: &sink.writer) { writer in page.write(to: &writer) }
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
      builder.add("title", neighbour?.title ?? "")
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

  // MARK: Courses and lists

  private func course(_ course: Course) -> Job {
    var builder = pageFingerprint("handbook course", over: subject.settingsDigest)
    builder.add("course", course.id.text)
    for id in CoursePage.modules(of: course) {
      if let digest = subject.textDigests[.module(id)] { builder.add("text", digest) }
    }
    let shell = shell("course", context.delivery.words(course.title))
    return Job(path: file(HandbookPath.course(course.id)), fingerprint: builder.finish()) {
      (sink) throws(OutputError) in
      let page = CoursePage(course: course)
      try shell.write(to: &sink.writer) { writer in page.write(to: &writer) }
    }
  }

  private func lists() -> [Job] {
    let reach = context.delivery.reach
    var terms = pageFingerprint("handbook glossary", over: subject.contextDigest)
    terms.add("terms", reach.terms)
    terms.add("order", context.collation.version)
    var sources = pageFingerprint("handbook sources", over: subject.contextDigest)
    sources.add("sources", reach.sources)
    sources.add("order", context.collation.version)
    var coverage = pageFingerprint("handbook coverage", over: subject.contextDigest)
    coverage.add("modules", reach.modules)
    coverage.add("gaps", reach.gaps)
    return [
      list(HandbookPath.glossary, "glossary", .glossary, terms, GlossaryPage.write),
      list(HandbookPath.sources, "sources", .sources, sources, SourcesPage.write),
      list(HandbookPath.coverage, "coverage", .coverage, coverage) { page in
        CoveragePage(page.context.delivery).write(to: &page)
      },
    ]
  }

  private func list(
    _ path: String, _ kind: StaticString, _ word: Word, _ builder: FingerprintBuilder,
    _ write: @escaping @Sendable (inout PageWriter) -> Void
  ) -> Job {
    let shell = shell(kind, context.words.plain(word))
    return Job(path: file(path), fingerprint: builder.finish()) { (sink) throws(OutputError) in
      try shell.write(to: &sink.writer, write)
    }
  }

  // MARK: Pictures

  private func picture(_ asset: String, _ digest: String) -> Job? {
    guard let path = context.pictures[asset], let kind = PictureKind(path: asset) else { return nil }
    var builder = FingerprintBuilder("handbook picture")
    builder.add("tool", subject.toolVersion)
    builder.add("asset", digest)
    let read = subject.readAsset
    return Job(path: file(path), fingerprint: builder.finish()) { (sink) throws(OutputError) in
      let bytes: [UInt8]
      do throws(FileError) { bytes = try read(asset) } catch { throw .file(error) }
      do throws(PictureError) {
        sink.writer.written(try kind.cleaned(bytes))
      } catch {
        throw .invalid(path: asset, message: error.reason)
      }
    }
  }
}

extension FingerprintBuilder {
  /// Adds places in an array, of which the number counts too.
  fileprivate mutating func add(_ name: StaticString, _ places: [Int]) {
    add(name, places.count)
    for place in places { add(name, place) }
  }
}
