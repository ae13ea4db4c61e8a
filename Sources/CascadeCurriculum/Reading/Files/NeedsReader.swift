private import CascadeMarkup
package import CascadeText

/// Reads `needs.yaml`.
package enum NeedsReader {
  /// The keys of the file.
  static let shape = FieldShape(
    "a needs assessment",
    [
      .optional("id", "the assessment's own id"),
      .optional("title", "its name"),
      .optional("round", "when it was made: pre, post or followup"),
      .optional("people", "how many people answered"),
      .optional("synthetic", "whether the figures are made up"),
      .optional("weights", "how much gap, error and outside count for a priority"),
      .required("gaps", "the list of gaps that were found"),
      .optional("non-training", "findings that training cannot mend"),
      .ignore,
    ])

  /// The assessment; `nil` where the file cannot be read.
  package static func read(_ file: SourceFile) -> Checked<NeedsAssessment?> {
    YAMLFile.read(file, as: shape) { read($0, &$1) }
  }

  private static func read(_ fields: Fields, _ reader: inout FieldReader) -> NeedsAssessment {
    var needs = NeedsAssessment()
    let id: Reference<NeedsAssessment>? = reader.id(fields["id"], .framework)
    needs.id = id?.id.text ?? ""
    needs.title = reader.text(fields["title"])
    if let round = fields["round"], let word = reader.word(round, of: ["pre", "post", "followup"]) {
      needs.round = Text(word, at: round.span)
    }
    needs.people = reader.number(fields["people"], in: 0...10_000_000)
    needs.isSynthetic = reader.yes(fields["synthetic"]) ?? false
    weights(fields["weights"], of: &needs, &reader)
    needs.gaps = reader.maps(of: fields["gaps"], as: GapReader.shape).compactMap { GapReader.read($0, &reader) }
    needs.nonTraining = reader.maps(of: fields["non-training"], as: findingShape).compactMap { finding($0, &reader) }
    needs.silences = SilenceReader.read(fields, &reader)
    return needs
  }

  /// The keys of `weights`.
  static let weightShape = FieldShape(
    "'weights'",
    [
      .required("gap", "how much importance less confidence counts"),
      .required("error", "how much the share of errors counts"),
      .required("outside", "how much outside voices count"),
    ])

  private static func weights(_ field: Field?, of needs: inout NeedsAssessment, _ reader: inout FieldReader) {
    guard let field, let fields = reader.fields(of: field, as: weightShape) else { return }
    let found = ["gap", "error", "outside"].compactMap { reader.thousandths(fields[$0], upTo: 1000) }
    guard found.count == 3 else { return }
    let sum = found.reduce(0, +)
    guard sum == 1000 else {
      reader.report(.outOfRange, "the weights must add up to 1; they add up to \(Double(sum) / 1000)", at: field.span)
      return
    }
    needs.gapWeight = Double(found[0]) / 1000
    needs.errorWeight = Double(found[1]) / 1000
    needs.outsideWeight = Double(found[2]) / 1000
  }

  /// The keys of a finding that training cannot mend.
  static let findingShape = FieldShape(
    "a finding",
    [
      .required("finding", "what was found"),
      .optional("owner", "who has to act"),
      .optional("action", "what to do"),
    ])

  private static func finding(_ fields: Fields, _ reader: inout FieldReader) -> NeedsAssessment.Finding? {
    let owner = reader.text(fields["owner"])
    let action = reader.text(fields["action"])
    guard let finding = reader.text(fields["finding"]) else { return nil }
    return NeedsAssessment.Finding(finding: finding, owner: owner, action: action)
  }
}
