import CascadeTestSupport
import Foundation
import Testing

/// One thing that an author may get wrong, and what `build` must say of it.
struct BadInput: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The check's id.
  var id: String
  /// A file and its bytes, which take the place of the good ones.
  var path = "modules/welcome/module.md"
  var bytes: [UInt8]
  /// What the report must hold besides the id.
  var says: [String]

  init(_ name: String, _ id: String, module text: String, says: [String]) {
    self.init(name, id, "modules/welcome/module.md", Array(text.utf8), says: says)
  }

  init(_ name: String, _ id: String, _ path: String, _ bytes: [UInt8], says: [String]) {
    testDescription = name
    self.id = id
    self.path = path
    self.bytes = bytes
    self.says = says
  }

  /// A module whose body is `text`.
  private static func module(_ text: String, minutes: String = "30", key: String = "title") -> String {
    """
    ---
    id: welcome
    \(key): Welcome
    minutes: \(minutes)
    tiers: [trainer]
    objectives:
      - {id: O1, can: explain the agreement, level: understand, competencies: [C1.1]}
    ---

    \(text)

    """
  }

  private static let place = "--> handcraft/modules/welcome/module.md:"

  static let all: [BadInput] = [
    BadInput("no front matter", "front-matter/missing", module: "## Welcome\n", says: [place + "1:1"]),
    BadInput(
      "a key misspelt", "front-matter/unknown-key", module: module("", key: "titel"),
      says: [place + "3:1", "did you mean 'title'?"]),
    BadInput(
      "minutes as text", "front-matter/wrong-type", module: module("", minutes: "20 min"),
      says: [place + "4:10", "'20 min'"]),
    BadInput(
      "one block id twice", "container/duplicate-id",
      module: module(
        "::: handout {#sheet copies=each}\n\nOne.\n\n:::\n\n::: handout {#sheet copies=each}\n\nTwo.\n\n:::"),
      says: [place + "16:15", "modules/welcome/module.md:10:15"]),
    BadInput(
      "an unclosed facilitator's note", "container/unclosed", module: module("::: facilitator\n\nThe answer is B."),
      says: [place + "10:1"]),
    BadInput("a stray closer", "container/stray-closer", module: module("Text.\n\n:::"), says: [place + "12:1"]),
    BadInput(
      "a fence of two colons", "container/looks-like-fence", module: module(":: facilitator\n\nNo.\n\n::"),
      says: [place + "10:"]),
    BadInput(
      "a fence of wide colons", "container/looks-like-fence", module: module("：：： facilitator\n\nNo.\n\n：：："),
      says: [place + "10:"]),
    BadInput(
      "a fence with broken braces", "container/looks-like-fence",
      module: module("::: handout {#sheet copies=each\n\nOne.\n\n:::"), says: [place + "10:"]),
    BadInput(
      "a fence behind four spaces", "container/looks-like-fence",
      module: module("    ::: facilitator\n    No.\n    :::"),
      says: [place + "10:"]),
    BadInput(
      "a link to a missing anchor", "link/unknown-anchor", module: module("See [it](#nowhere)."),
      says: [place + "10:10", "'nowhere'"]),
    BadInput(
      "a question without a right answer", "question/no-right-answer",
      module: module("::: question {#q1 kind=single objectives=O1}\n\nWhich?\n\n- [ ] This\n- [ ] That\n\n:::"),
      says: [place]),
    BadInput(
      "invalid UTF-8 inside a Bengali word", "text/invalid-utf8", "modules/welcome/module.md",
      Array(module("সারভা").utf8.dropLast(2)) + [0xFF] + Array("ইভার\n".utf8), says: [place + "10:", "FF"]),
    BadInput(
      "UTF-16 from a word processor", "text/not-utf8", "modules/welcome/module.md",
      [0xFF, 0xFE] + Array(module("Text.").utf8).flatMap { [$0, 0] }, says: [place + "1:1", "UTF-16", "UTF-8"]),
    BadInput(
      "a page shell that does not parse", "template/unclosed-mark", "theme/handbook/page.html",
      Array("<!DOCTYPE html>\n<p>{{title\n".utf8), says: ["--> handcraft/theme/handbook/page.html:2:4"]),
  ]
}

@Suite("Bad input") struct BadInputTests {
  @Test("is told with its place, and the last good output stands", arguments: BadInput.all)
  func bad(input: BadInput) throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    let good = try CascadeProcess.run(["build", "handcraft", "--output", "out"], in: temporary.url)
    #expect(good.exitCode == 0, "\(good.errorText)")
    let before = try FileTree(reading: temporary.file("out"))
    #expect(!before.files.isEmpty)

    let file = folder.appending(path: input.path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(input.bytes).write(to: file)
    let run = try CascadeProcess.run(["build", "handcraft", "--output", "out"], in: temporary.url)
    let said = run.outputText + run.errorText
    #expect(run.exitCode == 1, "\(said)")
    #expect(said.contains("[\(input.id)]"), "\(said)")
    for words in input.says { #expect(said.contains(words), "\(said)") }
    #expect(try FileTree(reading: temporary.file("out")) == before)
  }

  @Test("two modules with one id are both shown")
  func twoModules() throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    let copy = folder.appending(path: "modules/copy")
    try FileManager.default.copyItem(at: folder.appending(path: "modules/welcome"), to: copy)
    let run = try CascadeProcess.run(["check", "handcraft"], in: temporary.url)
    #expect(run.exitCode == 1)
    #expect(run.outputText.contains("modules/copy/module.md:2:5"), "\(run.outputText)")
  }

  @Test("a prerequisite cycle is shown whole")
  func cycle() throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    #expect(try CascadeProcess.run(["new", "module", "soldering"], in: folder).exitCode == 0)
    for (module, other) in [("welcome", "soldering"), ("soldering", "welcome")] {
      try replace(
        "objectives:\n", by: "prerequisites: [\(other)]\nobjectives:\n",
        in: folder.appending(path: "modules/\(module)/module.md"))
    }
    let run = try CascadeProcess.run(["check", "handcraft"], in: temporary.url)
    #expect(run.exitCode == 1)
    #expect(run.outputText.contains("'welcome' needs 'soldering' needs 'welcome'"), "\(run.outputText)")
  }

  @Test(
    "a picture that cannot be used is told where it is shown",
    arguments: [
      ("plan.png", "\u{89}PNG", "it is no PNG"),
      ("plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>", "'</svg>' closes nothing"),
      ("plan.svg", "<html></html>", "its root is 'html', not 'svg'"),
      ("plan.jpg", "GIF89a", "it is no JPEG"),
      ("plan.gif", "GIF89a", "it is no SVG, PNG or JPEG"),
    ])
  func picture(name: String, bytes: String, reason: String) throws {
    let temporary = try TemporaryFolder()
    let folder = try begun(in: temporary)
    #expect(try CascadeProcess.run(["build", "handcraft", "--output", "out"], in: temporary.url).exitCode == 0)
    let before = try FileTree(reading: temporary.file("out"))
    try FileTree(["modules/welcome/images/\(name)": bytes, "pages/notes.md": Self.page(showing: name)]).write(
      to: folder)
    let run = try CascadeProcess.run(["build", "handcraft", "--output", "out"], in: temporary.url)
    #expect(run.exitCode == 1)
    #expect(run.errorText.contains("\(reason) [picture/unusable]"), "\(run.errorText)")
    #expect(run.errorText.contains("--> handcraft/pages/notes.md:7:6"), "\(run.errorText)")
    #expect(run.errorText.contains("handcraft/modules/welcome/images/\(name)"), "\(run.errorText)")
    #expect(run.errorText.ranges(of: "picture/unusable").count == 1, "\(run.errorText)")
    #expect(try FileTree(reading: temporary.file("out")) == before)
  }

  /// A page that shows a picture of the module `welcome`, twice.
  private static func page(showing name: String) -> String {
    let image = "![A plan of the room](../modules/welcome/images/\(name))"
    return "---\nid: notes\ntitle: Notes\nplace: back\n---\n\nSee: \(image)\n\n\(image)\n"
  }

  @Test("a picture that is a link out of the folder, and a file that cannot be read, stop the work")
  func links() throws {
    for target in ["/etc/hostname", "/nonesuch/file"] {
      let temporary = try TemporaryFolder()
      let folder = try begun(in: temporary)
      let images = folder.appending(path: "modules/welcome/images")
      try FileManager.default.createDirectory(at: images, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: images.path + "/plan.svg", withDestinationPath: target)
      let run = try CascadeProcess.run(["build", "handcraft", "--output", "out"], in: temporary.url)
      #expect(run.exitCode == 2, "\(run.outputText)")
      #expect(run.errorText.contains("modules/welcome/images/plan.svg"), "\(run.errorText)")
      #expect(!FileManager.default.fileExists(atPath: temporary.file("out").path))
    }
  }

  @Test("an output folder that cannot be written is named")
  func unwritable() throws {
    let temporary = try TemporaryFolder()
    _ = try begun(in: temporary)
    let run = try CascadeProcess.run(["build", "handcraft", "--output", "/proc/out"], in: temporary.url)
    #expect(run.exitCode == 2)
    #expect(run.errorText.contains("/proc/out"), "\(run.errorText)")
  }
}
