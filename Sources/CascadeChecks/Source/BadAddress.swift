import CascadeCurriculum
import CascadeText

extension Check {
  static let badSourceAddress = Check(
    id: "source/bad-address",
    severity: .error,
    summary: "An address of a source that is none.",
    explanation: """
      The pages and the XML carry the addresses of sources, and readers and other systems follow them. A `URL` begins \
      with `https://` or `http://`; a `DOI` is the name alone, such as `10.1002/cl2.1089`.
      """,
    bad: """
      === sources.yaml
      sources:
        - {id: guide, type: book, title: A guide, issued: "2024", status: checked, URL: ⟦"javascript:alert(1)"⟧}
      === pages/words.md
      The guide says more [@guide].
      """,
    good: """
      === sources.yaml
      sources:
        - {id: guide, type: book, title: A guide, issued: "2024", status: checked, URL: "https://www.unodc.org/"}
      === pages/words.md
      The guide says more [@guide].
      """,
    judging: .perCurriculum { curriculum, report in
      for source in curriculum.sources {
        for field in source.fields {
          let expected: String
          switch field.name {
          case "URL" where !SourceAddress.isURL(field.value.string): expected = "https://"
          case "DOI" where !SourceAddress.isDOI(field.value.string): expected = "10."
          default: continue
          }
          report.add(
            "the \(field.name) of '\(source.id)' does not begin with '\(expected)'", at: field.value.span,
            in: CurriculumPath.sources)
        }
      }
    })
}

/// What the addresses of sources look like.
private enum SourceAddress {
  static func isURL(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return (lowered.hasPrefix("https://") || lowered.hasPrefix("http://")) && !text.utf8.contains { $0 <= 0x20 }
  }

  static func isDOI(_ text: String) -> Bool {
    let bare = text.hasPrefix("https://doi.org/") ? text.dropFirst("https://doi.org/".count) : text[...]
    return bare.hasPrefix("10.") && bare.contains("/") && !bare.contains("..") && !bare.utf8.contains { $0 <= 0x20 }
  }
}
