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
    func shown(_ unit: Unit) -> [String] { curriculum.editions.filter(unit.isShown).map(\.id.text) }
    for words in ["Where it is.", "Border post"] {
      let own = try unit(words)
      #expect(own.isWanted(in: .init("ps") ?? .english) && !own.isWanted(in: .init("bn") ?? .english))
      #expect(shown(own) == ["land"])
    }
    // The curriculum shows this one itself.
    let shared = try unit("Quiet room")
    #expect(shared.isWanted(in: .init("bn") ?? .english) && shown(shared) == ["participant", "land"])
  }

  @Test("a text is for the editions that show it: by tier, reader, overlay, and what an overlay puts it into")
  func audiences() async throws {
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
          modules: [welcome, command, patrol]
          editions:
            - {id: own, reader: participant, tier: trainer, locales: [en, bn]}
            - {id: guide, reader: facilitator, tier: trainer, locales: [en, bn]}
            - {id: beat, reader: participant, tier: beat, locales: [en, fr]}
            - {id: land, reader: participant, tier: trainer, locales: [en, ps], overlay: land}
            - {id: isle, reader: participant, tier: trainer, locales: [en, ar], overlay: isle}
          === courses/beat-course.yaml
          id: beat-course
          title: Course for the beat
          tier: beat
          days:
            - {title: Day one, starts: "08:00", sessions: [{module: patrol}]}
          === modules/welcome/module.md
          ---
          id: welcome
          title: Welcome
          minutes: 30
          tiers: [trainer, beat]
          objectives:
            - {id: O1, tiers: [beat], level: remember, can: Name one duty}
          ---

          ::: key-points {#all}
          For all.
          :::

          ::: key-points {#beat-only tiers=beat}
          For the beat.

          ![A street](images/street.svg)
          :::

          ::: facilitator {#note}
          For the guide.
          :::

          ::: key-points {#land-only overlays=land}
          For the land.
          :::

          ::: law {#rule}
          A rule for all.

          ::: facilitator {#rule-note}
          What to say of the rule.
          :::
          :::

          ::: law {#beat-rule tiers=beat}
          A rule for the beat.
          :::

          ::: key-points {#outer tiers=trainer}
          ::: only {#inner tiers=trainer}
          Noted.[^seen] Also noted.[^kept]
          :::
          :::

          [^seen]: Seen with its mark.

          ::: law {#cited tiers=beat}
          See there.[^law]
          :::

          [^law]: A footnote of law.

          ::: key-points {#replaced tiers=beat}
          ### An old title

          What it said.
          :::

          ::: key-points {#removed}
          ### A title that is gone

          What is gone.[^kept]

          [^kept]: Cited from outside.

          ![A thing](images/gone.svg)
          :::
          === modules/welcome/images/gone.svg
          \(drawing("Gone there"))
          === locales/bn/assets/modules/welcome/images/street.svg
          \(drawing("Rasta"))
          === locales/fr/assets/modules/welcome/images/street.svg
          \(drawing("Rue"))
          === modules/patrol/module.md
          ---
          id: patrol
          title: Patrol
          minutes: 30
          tiers: [beat]
          prerequisites: [command]
          objectives: []
          ---
          === modules/welcome/images/street.svg
          \(drawing("Street"))
          === modules/command/module.md
          ---
          id: command
          title: Command
          minutes: 30
          tiers: [trainer]
          objectives: []
          ---
          === overlays/land/overlay.yaml
          id: land
          title: Edition for the land
          country: AF
          === overlays/land/images/both.svg
          \(drawing("Both countries"))
          === overlays/land/images/inside.svg
          \(drawing("Inside the note"))
          === overlays/land/welcome.md
          ---
          overlay: land
          module: welcome
          ---

          ::: key-points {#here after=all}
          ![Both](images/both.svg)

          ::: reason
          They asked for it.
          :::
          :::

          ::: key-points {#replaced}
          ### A new title

          ::: reason
          For all who train.
          :::
          :::

          ::: only {#removed remove=yes}
          ::: reason
          They have none.
          :::
          :::

          ::: facilitator {#note}
          ![Inside](images/inside.svg)

          ::: reason
          They asked for it too.
          :::
          :::
          === overlays/isle/overlay.yaml
          id: isle
          title: Edition for the isle
          country: BD
          === overlays/isle/images/own.svg
          \(drawing("Kulturhaus"))
          === overlays/isle/welcome.md
          ---
          overlay: isle
          module: welcome
          ---

          ::: key-points {#there after=all}
          ![Both](../land/images/both.svg)

          ::: reason
          So did they.
          :::
          :::
          === overlays/isle/foreign.md
          ---
          overlay: isle
          module: command
          language: de
          ---

          ::: key-points {#far}
          ![Ein Haus](images/own.svg)
          :::

          """))
    let curriculum = try #require(try await Workspace(folder: folder.path).analyse().curriculum)
    let units = UnitExtractor.units(of: curriculum)
    func shown(_ words: String) -> [String]? {
      units.first { $0.text.words == words }.map { unit in curriculum.editions.filter(unit.isShown).map(\.id.text) }
    }
    #expect(shown("For all.") == ["own", "guide", "beat", "land", "isle"])
    #expect(shown("For the beat.") == ["beat"] && shown("Street") == ["beat"] && shown("Name one duty") == ["beat"])
    #expect(shown("For the guide.") == ["guide"])
    #expect(shown("For the land.") == ["land"])
    // The beat's editions name it as what a module of theirs builds on.
    #expect(shown("Command") == ["own", "guide", "beat", "land", "isle"])
    #expect(shown("Patrol") == ["beat"] && shown("Course for the beat") == ["beat"])
    // A block that replaces another says itself whom it is for.
    #expect(shown("An old title") == ["beat"] && shown("A new title") == ["land"])
    #expect(shown("A title that is gone") == ["own", "guide", "beat", "land", "isle"])
    #expect(shown("What is gone.") == ["own", "guide", "beat", "isle"])
    #expect(shown("Gone there") == ["own", "guide", "beat", "isle"])
    #expect(shown("Seen with its mark.") == ["own", "guide", "land", "isle"])
    #expect(shown("A footnote of law.") == ["beat"])
    #expect(shown("Cited from outside.") == ["own", "guide", "beat", "land", "isle"])
    #expect(units.first { $0.text.words == "A footnote of law." }?.mustBeReviewed ?? false)
    #expect(shown("Both countries") == ["land", "isle"] && shown("Inside the note")?.isEmpty ?? false)
    #expect(shown("Kulturhaus") == nil)
    func languages(_ words: String) -> [String] {
      ["bn", "fr", "ps", "ar"].filter { tag in
        LocaleTag(tag).map { tag in units.contains { $0.text.words == words && $0.isWanted(in: tag) } } ?? false
      }
    }
    #expect(languages("For all.") == ["bn", "fr", "ps", "ar"])
    #expect(languages("For the land.") == ["ps"] && languages("Inside the note").isEmpty)
    #expect(languages("Street") == ["ps", "ar"])
    #expect(languages("Both countries") == ["ps", "ar"])
    // Readers are told of a machine's words in a drawing, in an overlay's edition too.
    let drawing = try #require(units.first { $0.text.words == "Gone there" })
    let pashto = try #require(LocaleTag("ps"))
    var translated = curriculum
    translated.translations[pashto, default: Translations()][drawing.path, drawing.span.lower] = Translation(
      of: drawing.text, CodedText("هلته"), .machine, isStale: false)
    for edition in translated.editions {
      #expect(translated.delivery(of: edition, in: pashto).wording(ofPicture: drawing.path) == .machine)
    }
    // Nothing is translated: what must have been reviewed stands in the way, of each edition that shows it.
    let store = TranslationStore([])
    let update = store.ledger.updated(with: units)
    func inTheWay(of edition: Edition) throws -> [String] {
      let findings = TranslationFinding.unreleasable(
        store, into: try #require(LocaleTag("bn")), units, update, editions: [edition])
      return findings.compactMap { finding in
        units.first { $0.path == finding.path && $0.span == finding.span }?.text.words
      }
    }
    let needed = try curriculum.editions.map { try inTheWay(of: $0) }
    #expect(needed[0] == ["A rule for all."] && needed[1] == ["A rule for all.", "What to say of the rule."])
    #expect(needed[2].sorted() == ["A footnote of law.", "A rule for all.", "A rule for the beat.", "See there."])
  }
}
