import CascadeChecks
import CascadeCurriculum
import CascadeMarkup
import CascadeOutputs
import CascadeText
import Testing

/// What the stages before the checks can report, against the pages about it.
@Suite("Stage catalogues") struct StageCatalogueTests {
  @Test("every finding of reading Markdown and YAML has a page of its severity")
  func markup() { compare(MarkupCheck.allCases.map { ($0.id, $0.severity) }, with: .markup) }

  @Test("every finding of reading keys, values and containers has a page of its severity")
  func read() {
    compare(FieldFinding.catalogue + ContentFinding.allCases.map { ($0.id, $0.severity) }, with: .read)
  }

  @Test("every finding of resolving has a page of its severity")
  func resolve() { compare(ResolveCheck.allCases.map { ($0.id, $0.severity) }, with: .resolve) }

  @Test("every finding of reading page shells, style sheets and interface words has a page of its severity")
  func template() { compare(TemplateFinding.allCases.map { ($0.id, $0.severity) }, with: .template) }

  private func compare(_ catalogue: [(id: CheckID, severity: Severity)], with stage: Check.Stage) {
    for (id, severity) in catalogue {
      guard let check = Check.named(id) else {
        Issue.record("no page about \(id)")
        continue
      }
      #expect(check.severity == severity, "\(id)")
      guard case .reported(let reporting) = check.judging else {
        Issue.record("\(id) is reported by the stage '\(stage)' and judged as well")
        continue
      }
      #expect(reporting == stage, "\(id)")
    }
    let reported = Set(catalogue.map(\.id))
    for check in Check.all {
      guard case .reported(stage) = check.judging else { continue }
      #expect(reported.contains(check.id), "nothing reports \(check.id)")
    }
  }
}
