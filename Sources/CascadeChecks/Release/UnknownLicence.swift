import CascadeCurriculum
import CascadeText

extension Check {
  static let unknownLicence = Check(
    id: "release/unknown-licence",
    severity: .warning,
    summary: "A licence that is not written as an SPDX identifier.",
    explanation: """
      Programs that collect teaching material, and the lawyers of an academy, look for the short names of the SPDX licence \
      list: `CC-BY-4.0` is one, "CC BY 4.0" and "Creative Commons" are not, for they do not say which of several texts \
      holds. The rule knows the names of the licences that are used for texts, pictures and data, and joins of them by \
      `AND` and `OR`. A licence of your own is named `LicenseRef-` and a word, such as `LicenseRef-police-academy`.
      """,
    bad: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: ⟦CC BY 4.0⟧
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      """,
    good: """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: participant, reader: participant, tier: trainer, locales: [en]}
      """,
    judging: .perCurriculum { curriculum, report in
      report.addUnknown(licence: curriculum.licence, in: CurriculumPath.curriculum)
      for credit in curriculum.credits {
        let folder = credit.path[..<(credit.path.lastIndex(of: "/") ?? credit.path.startIndex)]
        report.addUnknown(licence: credit.licence, in: "\(folder)/credits.yaml")
      }
    })
}

extension Report {
  fileprivate mutating func addUnknown(licence: Text, in path: String) {
    guard !licence.string.isEmpty, !LicenceNames.areKnown(in: licence.string) else { return }
    var message = "'\(licence.string)' is no SPDX identifier"
    var fixes: [Diagnostic.Fix] = []
    if let near = NearMiss.nearest(to: licence.string, in: LicenceNames.all) {
      message += "; did you mean '\(near)'?"
      fixes = [Diagnostic.Fix("replace by '\(near)'", replacing: licence.span, with: near)]
    } else {
      message += ", such as 'CC-BY-4.0'"
    }
    add(message, at: licence.span, in: path, fixes: fixes)
  }
}

/// The identifiers of the SPDX licence list that are used for texts, pictures, data and teaching software.
private enum LicenceNames {
  static let all: [String] = creativeCommons + others

  private static let known = Set(all)

  /// Whether `text` is made of known names, joined as SPDX expressions are.
  static func areKnown(in text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "(" || $0 == ")" }.map(String.init)
    return words.enumerated().allSatisfy { place, word in
      place % 2 == 0 ? known.contains(word) || word.hasPrefix("LicenseRef-") : word == "AND" || word == "OR"
    } && words.count % 2 == 1
  }

  private static let creativeCommons: [String] =
    ["4.0", "3.0", "3.0-IGO", "2.5", "2.0", "1.0"].flatMap { version in
      ["BY", "BY-SA", "BY-NC", "BY-NC-SA", "BY-ND", "BY-NC-ND"].map { "CC-\($0)-\(version)" }
    } + ["CC0-1.0", "CC-PDDC", "CC-PDM-1.0"]

  private static let others = [
    "GFDL-1.3-only", "GFDL-1.3-or-later", "GFDL-1.2-only", "GFDL-1.2-or-later", "LAL-1.3", "OGL-UK-2.0", "OGL-UK-3.0",
    "OGL-Canada-2.0", "NLOD-2.0", "etalab-2.0", "ODbL-1.0", "ODC-By-1.0", "PDDL-1.0", "CDLA-Permissive-2.0", "OFL-1.1",
    "MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "MPL-2.0", "EUPL-1.2", "Unlicense",
    "GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-only", "GPL-3.0-or-later", "LGPL-2.1-only", "LGPL-2.1-or-later",
    "LGPL-3.0-only", "LGPL-3.0-or-later", "AGPL-3.0-only", "AGPL-3.0-or-later",
  ]
}
