import CascadeMarkup
import CascadeText

/// Finds what an edition's overlay changes, and of that what the edition shows: of what is kept from its readers it is
/// not told that it was changed.
struct DifferenceFinder {
  private let base: Curriculum
  /// The curriculum as it is without the overlay, in the same edition.
  private let former: Delivery
  private let delivery: Delivery
  private let overlay: Overlay
  private var found: [Difference] = []

  /// What `delivery` shows otherwise than `curriculum` does, in the order of the book, then timetables.
  static func differences(between curriculum: Curriculum, and delivery: Delivery) -> [Difference] {
    guard let overlay = curriculum.overlays.first(where: { $0.id == delivery.edition.overlay?.id }) else { return [] }
    var finder = DifferenceFinder(curriculum, delivery, overlay)
    let front = curriculum.pages.filter { $0.place == .front }.map { FileID.page($0.id) }
    let back = curriculum.pages.filter { $0.place == .back }.map { FileID.page($0.id) }
    for file in front + curriculum.modules.map({ .module($0.id) }) + back { finder.find(in: file) }
    finder.findCourses()
    return finder.found
  }

  private init(_ curriculum: Curriculum, _ delivery: Delivery, _ overlay: Overlay) {
    base = curriculum
    self.delivery = delivery
    self.overlay = overlay
    former = Delivery(
      curriculum: curriculum, edition: delivery.edition, locale: delivery.locale, values: delivery.values,
      translations: delivery.translations, reach: Delivery.Reach())
  }

  private mutating func find(in file: FileID) {
    guard delivery.shows(.file(file)) else { return }
    let own = overlay.files.indices.filter { overlay.files[$0].target == file }
    for place in own { findFields(of: overlay.files[place], in: file) }
    for place in own {
      for block in overlay.files[place].content.blocks.indices { find(block, of: place, in: file) }
    }
  }

  private mutating func findFields(of own: OverlayFile, in file: FileID) {
    guard case .module(let id) = file, let module = delivery.curriculum.module(id) else { return }
    for field in own.set {
      let words: Text
      if field.key == OverlayFile.SetField.title {
        words = module.title
      } else if let objective = module.objectives.first(where: { $0.id.text == field.key }),
        delivery.edition.tier.map({ objective.tiers.contains($0) }) ?? true
      {
        words = objective.can
      } else {
        continue
      }
      found.append(
        Difference(
          kind: .reworded(field.key), file: file, title: title(words), isToReview: isToReview(field.keySpan, own.path)))
    }
  }

  private mutating func find(_ place: Int, of origin: Int, in file: FileID) {
    let own = overlay.files[origin]
    let block = own.content.blocks[place]
    guard block.parent == nil, block.kind != .comment else { return }
    let old = block.standsForAnother ? Place(of: block.id, in: base.content(of: file)) : nil
    let new = block["remove"] == "yes" ? nil : Place(of: block.id, in: delivery.curriculum.content(of: file))
    let wasShown = old.map { former.showsBlock(at: $0.block, of: $0.content) } ?? false
    let isShown = new.map { delivery.showsBlock(at: $0.block, of: $0.content) } ?? false
    let kind: Difference.Kind
    switch (wasShown, isShown) {
    case (true, true): kind = .replaced
    case (false, true): kind = .added
    case (true, false) where block["remove"] == "yes": kind = .removed
    case (_, false): return
    }
    let shown = kind == .removed ? old : new
    found.append(
      Difference(
        kind: kind, file: file, block: shown.map { $0.content.blocks[$0.block] },
        title: shown.flatMap { title($0, in: kind == .removed ? former : delivery) }, origin: (origin, place),
        isToReview: isToReview(block.idSpan, own.path)))
  }

  private mutating func findCourses() {
    for place in delivery.reach.courses {
      let course = delivery.curriculum.courses[place]
      guard course.overlay == overlay.id else { continue }
      found.append(
        Difference(
          kind: .timetable, title: title(course.title), course: course.id,
          isToReview: isToReview(course.idSpan, course.path)))
    }
  }

  private func isToReview(_ span: SourceSpan, _ path: String) -> Bool {
    overlay.bases.contains { $0.ownPath == path && $0.ownSpan == span && $0.isToReview }
  }

  private func title(_ words: Text) -> Difference.Title {
    let language = words.language ?? (words.isLocalized ? delivery.locale.tag : base.language)
    return Difference.Title(text: delivery.words(words), language: language, wording: words.wording)
  }

  private func title(_ place: Place, in delivery: Delivery) -> Difference.Title? {
    delivery.title(ofBlock: place.block, in: place.content)
  }

  /// A block of a content.
  private struct Place {
    let content: Content
    let block: Int

    init?(of id: ID<Block>, in content: Content?) {
      let name = id.text.lowercased()
      guard let content, let block = content.blocks.firstIndex(where: { $0.id.text.lowercased() == name }) else {
        return nil
      }
      (self.content, self.block) = (content, block)
    }
  }
}
