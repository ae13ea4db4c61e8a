extension XLIFFElementRule {
  /// The elements of modules (section 5).
  static let modules: [XLIFFElementRule] =
    matches + glossary + metadata + resourceData + changeTracking + sizeRestriction + validation + its

  private static let matches: [XLIFFElementRule] = [
    XLIFFElementRule("matches", of: .matches, "5.1.6.2", holds: [.some("match", of: .matches)]),
    XLIFFElementRule(
      "match", of: .matches, "5.1.6.3",
      [
        .may("id", .token), .may("matchQuality", .percentage), .may("matchSuitability", .percentage), .may("origin"),
        .must("ref"), .may("reference", .yesNo), .may("similarity", .percentage), .may("subType", .userDefined),
        .may("type", .words(["am", "mt", "icm", "idm", "tb", "tm", "other"])),
      ], others: .any,
      holds: [
        .maybe("metadata", .metadata), .maybe("originalData"), .one("source"), .one("target"), .others(),
      ]),
  ]

  private static let glossary: [XLIFFElementRule] = [
    XLIFFElementRule("glossary", of: .glossary, "5.2.4.2", holds: [.some("glossEntry", of: .glossary)]),
    XLIFFElementRule(
      "glossEntry", of: .glossary, "5.2.4.3", [.may("id", .token), .may("ref")], others: .any,
      holds: [
        .one("term", .glossary), .any("translation", of: .glossary), .maybe("definition", .glossary),
        .others([XLIFFName(.metadata, "metadata")]),
      ]),
    XLIFFElementRule("term", of: .glossary, "5.2.4.4", [.may("source")], others: .any, words: true),
    XLIFFElementRule(
      "translation", of: .glossary, "5.2.4.5", [.may("id", .token), .may("ref"), .may("source")], others: .any,
      words: true),
    XLIFFElementRule("definition", of: .glossary, "5.2.4.6", [.may("source")], others: .any, words: true),
  ]

  private static let metadata: [XLIFFElementRule] = [
    XLIFFElementRule(
      "metadata", of: .metadata, "5.4.4.2", [.may("id", .token)], holds: [.some("metaGroup", of: .metadata)]),
    XLIFFElementRule(
      "metaGroup", of: .metadata, "5.4.4.3",
      [.may("id", .token), .may("category"), .may("appliesTo", .words(["source", "target", "ignorable"]))],
      holds: [.some("metaGroup", "meta", of: .metadata)]),
    XLIFFElementRule("meta", of: .metadata, "5.4.4.4", [.must("type")], words: true),
  ]

  private static let resourceData: [XLIFFElementRule] = [
    XLIFFElementRule(
      "resourceData", of: .resourceData, "5.5.4.2",
      holds: [.any("resourceItemRef", of: .resourceData), .any("resourceItem", of: .resourceData)]),
    XLIFFElementRule(
      "resourceItemRef", of: .resourceData, "5.5.4.3", [.may("id", .token), .must("ref", .token)], others: .any),
    XLIFFElementRule(
      "resourceItem", of: .resourceData, "5.5.4.4", [.may("mimeType"), .may("id", .token), .may("context", .yesNo)],
      others: .any,
      holds: [.maybe("source", .resourceData), .maybe("target", .resourceData), .any("reference", of: .resourceData)]),
    XLIFFElementRule("source", of: .resourceData, "5.5.4.5", resource, others: .any, holds: [.others(localized)]),
    XLIFFElementRule("target", of: .resourceData, "5.5.4.6", resource, others: .any, holds: [.others(localized)]),
    XLIFFElementRule(
      "reference", of: .resourceData, "5.5.4.7", [.must("href"), .may("xml:lang", .language)], others: .any),
  ]

  private static let resource: [XLIFFAttributeRule] = [.may("href"), .may("xml:lang", .language)]
  private static let localized = [XLIFFName(.core, "source"), XLIFFName(.core, "target")]

  private static let changeTracking: [XLIFFElementRule] = [
    XLIFFElementRule(
      "changeTrack", of: .changeTracking, "5.6.4.2", others: .any, holds: [.some("revisions", of: .changeTracking)]
    ),
    XLIFFElementRule(
      "revisions", of: .changeTracking, "5.6.4.3",
      [.must("appliesTo", .token), .may("ref", .token), .may("currentVersion", .token)], others: .any,
      holds: [.some("revision", of: .changeTracking)]),
    XLIFFElementRule(
      "revision", of: .changeTracking, "5.6.4.4", [.may("author"), .may("datetime"), .may("version", .token)],
      others: .any, holds: [.some("item", of: .changeTracking)]),
    XLIFFElementRule("item", of: .changeTracking, "5.6.4.5", [.must("property")], others: .any, words: true),
  ]

  private static let sizeRestriction: [XLIFFElementRule] = [
    XLIFFElementRule(
      "profiles", of: .sizeRestriction, "5.7.4.2", [.may("generalProfile"), .may("storageProfile")],
      holds: [.maybe("normalization", .sizeRestriction), .others()]),
    XLIFFElementRule(
      "normalization", of: .sizeRestriction, "5.7.4.3",
      [.may("general", .normalization), .may("storage", .normalization)]),
    XLIFFElementRule("data", of: .sizeRestriction, "5.7.4.4", [.must("profile")], others: .any, holds: [.others()]),
  ]

  private static let validation: [XLIFFElementRule] = [
    XLIFFElementRule("validation", of: .validation, "5.8.4.2", others: .any, holds: [.some("rule", of: .validation)]),
    XLIFFElementRule(
      "rule", of: .validation, "5.8.4.3",
      [
        .may("isPresent"), .may("occurs", .positive(.max)), .may("isNotPresent"), .may("startsWith"), .may("endsWith"),
        .may("existsInSource", .yesNo), .may("caseSensitive", .yesNo), .may("normalization", .normalization),
        .may("disabled", .yesNo),
      ], others: .any),
  ]

  private static let its: [XLIFFElementRule] = [
    XLIFFElementRule(
      "locQualityIssues", of: .its, "5.9.11.3", [.must("xml:id", .token)], holds: [.some("locQualityIssue", of: .its)]),
    XLIFFElementRule(
      "locQualityIssue", of: .its, "5.9.11.2",
      ["Type", "Comment", "Severity", "ProfileRef", "Enabled"].map { .may("locQualityIssue\($0)") }, others: .any),
    XLIFFElementRule(
      "provenanceRecords", of: .its, "5.9.11.5", [.must("xml:id", .token)], holds: [.some("provenanceRecord", of: .its)]
    ),
    XLIFFElementRule("provenanceRecord", of: .its, "5.9.11.4", provenance.map { .may($0) }, others: .any),
  ]

  private static let provenance = [
    "org", "orgRef", "person", "personRef", "revOrg", "revOrgRef", "revPerson", "revPersonRef", "revTool", "revToolRef",
    "tool", "toolRef",
  ]

  /// The attributes of modules that stand on elements of the core; those of ITS are its own matter.
  static let moduleAttributes: [XLIFFModule: [String: XLIFFAttributeType]] = [
    .matches: [:], .glossary: [:], .metadata: [:], .resourceData: [:], .changeTracking: [:], .validation: [:],
    .formatStyle: ["fs": .words(htmlElements), "subFs": .text],
    .sizeRestriction: [
      "equivStorage": .text, "sizeInfo": .text, "sizeInfoRef": .token, "sizeRestriction": .sizeRange,
      "storageRestriction": .sizeRange,
    ],
  ]

  /// Section 5.3.5.1, `fs`.
  private static let htmlElements = """
    a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 \
    head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot th \
    thead title tr tt u ul
    """.split(separator: " ").map(String.init)
}
