import CascadeChecks
import CascadeTestSupport
import CascadeText
import Testing

/// What no overlay may change, however it goes about it.
@Suite("Protected text") struct OverlayProtectionTests {
  private static let module = """
    ::: handout {#sheet copies=each}

    The whole sheet.

    ::: key-points {#core protected=yes}

    The person chooses.

    ::: definition {#inner term=none}
    Words.
    :::

    :::

    :::

    ::: key-points {#free}
    Anything.
    :::
    """

  private static func messages(_ overlay: String, module: String = module) async throws -> [String] {
    let sample = Sample(
      """
      === modules/sample/module.md
      \(module)

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
    return try await SampleCurriculum.findings(in: sample).filter { $0.id == "overlay/protected-block" }.map {
      "\($0.path) \($0.severity): \($0.message)"
    }
  }

  private static func refused(_ reason: String) -> [String] {
    ["overlays/land/sample.md error: \(reason): no overlay may change it"]
  }

  @Test("is not replaced and not taken out")
  func itself() async throws {
    let own = Self.refused("'core' is protected")
    #expect(try await Self.messages("::: key-points {#core}\nThe elders choose.\n:::") == own)
    #expect(try await Self.messages("::: only {#core remove=yes}\n::: reason\nCustom.\n:::\n:::") == own)
  }

  @Test("does not go with a block that holds it")
  func held() async throws {
    let outer = Self.refused("'sheet' holds 'core', which is protected")
    #expect(try await Self.messages("::: handout {#sheet copies=each}\nAnother sheet.\n:::") == outer)
    #expect(try await Self.messages("::: only {#sheet remove=yes}\n::: reason\nCustom.\n:::\n:::") == outer)
  }

  @Test("is not changed from inside, by a part of it or something added to it")
  func inside() async throws {
    let inner = Self.refused("'inner' lies in 'core', which is protected")
    #expect(try await Self.messages("::: definition {#inner term=none}\nOther words.\n:::") == inner)
    #expect(try await Self.messages("::: only {#inner remove=yes}\n:::") == inner)
    #expect(try await Self.messages("::: key-points {#more after=inner}\nUnless the elders object.\n:::") == inner)
    #expect(try await Self.messages("::: key-points {#more before=inner}\nUnless the elders object.\n:::") == inner)
  }

  @Test("has room beside it, and what is around it is free")
  func beside() async throws {
    #expect(try await Self.messages("::: key-points {#more after=core}\nSee the law.\n:::").isEmpty)
    #expect(try await Self.messages("::: key-points {#more before=sheet}\nSee the law.\n:::").isEmpty)
    #expect(try await Self.messages("::: key-points {#free}\nSomething.\n:::").isEmpty)
    let own = Self.module.replacing(" protected=yes", with: "")
    #expect(try await Self.messages("::: handout {#sheet copies=each}\nAnother.\n:::", module: own).isEmpty)
  }
}
