import CascadeCurriculum
import CascadeMarkup
import Testing

@Suite("Link reader") struct LinkReaderTests {
  @Test(
    "a link leads where its syntax says",
    arguments: [
      ("https://example.org/a?b#c", .external), ("HTTP://example.org", .external), ("mailto:a@example.org", .external),
      ("tel:109", .external), ("term:survivor", .term("survivor")), ("#q1", .anchor("q1")),
      ("#%E0%A6%AD%E0%A7%9F", .anchor("ভয়")),
      ("../other/module.md#q2", .file("modules/other/module.md", anchor: "q2")),
      ("../../pages/safeguards.md#sg-03", .file("pages/safeguards.md", anchor: "sg-03")),
      ("module.md", .file("modules/demo/module.md", anchor: nil)),
      ("./images/../module.md#", .file("modules/demo/module.md", anchor: "")),
      ("../../curriculum.yaml", .file("curriculum.yaml", anchor: nil)),
      ("100%.md", .file("modules/demo/100%.md", anchor: nil)),
    ] as [(String, LinkDestination)])
  func destinations(address: String, destination: LinkDestination) {
    let sample = ContentSample("[text](\(address))\n")
    sample.expect([])
    #expect(sample.content.destinations == [destination])
    #expect(sample.content.links.map(\.target) == [destination == .external ? .external : .broken])
  }

  @Test("paths are resolved against the file's own folder")
  func pages() {
    let page = ContentSample("[a](../modules/opening/module.md#x) ![b](images/b%20c.svg)\n", path: "pages/evidence.md")
    #expect(page.content.destinations == [.file("modules/opening/module.md", anchor: "x")])
    #expect(page.content.images.map(\.path) == ["pages/images/b c.svg"])
    let root = ContentSample("[a](b.md)\n", path: "readme.md")
    #expect(root.content.destinations == [.file("b.md", anchor: nil)])
  }

  @Test("links and pictures know the block that holds them, in reading order")
  func blocks() {
    let sample = ContentSample(
      "[a](#a)\n\n::: figure\n![b](images/b.svg)\n\n[c](#c) [d](term:d)\n:::\n\n<https://example.org>\n")
    #expect(sample.content.links.map(\.block) == [nil, 0, 0, nil])
    #expect(sample.content.images.map(\.block) == [0])
    #expect(sample.content.images.map(\.path) == ["modules/demo/images/b.svg"])
    #expect(sample.content.destinations.count == sample.content.links.count)
  }

  @Test("a refused link is broken and a refused picture has no file")
  func refused() {
    let sample = ContentSample("[a](javascript:x) ![b](../../../b.svg)\n")
    #expect(sample.content.destinations == [.refused])
    #expect(sample.content.images.map(\.path) == [nil])
  }

  @Test("an address that the source spells elsewhere is reported at the link")
  func reference() {
    ContentSample("⟦[a][b]⟧\n\n[b]: ../../../x.md\n").expect([.leavesFolder])
  }
}
