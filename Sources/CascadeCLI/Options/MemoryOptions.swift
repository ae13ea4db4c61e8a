internal import ArgumentParser
private import Cascade

/// What a command takes that fills texts from what has been translated.
struct MemoryOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Fill what is not translated from what is.",
      discussion: """
        The same text is translated with what it was before. What is like one, from 85 of 100, is put in as fuzzy with \
        that text beside it, and what is from 75 is told in a comment: neither is a translation until somebody has \
        looked at it.
        """))
  var fill = false

  @Option(
    help: ArgumentHelp(
      "A translation memory (TMX) to fill from besides; may be given again.", valueName: "file"),
    completion: .file(extensions: ["tmx"]))
  var memory: [String] = []

  /// The files to fill from besides the catalogues; `nil` where nothing is to be filled.
  var files: [String]? { fill || !memory.isEmpty ? memory : nil }
}
