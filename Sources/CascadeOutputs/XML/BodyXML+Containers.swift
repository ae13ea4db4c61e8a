import CascadeCurriculum
import CascadeMarkup
import CascadeText
import CascadeXML

extension BodyXML {
  /// Opens the element of a `:::` container; of one whose kind is not known the content alone is written.
  mutating func openContainer(_ index: Int) {
    guard let place = meaning.block[index] else { return children(of: index) }
    let block = content.blocks[place]
    guard block.kind != .comment else { return }
    writer.open(Self.elementName(of: block.kind))
    writeCommonAttributes(of: block)
    writeOwnAttributes(of: block, at: place)
    if block.kind == .local { writeProperties(of: block) }
    tasks.append(.close(1))
    guard let title = block.title, title == index + 1 else {
      return tasks.append(.walk(index + 1, end(of: index)))
    }
    tasks.append(.walk(end(of: title), end(of: index)))
    writer.open("title", .text)
    writeAttributes(
      of: meaning.heading[title].map { content.headings[$0] }, level: content.document.nodes[title].detail,
      inside: block.id.text)
    markTranslation(of: title)
    children(of: title, closing: 1)
  }

  private static func elementName(of kind: BlockKind) -> StaticString {
    switch kind {
    case .step: "step"
    case .activity: "activity"
    case .scenario: "scenario"
    case .debrief: "debrief"
    case .materials: "materials"
    case .outcome: "outcome"
    case .handout: "handout"
    case .card: "card"
    case .checklist: "checklist"
    case .blank: "blank"
    case .definition: "definition"
    case .keyPoints: "key-points"
    case .contentWarning: "content-warning"
    case .safeguard: "safeguard"
    case .figure: "figure"
    case .national: "national"
    case .law: "law"
    case .only: "only"
    case .question: "question"
    case .answer: "answer"
    case .feedback: "feedback"
    case .rubric: "rubric"
    case .facilitator: "facilitator"
    case .reason: "reason"
    case .local, .comment: "local"
    }
  }

  private mutating func writeCommonAttributes(of block: Block) {
    let parent = block.parent.map { content.blocks[$0] }
    writer.attribute("id", block.id.text)
    writer.mark("generated-id", !block.hasTypedID)
    writer.attribute("number", optional: block.number.map { "\(number)\($0)" })
    if source.isComplete, block.tiers != (parent?.tiers ?? tiers) {
      writer.names("tiers", block.tiers.tiers.map(\.rawValue))
    }
    writer.names("overlays", block.overlays.map(\.id.text))
    writer.mark("protected", block.isProtected)
    writer.attribute("from-overlay", optional: block.overlay?.text)
    writer.attribute("authority", optional: block["authority"])
    writer.attribute("review-due", optional: block["review-due"])
    writer.mark("to-review", block.isToReview && source.delivery.showsRestricted)
    if let own = block.language ?? parent.map({ $0.language ?? language }), own != (parent?.language ?? language) {
      writer.language(own)
    }
    writer.mark("restricted", block.isRestrictedItself || Directive.of(block.kind).isRestricted)
  }

  private mutating func writeOwnAttributes(of block: Block, at place: Int) {
    switch block.kind {
    case .step, .activity, .scenario, .debrief: writeTiming(of: block)
    case .handout, .card: copy(["copies"], of: block)
    case .checklist: copy(["pass"], of: block)
    case .blank: copy(["lines"], of: block)
    case .definition: copy(["term"], of: block)
    case .figure: copy(["mirror"], of: block)
    case .law: copy(["source", "status", "as-of", "reviewer", "compare"], of: block)
    case .only: copy(["remove"], of: block)
    case .facilitator: copy(["about"], of: block)
    case .local: writer.attribute("kind", block.kindName)
    case .answer: writeNumericAnswer(of: place)
    case .national: writer.mark("gap", block.overlay == nil && source.delivery.overlay != nil)
    case .question: if let item = meaning.item[place] { writeAttributes(of: content.items[item]) }
    case .materials, .outcome, .keyPoints, .contentWarning, .safeguard, .feedback, .rubric, .reason,
      .comment:
      break
    }
  }

  /// Writes attributes as the author typed them.
  private mutating func copy(_ names: [StaticString], of block: Block) {
    for name in names { writer.attribute(name, optional: block[name.description]) }
  }

  private mutating func writeTiming(of block: Block) {
    guard let timing = block.timing else { return }
    let tiers = source.tiers.filter { block.tiers.contains($0) }
    let minutes = tiers.map { timing.minutes[$0] }
    if let first = minutes.first, minutes.allSatisfy({ $0 == first }) {
      writer.attribute("minutes", optional: first?.count)
    } else {
      for tier in tiers { writer.attribute(Self.name(of: tier), optional: timing.minutes[tier]?.count) }
    }
    writer.attribute("method", optional: timing.method?.rawValue)
    writer.attribute("grouping", optional: timing.grouping?.rawValue)
    writer.names("objectives", timing.objectives.map(\.id.text))
  }

  private static func name(of tier: Tier) -> StaticString {
    switch tier {
    case .trainer: "trainer"
    case .supervisor: "supervisor"
    case .beat: "beat"
    }
  }

  private mutating func writeProperties(of block: Block) {
    for attribute in block.attributes {
      writer.open("property")
      writer.attribute("name", attribute.key)
      writer.attribute("value", attribute.value)
      writer.close()
    }
  }

  private mutating func writeNumericAnswer(of place: Int) {
    guard let numeric = meaning.numericItem[place].flatMap({ content.items[$0].numeric }) else { return }
    writer.attribute("value", numeric.value)
    writer.attribute("within", optional: numeric.within)
  }

  private mutating func writeAttributes(of item: AssessmentItem) {
    writer.attribute("kind", item.kind.rawValue)
    writer.attribute("objectives", item.objectives.map(\.id.text).joined(separator: " "))
    writer.attribute("points", item.points)
    writer.mark("red-line", item.isRedLine)
    writer.answer("partial", item.givesPartialCredit)
    writer.attribute("pass", optional: item.pass)
    writer.attribute("use", item.use.rawValue)
    if item.kind == .short { writer.attribute("mark", item.marking.rawValue) }
    writer.attribute("need", optional: item.need)
  }
}
