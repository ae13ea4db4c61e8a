import CascadeMarkup
import CascadeText

/// Makes the adaptations: the curriculum with each overlay put in.
enum OverlayResolver {
  /// Adds an adaptation for every overlay, with its findings.
  static func adapt(_ result: inout Checked<Curriculum>) {
    noteBases(in: &result.value)
    let curriculum = result.value
    for overlay in curriculum.overlays {
      let adapted = adaptation(of: curriculum, by: overlay)
      result.value.adaptations[overlay.id] = adapted.value
      result.diagnostics += adapted.diagnostics
    }
  }

  /// Notes of each block of an overlay the digest of the text that it stands for, fences and all.
  private static func noteBases(in curriculum: inout Curriculum) {
    for overlay in curriculum.overlays.indices {
      for file in curriculum.overlays[overlay].files.indices {
        guard let target = curriculum.overlays[overlay].files[file].target, let base = curriculum.content(of: target)
        else { continue }
        let blocks = Dictionary(base.blocks.map { ($0.id.text.lowercased(), $0.node) }) { first, _ in first }
        for block in curriculum.overlays[overlay].files[file].content.blocks where block.parent == nil {
          guard block["after"] == nil, block["before"] == nil, let node = blocks[block.id.text.lowercased()] else {
            continue
          }
          let text = Array(base.document.bytes[base.document.nodes[node].span.range])
          curriculum.overlays[overlay].files[file].baseDigests[block.id] = Digest(of: text)
        }
      }
    }
  }

  private static func adaptation(of curriculum: Curriculum, by overlay: Overlay) -> Checked<Curriculum> {
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
      for field in own.flatMap(\.set) { apply(field, to: &module) }
      Resolver.narrow(&module)
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
    resolveLinks(in: &result, files: files, before: curriculum)
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
    for place in result.blocks.indices {
      guard let file = files.first(where: { $0.path == result.blocks[place].path }) else { continue }
      result.blocks[place].opening.overlay = overlay.id
      result.blocks[place].opening.language = file.language
    }
    return Checked(result, woven.diagnostics)
  }

  private static func apply(_ field: OverlayFile.SetField, to module: inout Module) {
    if field.key == "title" { module.title = field.value }
    for place in module.objectives.indices where module.objectives[place].id.text == field.key {
      module.objectives[place].can = field.value
    }
  }

  /// Resolves the links of the texts that the overlay changed, and tells those that it breaks elsewhere.
  private static func resolveLinks(
    in result: inout Checked<Curriculum>, files: [FileID: [OverlayFile]], before: Curriculum
  ) {
    let links = LinkResolver(result.value)
    let former = LinkResolver(before)
    for place in result.value.modules.indices {
      let text = Adapted(
        id: .module(before.modules[place].id), path: before.modules[place].path,
        before: before.modules[place].content, now: result.value.modules[place].content)
      let resolved = text.resolved(links, former, isChanged: files[text.id] != nil)
      result.value.modules[place].content = resolved.value
      result.diagnostics += resolved.diagnostics
    }
    for place in result.value.pages.indices {
      let text = Adapted(
        id: .page(before.pages[place].id), path: before.pages[place].path, before: before.pages[place].content,
        now: result.value.pages[place].content)
      let resolved = text.resolved(links, former, isChanged: files[text.id] != nil)
      result.value.pages[place].content = resolved.value
      result.diagnostics += resolved.diagnostics
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

/// One text before and after an overlay was put in.
private struct Adapted {
  let id: FileID
  let path: String
  let before: Content
  let now: Content

  /// The text with its links resolved, and what the overlay broke in it or wrote wrongly, each at its place in the file
  /// that it came from.
  func resolved(_ links: LinkResolver, _ former: LinkResolver, isChanged: Bool) -> Checked<Content> {
    let resolved = links.resolved(now, at: path, in: id)
    guard !resolved.diagnostics.isEmpty else { return resolved }
    let known = Set(former.resolved(before, at: path, in: id).diagnostics.map(\.span))
    let told = resolved.diagnostics.compactMap { finding -> Diagnostic? in
      let origin = now.document.origin(of: finding.span.lower)
      var told = finding
      guard isChanged, origin.start > 0 else {
        told.id = ResolveCheck.overlayBreaksLink.id
        told.fixes = []
        return known.contains(finding.span) ? nil : told
      }
      told.path = origin.path
      told.span = finding.span.moved(back: origin.start)
      told.fixes = finding.fixes.map {
        Diagnostic.Fix($0.title, replacing: $0.span.moved(back: origin.start), with: $0.replacement)
      }
      return told
    }
    return Checked(resolved.value, told)
  }
}

extension SourceSpan {
  fileprivate func moved(back offset: Int) -> SourceSpan { SourceSpan(lower - offset, upper - offset) }
}
