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

  private static func messages(
    _ overlay: String, module: String = module, id: CheckID = "overlay/protected-block"
  ) async throws -> [String] {
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
    return try await SampleCurriculum.findings(in: sample).filter { $0.id == id }.map {
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

  @Test("is not covered by something added that takes its id, in whatever letters, at whatever depth")
  func covered() async throws {
    let core = ["overlays/land/sample.md error: 'core' is protected: no overlay may give its id to another"]
    #expect(try await Self.messages("::: key-points {#core before=core}\nThe elders choose.\n:::") == core)
    #expect(try await Self.messages("::: key-points {#Core after=free}\nThe elders choose.\n:::") == core)
    let nested = "::: only {#more tiers=trainer after=free}\n::: key-points {#CORE}\nThe elders choose.\n:::\n:::"
    #expect(try await Self.messages(nested) == core)
    #expect(try await Self.messages("::: key-points {#more after=free}\n### C {#core}\n\nThe elders.\n:::") == core)
    #expect(try await Self.messages("::: key-points {#free}\n### Choice {#core}\n\nThe elders.\n:::") == core)
    let inner = [
      "overlays/land/sample.md error: 'inner' lies in 'core', which is protected: no overlay may give its id to another"
    ]
    #expect(try await Self.messages("::: key-points {#inner after=free}\nThe elders choose.\n:::") == inner)
  }

  @Test("or not: no two blocks of an edition's text have the same id")
  func doubled() async throws {
    func doubles(_ overlay: String) async throws -> [String] {
      try await Self.messages(overlay, id: "container/duplicate-id")
    }
    let taken = ["overlays/land/sample.md error: the text that the overlay changes has the id 'free' already"]
    #expect(try await doubles("::: key-points {#Free before=sheet}\nAnother.\n:::") == taken)
    let other = """
      ::: key-points {#more after=core}
      One.
      :::
      === overlays/land/second.md
      ---
      overlay: land
      module: sample
      ---

      ::: key-points {#More after=free}
      Two.
      :::
      """
    #expect(
      try await doubles(other) == ["overlays/land/second.md error: another file of this overlay has the id 'More'"])
    #expect(
      try await doubles(other.replacing("more after=core", with: "free").replacing("More after=free", with: "free"))
        == ["overlays/land/second.md error: another file of this overlay has the id 'free'"])
    let own = "::: key-points {#free}\n### Free\n\n::: definition {#own term=none}\nA.\n:::\n:::"
    #expect(try await doubles(own).isEmpty)
  }

  @Test("or not: two files of one overlay give no field different words")
  func fields() async throws {
    let second = "=== overlays/land/second.md\n---\noverlay: land\nmodule: sample\nset: {title: Another}\n---\n"
    let both = "=== overlays/land/first.md\n" + second.split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(
      try await Self.messages("\(both)\n\(second)", id: "curriculum/duplicate-id")
        == ["overlays/land/second.md error: another file of this overlay gives 'title' of 'sample' other words"])
    #expect(try await Self.messages(second, id: "curriculum/duplicate-id").isEmpty)
  }

  @Test(
    "a removal says neither where it is added nor for whom it is",
    arguments: [
      "after=core", "before=core", "tiers=trainer", "overlays=land",
    ])
  func removal(attribute: String) async throws {
    let key = attribute.prefix { $0 != "=" }
    let removal = "::: only {#free remove=yes \(attribute)}\n::: reason\nCustom.\n:::\n:::"
    #expect(
      try await Self.messages(removal, id: "container/unknown-attribute")
        == [
          "overlays/land/sample.md error: 'only' with 'remove=yes' takes no '\(key)'; it takes out the block whose id it has"
        ])
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
