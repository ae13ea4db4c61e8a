import CascadeCurriculum
import CascadeText
import Testing

@Suite("Content finding") struct ContentFindingTests {
  @Test("every finding has a sample, and its id is a category and what is wrong")
  func all() {
    #expect(Set(Self.samples.map(\.finding)) == Set(ContentFinding.allCases))
    for finding in ContentFinding.allCases {
      #expect(["container", "link", "question"].contains(finding.id.category))
      #expect(finding.rawValue.utf8.allSatisfy { $0 == 0x2D || $0 == 0x2F || (0x61...0x7A).contains($0) })
    }
  }

  @Test("a bad text is reported at its place, and nothing else is", arguments: samples)
  func bad(sample: Sample) {
    let read = ContentSample(sample.bad, kinds: sampleKinds)
    read.expect(read.places.map { _ in sample.finding })
    for diagnostic in read.diagnostics {
      #expect(diagnostic.message.first?.isUppercase == false)
      #expect(!diagnostic.message.hasSuffix("."))
    }
    guard let fixed = sample.fixed else { return }
    #expect(read.fixed == fixed)
    ContentSample(fixed, kinds: sampleKinds).expect([])
  }

  @Test("a checklist says how many ratings it has in the right number")
  func ratings() {
    let one = ContentSample("::: checklist {pass=⟦2⟧}\n| | a |\n| --- | --- |\n| c | |\n:::\n")
    #expect(one.diagnostics.map(\.message) == ["'pass' is '2', but this checklist has 1 rating"])
    let two = ContentSample("::: checklist {pass=⟦3⟧}\n| | a | b |\n| --- | --- | --- |\n| c | | |\n:::\n")
    #expect(two.diagnostics.map(\.message) == ["'pass' is '3', but this checklist has 2 ratings"])
  }

  struct Sample: Sendable, CustomTestStringConvertible {
    var finding: ContentFinding
    var bad: String
    /// The text after the fixes, where there are some.
    var fixed: String?
    var testDescription: String { "\(finding.rawValue): \(bad.prefix(60))" }
  }

  static let samples: [Sample] = containers + links + questions

  private static func sample(_ finding: ContentFinding, _ bad: String, fixed: String? = nil) -> Sample {
    Sample(finding: finding, bad: bad, fixed: fixed)
  }

  private static let containers = [
    sample(.unknownKind, "::: ⟦activty⟧\nText.\n:::\n", fixed: "::: activity\nText.\n:::\n"),
    sample(.unknownKind, "::: ⟦wombat⟧\nText.\n:::\n"),
    sample(.undeclaredKind, "::: ⟦x-stori⟧\nText.\n:::\n", fixed: "::: x-story\nText.\n:::\n"),
    sample(
      .unknownAttribute, "::: step {⟦minuts⟧=5 ⟦colour⟧=red}\nText.\n:::\n"),
    sample(.unknownAttribute, "::: step {⟦minuts⟧=5}\nText.\n:::\n", fixed: "::: step {minutes=5}\nText.\n:::\n"),
    sample(.unknownAttribute, "::: figure {⟦after⟧=q1}\n![](x.svg)\n:::\n"),
    sample(.missingAttribute, "::: ⟦handout⟧\nText.\n:::\n"),
    sample(.missingAttribute, "::: ⟦question⟧\nText.\n:::\n"),
    sample(.missingAttribute, "::: ⟦only⟧\nText.\n:::\n"),
    sample(.figureWithoutPicture, "⟦::: figure⟧\nA caption.\n:::\n"),
    sample(
      .badAttributeValue,
      "::: question {kind=short need=⟦3⟧}\nName three.\n\n::: answer\n- one\n- two\n:::\n:::\n"),
    sample(.badAttributeValue, "::: step {minutes=⟦ten⟧}\nText.\n:::\n"),
    sample(
      .badAttributeValue, "::: step {method=⟦plenery⟧ tiers=trainer,⟦beats⟧}\nText.\n:::\n",
      fixed: "::: step {method=plenary tiers=trainer,beat}\nText.\n:::\n"),
    sample(.badAttributeValue, "::: card {copies=⟦0⟧}\nText.\n:::\n"),
    sample(
      .badAttributeValue, "::: step {minutes=⟦৩০⟧ objectives=⟦O১,O2⟧}\nText.\n:::\n",
      fixed: "::: step {minutes=30 objectives=O1,O2}\nText.\n:::\n"),
    sample(.badAttributeValue, "::: checklist {pass=⟦3⟧}\n| | a | b |\n| --- | --- | --- |\n| c | | |\n:::\n"),
    sample(.badAttributeValue, "::: checklist {pass=⟦1⟧}\n- a\n:::\n"),
    sample(.misplacedContainer, "::: ⟦materials⟧\n- pens\n:::\n"),
    sample(.misplacedContainer, "::: law {#⟦x⟧ source=a status=checked as-of=2026}\nText.\n:::\n"),
    sample(.misplacedContainer, "::: ⟦feedback⟧\nText.\n:::\n"),
    sample(
      .misplacedContainer,
      """
      ::: question {#q1 kind=truefalse}
      - [x] True
      - [ ] False

      ::: question {#⟦q2⟧ kind=truefalse}
      - [x] True
      - [ ] False
      :::
      :::

      """),
    sample(.emptyContainer, "⟦::: key-points⟧\n:::\n"),
    sample(.filledContainer, "::: blank {lines=2}\n⟦Text.⟧\n:::\n"),
    sample(.keptForNobody, "::: only {tiers=beat}\n::: key-points {tiers=⟦trainer⟧}\nText.\n:::\n:::\n"),
    sample(.badID, "::: key-points {#⟦ভয়⟧}\nText.\n:::\n"),
    sample(.badID, "::: key-points {#⟦“my_desk”⟧}\nText.\n:::\n", fixed: "::: key-points {#my-desk}\nText.\n:::\n"),
    sample(.badID, "## One {#⟦“one”⟧}\n", fixed: "## One {#one}\n"),
    sample(.duplicateID, "::: key-points {#a}\nText.\n:::\n::: key-points {#⟦A⟧}\nText.\n:::\n"),
    sample(.badChecklist, "::: checklist {#⟦c⟧}\nText.\n:::\n"),
    sample(.badChecklist, "::: checklist {#c}\n- a\n\n⟦1. b⟧\n:::\n"),
    sample(.badChecklist, "::: checklist\n⟦| a |\n| --- |\n| b |⟧\n:::\n"),
  ]

  private static let links = [
    sample(.duplicateAnchor, "## One\n\n## ⟦One⟧\n", fixed: "## One\n\n## One {#one-1}\n"),
    sample(
      .duplicateAnchor, "## ⟦One⟧\n\n::: key-points {#one}\nText.\n:::\n",
      fixed: "## One {#one-1}\n\n::: key-points {#one}\nText.\n:::\n"),
    sample(
      .unknownScheme,
      "[a](⟦javascript⟧:alert) [b](⟦data⟧:text/html,x) [c](⟦file⟧:///etc) [d](⟦VBScript⟧:x)\n"),
    sample(.unknownScheme, "[a](⟦htps⟧://example.org)\n", fixed: "[a](https://example.org)\n"),
    sample(.unknownScheme, "![a](⟦data⟧:image/png;base64,AAAA)\n"),
    sample(.badAddress, "[a](⟦//example.org/x⟧) [b](⟦x%00y⟧) ![c](⟦a%0Ab.svg⟧)\n"),
    sample(.badAddress, "[a](⟦java&Tab;script:alert⟧)\n"),
    sample(.badAddress, "[a](⟦//example.org⟧)\n", fixed: "[a](https://example.org)\n"),
    sample(.badAddress, "![a](⟦images\\plan.svg⟧)\n", fixed: "![a](images/plan.svg)\n"),
    sample(.badAddress, "[a](⟦..\\other\\module.md⟧)\n", fixed: "[a](../other/module.md)\n"),
    sample(.badAddress, "![a](⟦C:\\Users\\plan.svg⟧) [b](⟦c:/x.md⟧) ![c](⟦\\\\server\\plan.svg⟧)\n"),
    sample(.emptyLink, "⟦[a]()⟧ [b](⟦#⟧) [c](⟦term:⟧) ⟦![d]()⟧\n"),
    sample(.leavesFolder, "[a](⟦../../../x.md⟧) [b](⟦/pages/x.md⟧) ![c](⟦../../%2e%2e/x.svg⟧)\n"),
    sample(.remoteImage, "![a](⟦https://example.org/x.svg⟧)\n"),
  ]

  private static let questions = [
    sample(.unknownQuestionKind, "::: question {kind=⟦singel⟧}\nText.\n:::\n"),
    sample(.noOptions, "::: question {kind=⟦single⟧}\nWhich?\n\n- a\n- b\n:::\n"),
    sample(.noOptions, "::: question {kind=⟦ordering⟧}\nOrder.\n\n1. a\n:::\n"),
    sample(.unmarkedOption, "::: question {kind=single}\n- [x] a\n⟦- b⟧\n- [ ] c\n:::\n"),
    sample(.noRightAnswer, "::: question {kind=⟦multiple⟧}\n- [ ] a\n- [ ] b\n:::\n"),
    sample(.severalRightAnswers, "::: question {kind=⟦truefalse⟧}\n- [x] a\n- [x] b\n:::\n"),
    sample(.badTable, "::: question {kind=⟦matching⟧}\nMatch.\n:::\n"),
    sample(.badTable, "::: question {kind=matching}\n⟦| a | b | c |⟧\n| - | - | - |\n| d | e | f |\n:::\n"),
    sample(.badTable, "::: question {kind=matching}\n| a | b |\n| - | - |\n| c | d |\n⟦| e | |⟧\n| f | g |\n:::\n"),
    sample(.badTable, "::: question {kind=⟦matching⟧}\n| a | b |\n| - | - |\n| c | d |\n| e | d |\n:::\n"),
    sample(.badTable, "::: question {kind=⟦matching⟧}\n| a | b |\n| - | - |\n|  | d |\n|  | e |\n:::\n"),
    sample(.badRubric, "::: question {kind=essay}\nWhy?\n\n::: ⟦rubric⟧\nText.\n:::\n:::\n"),
    sample(
      .badRubric,
      "::: question {kind=essay}\nWhy?\n\n::: rubric\n| a | ⟦low⟧ | 2 |\n| - | - | - |\n| b | | |\n:::\n:::\n"),
    sample(.missingAnswer, "::: question {kind=⟦short⟧}\nWhy?\n:::\n\n::: question {kind=⟦numeric⟧}\nHow many?\n:::\n"),
    sample(.badAnswer, "::: question {kind=short}\nWhy?\n\n::: ⟦answer⟧\nBecause.\n:::\n:::\n"),
    sample(.badNumber, "::: question {kind=numeric}\nHow many?\n\n::: answer\n⟦about 10⟧\n:::\n:::\n"),
    sample(
      .misplacedPart,
      "::: question {kind=essay}\nWhy?\n\n⟦- [x] a\n- [ ] b⟧\n\n::: rubric\n| a | 2 |\n| - | - |\n| b | |\n:::\n:::\n"),
    sample(.missingAnswer, "::: question {kind=⟦essay⟧}\nWhy?\n\n| a | 2 |\n| - | - |\n| b | |\n:::\n"),
    sample(.misplacedPart, "::: question {kind=single}\n- [x] a\n- [ ] b\n\n⟦The first is right.⟧\n:::\n"),
    sample(.misplacedPart, "::: question {kind=single}\n- [x] a\n- [ ] b\n\n⟦* [ ] c\n* [ ] d⟧\n:::\n"),
    sample(.misplacedPart, "::: question {kind=single}\n- [x] a\n\n  ⟦Right.⟧\n\n- [ ] b\n:::\n"),
    sample(
      .misplacedContainer,
      "::: facilitator\n::: step {#⟦a⟧ minutes=5}\nWait.\n:::\n:::\n"),
    sample(
      .misplacedPart, "::: question {kind=single}\n- [ ] a\n\n⟦> Wrong.⟧\n\n- [x] b\n:::\n",
      fixed: "::: question {kind=single}\n- [ ] a\n\n  > Wrong.\n\n- [x] b\n:::\n"),
    sample(
      .misplacedPart,
      "::: question {kind=single}\n- [x] a\n\n::: feedback {#a}\nText.\n:::\n\n::: feedback {#⟦b⟧}\nText.\n:::\n:::\n"),
    sample(
      .misplacedPart,
      "::: question {kind=single}\n- [x] a\n\n::: only {tiers=beat}\n::: ⟦feedback⟧\nText.\n:::\n:::\n:::\n"),
    sample(
      .misplacedPart, "::: question {kind=single}\n- [x] a\n\n::: ⟦rubric⟧\n| a | 1 |\n| - | - |\n| b | |\n:::\n:::\n"),
    sample(.unusedAttribute, "::: question {kind=single need=⟦2⟧}\n- [x] a\n- [ ] b\n:::\n"),
  ]
}
