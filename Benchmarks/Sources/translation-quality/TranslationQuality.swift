import CascadeCurriculum
import CascadeText
import CascadeTranslation
import Foundation

/// Measures the checks of translations on real files: how often each finds something, and how many defects that were
/// put in are found.
///
/// `translation-quality FOLDER` reads `FOLDER/<locale>/*.po`; `translation-quality FOLDER show CHECK LOCALE [COUNT]`
/// prints some of what is found.
@main struct TranslationQuality {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let folder = arguments.first else {
      print("usage: translation-quality FOLDER [show CHECK LOCALE [COUNT]]")
      return
    }
    let root = URL(filePath: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false)).sorted()
    if arguments.count >= 4, arguments[1] == "show" {
      let count = arguments.count > 4 ? Int(arguments[4]) ?? 20 : 20
      guard let corpus = try Corpus(root.appending(path: arguments[3])) else { return }
      show(CheckID(arguments[2]), corpus, count)
      return
    }
    let corpora = try names.compactMap { try Corpus(root.appending(path: $0)) }.filter { !$0.units.isEmpty }
    FoundTable(corpora).print()
    DefectTable(corpora).print()
  }

  /// Prints some findings of a check, evenly from all there are.
  private static func show(_ check: CheckID, _ corpus: Corpus, _ count: Int) {
    guard let check = QualityCheck.named(check) else { return }
    let found = QualityRunner.findings(in: corpus.units, locale: corpus.locale, checks: [check])
    let units = Dictionary(corpus.units.map { ($0.id, $0) }) { first, _ in first }
    for place in stride(from: 0, to: found.count, by: Swift.max(1, found.count / count)) {
      guard let unit = units[found[place].unit] else { continue }
      print("\(found[place].severity) \(found[place].message)  \(unit.id)")
      print("    \(unit.source.tokens(unit.codes))")
      print("    \(unit.targetTokens)")
    }
    print("\(found.count) in \(corpus.units.count) units")
  }
}
