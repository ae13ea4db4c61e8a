import CascadeMarkup
import CascadeText

/// Reads what the opening line of a container says into a ``Block``.
struct BlockReader {
  /// The local kinds that the curriculum declares.
  let kinds: [Curriculum.LocalKind]
  /// What was found.
  var findings: FindingCollector

  private static let kindsByName: [String: BlockKind] = Dictionary(
    uniqueKeysWithValues: BlockKind.allCases.filter { $0 != .local }.map { ($0.rawValue, $0) })

  /// A reader for containers of the file `path`.
  init(path: String, kinds: [Curriculum.LocalKind]) {
    self.kinds = kinds
    findings = FindingCollector(path: path)
  }

  /// What the containers around another one hand down to it.
  struct Surroundings {
    /// The tiers that they are kept for.
    var tiers = TierSet.all
    /// Whether one of them is restricted.
    var isRestricted = false
    /// Whether one of them is timed.
    var isTimed = false
  }

  /// The block that `container`, at `node` and written in the file `path`, is, with its kind's directive. Its id is the
  /// typed one or empty.
  mutating func block(
    _ container: Container, at node: Int, of path: String, in around: Surroundings
  ) -> (Block, Directive) {
    let (directive, isRestricted) = directive(of: container)
    var opening = Block.Opening(
      kindName: container.kind, kindSpan: container.kindSpan, id: ID(container.id ?? ""), idSpan: container.idSpan,
      hasTypedID: container.id != nil, path: path)
    if let id = container.id, !Directive.ValueRule.isID(id) {
      let meant = Mending.blockID(id)
      findings.add(
        .badID,
        "the id '\(id)' is not made of letters a to z, digits, '-' and '.' alone"
          + (meant.map { "; did you mean '\($0)'?" } ?? ""), at: container.idSpan,
        fixes: meant.map { [Diagnostic.Fix("replace by '\($0)'", replacing: container.idSpan, with: $0)] } ?? [])
    }
    opening.overlay = Self.overlay(of: path)
    let tiers = readAttributes(of: container, directive, keptFor: around.tiers, into: &opening)
    if directive.isTimed { opening.timing = timing(of: opening, keptFor: tiers, container) }
    let hasMinutes = opening.timing.map { $0.minutes != ByTier() } ?? false
    var block = Block(node: node, kind: directive.kind, opening: opening)
    block.tiers = tiers
    block.isScheduled = hasMinutes && !around.isTimed
    block.isRestrictedItself = isRestricted || directive.kind == .question && isForTestsAlone(container)
    block.isRestricted = block.isRestrictedItself || around.isRestricted
    return (block, directive)
  }

  /// The folder of `overlays/<id>/…`; `nil` for any other path.
  private static func overlay(of path: String) -> ID<Overlay>? {
    guard path.hasPrefix("overlays/") else { return nil }
    return ID(String(path.dropFirst("overlays/".count).prefix { $0 != "/" }))
  }

  /// What the kind of the container takes, and whether it is restricted. An unknown kind is, so that nothing leaks.
  private mutating func directive(of container: Container) -> (Directive, isRestricted: Bool) {
    if let kind = Self.kindsByName[container.kind] {
      let directive = Directive.of(kind)
      return (directive, directive.isRestricted)
    }
    if let local = kinds.first(where: { $0.name == container.kind }) { return (.of(.local), local.isRestricted) }
    if container.kind.hasPrefix(BlockKind.local.rawValue) {
      findings.add(
        .undeclaredKind, "the kind '\(container.kind)' is not declared under 'kinds' in curriculum.yaml",
        typed: container.kind, at: container.kindSpan, candidates: kinds.map(\.name))
    } else if !container.kind.isEmpty {
      findings.add(
        .unknownKind, "there is no kind '\(container.kind)'", typed: container.kind, at: container.kindSpan,
        candidates: BlockKind.allCases.filter { $0 != .local }.map(\.rawValue) + kinds.map(\.name))
    }
    return (.of(.local), true)
  }

  /// Whether a question is for test papers alone; one whose use or kind cannot be read counts as such, so that neither
  /// a test nor the marks of its right options leak.
  private func isForTestsAlone(_ container: Container) -> Bool {
    guard let kind = container["kind"], AssessmentItem.Kind(rawValue: kind) != nil else { return true }
    return AssessmentItem.Use(rawValue: container["use"] ?? AssessmentItem.Use.practice.rawValue) ?? .test == .test
  }

  /// Reads the attributes into `opening`; the tiers that they leave of `around`.
  private mutating func readAttributes(
    of container: Container, _ directive: Directive, keptFor around: TierSet, into opening: inout Block.Opening
  ) -> TierSet {
    let reader = AttributeReader(directive: directive, kindName: container.kind, isOverlay: opening.overlay != nil)
    var tiers = around
    opening.attributes.reserveCapacity(container.attributes.count)
    for place in container.attributes.indices where reader.reads(place, of: container, &findings) {
      let attribute = Block.Attribute(container.attributes[place])
      switch attribute.key {
      case "tiers": narrow(&tiers, to: attribute, of: container)
      case "overlays": opening.overlays = attribute.references()
      case "protected": opening.isProtected = attribute.value == "yes"
      default: opening.attributes.append(attribute)
      }
    }
    reader.reportMissing(in: container, &findings)
    return tiers
  }

  private mutating func narrow(_ kept: inout TierSet, to attribute: Block.Attribute, of container: Container) {
    let tiers = Directive.ValueRule.tiers(attribute.value) ?? .all
    if !kept.isEmpty, kept.isDisjoint(with: tiers) {
      findings.add(
        .keptForNobody, "nobody sees this '\(container.kind)': the block around it is for other tiers",
        at: attribute.span)
    }
    kept.formIntersection(tiers)
  }

  private func timing(of opening: Block.Opening, keptFor tiers: TierSet, _ container: Container) -> Block.Timing {
    var timing = Block.Timing(
      minutes: ByTier(), minutesSpan: container.kindSpan, method: nil, grouping: nil, objectives: [])
    var forAll: Minutes?
    var own = ByTier<Minutes>()
    var hasMinutes = false
    for attribute in opening.attributes {
      switch attribute.key {
      case "method": timing.method = Method(rawValue: attribute.value)
      case "grouping": timing.grouping = Grouping(rawValue: attribute.value)
      case "objectives": timing.objectives = attribute.references()
      case "minutes", "trainer", "supervisor", "beat":
        if let tier = Tier(rawValue: attribute.key) {
          own[tier] = Minutes(attribute.value)
        } else {
          forAll = Minutes(attribute.value)
        }
        if !hasMinutes { timing.minutesSpan = attribute.span }
        hasMinutes = true
      default: continue
      }
    }
    for tier in Tier.allCases where tiers.contains(tier) { timing.minutes[tier] = own[tier] ?? forAll }
    return timing
  }
}
