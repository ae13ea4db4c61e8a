extension XLIFFElementRule {
  /// Structural elements (section 4.2.2).
  static let structure: [XLIFFElementRule] = [
    XLIFFElementRule(
      "xliff", "4.2.2.1",
      [
        .must("version", .words(["2.0", "2.1"])), .must("srcLang", .language), .may("trgLang", .language),
      ], others: .any, holds: [.some("file")]),
    XLIFFElementRule(
      "file", "4.2.2.2", [.must("id", .token), .may("original")] + settings, others: .any,
      holds: [
        .maybe("skeleton"),
        .others(inAll + [XLIFFName(.resourceData, "resourceData"), XLIFFName(.sizeRestriction, "profiles")]),
        .maybe("notes"), .some("unit", "group"),
      ]),
    XLIFFElementRule("skeleton", "4.2.2.3", [.may("href")], holds: [.others()], words: true),
    XLIFFElementRule(
      "group", "4.2.2.4", [.must("id", .token), .may("name"), .may("type", .userDefined)] + settings, others: .any,
      holds: [.others(inAll), .maybe("notes"), .any("unit", "group")]),
    XLIFFElementRule(
      "unit", "4.2.2.5", [.must("id", .token), .may("name"), .may("type", .userDefined)] + settings, others: .any,
      holds: [
        .others(
          inAll + [
            XLIFFName(.resourceData, "resourceData"), XLIFFName(.matches, "matches"), XLIFFName(.glossary, "glossary"),
            XLIFFName(.its, "locQualityIssues"),
          ]), .maybe("notes"), .maybe("originalData"), .some("segment", "ignorable"),
      ]),
    XLIFFElementRule(
      "segment", "4.2.2.6",
      [
        .may("id", .token), .may("canResegment", .yesNo),
        .may("state", .words(["initial", "translated", "reviewed", "final"])), .may("subState", .userDefined),
      ], holds: [.one("source"), .maybe("target")]),
    XLIFFElementRule("ignorable", "4.2.2.7", [.may("id", .token)], holds: [.one("source"), .maybe("target")]),
    XLIFFElementRule("notes", "4.2.2.8", holds: [.some("note")]),
    XLIFFElementRule(
      "note", "4.2.2.9",
      [
        .may("id", .token), .may("appliesTo", .words(["source", "target"])), .may("category"),
        .may("priority", .positive(10)),
      ], others: .any, words: true),
    XLIFFElementRule("originalData", "4.2.2.10", holds: [.some("data")]),
    XLIFFElementRule(
      "data", "4.2.2.11",
      [.must("id", .token), .may("dir", .direction), .may("xml:space", .words(["preserve"]))], holds: [.any("cp")],
      words: true),
    XLIFFElementRule(
      "source", "4.2.2.12", [.may("xml:lang", .language), .may("xml:space", .space)], holds: [inline], words: true),
    XLIFFElementRule(
      "target", "4.2.2.13",
      [.may("xml:lang", .language), .may("xml:space", .space), .may("order", .positive(.max))], holds: [inline],
      words: true),
  ]

  /// What files, groups and units say for all that is in them.
  private static let settings: [XLIFFAttributeRule] = [
    .may("canResegment", .yesNo), .may("translate", .yesNo), .may("srcDir", .direction), .may("trgDir", .direction),
  ]

  /// The elements of modules that files, groups and units may hold.
  private static let inAll = [
    XLIFFName(.metadata, "metadata"), XLIFFName(.changeTracking, "changeTrack"), XLIFFName(.sizeRestriction, "data"),
    XLIFFName(.validation, "validation"), XLIFFName(.its, "provenanceRecords"),
  ]
}
