private import CascadeChecks
private import CascadeText
private import CascadeTranslation

/// What there is to know of a check of curricula or of translations.
public struct Explanation: Sendable {
  private let kind: Kind

  private enum Kind: Sendable {
    case check(Check)
    case quality(QualityCheck)
  }

  /// The explanation of the check `id`; `nil` where there is none.
  public init?(of id: String) {
    if let check = Check.named(CheckID(id)) {
      kind = .check(check)
    } else if let check = QualityCheck.named(CheckID(id)) {
      kind = .quality(check)
    } else {
      return nil
    }
  }

  /// The id of a check that was probably meant by `id`.
  public static func nearest(to id: String) -> String? {
    NearMiss.nearest(to: id, in: Check.all.map(\.id.description) + QualityCheck.all.map(\.id.description))
  }

  /// The explanation in plain text, folded at `width` letters.
  public func text(width: Int = 80) -> String {
    switch kind {
    case .check(let check): check.explained(width: width)
    case .quality(let check): check.explained(width: width)
    }
  }
}

extension QualityCheck {
  /// What and why, a bad and a good sample for each language, how to set a finding aside.
  fileprivate func explained(width: Int) -> String {
    var lines = ["\(id): \(severity.rawValue), of translations", ""]
    lines += Prose.folded(summary, width: width) + [""]
    lines += Prose.folded(explanation, width: width) + [""]
    for (label, samples) in [("Reported, between ⟦ and ⟧:", bad), ("Not reported:", good)] where !samples.isEmpty {
      lines += [label, ""]
      for sample in samples {
        for unit in sample.units {
          lines += ["    en     \(unit.source)", "    \(Self.column(sample.locale))\(unit.target)", ""]
        }
      }
    }
    lines += isFirm ? Prose.folded(Self.firmness, width: width) : Prose.folded(Self.ignoring, width: width)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func column(_ locale: String) -> String {
    locale + String(repeating: " ", count: Swift.max(1, 7 - locale.count))
  }

  private static let firmness = """
    Readers would be misled, or could not read it at all, so it cannot be set aside.
    """
  private static let ignoring = """
    What is right as it is, set aside with a comment on its message: `# cascade: ok`, this check's id, your reason in quotes, \
    and the hash that stands behind the finding. It lapses when the translation changes.
    """
}
