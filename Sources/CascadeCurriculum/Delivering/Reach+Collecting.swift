import CascadeMarkup

extension Delivery.Reach {
  /// What the delivery of `edition` of `curriculum` reaches, found by walking all that its filter shows.
  init(of edition: Edition, in curriculum: Curriculum, through filter: ContentFilter) {
    self.init()
    var collector = ReachCollector(curriculum: curriculum, filter: filter)
    for (place, module) in curriculum.modules.enumerated() {
      if let tier = edition.tier, !module.tiers.contains(tier) { continue }
      modules.append(place)
      collector.collect(module)
    }
    for page in curriculum.pages { collector.collect(page.content) }
    for (place, course) in curriculum.courses.enumerated() where edition.tier == nil || course.tier == edition.tier {
      courses.append(place)
    }
    collector.closeOver()
    terms = collector.terms.indices.filter { collector.terms[$0] }
    sources = collector.sources.indices.filter { collector.sources[$0] }
    gaps = collector.gaps.indices.filter { collector.gaps[$0] }
    assets = collector.assets.sorted()
  }
}

/// Gathers what shown text leads to.
private struct ReachCollector {
  let curriculum: Curriculum
  let filter: ContentFilter
  var terms: [Bool]
  var sources: [Bool]
  var gaps: [Bool]
  var assets: Set<String> = []

  init(curriculum: Curriculum, filter: ContentFilter) {
    self.curriculum = curriculum
    self.filter = filter
    terms = [Bool](repeating: false, count: curriculum.terms.count)
    sources = [Bool](repeating: false, count: curriculum.sources.count)
    gaps = [Bool](repeating: false, count: curriculum.needs.gaps.count)
  }

  mutating func collect(_ module: Module) {
    for reference in module.furtherReading { reach(reference.id) }
    for reference in module.gaps {
      if let place = curriculum.index.gaps[reference.id] { gaps[place] = true }
    }
    collect(module.content)
  }

  mutating func collect(_ content: Content) {
    var plan = FilterPlan(content: content, filter: filter)
    plan.planFootnotes()
    let shown = plan.shownNodes()
    for link in content.links where shown[link.node] {
      if case .term(let id) = link.target, let place = curriculum.index.terms[id] { terms[place] = true }
      if case .asset(let path) = link.target { assets.insert(path) }
    }
    for image in content.images where shown[image.node] {
      if let path = image.path { assets.insert(path) }
    }
    for (index, node) in content.document.nodes.enumerated() where node.kind == .citation && shown[index] {
      for item in content.document.citations[Int(node.first)].items { reach(ID(item.key)) }
    }
    for place in content.blocks.indices where shown[content.blocks[place].node] {
      for attribute in content.blocks[place].attributes { reach(attribute) }
    }
  }

  private mutating func reach(_ attribute: Block.Attribute) {
    switch attribute.key {
    case "term": if let place = curriculum.index.terms[ID(attribute.value)] { terms[place] = true }
    case "source": reach(ID(attribute.value))
    case "authority": if filter.keepsRestricted { reach(ID(attribute.value)) }
    default: break
    }
  }

  private mutating func reach(_ source: ID<Source>) {
    if let place = curriculum.index.sources[source] { sources[place] = true }
  }

  /// Adds what the pictures' credits name.
  mutating func closeOver() {
    for credit in curriculum.credits where assets.contains(credit.path) {
      if let from = credit.from { reach(ID(from.string)) }
    }
  }
}

extension FilterPlan {
  /// Which nodes the filter shows.
  func shownNodes() -> [Bool] {
    var shown = [Bool](repeating: false, count: marks.count)
    let nodes = content.document.nodes
    let kept = keptDefinitions
    var index = 0
    while index < nodes.count {
      let isLeftOut = marks[index] == .drop || (nodes[index].kind == .footnoteDefinition && !kept.contains(index))
      if isLeftOut {
        index = Int(nodes[index].end)
      } else {
        shown[index] = true
        index += 1
      }
    }
    return shown
  }
}
