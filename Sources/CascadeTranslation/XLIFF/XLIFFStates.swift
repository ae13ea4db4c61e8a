import CascadeXML

/// How far a translation is, in the words of the standards and of the programs that have their own.
enum XLIFFStates {
  /// What a `trans-unit` of XLIFF 1.2 says (section 2.3, `approved`, `state`, `state-qualifier`); `nil` for nothing.
  ///
  /// A program's own word goes before the standard's, which Trados and memoQ leave as it came.
  static func first(of unit: XMLElement) -> ReturnedState? {
    if let own = own(unit) { return own }
    let target = unit.first("target")
    var state: ReturnedState?
    switch target?["state"] {
    case "final", "signed-off": state = .reviewed
    case "translated", "needs-review-adaptation", "needs-review-l10n": state = .translated
    case "needs-review-translation": state = isMachine(target) ? .machine : .translated
    case "needs-translation": state = .stale
    case "new", "needs-adaptation", "needs-l10n": state = isMachine(target) ? .machine : .initial
    default: break
    }
    if unit["approved"] == "yes" { state = .reviewed }
    return state
  }

  private static func isMachine(_ target: XMLElement?) -> Bool {
    ["mt-suggestion", "leveraged-mt"].contains(target?["state-qualifier"])
  }

  /// What a `segment` of XLIFF 2.1 says (section 4.3.1, `state`, `subState`); `nil` for nothing.
  ///
  /// Our own sub-states hold as long as the state is the one that they came with.
  static func second(of segment: XMLElement) -> ReturnedState? {
    switch segment["state"] {
    case "translated": .translated
    case "reviewed", "final": .reviewed
    case "initial":
      switch segment["subState"] {
      case "cascade:stale": .stale
      case "cascade:machine": .machine
      default: .initial
      }
    default: nil
    }
  }

  /// What Trados says of the segments (`sdl:seg conf`) and memoQ of the unit (`mq:status`): the least that is said.
  private static func own(_ unit: XMLElement) -> ReturnedState? {
    let status = unit.attributes.first { $0.name == "status" && !$0.value.isEmpty }
    let words = (status.map { [$0.value] } ?? []) + confirmations(in: unit)
    return words.compactMap { programWords[$0] }.min()
  }

  private static func confirmations(in element: XMLElement) -> [String] {
    element.elements.flatMap { child in
      child.name == "seg-defs" ? child.elements.map { $0["conf"] ?? "" } : []
    }
  }

  private static let programWords: [String: ReturnedState] = [
    // Trados.
    "": .initial, "Unspecified": .initial, "Draft": .initial, "Translated": .translated,
    "RejectedTranslation": .initial, "ApprovedTranslation": .reviewed, "RejectedSignOff": .translated,
    "ApprovedSignOff": .reviewed,
    // memoQ.
    "NotStarted": .initial, "PartiallyEdited": .initial, "Pretranslated": .initial, "Rejected": .initial,
    "MachineTranslated": .machine, "ManuallyConfirmed": .translated, "Confirmed": .translated,
    "AssembledFromFragments": .initial, "Proofread": .reviewed,
  ]
}
