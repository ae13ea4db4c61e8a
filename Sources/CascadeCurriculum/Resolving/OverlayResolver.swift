import CascadeMarkup
import CascadeText

/// Makes the adaptations: the curriculum with each overlay put in.
enum OverlayResolver {
  /// Adds an adaptation for every overlay, with its findings.
  static func adapt(_ result: inout Checked<Curriculum>) {
    noteBases(in: &result.value)
    let curriculum = result.value
    guard !curriculum.overlays.isEmpty else { return }
    let told = Set(result.diagnostics.map { Place(path: $0.path, span: $0.span) })
    for overlay in curriculum.overlays {
      let adapted = adaptation(of: curriculum, by: overlay, told: told)
      result.value.adaptations[overlay.id] = adapted.value
      result.diagnostics += adapted.diagnostics
    }
  }

  /// Notes what each part of every overlay stands for.
  private static func noteBases(in curriculum: inout Curriculum) {
    for overlay in curriculum.overlays.indices {
      let bases = BaseFinder.bases(of: curriculum.overlays[overlay], in: curriculum)
      curriculum.overlays[overlay].bases = bases
      for file in curriculum.overlays[overlay].files.indices {
        for base in bases where base.ownPath == curriculum.overlays[overlay].files[file].path {
          guard case .block(_, let id) = base.subject else { continue }
          curriculum.overlays[overlay].files[file].baseDigests[id] = base.digest
        }
      }
    }
  }

  private static func adaptation(
    of curriculum: Curriculum, by overlay: Overlay, told: Set<Place>
  ) -> Checked<Curriculum> {
    var result = Checked(curriculum)
    var files: [FileID: [OverlayFile]] = [:]
    for file in overlay.files {
      guard let target = file.target else { continue }
      files[target, default: []].append(file)
    }
    for place in curriculum.modules.indices {
      guard let own = files[.module(curriculum.modules[place].id)] else { continue }
      var module = curriculum.modules[place]
      let woven = weave(module.content, at: module.path, overlay, own, curriculum)
      module.content = woven.value
      result.diagnostics += woven.diagnostics
      for file in own {
        for field in file.set { module.take(field, file.language == curriculum.language ? nil : file.language) }
      }
      module.content.narrow(to: module.tiers, module.objectives)
      result.value.modules[place] = module
    }
    for place in curriculum.pages.indices {
      guard let own = files[.page(curriculum.pages[place].id)] else { continue }
      let page = curriculum.pages[place]
      let woven = weave(page.content, at: page.path, overlay, own, curriculum)
      result.value.pages[place].content = woven.value
      result.diagnostics += woven.diagnostics
    }
    result.value.index = CurriculumIndex(of: result.value)
    let links = LinkResolver(result.value, under: overlay)
    resolveLinks(
      in: &result, by: LinkAdapter(links: links, overlay: overlay.id, changed: Set(files.keys), told: told))
    replaceCourses(of: &result, by: overlay)
    return result
  }

  private static func weave(
    _ content: Content, at path: String, _ overlay: Overlay, _ files: [OverlayFile], _ curriculum: Curriculum
  ) -> Checked<Content> {
    let woven = OverlayWeaver.weave(content, with: files)
    // What is wrong with either text was told when each was read.
    var result = ContentReader.read(woven.value, path: path, kinds: curriculum.localKinds).value
    result.settlePartialCredit(scoring: curriculum.givesPartialCredit)
    let changed = Set(overlay.bases.filter(\.isToReview).map { Place(path: $0.ownPath, span: $0.ownSpan) })
    for place in result.blocks.indices {
      guard let file = files.first(where: { $0.path == result.blocks[place].path }) else { continue }
      let span = result.blocks[place].idSpan
      let own = Place(path: file.path, span: span.moved(back: result.document.origin(of: span.lower).start))
      result.blocks[place].opening.overlay = overlay.id
      result.blocks[place].opening.language = file.language == curriculum.language ? nil : file.language
      result.blocks[place].opening.isToReview = changed.contains(own)
    }
    return Checked(result, woven.diagnostics)
  }

  /// Resolves the links of the texts that the overlay changed, and tells those that it breaks elsewhere.
  private static func resolveLinks(in result: inout Checked<Curriculum>, by adapter: LinkAdapter) {
    for place in result.value.modules.indices {
      let module = result.value.modules[place]
      let adapted = adapter.adapted(module.content, at: module.path, in: .module(module.id))
      result.value.modules[place].content = adapted.value
      result.diagnostics += adapted.diagnostics
    }
    for place in result.value.pages.indices {
      let page = result.value.pages[place]
      let adapted = adapter.adapted(page.content, at: page.path, in: .page(page.id))
      result.value.pages[place].content = adapted.value
      result.diagnostics += adapted.diagnostics
    }
  }

  private static func replaceCourses(of result: inout Checked<Curriculum>, by overlay: Overlay) {
    var courses = result.value.courses
    for course in overlay.courses {
      guard let place = courses.firstIndex(where: { $0.id == course.id }) else {
        result.diagnostics.append(
          ResolveCheck.overlayTarget.unknown(
            "course to replace with the id", course.id.text, at: course.idSpan, in: course.path,
            among: courses.map(\.id.text)))
        continue
      }
      courses[place] = course
    }
    for place in courses.indices {
      let timed = CourseClock.timed(courses[place], in: result.value)
      courses[place] = timed.value
      // The curriculum's own timetables were judged already, unless the overlay's own is at fault.
      if courses[place].overlay == overlay.id { result.diagnostics += timed.diagnostics }
    }
    result.value.courses = courses
  }
}

extension Module {
  /// Takes the words that an overlay gives a field, in a `language` that is not the curriculum's.
  mutating func take(_ field: OverlayFile.SetField, _ language: LocaleTag?) {
    var words = field.value
    words.language = language
    if field.key == OverlayFile.SetField.title { title = words }
    for place in objectives.indices where objectives[place].id.text == field.key { objectives[place].can = words }
  }
}

/// Resolves the links of texts after an overlay was put in.
private struct LinkAdapter {
  let links: LinkResolver
  let overlay: ID<Overlay>
  /// The texts that the overlay changes.
  let changed: Set<FileID>
  /// Where something was told before the overlay was put in: nothing there is the overlay's fault.
  let told: Set<Place>

  /// The text with its links resolved, and what the overlay broke in it or wrote wrongly, each at its place in the file
  /// that it came from.
  func adapted(_ content: Content, at path: String, in file: FileID) -> Checked<Content> {
    let resolved =
      changed.contains(file)
      ? links.resolved(content, at: path, in: file)
      : links.resolvedAgain(content, at: path, in: file, into: changed, under: overlay)
    return Checked(resolved.value, resolved.diagnostics.compactMap { attributed($0, in: content.document) })
  }

  private func attributed(_ finding: Diagnostic, in document: Document) -> Diagnostic? {
    let origin = document.origin(of: finding.span.lower)
    var attributed = finding
    guard origin.start > 0 else {
      attributed.id = ResolveCheck.overlayBreaksLink.id
      attributed.fixes = []
      return told.contains(Place(path: finding.path, span: finding.span)) ? nil : attributed
    }
    attributed.path = origin.path
    attributed.span = finding.span.moved(back: origin.start)
    attributed.fixes = finding.fixes.map {
      Diagnostic.Fix($0.title, replacing: $0.span.moved(back: origin.start), with: $0.replacement)
    }
    return attributed
  }
}

/// A place in a file.
private struct Place: Hashable {
  let path: String
  let span: SourceSpan
}

extension SourceSpan {
  fileprivate func moved(back offset: Int) -> SourceSpan { SourceSpan(lower - offset, upper - offset) }
}
