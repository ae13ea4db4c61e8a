internal import ArgumentParser
private import Cascade

/// Keeps what the parts of overlays stand for.
struct AcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Keep the text that each part of an overlay stands for, once its author has looked at it.",
    discussion: """
      Of new parts the text is kept at once. Of a part whose text has changed, or was deleted from \
      overlays/<id>/based-on.yaml, it is kept when you name the part: by that you say that you have looked at it. The exit \
      code is 1 while some are left. No other command writes that file.

      Examples:
        cascade overlay accept
        cascade overlay accept --block bangladesh/opening#stop-law,bangladesh/opening:title
      """)

  @OptionGroup var curriculum: CurriculumOptions

  @Option(help: "The overlays, joined by commas; else all.")
  var overlay: NameList?

  @Option(
    help: ArgumentHelp(
      "The parts that have been looked at, as findings name them, joined by commas.", valueName: "part"))
  var block: NameList?

  @Flag(help: "All parts have been looked at.")
  var all = false

  func run() async throws {
    let workspace = curriculum.workspace
    let (overlays, reviewed) = (overlay?.names, all ? nil : block?.names ?? [])
    try await perform {
      let accepted = try await workspace.acceptOverlays(overlays, reviewed: reviewed)
      for overlay in accepted { Console.result(overlay.lines) }
      if accepted.isEmpty { Console.result("No overlay yet: overlays/<id>/overlay.yaml begins one.") }
      return accepted.allSatisfy(\.left.isEmpty) ? .success : .findings
    }
  }
}
