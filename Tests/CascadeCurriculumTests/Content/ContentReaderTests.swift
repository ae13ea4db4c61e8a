import CascadeCurriculum
import CascadeMarkup
import CascadeText
import Testing

@Suite("Content reader") struct ContentReaderTests {
  @Test("a container becomes a block with what its line says")
  func block() {
    let sample = ContentSample(
      """
      ::: activity {#stop minutes=25 beat=35 method=role-play grouping=threes objectives=O1,O2 overlays=bd protected=yes}
      ### The same stop, twice

      Play it.

      :::
      """)
    sample.expect([])
    let block = sample.content.blocks[0]
    #expect(block.kind == .activity)
    #expect(block.id == ID("stop"))
    #expect(block.hasTypedID)
    #expect(sample.text(block.title ?? 0) == "The same stop, twice")
    #expect(block.timing?.minutes == ByTier(trainer: Minutes(25), supervisor: Minutes(25), beat: Minutes(35)))
    #expect(block.timing?.method == .rolePlay)
    #expect(block.timing?.grouping == .threes)
    #expect(block.timing?.objectives.map(\.id.text) == ["O1", "O2"])
    #expect(
      block.timing?.objectives.map { String(decoding: sample.bytes[$0.span.range], as: UTF8.self) } == ["O1", "O2"])
    #expect(block.overlays.map(\.id.text) == ["bd"])
    #expect(block.isProtected)
    #expect(block.isScheduled)
    #expect(!block.isRestricted)
    #expect(block.number == 1)
    #expect(block["method"] == "role-play")
    #expect(block["tiers"] == nil)
  }

  @Test("minutes hold for the tiers that the block is kept for, and a tier's own come first")
  func minutes() {
    let sample = ContentSample(
      """
      ::: step {#a minutes=10 tiers=trainer,beat}
      Text.
      :::

      ::: step {#b beat=25}
      Text.
      :::

      ::: debrief {#c method=plenary}
      Text.
      :::
      """)
    #expect(
      sample.content.blocks.map { $0.timing?.minutes } == [
        ByTier(trainer: Minutes(10), beat: Minutes(10)), ByTier(beat: Minutes(25)), ByTier(),
      ])
    #expect(sample.content.blocks.map(\.isScheduled) == [true, true, false])
    #expect(sample.content.scheduledBlocks(for: .beat).map(\.minutes) == [Minutes(10), Minutes(25)])
    #expect(sample.content.scheduledBlocks(for: .supervisor).isEmpty)
  }

  @Test("a timed block inside another keeps its time and is not scheduled, however deep")
  func nestedTime() {
    let sample = ContentSample(
      """
      :::: activity {#outer minutes=30}
      ::: only {tiers=beat}
      ::: step {#inner minutes=10}
      Text.
      :::
      :::
      ::::

      ::: step {#next minutes=5}
      Text.
      :::
      """)
    #expect(sample.content.blocks.map(\.isScheduled) == [true, false, false, true])
    #expect(sample.content.blocks[2].timing?.minutes == ByTier(beat: Minutes(10)))
  }

  @Test("tiers are narrowed by those of the blocks around")
  func tiers() {
    let sample = ContentSample(
      """
      ::: only {#a tiers=trainer,supervisor}
      ::: key-points {#b tiers=supervisor,beat}
      Text.
      :::
      ::: key-points {#c}
      Text.
      :::
      :::
      """)
    #expect(
      sample.content.blocks.map(\.tiers.tiers) == [[.trainer, .supervisor], [.supervisor], [.trainer, .supervisor]])
    #expect(sample.content.blocks.map(\.parent) == [nil, 0, 0])
  }

  @Test("a block is restricted by its kind, its use, a local kind's declaration, and by the blocks around it")
  func restricted() {
    let sample = ContentSample(
      """
      ::: facilitator {#a}
      ::: figure {#b}
      ![](x.svg)
      :::
      :::

      ::: question {#c kind=multiple use=test}
      - [x] Yes.
      :::

      ::: question {#d kind=multiple use=both}
      - [x] Yes.
      :::

      ::: x-story {#e any=thing}
      Text.
      :::

      ::: x-key {#f}
      Text.
      :::
      """, kinds: sampleKinds)
    sample.expect([])
    #expect(sample.content.blocks.map(\.isRestricted) == [true, true, true, false, false, true])
    #expect(sample.content.blocks.map(\.isRestrictedItself) == [true, false, true, false, false, true])
    #expect(sample.content.blocks[4].kind == .local)
    #expect(sample.content.blocks[4].kindName == "x-story")
    #expect(sample.content.blocks[4]["any"] == "thing")
  }

  @Test(
    "what cannot be read counts as restricted, so that it does not leak",
    arguments: ["::: facilitater", "::: x-new", "::: question {kind=singel}", "::: question {kind=multiple use=tset}"])
  func unknown(opener: String) {
    let sample = ContentSample(opener + "\n- [x] Text.\n:::\n")
    #expect(sample.content.blocks.map(\.isRestricted) == [true])
    #expect(sample.diagnostics.count == 1)
  }

  @Test("public blocks are numbered in a series of each kind, and restricted ones take no number")
  func numbers() {
    let sample = ContentSample(
      """
      ::: figure
      ![](a.svg)
      :::
      ::: facilitator
      ::: figure
      ![](b.svg)
      :::
      :::
      ::: handout {copies=each}
      ::: figure
      ![](c.svg)
      :::
      :::
      ::: step
      Text.
      :::
      """)
    let numbers = sample.content.blocks.map { "\($0.kindName) \($0.number ?? 0)" }
    #expect(numbers == ["figure 1", "facilitator 0", "figure 0", "handout 1", "figure 2", "step 0"])
    var content = sample.content
    content.numberBlocks { $0.id != ID("figure-1") }
    #expect(content.blocks.map(\.number) == [nil, nil, nil, 1, 1, nil])
  }

  @Test("ids that nobody typed are made of kind and number, public and restricted apart, and never taken twice")
  func madeIDs() {
    let sample = ContentSample(
      """
      ::: figure
      ![](a.svg)
      :::
      ::: facilitator
      ::: figure
      ![](b.svg)
      :::
      :::
      ::: figure {#Figure-2}
      ![](c.svg)
      :::
      ::: figure
      ![](d.svg)
      :::

      ## Figure 4

      ::: figure
      ![](e.svg)
      :::
      ::: facilitator
      Text.
      :::
      """)
    let ids = sample.content.blocks.map(\.id.text)
    #expect(
      ids == ["figure-1", "facilitator-1", "facilitator-figure-1", "Figure-2", "figure-3", "figure-5", "facilitator-2"])
    #expect(sample.content.blocks.map(\.hasTypedID) == [false, false, false, true, false, false, false])
  }

  @Test("an overlay's file may use what is for overlays alone, and its blocks stand anywhere")
  func overlay() {
    let text = """
      ::: answer {#q1-answer after=q1 authority=bd-law review-due=2027-03}
      Text.

      ::: reason
      The law says so.
      :::
      :::

      ::: only {#old remove=yes}
      :::
      """
    ContentSample(text, path: "overlays/bangladesh/demo.md").expect([])
    let inModule = ContentSample(text).diagnostics.map(\.id.description)
    #expect(Set(inModule) == ["container/unknown-attribute", "container/misplaced", "container/missing-attribute"])
  }

  @Test("in a text of several files each block and path is of the file that it was written in")
  func woven() {
    let base = "::: figure {#a}\n![](x.svg)\n:::\n\n"
    let added = "::: facilitator {#b after=a review-due=2027}\n[x](../../pages/a.md)\n:::\n"
    let path = "modules/demo/module.md"
    var document = MarkdownReader.read(SourceFile(path: path, bytes: Array((base + added).utf8))).value
    document.origins.append(Document.Origin(start: base.utf8.count, path: "overlays/bd/demo.md"))
    let content = ContentReader.read(document, path: path, kinds: []).value
    #expect(content.blocks.map(\.path) == [path, "overlays/bd/demo.md"])
    #expect(content.blocks.map(\.overlay) == [nil, ID("bd")])
    #expect(content.blocks[1]["review-due"] == "2027")
    #expect(content.images.map(\.path) == ["modules/demo/x.svg"])
    #expect(content.destinations == [.file("pages/a.md", anchor: nil)])
  }

  @Test("lookups find blocks by node, by place and by id")
  func lookups() {
    let sample = ContentSample(
      """
      Before.

      ::: handout {#a copies=each}
      Text.

      ::: blank {#b lines=2}
      :::

      ::: checklist {#c}
      - one
      :::
      :::

      After.
      """)
    let content = sample.content
    for (index, block) in content.blocks.enumerated() { #expect(content.block(at: block.node) == index) }
    #expect(content.blocks(inside: 0) == 1..<3)
    #expect(content.children(ofBlock: 0) == [1, 2])
    #expect(content.children(ofBlock: 2) == [])
    #expect(content.block(ID("C")) == 2)
    let owners = content.document.nodes.indices.filter { content.document.nodes[$0].kind == .paragraph }
      .map { content.innermostBlock(of: $0) }
    #expect(owners == [nil, 0, 2, nil])
    #expect(content.block(at: 0) == nil)
  }

  @Test("the text of a node says its values by name, or as told")
  func values() {
    let sample = ContentSample("Call {{help_line}} *now*.")
    #expect(sample.text(1) == "Call {{help_line}} now.")
    #expect(sample.content.text(of: 1) { $0 == "help_line" ? "109" : nil } == "Call 109 now.")
  }

  @Test("reading a read document again says the same, so that an overlay may be put in between")
  func twice() {
    let sample = ContentSample(
      """
      ::: checklist {#c}
      | | no | yes |
      | --- | --- | --- |
      | Safe * | | |
      | Kind | | |
      :::
      """)
    let again = ContentReader.read(sample.content.document, path: "modules/demo/module.md", kinds: []).value
    #expect(again.checklists == sample.content.checklists)
    #expect(again.checklists.first?.criteria.map(\.isRequired) == [true, false])
  }

  @Test("hostile text is read in linear time and traps nothing")
  func hostile() {
    let deep = String(repeating: "::: law {source=a}\n", count: 3000)
    let many = String(repeating: "## Same\n\n::: figure {#same}\n[x](../../../../..)![](//x)\n:::\n", count: 3000)
    let question = String(repeating: "::: question {kind=matching}\n| a |\n| - |\n:::\n", count: 3000)
    for text in [deep, many, question, "", "\0", ":::", "::: {}", "::: question", "# {{", "[](#)[](%)[](:)"] {
      _ = ContentSample(text)
    }
  }
}
