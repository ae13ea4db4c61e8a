import CCMarkReference
import Cascade
import CascadeChecks
import CascadeCurriculum
import CascadeMarkup
import CascadeText
import Glibc

/// Measures the stages of a build one by one, on one core, over a curriculum: `stages FOLDER RESOURCES [ROUNDS]`.
///
/// `RESOURCES` is the folder that holds `Templates/` and `Schemas/`. The first row is cmark-gfm's own parse of the same
/// texts in this run: read the ratios to it, not the milliseconds, for machines differ and are shared.
@main
struct Stages {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else {
      print("usage: stages FOLDER RESOURCES [ROUNDS]")
      exit(64)
    }
    var table = StageTable(rounds: arguments.count > 3 ? Int(arguments[3]) ?? 5 : 5)
    let loaded = try await LoadedFolder.load(arguments[1])
    let texts = loaded.files.filter { $0.path.hasSuffix(".md") }
    await table.measure("cmark-gfm: parse") { for text in texts { parse(text) } }
    try await reading(loaded, texts, &table)
    let curriculum = try await resolving(loaded, &table)
    await checking(curriculum, &table)
    try await Rendering(curriculum, loaded, resources: arguments[2]).measure(&table)
    try await Publishing(loaded).measure(&table)
    table.show()
    let share = table.sum(of: ["check", "hash texts", "hash pages", "xml: judge one edition"])
    print("\nChecks, hashes and the judging of one edition's XML: \(share) of cmark-gfm's parse (to reach: below 1)")
  }

  private static func parse(_ text: SourceFile) {
    text.bytes.withUnsafeBytes { bytes in
      reference_parse(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, false)
    }
  }

  private static func reading(
    _ loaded: LoadedFolder, _ texts: [SourceFile], _ table: inout StageTable
  ) async throws {
    try await table.measure("load: walk, read, hash") { _ = try await LoadedFolder.load(loaded.root) }
    await table.measure("hash texts") { for text in texts { _ = Digest(of: text.bytes) } }
    await table.measure("read: Markdown") { for text in texts { _ = MarkdownReader.read(text) } }
    await table.measure("read: all") {
      var folder = loaded
      _ = await CurriculumReader.read(&folder, workers: 1)
    }
  }

  private static func resolving(_ loaded: LoadedFolder, _ table: inout StageTable) async throws -> Curriculum {
    var folder = loaded
    guard let read = await CurriculumReader.read(&folder, workers: 1).value else {
      print("the folder holds no curriculum")
      exit(2)
    }
    await table.measure("resolve") { _ = await Resolver.resolve(read.curriculum, order: read.order, workers: 1) }
    return await Resolver.resolve(read.curriculum, order: read.order).value
  }

  private static func checking(_ curriculum: Curriculum, _ table: inout StageTable) async {
    let runner = CheckRunner()
    await table.measure("check") {
      for part in runner.parts(of: curriculum) { _ = runner.findings(in: part, of: curriculum) }
    }
  }
}
