import CascadeCurriculum
import CascadeText
import Testing

@Suite("PageFrontMatterReader") struct PageFrontMatterReaderTests {
  private static let path = "pages/safeguards.md"

  @Test("reads every key")
  func everything() throws {
    let sample = FileSample(Self.path, FullFile.page.text)
    let page = try #require(sample.expect(as: PageFrontMatterReader.read(sample.file.document, path: Self.path)))
    #expect(page.id.text == "safeguards" && page.title.string == "Safeguards" && page.place == .front)
    #expect(page.silences.map(\.check.string) == ["care"])
  }

  @Test("a page lacks its place, and is called otherwise than its file")
  func bad() throws {
    let sample = FileSample(Self.path, "---\nid: ⟦safeguard⟧\ntitle: A\nplace: ⟦middle⟧\n---\n")
    let page = try #require(
      sample.expect(
        ["front-matter/name-differs", "front-matter/unknown-word"],
        "'id' is 'safeguard' and differs from the name of its file, 'safeguards'",
        mended: "---\nid: safeguards\ntitle: A\nplace: middle\n---\n",
        as: PageFrontMatterReader.read(sample.file.document, path: Self.path)))
    #expect(page.place == .front)
  }

  @Test("a page without front matter says so")
  func missing() {
    let sample = FileSample(Self.path, "⟦⟧## Safeguards\n")
    sample.expect(["front-matter/missing"], as: PageFrontMatterReader.read(sample.file.document, path: Self.path))
  }
}

@Suite("OverlayFrontMatterReader") struct OverlayFrontMatterReaderTests {
  private static let path = "overlays/bangladesh/rights.md"

  private static func read(_ sample: FileSample) -> Checked<OverlayFrontMatter?> {
    OverlayFrontMatterReader.read(sample.file.document, path: path)
  }

  @Test("reads every key")
  func everything() throws {
    let sample = FileSample(Self.path, FullFile.overlayFile.text)
    let overlay = try #require(sample.expect(as: Self.read(sample)))
    #expect(overlay.overlay.id.text == "bangladesh" && overlay.target == .module(ID("human-rights-based-policing")))
    #expect(sample.file.text(at: overlay.targetSpan) == "human-rights-based-policing")
    #expect(overlay.language?.text == "bn" && overlay.silences.count == 1)
    #expect(overlay.set.map(\.key) == ["title", "O1"] && overlay.set[1].value.string == "tell rights apart")
    #expect(sample.file.text(at: overlay.set[1].keySpan) == "O1")
  }

  @Test("may be for a page, in the curriculum's language")
  func page() throws {
    let sample = FileSample(Self.path, "---\noverlay: bangladesh\npage: principles\n---\n")
    let overlay = try #require(sample.expect(as: Self.read(sample)))
    #expect(overlay.target == .page(ID("principles")) && overlay.language == nil)
  }

  @Test("is for a module or a page, and not for both")
  func target() throws {
    let none = FileSample(Self.path, "---\n⟦⟧overlay: bangladesh\n---\n")
    let overlay = try #require(
      none.expect(
        ["front-matter/missing-key"], "a file of an overlay needs 'module', or 'page', whose blocks it replaces",
        as: Self.read(none)))
    #expect(overlay.target == nil)
    let both = FileSample(Self.path, "---\noverlay: bangladesh\nmodule: a\n⟦page⟧: b\n---\n")
    both.expect(["front-matter/conflicting-keys"], as: Self.read(both))
  }

  @Test("names the overlay whose folder it lies in")
  func folder() {
    let sample = FileSample(Self.path, "---\noverlay: ⟦nepal⟧\nmodule: a\n---\n")
    sample.expect(
      ["front-matter/name-differs"], mended: "---\noverlay: bangladesh\nmodule: a\n---\n", as: Self.read(sample))
  }
}
