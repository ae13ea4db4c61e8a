import CascadeCurriculum
import CascadeMarkup
import Testing

@Suite("Anchors") struct AnchorTests {
  @Test(
    "anchors are as Git hosts make them",
    arguments: [
      ("Why the way we decide matters", "why-the-way-we-decide-matters"),
      ("Opening: *learning* contract, `ethics` & baseline!", "opening-learning-contract-ethics--baseline"),
      ("The desk at 21:40", "the-desk-at-2140"),
      ("A – B", "a--b"),
      ("snake_case and-hyphen", "snake_case-and-hyphen"),
      ("পুলিশের আচরণ: মানুষ", "পুলিশের-আচরণ-মানুষ"),
      ("۱۲ حقوق بشر؟", "۱۲-حقوق-بشر"),
      ("می‌خواهم", "میخواهم"),
      ("ÉCOLE Straße", "école-straße"),
      ("[Survivor](term:survivor) and ![a picture](x.svg)", "survivor-and-"),
      ("In the {{local_forum_name}}", "in-the-local_forum_name"),
      ("Opinion [@un-iccpr, art. 19]", "opinion-un-iccpr-art-19"),
      ("Emoji 🙂 x", "emoji--x"),
    ])
  func anchors(heading: String, anchor: String) {
    let sample = ContentSample("## \(heading)\n")
    #expect(sample.content.headings.map(\.anchor) == [anchor])
  }

  @Test("a pinned anchor stands as typed, and the heading knows its level and block")
  func pinned() {
    let sample = ContentSample("::: key-points {#k}\n### Title {#my-id}\n\nText.\n:::\n")
    let heading = sample.content.headings[0]
    #expect(heading.anchor == "my-id")
    #expect(heading.isPinned)
    #expect(heading.level == 3)
    #expect(heading.block == 0)
    #expect(sample.content.blocks[0].title == heading.node)
  }

  @Test("the title of a container may have the container's id as its anchor")
  func title() {
    ContentSample("::: key-points {#Key-Points}\n### Key points\n\nText.\n:::\n").expect([])
    ContentSample("::: key-points {#key-points}\nText.\n\n### ⟦Key points⟧\n:::\n").expect([.duplicateAnchor])
  }

  @Test("a heading without letters gets an anchor all the same")
  func empty() {
    let sample = ContentSample("## ???\n\n## Section 1\n\n## !!!\n")
    #expect(sample.content.headings.map(\.anchor) == ["section-2", "section-1", "section-3"])
    sample.expect([])
  }

  @Test("only the first block of a container is its title")
  func notTitle() {
    let sample = ContentSample("::: key-points\nText.\n\n### Heading\n:::\n")
    #expect(sample.content.blocks[0].title == nil)
  }
}
