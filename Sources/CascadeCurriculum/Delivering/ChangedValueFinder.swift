import CascadeMarkup

/// Finds the values to which an edition's overlay gives other words, and the protected text that shows them. Participants
/// are told of a value only where they see it: it may stand in restricted text alone.
struct ChangedValueFinder {
  private let delivery: Delivery
  /// The names that the text of modules and pages shows.
  private var shown: Set<String> = []
  private var places: [String: [ChangedValue.Place]] = [:]

  /// What `delivery` says otherwise than `curriculum` does, in the order of the overlay's list.
  static func changedValues(between curriculum: Curriculum, and delivery: Delivery) -> [ChangedValue] {
    guard let overlay = curriculum.overlays.first(where: { $0.id == delivery.edition.overlay?.id }) else { return [] }
    let changes = curriculum.valueChanges(by: overlay, in: delivery.locale.tag)
    guard !changes.isEmpty else { return [] }
    let finder = ChangedValueFinder(delivery, overlay)
    return changes.filter { delivery.showsRestricted || finder.shown.contains($0.name) }.map { change in
      ChangedValue(
        name: change.name, former: change.former, current: change.current, places: finder.places[change.name] ?? [])
    }
  }

  private init(_ delivery: Delivery, _ overlay: Overlay) {
    self.delivery = delivery
    let curriculum = delivery.curriculum
    for page in curriculum.pages where page.place == .front { find(in: page.content, of: .page(page.id)) }
    for place in delivery.reach.modules {
      find(in: curriculum.modules[place].content, of: .module(curriculum.modules[place].id))
    }
    for page in curriculum.pages where page.place == .back { find(in: page.content, of: .page(page.id)) }
    findWords(of: overlay)
  }

  private mutating func find(in content: Content, of file: FileID) {
    let nodes = content.document.nodes
    var plan = FilterPlan(content: content, filter: delivery.filter)
    plan.planFootnotes()
    let isShown = plan.shownNodes()
    for index in nodes.indices where nodes[index].kind == .value && isShown[index] {
      shown.insert(content.document.literal(of: index))
    }
    for place in content.protectedBlocks where content.blocks[place].overlay == nil {
      let used = content.valuesShown(by: content.blocks[place]).filter { isShown[$0] }
      for name in Set(used.map { content.document.literal(of: $0) }) {
        places[name, default: []].append(
          ChangedValue.Place(
            file: file, block: content.blocks[place], title: delivery.title(ofBlock: place, in: content)))
      }
    }
  }

  /// Finds the values in front matter and YAML files that participants see; not in what the edition has no page of.
  private mutating func findWords(of overlay: Overlay) {
    let (curriculum, reach) = (delivery.curriculum, delivery.reach)
    let shownPaths = Set(
      reach.modules.map { curriculum.modules[$0].path } + reach.courses.map { curriculum.courses[$0].path })
    let hiddenPaths = Set(curriculum.modules.map(\.path) + curriculum.courses.map(\.path)).subtracting(shownPaths)
    var texts: [Text] = []
    curriculum.forEachWords { words, place in
      if place.isPublic, !hiddenPaths.contains(place.path) { texts.append(words) }
    }
    overlay.forEachWords { words, path in
      if !hiddenPaths.contains(path) { texts.append(words) }
    }
    for text in texts { shown.formUnion(text.string.valueReferences.map(\.name)) }
  }
}
