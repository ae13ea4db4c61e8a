import CAllocations
import CCMarkReference
import CascadeMarkup
import CascadeText
import Glibc
import Synchronization

#if MD4C
  import CMD4C
#endif

/// Parses the same texts with our parser, cmark-gfm and md4c, turn by turn, and prints how fast each is and how much
/// memory it takes: `parse-speed [FOLDER [ROUNDS]]`. What hostile texts cost: `parse-speed shapes [PART-OF-NAME]`. Ends
/// with 1 where a figure to reach was not reached.
@main
struct ParseSpeed {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let rounds = arguments.dropFirst().first.flatMap { Int($0) } ?? 9
    if arguments.first == "shapes" { exit(ShapeTable.show(arguments.dropFirst().first ?? "") ? 0 : 1) }
    let texts = Corpus.texts(in: arguments.first)
    guard !texts.isEmpty else {
      print("the folder holds no Markdown")
      exit(64)
    }
    var table = SpeedTable(texts)
    for _ in 0..<max(1, rounds) {
      // One thread and two are compared, so that nothing runs between them; the first time wakes the other processor.
      await parseOnTwoThreads(texts)
      await table.addTwoThreads { await parseOnTwoThreads(texts) }
      for parser in Parser.all { table.add(parser) { for text in texts { parser.parse(text) } } }
    }
    let isFast = table.show()
    let isSmall = MemoryTable.show(texts)
    exit(isFast && isSmall ? 0 : 1)
  }

  /// Parses `texts` on two threads, each of which takes the next text when it is done with one.
  private static func parseOnTwoThreads(_ texts: [SourceFile]) async {
    let turns = Turns()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<2 {
        group.addTask {
          while true {
            let index = turns.next()
            guard index < texts.count else { return }
            _ = MarkdownReader.read(texts[index])
          }
        }
      }
    }
  }
}

/// Numbers from 0 on, each handed out once; a class, for the threads share it.
private final class Turns: Sendable {
  private let count = Atomic(0)

  /// The next number.
  func next() -> Int { count.add(1, ordering: .relaxed).oldValue }
}

/// A parser of Markdown.
struct Parser: Sendable {
  /// What the tables call it.
  let name: String
  /// Parses a text, and lets go of what comes of it.
  let parse: @Sendable (SourceFile) -> Void

  /// Ours.
  static let ours = Parser(name: "cascade") { _ = MarkdownReader.read($0) }

  /// cmark-gfm with the extensions that take it least time, which the others are compared to.
  static let cmark = Parser(name: "cmark-gfm") { text in
    text.withCharacters { reference_parse($0, text.bytes.count, false) }
  }

  /// Those that are measured.
  static let all: [Parser] = [ours, cmark, fullCMark] + md4c

  private static let fullCMark = Parser(name: "cmark-gfm, all extensions") { text in
    text.withCharacters { reference_parse($0, text.bytes.count, true) }
  }

  #if MD4C
    private static let md4c = [
      Parser(name: "md4c") { text in text.withCharacters { _ = md4c_walk($0, text.bytes.count) } }
    ]
  #else
    private static let md4c: [Parser] = []
  #endif
}

extension SourceFile {
  /// Lends the bytes to a parser in C.
  fileprivate func withCharacters(_ body: (UnsafePointer<CChar>?) -> Void) {
    bytes.withUnsafeBytes { body($0.baseAddress?.assumingMemoryBound(to: CChar.self)) }
  }
}
