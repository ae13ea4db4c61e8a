import CascadeMarkup
import CascadeText

/// Finds what each part of an overlay stands for in a curriculum, and whether that has changed.
struct BaseFinder {
  private let curriculum: Curriculum
  private let texts: BaseText
  /// What is kept of each, by its ``OverlayBase/Subject/folded`` name.
  private let kept: [OverlayBase.Subject: KeptBase]
  /// Where `based-on.yaml` says that it keeps something of a part, by the part's name in lower case.
  private let named: [String: SourceSpan]
  private var bases: [OverlayBase] = []

  /// What the parts of `overlay` stand for, file by file in reading order; what names nothing stands for nothing.
  static func bases(of overlay: Overlay, in curriculum: Curriculum) -> [OverlayBase] {
    var finder = BaseFinder(overlay, curriculum)
    for file in overlay.files {
      finder.find(fieldsOf: file)
      finder.find(blocksOf: file)
    }
    for course in overlay.courses { finder.find(course) }
    return finder.bases
  }

  private init(_ overlay: Overlay, _ curriculum: Curriculum) {
    self.curriculum = curriculum
    texts = BaseText(curriculum: curriculum)
    kept = Dictionary(overlay.kept.map { ($0.subject.folded, $0) }) { first, _ in first }
    named = Dictionary(overlay.keptNames.map { ($0.string.lowercased(), $0.span) }) { first, _ in first }
  }

  private mutating func add(_ base: OverlayBase) {
    var judged = base
    if let former = kept[base.subject.folded] {
      let difference = WordDifference(from: former.text, to: base.text)
      judged.standing = difference.changes.isEmpty ? .same : .changed(difference, at: former.span)
    } else if let place = named[base.subject.description.lowercased()] {
      judged.standing = .lost(at: place)
    }
    bases.append(judged)
  }

  private mutating func find(fieldsOf file: OverlayFile) {
    guard case .module(let id)? = file.target, let module = curriculum.module(id) else { return }
    for field in file.set {
      let words =
        field.key == OverlayFile.SetField.title
        ? module.title : module.objectives.first { $0.id.text == field.key }?.can
      guard let words else { continue }
      add(
        OverlayBase(
          .field(.module(id), field.key), texts.text(of: words.string), at: words.span, of: words.span,
          in: module.path, under: field.keySpan, in: file.path))
    }
  }

  private mutating func find(blocksOf file: OverlayFile) {
    guard let target = file.target, let content = curriculum.content(of: target) else { return }
    let places = Dictionary(content.blocks.indices.map { (content.blocks[$0].id.text.lowercased(), $0) }) { first, _ in
      first
    }
    for block in file.content.blocks where block.parent == nil && block.standsForAnother {
      guard let place = places[block.id.text.lowercased()] else { continue }
      let source = content.blocks[place]
      let whole = content.document.nodes[source.node].span
      add(
        OverlayBase(
          .block(target, source.id), texts.text(of: source, in: content), at: source.idSpan, of: whole,
          in: source.path, under: block.idSpan, in: file.path))
    }
  }

  private mutating func find(_ course: Course) {
    guard let source = curriculum.courses.first(where: { $0.id == course.id }) else { return }
    add(
      OverlayBase(
        .course(course.id), texts.text(of: source.outline), at: source.idSpan, of: SourceSpan(0, .max),
        in: source.path, under: course.idSpan, in: course.path))
  }
}

extension Block {
  /// Whether it comes in the place of a block of the curriculum, or takes one out; else it is a new one or a note.
  public var standsForAnother: Bool {
    kind != .comment && (self["remove"] == "yes" || self["after"] == nil && self["before"] == nil)
  }
}

extension Course {
  /// The timetable in a few words a line, for comparison.
  var outline: String {
    var lines = [title.string, tier.rawValue]
    if let people { lines.append("\(people.least)–\(people.most), \(people.table)") }
    for day in days {
      lines.append("\(day.title.string) \(day.starts?.description ?? "")")
      lines += day.sessions.map { "- \($0.outline)" }
    }
    if let notes { lines.append(notes.string) }
    return lines.joined(separator: "\n")
  }
}

extension Session {
  fileprivate var outline: String {
    let what: String =
      switch kind {
      case .module(let module, let through): module.id.text + (through.map { " through \($0.id)" } ?? "")
      case .pause(let pauses): pauses.map(\.rawValue).joined(separator: " ")
      case .event(let event): event.rawValue
      case .test(let test): "test \(test.id)"
      }
    let parts = [
      what, test.map { "test \($0.id)" }, title?.string, typedMinutes.map { "\($0.count) minutes" },
      at.map { "at \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }
}
