import CascadeTestSupport
import Foundation
import Testing

@Suite("cascade overlay") struct OverlayTests {
  private static let module = "modules/stops/module.md"
  private static let basedOn = "overlays/land/based-on.yaml"

  private static func run(_ arguments: String..., in folder: TemporaryFolder) throws -> CascadeProcess {
    try CascadeProcess.run(arguments, in: folder.url)
  }

  /// The curriculum, in which everything that the overlay stands for has been looked at.
  private static func accepted() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(CountryCurriculum.tree())
    let run = try run("overlay", "accept", in: folder)
    #expect(run.exitCode == 0, "\(run.errorText)")
    return folder
  }

  private static func edit(_ path: String, _ words: String, _ others: String, in folder: TemporaryFolder) throws {
    let text = try String(contentsOf: folder.file(path), encoding: .utf8)
    #expect(text.contains(words))
    try text.replacing(words, with: others).write(to: folder.file(path), atomically: true, encoding: .utf8)
  }

  private static func text(_ path: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.file(path), encoding: .utf8)
  }

  @Test("keeps what is new at once, says so, and changes nothing the second time")
  func new() throws {
    let folder = try TemporaryFolder(CountryCurriculum.tree())
    let before = try Self.run("check", in: folder)
    #expect(before.outputText.matches(of: /overlay\/no-base/).count >= 8, "\(before.outputText)")
    let first = try Self.run("overlay", "accept", in: folder)
    #expect(first.exitCode == 0, "\(first.errorText)")
    #expect(
      first.outputText == """
        land: 8 texts kept
          new       courses/short
          new       stops#first-steps
          new       stops#notes
          new       stops#old-rule
          new       stops#q-test
          new       stops#stop-law
          new       stops:O1
          new       stops:title

        """)
    let kept = try Self.text(Self.basedOn, in: folder)
    #expect(kept.contains("    block: \"first-steps\"\n"))
    #expect(kept.contains("\n      Answer within 24 hours.\n"))
    let second = try Self.run("overlay", "accept", in: folder)
    #expect(second.outputText == "land: 8 texts kept, all as before\n")
    #expect(try Self.text(Self.basedOn, in: folder) == kept)
    let after = try Self.run("check", in: folder)
    #expect(!after.outputText.contains("overlay/no-base") && !after.outputText.contains("overlay/to-review"))
  }

  @Test("is the only command that writes what is kept: checking, building and extracting leave it alone")
  func untouched() throws {
    let folder = try Self.accepted()
    try Self.edit(Self.module, "24 hours", "48 hours", in: folder)
    let kept = try Self.text(Self.basedOn, in: folder)
    for arguments in [["check"], ["build"], ["translate", "extract", "--locale", "ps"], ["translate", "update"]] {
      #expect(try CascadeProcess.run(arguments, in: folder.url).exitCode == 0)
      #expect(try Self.text(Self.basedOn, in: folder) == kept)
    }
  }

  @Test("a changed text is told with the difference, the reason and the command, until its author has looked at it")
  func changed() throws {
    let folder = try Self.accepted()
    try Self.edit(Self.module, "Answer within 24 hours.", "Never answer later than 48 hours.", in: folder)
    let check = try Self.run("check", in: folder)
    let expected = [
      "overlay/to-review",
      "'stops#first-steps' stands for a text that has changed: 'Answer within 24' became 'Never answer later than 48'",
      "why it differs: 'The act asks for it", "the text as it is now",
      "'cascade overlay accept --block land/stops#first-steps' keeps the new one",
    ]
    for words in expected { #expect(check.outputText.contains(words), "\(words) in \(check.outputText)") }
    #expect(!check.outputText.contains("translation/"))
    let left = try Self.run("overlay", "accept", in: folder)
    #expect(left.exitCode == 1)
    #expect(left.outputText.contains("  to review land/stops#first-steps: 'Answer within 24' became"))
    #expect(try Self.text(Self.basedOn, in: folder).contains("Answer within 24 hours."))
    let looked = try Self.run("overlay", "accept", "--block", "land/stops#first-steps", in: folder)
    #expect(looked.exitCode == 0)
    #expect(looked.outputText == "land: 8 texts kept\n  reviewed  stops#first-steps\n")
    #expect(try Self.text(Self.basedOn, in: folder).contains("Never answer later than 48 hours."))
    #expect(!(try Self.run("check", in: folder).outputText.contains("overlay/to-review")))
  }

  @Test("titles, objectives and timetables that an overlay gives other words are looked at again too")
  func fieldsAndCourses() throws {
    let folder = try Self.accepted()
    try Self.edit(Self.module, "title: Stops", "title: Stops and searches", in: folder)
    try Self.edit("courses/short.yaml", "08:00", "09:00", in: folder)
    let check = try Self.run("check", in: folder)
    #expect(check.outputText.contains("'stops:title' stands for a text that has changed: 'and searches' was put in"))
    #expect(check.outputText.contains("'courses/short' stands for a text that has changed: '08:00' became '09:00'"))
    #expect(try Self.run("overlay", "accept", "--all", in: folder).exitCode == 0)
    #expect(!(try Self.run("check", in: folder).outputText.contains("overlay/to-review")))
  }

  @Test("spaces, line breaks and quotation marks call for nothing")
  func cosmetic() throws {
    let folder = try Self.accepted()
    try Self.edit(Self.module, "Answer within 24 hours.\n:::", "Answer  within\n24 hours.\n\n:::", in: folder)
    #expect(!(try Self.run("check", in: folder).outputText.contains("overlay/to-review")))
  }

  @Test("what is kept of a block that the overlay no longer holds goes, and is told; where the text is gone it stays")
  func gone() throws {
    let folder = try Self.accepted()
    try Self.edit("overlays/land/stops.md", ", O1: explain the rule of the land", "", in: folder)
    let accepted = try Self.run("overlay", "accept", in: folder)
    #expect(accepted.outputText == "land: 7 texts kept\n  gone      stops:O1\n")
    try Self.edit(Self.module, "{#old-rule}", "{#older-rule}", in: folder)
    #expect(try Self.run("check", in: folder).outputText.contains("no block 'old-rule'"))
    try Self.expectRefusal(over: "overlays/land/stops.md", in: folder)
  }

  /// Nothing is accepted because of what is wrong in the file `path`, and nothing is written.
  private static func expectRefusal(over path: String, in folder: TemporaryFolder) throws {
    let kept = try text(basedOn, in: folder)
    let refused = try run("overlay", "accept", in: folder)
    #expect(refused.exitCode != 0 && refused.outputText.isEmpty)
    #expect(refused.errorText.contains("nothing was kept: '\(path)' cannot be worked with"), "\(refused.errorText)")
    #expect(try text(basedOn, in: folder) == kept)
  }

  @Test("a changed text never passes for a new one, where what was kept of it cannot be trusted or found")
  func untrusted() throws {
    let digest = try Self.accepted()
    try Self.edit(Self.module, "24 hours", "48 hours", in: digest)
    try Self.edit(Self.basedOn, "24 hours", "36 hours", in: digest)
    #expect(try Self.run("check", in: digest).outputText.contains("the digest is not that of the text below it"))
    try Self.expectRefusal(over: Self.basedOn, in: digest)
    let broken = try Self.accepted()
    try Self.edit(Self.module, "24 hours.\n:::", "48 hours. [there](#nowhere)\n:::", in: broken)
    try Self.expectRefusal(over: Self.module, in: broken)
  }

  @Test("what was deleted from the file by hand never passes for new: it is told, and kept again only by name")
  func deleted() throws {
    let folder = try Self.accepted()
    let whole = try Self.text(Self.basedOn, in: folder)
    let entry = try #require(whole.firstMatch(of: /(?s)  - module: "stops"\n    block: "first-steps".*?(?=  - mod)/)).0
    try Self.edit(Self.basedOn, String(entry), "", in: folder)
    try Self.edit(Self.module, "24 hours", "48 hours", in: folder)
    let kept = try Self.text(Self.basedOn, in: folder)
    let check = try Self.run("check", in: folder)
    let told = "what was kept of the text that 'stops#first-steps' stands for was taken out of '\(Self.basedOn)'"
    #expect(check.outputText.contains("warning: \(told) [overlay/no-base]"), "\(check.outputText)")
    #expect(check.outputText.contains("'cascade overlay accept --block land/stops#first-steps' keeps it"))
    let release = try Self.run("check", "--release", in: folder)
    #expect(release.outputText.contains("error: \(told) [release/overlay-not-reviewed]"), "\(release.outputText)")
    for _ in 1...2 {
      let accepted = try Self.run("overlay", "accept", in: folder)
      #expect(accepted.exitCode == 1)
      #expect(
        accepted.outputText == """
          land: 7 texts kept, all as before
            to review land/stops#first-steps: what was kept of it was taken out of '\(Self.basedOn)'

          """)
      #expect(try Self.text(Self.basedOn, in: folder) == kept)
    }
    let looked = try Self.run("overlay", "accept", "--block", "land/stops#first-steps", in: folder)
    #expect(looked.outputText == "land: 8 texts kept\n  reviewed  stops#first-steps\n")
    #expect(try Self.text(Self.basedOn, in: folder).contains("Answer within 48 hours."))
    #expect(!(try Self.run("check", in: folder).outputText.contains("overlay/no-base")))
  }

  @Test("ids that differ by the case of letters alone are the same, so that a change is still told")
  func letters() throws {
    let folder = try Self.accepted()
    try Self.edit(Self.module, "{#first-steps}", "{#First-Steps}", in: folder)
    try Self.edit(Self.module, "24 hours", "48 hours", in: folder)
    let left = try Self.run("overlay", "accept", in: folder)
    #expect(left.exitCode == 1, "\(left.outputText)\(left.errorText)")
    #expect(left.outputText.contains("to review land/stops#First-Steps"))
    #expect(!left.outputText.contains("  new  "))
  }

  @Test("a module and a page of the same id have names apart, and accepting of one accepts nothing of the other")
  func namesakes() throws {
    var tree = CountryCurriculum.tree()
    let page = FileTree(
      text: """
        === pages/stops.md
        ---
        id: stops
        title: Rules of stops
        place: back
        ---

        ::: key-points {#first-steps}
        Answer within 24 hours.
        :::
        === overlays/land/rules.md
        ---
        overlay: land
        page: stops
        ---

        ::: key-points {#first-steps}
        Answer within 10 hours.

        ::: reason
        The act asks for it.
        :::
        :::
        """)
    tree.files.merge(page.files) { $1 }
    let folder = try TemporaryFolder(tree)
    let first = try Self.run("overlay", "accept", in: folder)
    #expect(first.outputText.contains("  new       pages/stops#first-steps\n"), "\(first.outputText)")
    #expect(first.outputText.contains("  new       stops#first-steps\n"))
    for path in [Self.module, "pages/stops.md"] { try Self.edit(path, "24 hours", "48 hours", in: folder) }
    let one = try Self.run("overlay", "accept", "--block", "land/stops#first-steps", in: folder)
    #expect(one.exitCode == 1)
    #expect(
      one.outputText == """
        land: 9 texts kept
          reviewed  stops#first-steps
          to review land/pages/stops#first-steps: '24' became '48'

        """)
    let other = try Self.run("overlay", "accept", "--block", "land/pages/stops#first-steps", in: folder)
    #expect(other.outputText == "land: 9 texts kept\n  reviewed  pages/stops#first-steps\n")
    try FileManager.default.removeItem(at: folder.file("overlays/land/rules.md"))
    let gone = try Self.run("overlay", "accept", in: folder)
    #expect(gone.outputText == "land: 8 texts kept\n  gone      pages/stops#first-steps\n")
  }

  @Test("what stands in the kept texts cannot act on a terminal")
  func controls() throws {
    let folder = try Self.accepted()
    try Self.edit("overlays/land/stops.md", ", O1: explain the rule of the land", "", in: folder)
    try Self.edit(Self.basedOn, "field: \"O1\"", "field: \"O1\\u202E\"", in: folder)
    try Self.edit(Self.basedOn, "\"stops:O1\"", "\"stops:O1\\u202E\"", in: folder)
    let run = try Self.run("overlay", "accept", in: folder)
    #expect(run.outputText.contains("gone      stops:O1<U+202E>"), "\(run.outputText)\(run.errorText)")
    #expect(!run.outputText.contains("\u{202E}"))
  }

  @Test("names that there are not are refused with the nearest, and nothing is written")
  func wrongNames() throws {
    let folder = try TemporaryFolder(CountryCurriculum.tree())
    let run = try Self.run("overlay", "accept", "--block", "land/stops#first-step", in: folder)
    #expect(run.exitCode == 64)
    #expect(run.errorText.contains("land/stops#first-steps"), "\(run.errorText)")
    #expect(try Self.run("overlay", "accept", "--overlay", "sea", in: folder).exitCode == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.file(Self.basedOn).path))
  }

  @Test("a release is refused, and names each part that is to be looked at and each national block that is left")
  func release() throws {
    let folder = try Self.accepted()
    try Self.edit(Self.module, "24 hours", "48 hours", in: folder)
    try Self.edit(Self.module, "Write it in the book.", "Write it in ink.", in: folder)
    let refused = try Self.run("check", "--release", in: folder)
    #expect(refused.exitCode == 1)
    #expect(refused.outputText.matches(of: /release\/overlay-not-reviewed/).count == 2, "\(refused.outputText)")
    #expect(refused.outputText.contains("'stops#first-steps'") && refused.outputText.contains("'stops#old-rule'"))
    #expect(refused.outputText.matches(of: /release\/national-not-replaced/).count == 1)
    #expect(!refused.outputText.contains("overlay/to-review"))
    _ = try Self.run("overlay", "accept", "--all", in: folder)
    try Self.edit(
      "overlays/land/stops.md", "::: only {#old-rule", "::: national {#custody}\nOne day.\n:::\n\n::: only {#old-rule",
      in: folder)
    let unkept = try Self.run("check", "--release", in: folder)
    #expect(unkept.outputText.matches(of: /release\/overlay-not-reviewed/).count == 1, "\(unkept.outputText)")
    _ = try Self.run("overlay", "accept", in: folder)
    let free = try Self.run("check", "--release", in: folder)
    #expect(!free.outputText.contains("release/overlay") && !free.outputText.contains("release/national"))
  }

  @Test("a day for looking again that has passed is a warning, which stops no release by itself")
  func reviewDue() throws {
    let folder = try Self.accepted()
    let check = try Self.run("check", "--as-of", "2027-06-01", "--format", "json", in: folder)
    #expect(check.outputText.contains("'first-steps' was to be looked at again by 2027-03"), "\(check.outputText)")
    #expect(check.outputText.matches(of: /"release\/date-passed"/).count == 1)
    #expect(check.exitCode == 0)
  }
}
