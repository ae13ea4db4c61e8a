import CascadeCurriculum
import CascadeText

/// Says which files the handbook of one delivery has, and what each is made from.
///
/// What a fingerprint covers: every job's, the tool, edition, locale, shells, style sheet and words
/// (`OutputSubject.fingerprint`). A module's page and a page, further, all files that are no module's text, the digest of
/// its own text, the names of its neighbours and prerequisites, whether each of its links leads anywhere in this
/// delivery, and of safeguards shown on it the bytes. A course's, the texts of its modules. Entry and coverage, what
/// ``OutputSubject/contextDigest`` says of all modules. Lists of what is reached, the reach. A picture, its
/// bytes, and where words may be put into it, the settings.
struct HandbookPlan {
  let subject: OutputSubject
  let context: HandbookContext
  let safeguards: [ID<Block>: [UInt8]]

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
      if let job = picture(asset, digests) { jobs.append(job) }
    }
    return jobs
  }

  func file(_ name: String) -> String { "\(subject.folder)/\(name)" }

  func shell(_ kind: StaticString, _ title: String) -> HandbookShell {
    HandbookShell(context: context, kind: kind, title: title)
  }

  func pageFingerprint(_ purpose: StaticString, over digest: Digest) -> FingerprintBuilder {
    var builder = subject.fingerprint(purpose)
    builder.add("digest", digest)
    // They tell of all texts, not of the page's alone.
    builder.add("notices", context.notices)
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
    let lists = [
      list(HandbookPath.glossary, "glossary", .glossary, terms, GlossaryPage.write),
      list(HandbookPath.sources, "sources", .sources, sources, SourcesPage.write),
      list(HandbookPath.coverage, "coverage", .coverage, coverage) { page in
        CoveragePage(page.context.delivery).write(to: &page)
      },
    ]
    return lists + (context.delivery.overlay.map { [differences(of: $0)] } ?? [])
  }

  private func differences(of overlay: Overlay) -> Job {
    var builder = pageFingerprint("handbook differences", over: subject.contextDigest)
    for file in overlay.files {
      if let digest = file.target.flatMap({ subject.textDigests[$0] }) { builder.add("text", digest) }
    }
    // Any text may show them.
    for value in context.delivery.changedValues {
      builder.add("value", value.name)
      builder.add("text", value.former)
      builder.add("text", value.current)
      for place in value.places {
        builder.add("file", HandbookPath.file(place.file))
        builder.add("block", place.block.id.text)
        builder.add("title", place.title?.text ?? "")
      }
    }
    return list(
      HandbookPath.differences, "differences", DifferencesPage.title(of: context.delivery), builder,
      DifferencesPage.write)
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

  private func picture(_ asset: String, _ digests: [String: String]) -> Job? {
    guard let path = context.pictures[asset], let kind = PictureKind(path: asset) else { return nil }
    let delivery = context.delivery
    let own = delivery.ownPicture(for: asset)
    var builder = FingerprintBuilder("handbook picture")
    builder.add("tool", subject.toolVersion)
    builder.add("asset", digests[own] ?? "")
    if own == asset, delivery.translations != nil {
      builder.add("locale", delivery.locale.tag.text)
      builder.add("settings", subject.settingsDigest)
    }
    let read = subject.readAsset
    return Job(path: file(path), fingerprint: builder.finish()) { (sink) throws(OutputError) in
      let bytes: [UInt8]
      do throws(FileError) { bytes = try read(own) } catch { throw .file(error) }
      do throws(PictureError) {
        sink.writer.written(
          try kind.cleaned(bytes) { span, words in
            own == asset ? delivery.words(words, at: span, ofPicture: asset) : nil
          })
      } catch {
        throw .invalid(path: own, message: error.reason)
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
