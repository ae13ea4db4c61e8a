import CascadeChecks
import CascadeTestSupport
import CascadeText
import Testing

/// What a final edition of a country must say for itself, however its overlay goes about it.
@Suite("What each country says") struct NationalGapTests {
  private static let module = """
    ::: handout {#sheet copies=each}

    ::: national {#custody}

    ### How long

    Each country says it here.

    :::

    :::

    ::: national {#next-door overlays=other}

    Each country says it here.

    :::
    """

  private static func gaps(_ overlay: String, module: String = module) async throws -> [String] {
    let sample = Sample(
      """
      === curriculum.yaml
      id: samples
      title: Samples
      version: "1.0.0"
      language: en
      licence: CC-BY-4.0
      modules: [sample]
      editions:
        - {id: land, reader: participant, tier: trainer, locales: [en], overlay: land, status: final}
      === modules/sample/module.md
      \(module)

      === overlays/other/overlay.yaml
      id: other
      title: Another edition
      country: AF
      standing: historical
      === overlays/land/overlay.yaml
      id: land
      title: An edition
      country: BD
      standing: current
      === overlays/land/sample.md
      ---
      overlay: land
      module: sample
      ---

      \(overlay)
      """)
    let ids: Set<CheckID> = ["release/national-not-replaced", "overlay/national-not-replaced"]
    let found = try await SampleCurriculum.findings(in: sample).filter { ids.contains($0.id) }
    return found.map { finding in
      let parts: [String] = [finding.id.description] + finding.notes.map(\.message)
      return parts.joined(separator: ": ")
    }
  }

  private static func refused(_ note: String? = nil) -> [String] {
    ["release/national-not-replaced" + (note.map { ": \($0)" } ?? "")]
  }

  private static let rule = "::: national {#custody}\n\nOne day.\n\n:::"

  @Test("is asked of the blocks that the edition shows, and of no others")
  func shown() async throws {
    #expect(try await Self.gaps("") == Self.refused())
    #expect(try await Self.gaps(Self.rule).isEmpty)
    let elsewhere = Self.module.replacing("#custody", with: "#custody tiers=beat")
    #expect(try await Self.gaps("", module: elsewhere).isEmpty)
    let inside = Self.module.replacing("#sheet copies=each", with: "#sheet copies=each overlays=other")
    #expect(try await Self.gaps("", module: inside).isEmpty)
  }

  @Test("is not said by a replacement that is for others alone")
  func others() async throws {
    let others = Self.refused("what stands here is not for every edition")
    for attribute in ["tiers=supervisor", "tiers=beat", "overlays=other"] {
      let rule = Self.rule.replacing("#custody", with: "#custody \(attribute)")
      #expect(try await Self.gaps(rule) == others, "\(attribute)")
    }
    let inner = "::: national {#custody}\n\n::: only {overlays=other}\nOne day.\n:::\n\n:::"
    #expect(try await Self.gaps(inner) == Self.refused("nothing stands here"))
  }

  @Test("is not said by the words that ask for it, by a title alone, or by nothing")
  func nothing() async throws {
    let copied = Self.rule.replacing("One day.", with: "Each country\nsays it here.\n\n::: reason\nCustom.\n:::")
    #expect(try await Self.gaps(copied) == Self.refused("this says what the curriculum says"))
    let empty = Self.refused("nothing stands here")
    for words in ["", "### How long here", "::: reason\nCustom.\n:::"] {
      #expect(try await Self.gaps(Self.rule.replacing("One day.", with: words)) == empty, "\(words)")
    }
  }

  @Test("is taken out with a reason alone, by itself or with what holds it")
  func takenOut() async throws {
    for id in ["custody", "sheet"] {
      let removal = "::: only {#\(id) remove=yes}\n:::"
      #expect(try await Self.gaps(removal) == Self.refused("taken out here without a reason"))
      let reason = removal.replacing("\n:::", with: "\n::: reason\nNobody is held.\n:::\n:::")
      #expect(try await Self.gaps(reason).isEmpty)
    }
  }

  @Test("does not go with a block that holds it and is replaced")
  func held() async throws {
    let sheet = "::: handout {#sheet copies=each}\nAnother sheet.\n:::"
    #expect(try await Self.gaps(sheet) == Self.refused())
    #expect(try await Self.gaps(sheet.replacing("Another sheet.", with: "\n\(Self.rule)\n")).isEmpty)
  }
}
