import Cascade
import CascadeCurriculum
import CascadeTestSupport
import CascadeText
import CascadeTranslation
import Testing

@Suite("Units") struct UnitExtractorTests {
  private static func units(_ module: String) async throws -> [Unit] {
    let folder = try TemporaryFolder(
      FileTree(
        text: """
          === curriculum.yaml
          id: samples
          title: Samples
          version: "1.0.0"
          language: en
          licence: CC-BY-4.0
          modules: [welcome]
          values: {rank: sergeant}
          editions: [{id: participant, reader: participant, tier: trainer, locales: [en]}]
          === modules/welcome/module.md
          ---
          id: welcome
          title: "Welcome, {{rank}}"
          minutes: 30
          tiers: [trainer]
          objectives: []
          ---

          \(module)
          """))
    let curriculum = try #require(try await Workspace(folder: folder.path).analyse().curriculum)
    return UnitExtractor.units(of: curriculum).filter { $0.path == "modules/welcome/module.md" }
  }

  private static func lines(_ units: [Unit]) -> [String] {
    units.map { "\($0.kind.rawValue)\($0.isRestricted ? " R" : "") \($0.section): \($0.tokens)" }
  }

  @Test("every translatable text is one unit, said what it is")
  func kinds() async throws {
    let units = try await Self.units(
      """
      ## Why *we* begin

      **All of this is bold.** Or is
      it `code`, {{rank}}?[^1]

      - An item, [linked](https://example.org "with a title")
        - and one inside

      | Head | Other |
      | --- | --- |
      | cell | 12:30 |

      ::: figure {#fig}

      ![A room with a desk](room.png)

      Where they meet.

      :::

      ::: question {#q1 kind=single objectives=O1}

      Who speaks first?

      - [x] She does
        > Because it is hers to tell.
      - [ ] He does

      :::

      ::: facilitator {#notes}

      Wait for her.

      :::

      ::: comment

      Nobody translates this.

      :::

      ```
      nor this
      ```

      **Only bold**

      [^1]: A note.
      """)
    #expect(
      Self.lines(units) == [
        "field : Welcome, <x1/>",
        "heading why-we-begin: Why <i1>we</i1> begin",
        "paragraph why-we-begin: <b1>All of this is bold.</b1> Or is it <x2/>, <x3/>?<x4/>",
        "list-item why-we-begin: An item, <a1>linked</a1>",
        "link-title why-we-begin: with a title",
        "list-item why-we-begin: and one inside",
        "table-cell why-we-begin: Head", "table-cell why-we-begin: Other", "table-cell why-we-begin: cell",
        "alternative-text why-we-begin: A room with a desk",
        "caption why-we-begin: Where they meet.",
        "stem why-we-begin: Who speaks first?",
        "option why-we-begin: She does",
        "feedback R why-we-begin: Because it is hers to tell.",
        "option why-we-begin: He does",
        "paragraph R why-we-begin: Wait for her.",
        "paragraph why-we-begin: Only bold",
        "footnote why-we-begin: A note.",
      ])
  }

  @Test("a unit's place is that of its words, without the marks around all of them")
  func places() async throws {
    let units = try await Self.units("## A\n\n**Only *this* here**\n\nx [y](z.md) w")
    let lengths = units.dropFirst().map { $0.span.upper - $0.span.lower }
    #expect(lengths == [1, "Only *this* here".utf8.count, "x [y](z.md) w".utf8.count])
  }

  @Test("the words of a drawing that an overlay alone shows are that country's, as its texts are")
  func pictures() async throws {
    func drawing(_ words: String) -> String {
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>\(words)</text></svg>"
    }
    let folder = try TemporaryFolder(
      FileTree(
        text: """
          === curriculum.yaml
          id: samples
          title: Samples
          version: "1.0.0"
          language: en
          licence: CC-BY-4.0
          modules: [welcome]
          editions:
            - {id: participant, reader: participant, tier: trainer, locales: [en, bn]}
            - {id: land, reader: participant, tier: trainer, locales: [en, ps], overlay: land}
          === modules/welcome/module.md
          ---
          id: welcome
          title: Welcome
          minutes: 30
          tiers: [trainer]
          objectives: []
          ---

          ::: key-points {#station}
          ![A plan](images/plan.svg)
          :::
          === modules/welcome/images/plan.svg
          \(drawing("Quiet room"))
          === overlays/land/overlay.yaml
          id: land
          title: Edition for the land
          country: AF
          === overlays/land/images/map.svg
          \(drawing("Border post"))
          === overlays/land/welcome.md
          ---
          overlay: land
          module: welcome
          ---

          ::: key-points {#post after=station}
          Where it is.

          ![A map](images/map.svg)

          ![A plan](../../modules/welcome/images/plan.svg)

          ::: reason
          They asked for it.
          :::
          :::

          """))
    let curriculum = try #require(try await Workspace(folder: folder.path).analyse().curriculum)
    let units = UnitExtractor.units(of: curriculum)
    func unit(_ words: String) throws -> Unit { try #require(units.first { $0.text.words == words }, "\(words)") }
    for words in ["Where it is.", "Border post"] {
      let own = try unit(words)
      #expect(own.overlay?.text == "land", "\(words)")
      #expect(own.isWanted(in: .init("ps") ?? .english) && !own.isWanted(in: .init("bn") ?? .english))
      #expect(own.isShown(under: ID("land")) && !own.isShown(under: nil))
    }
    // The curriculum shows this one itself.
    let shared = try unit("Quiet room")
    #expect(shared.overlay == nil && shared.isWanted(in: .init("bn") ?? .english) && shared.isShown(under: nil))
  }
}
