import CascadeCurriculum
import CascadeMarkup
import CascadeText
import CascadeXML

extension AcademyXML {
  /// The module at `place` as a document of its own, set as deep as it stands in the whole; begins with ``moduleStart``.
  func module(at place: Int) -> [UInt8] {
    let module = delivery.module(at: place)
    let size = module.content.document.bytes.count
    var writer = XMLWriter(layout: Self.layout, depth: 2, capacity: size + size / 2 + 4096)
    writer.open("module")
    writer.attribute("xmlns", word: Self.namespace)
    writeAttributes(of: module, &writer)
    writeMarkedWords("title", module.title, &writer)
    writeMinutes(of: module, &writer)
    for author in module.authors { writer.reference("author", author.id.text) }
    for prerequisite in module.prerequisites { writer.reference("prerequisite", prerequisite.id.text) }
    for gap in module.gaps { writer.reference("gap-served", gap.id.text) }
    for safeguard in module.safeguards {
      let page = delivery.curriculum.safeguard(safeguard.id)?.page.id.text ?? ""
      writer.reference("safeguard-shown", "\(page)#\(safeguard.id.text)")
    }
    for source in module.furtherReading { writer.reference("further-reading", source.id.text) }
    if isComplete { writer.silences(module.silences) }
    writer.open("objectives")
    for objective in module.objectives { write(objective, &writer) }
    writer.close()
    for tier in tiers where module.tiers.contains(tier) { writePlan(of: module, for: tier, &writer) }
    var body = BodyXML(
      self, module.content, in: .module(module.id), number: "\(module.number).",
      language: delivery.curriculum.language, tiers: module.tiers)
    body.writeBody(into: &writer)
    writer.close()
    return writer.finish()
  }

  /// A page, as an element of the whole.
  func writePage(_ page: Page, _ writer: inout XMLWriter) {
    writer.open("page")
    writer.attribute("id", page.id.text)
    writer.attribute("place", page.place.rawValue)
    if let fallback { writer.language(fallback) }
    writeMarkedWords("title", page.title, &writer)
    if isComplete { writer.silences(page.silences) }
    var body = BodyXML(
      self, page.content, in: .page(page.id), number: "", language: delivery.curriculum.language)
    body.writeBody(into: &writer)
    writer.close()
  }

  private func writeAttributes(of module: Module, _ writer: inout XMLWriter) {
    writer.attribute("id", module.id.text)
    writer.attribute("number", module.number)
    writer.attribute("code", optional: module.code?.string)
    if isComplete, module.tiers != .all { writer.names("tiers", module.tiers.tiers.map(\.rawValue)) }
    if let fallback { writer.language(fallback) }
  }

  private func writeMinutes(of module: Module, _ writer: inout XMLWriter) {
    for tier in tiers {
      guard let minutes = module.minutes[tier], module.tiers.contains(tier) else { continue }
      writer.open("minutes", .text)
      writer.attribute("tier", tier.rawValue)
      writer.text(minutes.count)
      writer.close()
    }
  }

  private func write(_ objective: Objective, _ writer: inout XMLWriter) {
    writer.open("objective")
    writer.attribute("id", objective.id.text)
    writer.attribute("level", objective.level.rawValue)
    writer.names("competencies", objective.competencies.map(\.id.text))
    if isComplete, objective.tiers != .all { writer.names("tiers", objective.tiers.tiers.map(\.rawValue)) }
    writeMarkedWords("can", objective.can, &writer)
    writer.close()
  }

  private func writePlan(of module: Module, for tier: Tier, _ writer: inout XMLWriter) {
    let planned = module.content.scheduledBlocks(for: tier)
    writer.open("session-plan")
    writer.attribute("tier", tier.rawValue)
    writer.attribute("minutes", planned.reduce(0) { $0 + $1.minutes.count })
    var start = 0
    for (block, minutes) in planned {
      writer.open("planned", .text)
      writer.attribute("block", block.id.text)
      writer.attribute("kind", block.kindName)
      writer.attribute("number", optional: block.number.map { "\(module.number).\($0)" })
      writer.attribute("start", start)
      writer.attribute("minutes", minutes.count)
      writer.attribute("method", optional: block.timing?.method?.rawValue)
      writer.attribute("grouping", optional: block.timing?.grouping?.rawValue)
      writer.names("objectives", (block.timing?.objectives ?? []).map(\.id.text))
      if let title = block.title {
        let (text, wording) = delivery.words(of: title, in: module.content)
        if fallback != nil, wording != .source { writer.language(delivery.locale.tag) }
        writer.reliance(wording)
        writer.text(text)
      }
      writer.close()
      start += minutes.count
    }
    writer.close()
  }
}
