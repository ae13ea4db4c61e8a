import CascadeMarkup
import CascadeText

/// Holds the attributes of a container against the rules of its kind.
struct AttributeReader {
  /// The kind's directive.
  let directive: Directive
  /// The kind, as typed.
  let kindName: String
  /// Whether the container stands in a file of an overlay.
  let isOverlay: Bool

  /// Reports what is wrong with the attribute at `place` of `container`; `false` where it cannot be read.
  func reads(_ place: Int, of container: Container, _ findings: inout FindingCollector) -> Bool {
    let attribute = container.attributes[place]
    // A key given twice and a value left out were reported when the line was parsed.
    return !attribute.isRepeated && !attribute.value.isEmpty && check(attribute, &findings)
  }

  /// Reports the attributes that `container` lacks.
  func reportMissing(in container: Container, _ findings: inout FindingCollector) {
    for rule in directive.attributes where rule.isRequired && container.attribute(rule.key) == nil {
      findings.add(
        .missingAttribute, "'\(kindName)' needs '\(rule.key)='; expected \(rule.value.expectation)",
        at: container.kindSpan)
    }
  }

  /// Reports what is wrong with one attribute; `false` where its value cannot be read.
  private func check(_ attribute: Container.Attribute, _ findings: inout FindingCollector) -> Bool {
    guard let rule = rule(attribute.key) else { return directive.kind == .local || reportUnknown(attribute, &findings) }
    if rule.isForOverlays, !isOverlay {
      findings.add(
        .unknownAttribute, "'\(attribute.key)' is for the files of overlays alone", at: attribute.keySpan)
    }
    if rule.value.accepts(attribute.value) { return true }
    if let meant = Mending.attribute(attribute.value, rule.value) {
      findings.add(
        .badAttributeValue, "'\(attribute.key)' is '\(attribute.value)'; expected \(rule.value.expectation)",
        at: attribute.valueSpan,
        fixes: [Diagnostic.Fix("replace by '\(meant)'", replacing: attribute.valueSpan, with: meant)])
      return false
    }
    let isQuestionKind = directive.kind == .question && rule.key == "kind"
    let (word, span) = wrongPart(of: attribute, rule.value)
    findings.add(
      isQuestionKind ? .unknownQuestionKind : .badAttributeValue,
      isQuestionKind ? "there is no question of kind '\(word)'" : "'\(attribute.key)' is '\(word)'", typed: word,
      at: span,
      candidates: rule.value.words, otherwise: "; expected \(rule.value.expectation)")
    return false
  }

  private func rule(_ key: String) -> Directive.Rule? {
    directive.attributes.first { $0.key == key } ?? Directive.common.first { $0.key == key }
      ?? Directive.overlayRules.first { $0.key == key }
  }

  private func reportUnknown(_ attribute: Container.Attribute, _ findings: inout FindingCollector) -> Bool {
    let known = directive.rules.filter { isOverlay || !$0.isForOverlays }.map(\.key)
    findings.add(
      .unknownAttribute, "'\(kindName)' takes no '\(attribute.key)'", typed: attribute.key, at: attribute.keySpan,
      candidates: known)
    return false
  }

  /// The first of several values that is wrong, or the only one.
  private func wrongPart(of attribute: Container.Attribute, _ rule: Directive.ValueRule) -> (String, SourceSpan) {
    guard rule.takesSeveral, let wrong = Block.Attribute(attribute).parts.first(where: { !rule.accepts($0.text) })
    else {
      return (attribute.value, attribute.valueSpan)
    }
    return wrong
  }
}
