import CascadeTestSupport
import Foundation
import Testing

/// One thing that may go wrong, and what `build` must say of it.
struct BadInput: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// What the report must hold: the check's id or the words of the failure, and each place.
  let says: [String]
  /// 1 for a finding, 2 where the work cannot be done.
  let exitCode: Int32
  /// Where the last good output lies afterwards.
  let standsAt: String
  /// Lets it go wrong where all was well, and builds again.
  let build: @Sendable (Scene) throws -> CascadeProcess

  /// A folder that holds the curriculum `handcraft`, and what was built of it in `out`.
  struct Scene: Sendable {
    let root: URL

    /// The file or folder at `path`.
    func file(_ path: String) -> URL { root.appending(path: path) }

    /// Writes the curriculum's file at `path`.
    func write(_ bytes: [UInt8], to path: String) throws {
      let file = file("handcraft/" + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }

    /// Changes what every page shows, so that a build has something to do.
    func change() throws { try replace("Handcraft", by: "Handicraft", in: file("handcraft/curriculum.yaml")) }

    /// Sets who may do what with the file or folder at `path`.
    func setRights(_ rights: mode_t, at path: String) { chmod(root.path + "/" + path, rights) }

    /// Builds the curriculum.
    func build(
      under confinement: Confinement = .none, whileRunning: (pid_t) throws -> Void = { _ in }
    ) throws -> CascadeProcess {
      try CascadeProcess.run(
        ["build", "handcraft", "--output", "out"], in: root, under: confinement, whileRunning: whileRunning)
    }
  }

  /// A failure of the build `build`.
  private init(
    _ name: String, says: [String], exitCode: Int32 = 2, standsAt: String = "out",
    build: @escaping @Sendable (Scene) throws -> CascadeProcess
  ) {
    testDescription = name
    (self.says, self.exitCode, self.standsAt, self.build) = (says, exitCode, standsAt, build)
  }

  /// A finding of the check `id` where these bytes are in the file at `path`.
  private init(
    _ name: String, _ id: String, _ path: String = "modules/welcome/module.md", bytes: [UInt8], says: [String]
  ) {
    self.init(name, says: ["[\(id)]"] + says, exitCode: 1) { scene in
      try scene.write(bytes, to: path)
      return try scene.build()
    }
  }

  /// A finding of the check `id` where the only module has this text.
  private init(_ name: String, _ id: String, module text: String, says: [String]) {
    self.init(name, id, bytes: Array(text.utf8), says: says)
  }

  /// A module whose body is `text`.
  private static func module(
    _ text: String, id: String = "welcome", minutes: String = "30", key: String = "title", needs: String = ""
  ) -> String {
    """
    ---
    id: \(id)
    \(key): Welcome
    minutes: \(minutes)
    tiers: [trainer]
    prerequisites: [\(needs)]
    objectives:
      - {id: O1, can: explain the agreement, level: understand, competencies: [C1.1]}
    ---

    \(text)

    """
  }

  private static let place = "--> handcraft/modules/welcome/module.md:"
  private static let picture = "modules/welcome/images/plan.svg"

  static let all = findings + obstacles

  private static let findings = [
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
      says: [place + "17:15", "modules/welcome/module.md:11:15"]),
    BadInput(
      "an unclosed facilitator's note", "container/unclosed", module: module("::: facilitator\n\nThe answer is B."),
      says: [place + "11:1"]),
    BadInput("a stray closer", "container/stray-closer", module: module("Text.\n\n:::"), says: [place + "13:1"]),
    BadInput(
      "a fence of two colons", "container/looks-like-fence", module: module(":: facilitator\n\nNo.\n\n::"),
      says: [place + "11:"]),
    BadInput(
      "a fence of wide colons", "container/looks-like-fence", module: module("：：： facilitator\n\nNo.\n\n：：："),
      says: [place + "11:"]),
    BadInput(
      "a fence with broken braces", "container/looks-like-fence",
      module: module("::: handout {#sheet copies=each\n\nOne.\n\n:::"), says: [place + "11:"]),
    BadInput(
      "a fence behind four spaces", "container/looks-like-fence",
      module: module("    ::: facilitator\n    No.\n    :::"),
      says: [place + "11:"]),
    BadInput(
      "a link to a missing anchor", "link/unknown-anchor", module: module("See [it](#nowhere)."),
      says: [place + "11:10", "'nowhere'"]),
    BadInput(
      "a question without a right answer", "question/no-right-answer",
      module: module("::: question {#q1 kind=single objectives=O1}\n\nWhich?\n\n- [ ] This\n- [ ] That\n\n:::"),
      says: [place]),
    BadInput(
      "invalid UTF-8 inside a Bengali word", "text/invalid-utf8",
      bytes: Array(module("সারভা").utf8.dropLast(2)) + [0xFF] + Array("ইভার\n".utf8), says: [place + "11:", "FF"]),
    BadInput(
      "UTF-16 from a word processor", "text/not-utf8",
      bytes: [0xFF, 0xFE] + Array(module("Text.").utf8).flatMap { [$0, 0] }, says: [place + "1:1", "UTF-16", "UTF-8"]),
    BadInput(
      "a legacy encoding from a word processor", "text/not-utf8",
      bytes: Array(module("Un cliché naïf, déjà vu.").unicodeScalars.map { UInt8($0.value) }),
      says: [place + "1:1", "a legacy encoding", "UTF-8"]),
    BadInput(
      "two modules with one id", "curriculum/duplicate-id", "modules/copy/module.md",
      bytes: Array(module("Text.").utf8),
      says: ["--> handcraft/modules/copy/module.md:2:5", place + "2:5"]),
    BadInput(
      "a prerequisite cycle",
      says: [
        "[curriculum/prerequisite-cycle]", "'welcome' needs 'soldering' needs 'welcome'",
        "--> handcraft/modules/soldering/module.md:6:17", place + "6:17",
      ], exitCode: 1
    ) { scene in
      try replace("[welcome]", by: "[welcome, soldering]", in: scene.file("handcraft/curriculum.yaml"))
      for (id, other) in [("welcome", "soldering"), ("soldering", "welcome")] {
        try scene.write(Array(module("Text.", id: id, needs: other).utf8), to: "modules/\(id)/module.md")
      }
      return try scene.build()
    },
    BadInput(
      "a page shell that does not parse", "template/unclosed-mark", "theme/handbook/page.html",
      bytes: Array("<!DOCTYPE html>\n<p>{{title\n".utf8), says: ["--> handcraft/theme/handbook/page.html:2:4"]),
  ]

  private static let obstacles = [
    BadInput("a picture that is a link out of the folder", says: ["'\(picture)' is a link that leads out"]) { scene in
      try link(to: "/etc/passwd", in: scene)
      return try scene.build()
    },
    BadInput("a picture that is a link to nowhere", says: ["'\(picture)' is a link that leads out"]) { scene in
      try link(to: "/nonesuch/file", in: scene)
      return try scene.build()
    },
    BadInput("a file that cannot be read", says: ["'glossary.yaml' cannot be read: permission denied"]) { scene in
      scene.setRights(0, at: "handcraft/glossary.yaml")
      return try scene.build(under: .fileRights)
    },
    BadInput("a folder that cannot be read", says: ["'modules/welcome' cannot be read: permission denied"]) { scene in
      scene.setRights(0, at: "handcraft/modules/welcome")
      defer { scene.setRights(0o755, at: "handcraft/modules/welcome") }
      return try scene.build(under: .fileRights)
    },
    BadInput("an output folder that cannot be written", says: ["'out' cannot be written: permission denied"]) { scene in
      try scene.change()
      for path in ["out", ""] { scene.setRights(0o555, at: path) }
      defer { for path in ["", "out"] { scene.setRights(0o755, at: path) } }
      return try scene.build(under: .fileRights)
    },
    BadInput("a disk that is full", says: ["'out/", "' cannot be written: file too large"]) { scene in
      try scene.change()
      return try scene.build(under: .fullDisk)
    },
    BadInput("two builds at once in one folder", says: ["another build is running in 'out'"]) { scene in
      try scene.change()
      let other = try HeldFolder(at: scene.root.path + "/out")
      defer { other.release() }
      return try scene.build()
    },
    BadInput(
      "an output folder that vanishes during the build", says: ["'out' was moved or deleted during the build"],
      standsAt: "moved"
    ) { scene in
      // Enough pages that the folder goes long before they are made.
      for number in 0..<300 {
        let text = "---\nid: p\(number)\ntitle: Page \(number)\nplace: back\n---\n\nText.\n"
        try scene.write(Array(text.utf8), to: "pages/p\(number).md")
      }
      let held = try HeldFolder(at: scene.root.path + "/out")
      return try scene.build { _ in
        try held.visitors.wait()
        let newTree = try FolderWatch(scene.root.path, for: IN_CREATE)
        held.release()
        try newTree.wait()
        try FileManager.default.moveItem(at: scene.file("out"), to: scene.file("moved"))
      }
    },
  ]

  /// Has a picture of the module lead to `target`.
  private static func link(to target: String, in scene: Scene) throws {
    try scene.write([], to: picture)
    let file = scene.file("handcraft/" + picture)
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: target)
  }
}

@Suite("Bad input") struct BadInputTests {
  @Test("is told with its place, and the last good output stands", arguments: BadInput.all)
  func bad(input: BadInput) throws {
    let temporary = try TemporaryFolder()
    _ = try begun(in: temporary)
    let scene = BadInput.Scene(root: temporary.url)
    let good = try scene.build()
    #expect(good.exitCode == 0, "\(good.errorText)")
    let before = try FileTree(reading: temporary.file("out"))
    #expect(!before.files.isEmpty)

    let run = try input.build(scene)
    #expect(run.exitCode == input.exitCode, "\(run.errorText)")
    #expect(run.output.isEmpty)
    for words in input.says { #expect(run.errorText.contains(words), "\(run.errorText)") }
    #expect(try FileTree(reading: temporary.file(input.standsAt)) == before)
    // Nor is anything left beside it.
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: temporary.path)) == ["handcraft", input.standsAt])
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

  @Test("an output folder that nobody can make is named")
  func impossible() throws {
    let temporary = try TemporaryFolder()
    _ = try begun(in: temporary)
    let run = try CascadeProcess.run(["build", "handcraft", "--output", "/proc/out"], in: temporary.url)
    #expect(run.exitCode == 2)
    #expect(run.errorText.contains("'/proc/out' cannot be written"), "\(run.errorText)")
  }
}
