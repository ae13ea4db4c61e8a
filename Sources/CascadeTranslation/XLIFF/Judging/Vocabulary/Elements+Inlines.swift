extension XLIFFElementRule {
  /// What stands among words.
  static let inline = XLIFFContent.any("cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em")

  /// Inline elements (section 4.2.3).
  static let inlines: [XLIFFElementRule] = [
    XLIFFElementRule("cp", "4.2.3.1", [.must("hex", .hexadecimal)]),
    XLIFFElementRule(
      "ph", "4.2.3.2",
      code + [.must("id", .token), .may("disp"), .may("equiv"), .may("dataRef", .token), .may("subFlows", .tokens)],
      others: .modules),
    XLIFFElementRule(
      "pc", "4.2.3.3",
      code + [
        .must("id", .token), .may("canOverlap", .yesNo), .may("dir", .direction), .may("dispStart"), .may("dispEnd"),
        .may("equivStart"), .may("equivEnd"), .may("dataRefStart", .token), .may("dataRefEnd", .token),
        .may("subFlowsStart", .tokens), .may("subFlowsEnd", .tokens),
      ], others: .modules, holds: [inline], words: true),
    XLIFFElementRule("sc", "4.2.3.4", code + half + [.must("id", .token)], others: .modules),
    XLIFFElementRule(
      "ec", "4.2.3.5", code + half + [.may("id", .token), .may("startRef", .token)], others: .modules),
    XLIFFElementRule("mrk", "4.2.3.6", annotation, others: .notXML, holds: [inline], words: true),
    XLIFFElementRule("sm", "4.2.3.7", annotation, others: .notXML),
    XLIFFElementRule("em", "4.2.3.8", [.must("startRef", .token)]),
  ]

  /// What every code has.
  private static let code: [XLIFFAttributeRule] = [
    .may("canCopy", .yesNo), .may("canDelete", .yesNo), .may("canReorder", .yesNoFirstNo), .may("copyOf", .token),
    .may("subType", .userDefined), .may("type", .words(["fmt", "ui", "quote", "link", "image", "other"])),
  ]

  /// What a start and an end have that are elements of their own.
  private static let half: [XLIFFAttributeRule] = [
    .may("canOverlap", .yesNo), .may("dataRef", .token), .may("dir", .direction), .may("disp"), .may("equiv"),
    .may("isolated", .yesNo), .may("subFlows", .tokens),
  ]

  private static let annotation: [XLIFFAttributeRule] = [
    .must("id", .token), .may("translate", .yesNo), .may("type"), .may("ref"), .may("value"),
  ]
}
