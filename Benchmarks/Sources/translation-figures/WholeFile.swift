import CascadeCurriculum
import CascadeTranslation

/// A file as a translator would send it back: whole, with a translation of each text.
struct WholeFile {
  /// The format.
  let format: ExchangeFormat
  /// The file.
  let bytes: [UInt8]
  /// The texts, in the order of the file.
  let units: [Sent]

  /// A text, its translation, and where it stands in the file.
  struct Sent {
    var id: UnitID
    var unit: Unit
    var target: String
    var range: Range<Int>
  }

  /// The formats that are read.
  static let formats: [ExchangeFormat] = [.po, .xliff, .xliff12, .weblate, .omegat, .sheet]

  /// Some texts of `shelf` as a file of `format`.
  init(_ format: ExchangeFormat, _ shelf: Shelf, _ random: inout SplitMix) {
    self.format = format
    let package = shelf.packages[random.number(below: shelf.packages.count)]
    let all = package.documents[0].units
    let count = Swift.min(all.count, 10 + random.number(below: 30))
    let start = random.number(below: all.count - count + 1)
    var part = package
    part.documents[0].units = Array(all[start..<start + count])
    let bytes: [UInt8]
    switch format {
    case .po: bytes = Self.catalogue(part)
    case .omegat: bytes = XLIFF1Writer.bytes(of: part, for: .omegat)
    default: bytes = format.bytes(of: part, terms: TermBank(title: "", language: .english)) ?? []
    }
    self.bytes = bytes
    var from = 0
    var units: [Sent] = []
    for unit in part.documents[0].units {
      guard let place = shelf.places[unit.id], let range = Self.range(of: unit.id, format, in: bytes, &from) else {
        continue
      }
      units.append(
        Sent(
          id: unit.id, unit: shelf.units[place], target: unit.target?.tokens(unit.codes) ?? "", range: range))
    }
    self.units = units
  }

  private static func catalogue(_ package: TranslationPackage) -> [UInt8] {
    let header = POHeader(fields: [
      ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit"),
      ("Language", package.targetLanguage.tag.text),
    ])
    return POWriter.bytes(
      of: [header.entry]
        + package.documents[0].units.map { unit in
          var entry = POEntry(
            context: unit.id.text, source: unit.source.tokens(unit.codes), target: unit.target?.tokens(unit.codes) ?? ""
          )
          entry.extractedComments = ["cascade: kind=\(unit.kind.rawValue)"]
          return entry
        })
  }

  /// Where the text `id` stands in `bytes`, behind `from`.
  private static func range(
    of id: UnitID, _ format: ExchangeFormat, in bytes: [UInt8], _ from: inout Int
  ) -> Range<Int>? {
    let (beginning, end): (String, String) =
      switch format {
      case .po: ("#. cascade: kind=", "\n\n")
      case .sheet: ("\n\(id),", "\r\n")
      case .xliff: ("<unit id=\"\(id)\"", "</unit>")
      default: ("<trans-unit id=\"\(id)\"", "</trans-unit>")
      }
    guard let start = bytes.place(of: beginning, from: from) else { return nil }
    let last = bytes.place(of: end, from: start + 1).map { $0 + (format == .po ? 1 : end.utf8.count) } ?? bytes.count
    // The next row of a sheet begins with the line end of this one.
    from = format == .sheet ? last - 1 : last
    return (format == .sheet ? start + 1 : start)..<last
  }
}

/// A curriculum whose every text has a translation.
struct Shelf {
  /// The language of the translations.
  static let tag = LocaleTag("bn") ?? .english

  /// The texts.
  let units: [Unit]
  /// The texts with their translations, a package for each document of some length.
  let packages: [TranslationPackage]
  /// Where each text stands among ``units``.
  let places: [UnitID: Int]
  /// The store, without translations.
  let store: TranslationStore
  /// What the texts are called.
  let update: Ledger.Update

  /// A shelf with the texts of `book`.
  init(_ book: TextBook) {
    var store = TranslationStore()
    units = book.units
    update = store.update(with: units, locales: [Self.tag])
    self.store = store
    places = Dictionary(zip(update.units.map(\.id), units.indices)) { first, _ in first }
    var packages = store.packages(into: Self.tag, from: book.curriculum.language, units, update)
    packages.removeAll { $0.documents[0].units.count < 10 }
    for place in packages.indices {
      for number in packages[place].documents[0].units.indices {
        let source = packages[place].documents[0].units[number].source
        packages[place].documents[0].units[number].target = Self.translation(of: source, number)
        packages[place].documents[0].units[number].notes = []
      }
    }
    self.packages = packages
  }

  /// Words with the codes of `source`; of each fourth text in letters that every encoding has.
  private static func translation(of source: CodedText, _ number: Int) -> CodedText {
    let words = number % 4 == 0 ? ["uno", "dos", "tres"] : ["প্রশিক্ষণ", "পুলিশ", "মানুষ", "অধিকার", "আইন"]
    var count = number
    let pieces = source.pieces.map { piece -> CodedText.Piece in
      guard case .text(let text) = piece else { return piece }
      return .text(
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
          count += 1
          return word.contains(where: \.isLetter) ? words[count % words.count] : word.filter(\.isWhitespace)
        }.joined(separator: " "))
    }
    return CodedText(pieces)
  }
}

extension [UInt8] {
  /// Where `text` stands first, from `start` on.
  func place(of text: String, from start: Int = 0) -> Int? {
    let wanted = Array(text.utf8)
    var index = start
    while index + wanted.count <= count {
      if self[index] == wanted[0], self[index..<index + wanted.count].elementsEqual(wanted) { return index }
      index += 1
    }
    return nil
  }
}
