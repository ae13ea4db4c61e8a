import CascadeCurriculum
import CascadeTranslation

/// What comes back where every text is sent out, its source copied into the target, and put into an edition.
struct IdentityFigures {
  /// Texts, and those whose source and target are, byte for byte, what was sent.
  private(set) var units: [ExchangeFormat: (same: Int, all: Int)] = [:]
  /// Pages, and those that are those of the edition in the curriculum's own words.
  private(set) var pages: [ExchangeFormat: (same: Int, all: Int)] = [:]
  private var other: [String] = []

  /// Adds what comes back of `book`.
  mutating func add(_ book: TextBook) throws {
    let source = try book.pages(nil)
    for format in SentFile.formats {
      var store = TranslationStore()
      let update = store.update(with: book.units, locales: [TextBook.tag])
      let places = Dictionary(zip(update.units.map(\.id), book.units.indices)) { first, _ in first }
      var same: Set<UnitID> = []
      let files = SentFile.all(
        format, store, book.units, update, from: book.curriculum.language, into: TextBook.tag)
      for var file in files {
        file.copySources()
        let returned = ExchangeFormat.read(file.bytes, name: file.name)
        for unit in returned.units {
          guard let place = places[unit.id] else { continue }
          let (sent, codes) = (book.units[place].tokens, book.units[place].codes)
          if unit.source?.tokens(codes) == sent, unit.target?.tokens(codes) == sent { same.insert(unit.id) }
        }
        let report = store.merge(returned, into: TextBook.tag, book.units, update)
        for remark in report.setAside.prefix(3) { other.append("\(format) \(remark.id): \(remark.reason)") }
        if let refusal = report.refusal { other.append("\(format): \(refusal)") }
      }
      let former = units[format] ?? (0, 0)
      units[format] = (former.same + same.count, former.all + book.units.count)
      let pages = try book.pages(
        store.translations(into: TextBook.tag, of: book.units, update, editions: book.curriculum.editions))
      let count = source.count { pages[$0.key] == $0.value }
      other += source.keys.sorted().filter { pages[$0] != source[$0] }.prefix(3).map { "\(format) \($0)" }
      let before = self.pages[format] ?? (0, 0)
      self.pages[format] = (before.same + count, before.all + source.count)
    }
  }

  /// Prints the figures under `title`.
  func show(_ title: String, _ table: inout FigureTable) {
    table.title("identity, \(title)")
    for format in SentFile.formats {
      let (units, pages) = (units[format] ?? (0, 0), pages[format] ?? (0, 0))
      table.add("\(format): texts that come back byte for byte", units.same, of: units.all)
      table.add("\(format): pages equal to those of the source", pages.same, of: pages.all)
    }
    for line in other.prefix(10) { print("  another: \(line)") }
  }
}
