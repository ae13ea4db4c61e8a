import CascadeMarkup
import CascadeText

/// Reads what the opening line of a container says into a ``Block``.
struct BlockReader {
  /// The file's path.
  let path: String
  /// The local kinds that the curriculum declares.
  let kinds: [Curriculum.LocalKind]
  /// What was found.
  var findings: FindingCollector

  private let isOverlay: Bool

  private static let kindsByName: [String: BlockKind] = Dictionary(
    uniqueKeysWithValues: BlockKind.allCases.filter { $0 != .local }.map { ($0.rawValue, $0) })

  /// A reader for containers of the file `path`.
  init(path: String, kinds: [Curriculum.LocalKind]) {
    self.path = path
    self.kinds = kinds
    findings = FindingCollector(path: path)
    isOverlay = path.hasPrefix("overlays/")
  }

  /// The block that `container`, at `node`, is inside `parent`. Its id is the typed one or empty.
  mutating func block(_ container: Container, at node: Int, inside parent: Block?) -> Block {
    let (kind, isRestricted) = kind(of: container)
    let directive = Directive.of(kind)
    var block = Block(
      node: node, kind: kind, kindName: container.kind, id: ID(container.id ?? ""), idSpan: container.idSpan, path: path
    )
    block.hasTypedID = container.id != nil
    if let id = container.id, !Directive.ValueRule.isID(id) {
      findings.add(
        .badID, "the id '\(id)' is not made of letters a to z, digits, '-' and '.' alone", at: container.idSpan)
    }
    let reader = AttributeReader(directive: directive, kindName: container.kind, isOverlay: isOverlay)
    let attributes = reader.read(container, &findings)
    readCommon(attributes, into: &block, inside: parent)
    if directive.isTimed { block.timing = timing(attributes, container, tiers: block.tiers) }
    block.isRestrictedItself = isRestricted || kind == .question && isForTestsAlone(container)
    block.isRestricted = block.isRestrictedItself || parent?.isRestricted ?? false
    return block
  }

  /// The kind of the container, and whether that is restricted. An unknown kind is, so that nothing leaks.
  private mutating func kind(of container: Container) -> (BlockKind, isRestricted: Bool) {
    if let kind = Self.kindsByName[container.kind] { return (kind, Directive.of(kind).isRestricted) }
    if let local = kinds.first(where: { $0.name == container.kind }) { return (.local, local.isRestricted) }
    if container.kind.hasPrefix(BlockKind.local.rawValue) {
      findings.add(
        .undeclaredKind, "the kind '\(container.kind)' is not declared under 'kinds' in curriculum.yaml",
        typed: container.kind, at: container.kindSpan, candidates: kinds.map(\.name))
    } else if !container.kind.isEmpty {
      findings.add(
        .unknownKind, "there is no kind '\(container.kind)'", typed: container.kind, at: container.kindSpan,
        candidates: BlockKind.allCases.filter { $0 != .local }.map(\.rawValue) + kinds.map(\.name))
    }
    return (.local, true)
  }

  /// Whether a question is for test papers alone; one whose use or kind cannot be read counts as such, so that neither
  /// a test nor the marks of its right options leak.
  private func isForTestsAlone(_ container: Container) -> Bool {
    guard let kind = container["kind"], AssessmentItem.Kind(rawValue: kind) != nil else { return true }
    return AssessmentItem.Use(rawValue: container["use"] ?? AssessmentItem.Use.practice.rawValue) ?? .test == .test
  }

  private mutating func readCommon(_ attributes: [Container.Attribute], into block: inout Block, inside parent: Block?)
  {
    block.tiers = parent?.tiers ?? .all
    for attribute in attributes {
      switch attribute.key {
      case "tiers":
        let tiers = TierSet(attribute.elements.compactMap { Tier(rawValue: $0.text).map(TierSet.init) })
        if !block.tiers.isEmpty, block.tiers.isDisjoint(with: tiers) {
          findings.add(
            .keptForNobody, "nobody sees this '\(block.kindName)': the block around it is for other tiers",
            at: attribute.valueSpan)
        }
        block.tiers.formIntersection(tiers)
      case "overlays":
        block.overlays = attribute.elements.map { Reference(ID($0.text), at: $0.span) }
      case "protected": block.isProtected = attribute.value == "yes"
      default:
        block.attributes.append(
          Block.Attribute(key: attribute.key, value: attribute.value, span: attribute.valueSpan))
      }
    }
  }

  private func timing(_ attributes: [Container.Attribute], _ container: Container, tiers: TierSet) -> Block.Timing {
    var timing = Block.Timing(
      minutes: ByTier(), minutesSpan: container.kindSpan, method: nil, grouping: nil, objectives: [])
    var forAll: Minutes?
    var own = ByTier<Minutes>()
    var hasMinutes = false
    for attribute in attributes {
      switch attribute.key {
      case "method": timing.method = Method(rawValue: attribute.value)
      case "grouping": timing.grouping = Grouping(rawValue: attribute.value)
      case "objectives": timing.objectives = attribute.elements.map { Reference(ID($0.text), at: $0.span) }
      default:
        guard let minutes = Minutes(attribute.value) else { continue }
        if attribute.key == "minutes" {
          forAll = minutes
        } else if let tier = Tier(rawValue: attribute.key) {
          own[tier] = minutes
        } else {
          continue
        }
        if !hasMinutes { timing.minutesSpan = attribute.valueSpan }
        hasMinutes = true
      }
    }
    for tier in tiers.tiers { timing.minutes[tier] = own[tier] ?? forAll }
    return timing
  }
}
