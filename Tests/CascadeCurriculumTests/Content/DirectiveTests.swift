import CascadeCurriculum
import CascadeTestSupport
import Foundation
import Testing

@Suite("Directive") struct DirectiveTests {
  @Test("every kind has a directive, and the list has every kind")
  func list() {
    #expect(Directive.all.map(\.kind) == BlockKind.allCases)
    for kind in BlockKind.allCases { #expect(Directive.of(kind).kind == kind) }
  }

  @Test("every kind has a file of its own in the folder, named after it")
  func files() throws {
    let folder = Shared.project.appending(path: "Sources/CascadeCurriculum/Directives").path(percentEncoded: false)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.hasPrefix("Directive") }.sorted()
    let expected = BlockKind.allCases.map { kind in
      let name = kind == .local ? "local" : kind.rawValue
      return name.split(separator: "-").map(\.localizedCapitalized).joined() + ".swift"
    }
    #expect(files == expected.sorted())
  }

  @Test("restricted kinds are those that only facilitators read")
  func restricted() {
    let restricted = Directive.all.filter(\.isRestricted).map(\.kind)
    #expect(restricted == [.card, .answer, .feedback, .rubric, .facilitator, .reason, .comment])
    #expect(!Directive.all.contains { $0.isRestricted && $0.isNumbered })
  }

  @Test("a directive names no attribute twice, and its summary is a sentence", arguments: BlockKind.allCases)
  func rules(kind: BlockKind) {
    let directive = Directive.of(kind)
    let keys = directive.rules.map(\.key)
    #expect(Set(keys).count == keys.count)
    #expect(directive.summary.hasSuffix("."))
    #expect(directive.rules.allSatisfy { !$0.value.expectation.isEmpty })
    #expect(directive.isTimed == directive.rules.contains { $0.key == "minutes" })
  }

  @Test(
    "values are taken as the rule says",
    arguments: [
      (.minutes, ["0", "45"], ["", "-1", "4.5", "20min", "٤٥"]), (.number(1...5), ["1", "5"], ["0", "6", "x"]),
      (.decimal, ["2", "0.5"], ["", ".", "1.", "-1", "1,5"]), (.word(["each", "pair"]), ["pair"], ["Pair", ""]),
      (.wordOrNumber(["each"]), ["each", "12"], ["0", "all"]), (.yes, ["yes", "no"], ["true"]),
      (.date, ["2026", "2026-03", "2026-03-01"], ["2026-13", "March"]), (.id, ["SG-03", "C2.2"], ["", "a b", "é"]),
      (.ids, ["O1,O2", "O1"], ["O1,", ",", "O1 O2"]), (.tiers, ["beat,trainer"], ["beats", "beat,"]),
    ] as [(Directive.ValueRule, [String], [String])])
  func values(rule: Directive.ValueRule, good: [String], bad: [String]) {
    for value in good { #expect(rule.accepts(value), "'\(value)'") }
    for value in bad { #expect(!rule.accepts(value), "'\(value)'") }
  }
}
