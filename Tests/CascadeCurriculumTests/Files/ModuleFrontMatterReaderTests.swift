import CascadeCurriculum
import CascadeMarkup
import CascadeText
import Testing

@Suite("ModuleFrontMatterReader") struct ModuleFrontMatterReaderTests {
  private static let path = "modules/facilitation/module.md"
  private static let objectives = "objectives: [{id: O1, can: plan, level: create, competencies: [C6.4]}]"

  private static func read(_ sample: FileSample) -> Checked<ModuleFrontMatter?> {
    ModuleFrontMatterReader.read(sample.file.document, path: path)
  }

  /// A module with its id, title and objectives, and `lines`.
  private static func sample(_ lines: String) -> FileSample {
    FileSample(path, "---\nid: facilitation\ntitle: Facilitation\n\(objectives)\n\(lines)\n---\n")
  }

  @Test("reads every key")
  func everything() throws {
    let file = SourceFile(path: Self.path, bytes: Array(FullFile.module.text.utf8))
    let module = try #require(ModuleFrontMatterReader.read(file.document, path: Self.path).value)
    #expect(module.id.text == "facilitation" && file.text(at: module.idSpan) == "facilitation")
    #expect(module.code?.string == "M12" && module.title.string == "Facilitation and teach-back")
    #expect(module.minutes == ByTier(trainer: Minutes(90), supervisor: Minutes(90), beat: Minutes(60)))
    #expect(file.text(at: module.minutesSpan).hasPrefix("trainer: 90"))
    #expect(module.tiers == .all)
    #expect(module.objectives.map(\.id.text) == ["O1", "O2"])
    let first = try #require(module.objectives.first)
    #expect(first.can.string == "deliver a six-minute teach-back" && first.level == .apply)
    #expect(file.text(at: first.idSpan) == "O1" && file.text(at: first.levelSpan) == "apply")
    #expect(first.competencies.map(\.id.text) == ["C6.2", "C6.3"])
    #expect(module.objectives.map(\.tiers) == [TierSet(.trainer), .all])
    #expect(module.prerequisites.map(\.id.text) == ["opening"])
    #expect(
      module.gaps.map(\.id.text) == ["G10", "G13"] && module.gaps.map { file.text(at: $0.span) } == ["G10", "G13"])
    #expect(module.safeguards.map(\.id.text) == ["SG-01"])
    #expect(
      module.furtherReading.map(\.id.text) == ["knowles-2015"] && module.authors.map(\.id.text) == ["sample-author"])
    let silence = try #require(module.silences.first)
    #expect(silence.check.string == "objective/not-assessed" && silence.at?.string == "q1")
    #expect(silence.reason.string == "assessed by the observation sheet")
  }

  @Test("one number of minutes holds for the tiers named beside it")
  func minutesForAll() throws {
    let sample = Self.sample("minutes: 75\ntiers: [trainer, supervisor]")
    let module = try #require(sample.expect(as: Self.read(sample)))
    #expect(module.minutes == ByTier(trainer: Minutes(75), supervisor: Minutes(75)))
    #expect(module.tiers.tiers == [.trainer, .supervisor] && module.objectives.first?.tiers == module.tiers)
  }

  @Test("a tier without minutes is a tier that the module is not for")
  func minutesByTier() throws {
    let sample = Self.sample("minutes: {beat: 45}")
    let module = try #require(sample.expect(as: Self.read(sample)))
    #expect(module.minutes == ByTier(beat: Minutes(45)) && module.tiers.tiers == [.beat])
  }

  @Test("minutes by tier and tiers exclude each other; the fix takes the doubled ones out")
  func doubledTiers() {
    let sample = Self.sample("minutes: {beat: 45}\n⟦tiers⟧: [beat]")
    let mended = Self.sample("minutes: {beat: 45}").file.text()
    sample.expect(
      ["front-matter/conflicting-keys"], "'tiers' says again what 'minutes' says for each tier; leave one out",
      mended: mended, as: Self.read(sample))
    let other = Self.sample("minutes: {beat: 45}\n⟦tiers⟧: [trainer]")
    other.expect(["front-matter/conflicting-keys"], as: Self.read(other))
  }

  @Test("one number of minutes needs tiers")
  func missingTiers() throws {
    let sample = FileSample(
      Self.path, "---\n⟦⟧id: facilitation\ntitle: Facilitation\n\(Self.objectives)\nminutes: 45\n---\n")
    let module = try #require(
      sample.expect(
        ["front-matter/missing-key"],
        "a module needs 'tiers', a list of those whom it is for, because its 'minutes' are one number",
        as: Self.read(sample)))
    #expect(module.tiers == .all && module.minutes == ByTier(Minutes(45)))
  }

  @Test("minutes as text are read as the number that was meant")
  func minutesAsText() throws {
    let sample = Self.sample("minutes: {trainer: ⟦45 min⟧, beat: ⟦twenty⟧}")
    let module = try #require(
      sample.expect(
        ["front-matter/wrong-type", "front-matter/wrong-type"], "'trainer' is a whole number; found '45 min'",
        mended: Self.sample("minutes: {trainer: 45, beat: twenty}").file.text(), as: Self.read(sample)))
    #expect(module.minutes == ByTier(trainer: Minutes(45)) && module.tiers.tiers == [.trainer, .beat])
    let none = Self.sample("minutes: ⟦{}⟧")
    none.expect(
      ["front-matter/empty-value"], "'minutes' is empty; it needs at least one of its tiers", as: Self.read(none))
    let list = Self.sample("minutes: ⟦[45, 20]⟧")
    list.expect(
      ["front-matter/wrong-type"], "'minutes' is a whole number, or a number for each tier; found a list",
      as: Self.read(list))
  }

  @Test("an objective for a tier that the module is not for is narrowed to the module's")
  func tierOutside() throws {
    let sample = FileSample(
      Self.path,
      """
      ---
      id: facilitation
      title: Facilitation
      minutes: {trainer: 45, supervisor: 45}
      objectives:
        - {id: O1, can: plan, level: create, competencies: [C6.4], tiers: [trainer, ⟦beat⟧]}
      ---

      """)
    let module = try #require(sample.expect(["front-matter/tier-outside-module"], as: Self.read(sample)))
    #expect(module.objectives.first?.tiers.tiers == [.trainer])
  }

  @Test("a misspelt key is said once and read as the key that was meant")
  func misspelt() throws {
    let sample = FileSample(
      Self.path,
      "---\nid: facilitation\n⟦titel⟧: Facilitation\nminutes: {beat: 45}\n\(Self.objectives)\n---\n")
    let module = try #require(
      sample.expect(
        ["front-matter/unknown-key"], "no key 'titel' in a module; did you mean 'title'?",
        mended: Self.sample("minutes: {beat: 45}").file.text().reordered, as: Self.read(sample)))
    #expect(module.title.string == "Facilitation")
  }

  @Test("one wrong value does not lose the rest")
  func recovery() throws {
    let sample = FileSample(
      Self.path,
      """
      ---
      id: facilitation
      title: ⟦[a]⟧
      minutes: ⟦soon⟧
      tiers: [beat]
      gaps: [⟦[G01]⟧, G02]
      objectives:
        - {id: O1, can: ⟦{a: b}⟧, level: ⟦aplly⟧, competencies: ⟦[]⟧}
        - ⟦O2⟧
        - ⟦⟧{can: see, level: apply, competencies: [C1.1]}
      ---

      """)
    let checked = Self.read(sample)
    #expect(checked.diagnostics.inReadingOrder().map(\.span) == sample.places)
    let module = try #require(checked.value)
    #expect(module.title.string.isEmpty && module.gaps.map(\.id.text) == ["G02"] && module.tiers.tiers == [.beat])
    #expect(module.objectives.map(\.id.text) == ["O1"] && module.objectives.first?.level == .apply)
  }

  @Test("an id that differs from the folder is found, with the folder's name as the fix")
  func otherFolder() throws {
    let sample = FileSample(
      Self.path, "---\nid: ⟦facilitating⟧\ntitle: A\nminutes: {beat: 45}\n\(Self.objectives)\n---\n")
    let module = try #require(
      sample.expect(
        ["front-matter/name-differs"], "'id' is 'facilitating' and differs from the name of its folder, 'facilitation'",
        mended: "---\nid: facilitation\ntitle: A\nminutes: {beat: 45}\n\(Self.objectives)\n---\n",
        as: Self.read(sample)))
    #expect(module.id.text == "facilitating")
  }

  @Test("a missing id is the folder's name")
  func missingID() throws {
    let sample = FileSample(Self.path, "---\n⟦⟧title: A\nminutes: {beat: 45}\n\(Self.objectives)\n---\n")
    let module = try #require(
      sample.expect(
        ["front-matter/missing-key"], "a module needs 'id', the name of its folder",
        mended: "---\nid: facilitation\ntitle: A\nminutes: {beat: 45}\n\(Self.objectives)\n---\n",
        as: Self.read(sample)))
    #expect(module.id.text == "facilitation")
  }

  @Test(
    "a module without front matter says so", arguments: ["⟦⟧# Facilitation\n", "⟦⟧", "⟦⟧ \n\n", "\u{FEFF}⟦⟧Text\n"])
  func noFrontMatter(text: String) {
    let sample = FileSample(Self.path, text)
    let value = sample.expect(
      ["front-matter/missing"], "a module begins with front matter: its keys between two lines '---'",
      as: Self.read(sample))
    #expect(value == nil)
  }

  @Test(
    "what the reader of Markdown says of a file is not said again",
    arguments: [
      Array("+++\nid = 1\n+++\n".utf8), [0xFF, 0xFE, 0x2D, 0, 0x2D, 0], Array("# a".utf8) + [0x80, 0x81, 0x82, 0xFF],
    ])
  func unreadable(bytes: [UInt8]) {
    let file = SourceFile(path: Self.path, bytes: bytes)
    #expect(!MarkdownReader.read(file).diagnostics.isEmpty)
    let checked = ModuleFrontMatterReader.read(file.document, path: Self.path)
    #expect(checked.value == nil && checked.diagnostics.isEmpty)
  }

  @Test("front matter that is never closed is read as far as it seems to go")
  func unclosed() throws {
    let sample = FileSample(
      Self.path, "---\nid: facilitation\ntitle: A\nminutes: {beat: 45}\n\(Self.objectives)\n\n## Facilitation\n")
    let module = try #require(sample.expect(as: Self.read(sample)))
    #expect(module.title.string == "A")
  }

  @Test("a wrong byte or a NUL in a title does not lose the module")
  func wrongBytes() throws {
    let text = "---\nid: facilitation\ntitle: a\u{1}b\u{1}c\nminutes: {beat: ⟦x⟧}\n\(Self.objectives)\n---\n"
    let sample = FileSample(Self.path, text)
    var bytes = sample.file.bytes
    for (place, byte) in zip(bytes.indices.filter { bytes[$0] == 1 }, [0xE0, 0] as [UInt8]) { bytes[place] = byte }
    let file = SourceFile(path: Self.path, bytes: bytes)
    let checked = ModuleFrontMatterReader.read(file.document, path: Self.path)
    #expect(checked.diagnostics.map(\.id) == ["front-matter/wrong-type"])
    #expect(checked.diagnostics.map(\.span) == sample.places)
    #expect(checked.value?.title.string == "a?b?c")
  }

  @Test("what follows from broken YAML is not said")
  func afterSyntax() throws {
    let sample = FileSample(
      Self.path,
      "---\nid: facilitation\ntitle: ⟦*soon⟧\nminutes: {beat: 45}\n⟦id⟧: other\n\(Self.objectives)\n---\n")
    let module = try #require(sample.expect(["yaml/alias", "yaml/duplicate-key"], as: Self.read(sample)))
    #expect(module.id.text == "facilitation")
  }

  @Test("empty front matter lacks what a module needs")
  func emptyFrontMatter() {
    let found = Self.read(FileSample(Self.path, "---\n---\n")).diagnostics
    #expect(found.allSatisfy { $0.id == "front-matter/missing-key" && $0.span == SourceSpan(4, 4) })
    #expect(found.count == 4)
  }

  @Test("front matter that is no keys is said once")
  func noKeys() {
    let sample = FileSample(Self.path, "---\n⟦just words⟧\n---\n")
    #expect(sample.expect(["yaml/not-a-map"], as: Self.read(sample)) == nil)
  }
}

extension SourceFile {
  /// The text at `span`.
  func text(at span: SourceSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
}

extension String {
  /// The sample with its objectives last.
  fileprivate var reordered: String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)
    lines.swapAt(3, 4)
    return lines.joined(separator: "\n")
  }
}
