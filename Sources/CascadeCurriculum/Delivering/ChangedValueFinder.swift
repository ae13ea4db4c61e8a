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
    let former = curriculum.values(in: delivery.locale.tag, under: nil)
    let changes = overlay.values.compactMap { value -> ChangedValue? in
      guard let old = former[value.name], let new = delivery.values.byName[value.name], old != new else { return nil }
      return ChangedValue(
        name: value.name, former: String(decoding: old, as: UTF8.self), current: String(decoding: new, as: UTF8.self),
        places: [])
    }
    guard !changes.isEmpty else { return [] }
    let finder = ChangedValueFinder(delivery, overlay)
    return changes.filter { delivery.showsRestricted || finder.shown.contains($0.name) }.map { change in
      var change = change
      change.places = finder.places[change.name] ?? []
      return change
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
    for words in wordsShown(of: overlay) { shown.formUnion(words.valueReferences.map(\.name)) }
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

  /// The words of front matter and YAML files that participants of the edition see.
  private func wordsShown(of overlay: Overlay) -> [String] {
    let (curriculum, reach) = (delivery.curriculum, delivery.reach)
    var texts = [curriculum.title, curriculum.publisher, overlay.title, overlay.banner].compactMap(\.self)
    for module in reach.modules.map({ curriculum.modules[$0] }) {
      let objectives = module.objectives.filter { objective in
        delivery.edition.tier.map { objective.tiers.contains($0) } ?? true
      }
      texts += [module.title] + objectives.map(\.can)
    }
    texts += curriculum.pages.map(\.title) + reach.gaps.map { curriculum.needs.gaps[$0].statement }
    for term in reach.terms.map({ curriculum.terms[$0] }) { texts += [term.term, term.definition] }
    return texts.map(\.string) + reach.courses.map { curriculum.courses[$0].outline }
  }
}

extension Delivery {
  /// The title of the block at `place` of a module's or page's whole content; `nil` without one.
  func title(ofBlock place: Int, in content: Content) -> Difference.Title? {
    let block = content.blocks[place]
    guard let node = block.title else { return nil }
    let (text, wording) = words(of: node, in: content)
    let language = wording == .source ? block.language ?? curriculum.language : locale.tag
    return Difference.Title(text: text, language: language, wording: wording)
  }
}
