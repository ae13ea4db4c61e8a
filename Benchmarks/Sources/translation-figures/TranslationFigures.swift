import CascadeTranslation
import Glibc

/// Prints the figures of sending texts to translators and taking them back, each beside the one to reach; ends with 1 where
/// one is missed.
///
/// `translation-figures CURRICULUM RESOURCES [SPECIFICATION|FOLDER]…`: `RESOURCES` is the folder that holds `Templates/`;
/// then come the text of a specification of CommonMark, whose examples are taken as pages, and folders of Markdown pages.
@main struct TranslationFigures {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count > 1, let book = try await TextBook(arguments[0], resources: arguments[1]) else {
      print("usage: translation-figures CURRICULUM RESOURCES [SPECIFICATION|FOLDER]…")
      exit(64)
    }
    var table = FigureTable()
    var identity = IdentityFigures()
    try identity.add(book)
    identity.show("\(arguments[0]), \(book.units.count) texts", &table)
    var texts = book.units.map(\.changeable)
    for path in arguments.dropFirst(2) { texts += try await pages(path, arguments[1], &table) }
    IdentifierFigures.show(texts, &table)
    DamageFigures.show(book, &table)
    exit(table.missed == 0 ? 0 : 1)
  }

  /// Prints what comes back of the pages at `path`; gives their texts.
  private static func pages(
    _ path: String, _ resources: String, _ table: inout FigureTable
  ) async throws -> [LedgerUnit] {
    let folder = try PageFolder(path)
    var identity = IdentityFigures()
    var texts: [LedgerUnit] = []
    var refusals: [String: Int] = [:]
    try await folder.withCurricula { curriculum in
      guard let book = try await TextBook(curriculum, resources: resources) else { return }
      try identity.add(book)
      refusals.merge(book.refusals, uniquingKeysWith: +)
      let number = texts.count
      texts += book.units.map(\.changeable).map { unit in
        var unit = unit
        unit.document = "\(number).\(unit.document)"
        return unit
      }
    }
    identity.show("\(path), \(folder.texts.count) pages, \(texts.count) texts", &table)
    for (check, count) in refusals.sorted(by: { $0.key < $1.key }) {
      print("  refused by the curriculum, and left out of every page: \(count) times \(check)")
    }
    return texts
  }
}

extension Unit {
  /// The text as the ledger knows it.
  fileprivate var changeable: LedgerUnit {
    LedgerUnit(kind: kind.rawValue, document: document, section: section, text: tokens)
  }
}
