import CascadeChecks
import CascadeTestSupport
import CascadeText
import Foundation
import Testing

@Suite("CheckReference") struct CheckReferenceTests {
  @Test("docs/checks.md says what the checks say")
  func page() throws {
    try expectGolden(Array(CheckReference.page().utf8), at: Shared.project.appending(path: "docs/checks.md"))
  }

  @Test(
    "pages for people name checks that there are",
    arguments: ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "docs/json.md"])
  func named(page: String) throws {
    let text = try String(contentsOf: Shared.project.appending(path: page), encoding: .utf8)
    // Whatever looks like an id, and is no part of a path or an address.
    let named = text.matches(of: /[\w.\/<>-]+/).map(\.0).filter {
      $0.wholeMatch(of: /[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*/) != nil
    }
    let known = Set(Check.all.map(\.id.description)).union(["module/opening-quotation"])
    #expect(named.filter { !known.contains(String($0)) } == [])
  }

  @Test("an explanation folds its prose and underlines what is reported")
  func explanation() {
    let check = Check(
      id: "module/opening-quotation", severity: .note, summary: "A module that opens with a quotation.",
      explanation: "Readers look for what the module is about first.",
      bad: "## Fairness\n\n⟦> Justice\n> first.⟧\n", good: "## Fairness\n\nPeople judge.\n",
      judging: .reported(by: .read))
    #expect(
      check.explained(width: 40) == """
        module/opening-quotation: note

        A module that opens with a quotation.

        Readers look for what the module is
        about first.

        Reported:

            ## Fairness

            > Justice
            ^^^^^^^^^
            > first.
            ^^^^^^^^

        Not reported:

            ## Fairness

            People judge.

        To silence it in one file, in that
        file's front matter or at the top of
        that YAML file, with the id of the place
        (without `at`: in the whole file) and
        your reason:

            ignore:
              - {check: module/opening-quotation, at: some-block, reason: why it is right here}

        For the whole curriculum, in
        `curriculum.yaml`:

            checks: {module/opening-quotation: off}

        """)
  }
}
