import CascadeCurriculum
import CascadeMarkup
import CascadeText
import Testing

@Suite("Question reader") struct QuestionReaderTests {
  @Test("a single question has a stem, options with their feedback, and general feedback")
  func single() throws {
    let sample = ContentSample(
      """
      ::: question {#q1 kind=single objectives=O1,O2 points=2 red-line=yes partial=yes pass=1 use=both}

      Which sentence gives the driver *voice*?

      Choose well.

      - [ ] "Licence. Now."
        > An order; the driver is not heard.
      - [x] "Is there something I should know?"

      ::: feedback
      Voice comes first.
      :::

      :::
      """)
    sample.expect([])
    let item = try #require(sample.content.items.first)
    #expect(item.block == 0)
    #expect(item.kind == .single)
    #expect(item.objectives.map(\.id.text) == ["O1", "O2"])
    #expect(item.points == 2)
    #expect(item.isRedLine)
    #expect(item.typedPartialCredit == true)
    #expect(item.pass == 1)
    #expect(item.use == .both)
    #expect(item.stem.map(sample.text) == ["Which sentence gives the driver voice?", "Choose well."])
    #expect(item.options.map(\.isRight) == [false, true])
    #expect(item.options.map { $0.feedback.map(sample.text) } == ["An order; the driver is not heard.", nil])
    #expect(item.feedback == 1)
    #expect(sample.content.item(ofBlock: 0)?.kind == .single)
    #expect(sample.content.item(ofBlock: 1) == nil)
  }

  @Test("attributes that are left out have the format's own values")
  func defaults() throws {
    let item = try #require(ContentSample("::: question {kind=essay}\nWhy?\n:::\n").content.items.first)
    #expect(item.points == 1)
    #expect(!item.isRedLine)
    #expect(item.use == .practice)
    #expect(item.marking == .hand)
    #expect(item.pass == nil)
  }

  @Test("a multiple question may have several right options")
  func multiple() {
    let sample = ContentSample("::: question {kind=multiple}\n- [x] a\n- [X] b\n- [ ] c\n:::\n")
    sample.expect([])
    #expect(sample.content.items[0].options.map(\.isRight) == [true, true, false])
  }

  @Test("a matching question has prompts, and each different right side once, in another order")
  func matching() {
    let sample = ContentSample(
      """
      ::: question {#q5 kind=matching}

      Classify each factor.

      | Factor | Kind |
      | --- | --- |
      | papers | push |
      | wages | *pull* |
      | exclusion | push |
      | | protective |

      :::
      """)
    sample.expect([])
    let item = sample.content.items[0]
    let choices = item.choices.map(sample.text)
    #expect(choices.sorted() == ["protective", "pull", "push"])
    #expect(choices != ["push", "pull", "protective"])
    #expect(item.prompts.map { sample.text($0.node) } == ["papers", "wages", "exclusion"])
    #expect(item.prompts.map { choices[$0.choice ?? 0] } == ["push", "pull", "push"])
  }

  @Test("an ordering question has steps in the right order and is shown in another")
  func ordering() {
    let sample = ContentSample(
      "::: question {#q2 kind=ordering}\nOrder.\n\n- a note\n\n1. one\n2. two\n3. three\n:::\n")
    sample.expect([])
    let item = sample.content.items[0]
    #expect(item.options.map { sample.text($0.node) } == ["one", "two", "three"])
    #expect(item.options.allSatisfy { $0.isRight == nil })
    #expect(item.shownOrder.sorted() == [0, 1, 2])
    #expect(item.shownOrder != [0, 1, 2])
    #expect(item.stem.count == 2)
  }

  @Test("a short question has an answer with a list")
  func short() {
    let sample = ContentSample(
      "::: question {kind=short mark=exact need=2}\nName two.\n\n::: answer\n- one\n- two\n:::\n:::\n")
    sample.expect([])
    let item = sample.content.items[0]
    #expect(item.marking == .exact)
    #expect(item.need == 2)
    #expect(item.answer == 1)
  }

  @Test("a numeric question has a number and its tolerance", arguments: ["10000", "-0.5", "3.14"])
  func numeric(number: String) {
    let sample = ContentSample(
      "::: question {kind=numeric}\nHow many?\n\n::: answer {within=10}\n\n\(number)\n\n:::\n:::\n")
    sample.expect([])
    #expect(sample.content.items[0].numeric == AssessmentItem.Numeric(value: number, within: "10"))
  }

  @Test("an essay has a rubric with points, criteria and what must be met")
  func essay() {
    let sample = ContentSample(
      """
      ::: question {kind=essay points=7}
      Why?

      ::: rubric
      | Criterion | 0 | 1 | 2 |
      | --- | --- | --- | --- |
      | Numbers * | none | some | all |
      | Law | none | named | |
      | Ways | | | |
      | Scale 5* | | | |
      :::
      :::
      """)
    sample.expect([])
    let rubric = sample.content.items[0].rubric
    #expect(rubric?.block == 1)
    #expect(rubric?.points == [0, 1, 2])
    #expect(rubric?.criteria.map(\.isRequired) == [true, false, false, false])
    #expect(rubric.map { sample.content.highestPoints(of: $0) } == 2 + 1 + 2 + 2)
    let first = rubric.map { sample.content.document.children(of: $0.criteria[0].row).first { _ in true } ?? 0 } ?? 0
    #expect(sample.text(first) == "Numbers")
  }

  @Test("a question of unknown kind makes no item")
  func unknown() {
    #expect(ContentSample("::: question {kind=singel}\n- [x] a\n:::\n").content.items.isEmpty)
  }

  @Test("checklists have ratings or boxes, and criteria that must be met")
  func checklists() {
    let sample = ContentSample(
      """
      ::: checklist {#a pass=2}
      | What I saw | no | yes |
      | --- | --- | --- |
      | Safety *first* * | | |
      | Privacy | | |
      :::

      ::: checklist {#b}
      - A private room *
      - A rota
      :::
      """)
    sample.expect([])
    let checklists = sample.content.checklists
    #expect(checklists.map { $0.ratings.map(sample.text) } == [["no", "yes"], []])
    #expect(checklists.map(\.pass) == [2, nil])
    #expect(checklists.map { $0.criteria.map(\.isRequired) } == [[true, false], [true, false]])
    #expect(sample.text(checklists[1].criteria[0].row) == "A private room")
    #expect(sample.content.document.nodes[checklists[1].criteria[0].row].flags.contains(.required))
  }
}
