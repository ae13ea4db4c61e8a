/// A format in which texts go to translators and come back.
public enum ExchangeFormat: String, Hashable, Sendable, CaseIterable {
  /// GNU gettext's PO: Poedit, Virtaal, Weblate, any text editor.
  case po
  /// XLIFF 2.1: newer tools for translators.
  case xliff
  /// XLIFF 1.2 as Trados, memoQ and Virtaal want it.
  case xliff12
  /// XLIFF 1.2 as Weblate wants it.
  case weblate
  /// A project of OmegaT in one file: what is to be translated, what has been, and the glossary. What it makes, in its
  /// folder `target`, is XLIFF 1.2.
  case omegat
  /// A table for a spreadsheet.
  case sheet
  /// A page for a browser, to read and to print.
  case page
  /// What has been translated, as a memory for other tools: TMX 1.4b.
  case tmx
  /// The glossary, with its words in every language: TBX-Basic.
  case tbx

  /// The ending of its files, without the dot.
  public var ending: String {
    switch self {
    case .po: "po"
    case .xliff, .xliff12, .weblate: "xlf"
    case .omegat: "zip"
    case .sheet: "csv"
    case .page: "html"
    case .tmx: "tmx"
    case .tbx: "tbx"
    }
  }

  /// The file of `package`, with the words of `terms`; `nil` for PO, whose files are catalogues, for the glossary, which is
  /// no document's, for a memory without anything in it, and for a project of more than 4 GB.
  public func bytes(of package: TranslationPackage, terms: TermBank) -> [UInt8]? {
    switch self {
    case .po, .tbx: nil
    case .xliff: XLIFF2Writer.bytes(of: package)
    case .xliff12: XLIFF1Writer.bytes(of: package, for: .cat)
    case .weblate: XLIFF1Writer.bytes(of: package, for: .weblate)
    case .omegat: OmegaTProject(package, terms: terms).archive
    case .sheet: SheetCSVWriter.bytes(of: package)
    case .page: SheetPageWriter.bytes(of: package)
    case .tmx: TMXWriter.hasUnits(package, .translated) ? TMXWriter.bytes(of: package) : nil
    }
  }

  /// Reads the file `name` that came back: XLIFF of any version by what stands in it, a table by its name, else PO.
  public static func read(_ bytes: [UInt8], name: String) -> ReturnPackage {
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      return unreadable("a packed file; unpack it, and take in what it holds, such as 'target/*.xlf'")
    }
    if isXML(bytes) { return XLIFFReader.read(bytes) }
    if [".csv", ".tsv", ".txt"].contains(where: name.lowercased().hasSuffix) { return SheetCSVReader.read(bytes) }
    // Old editors save so what they call Unicode.
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    return ReturnPackage(po: isUTF16 ? SheetText(bytes).bytes : bytes)
  }

  private static func unreadable(_ reason: String) -> ReturnPackage {
    var package = ReturnPackage()
    package.faults = [ReturnPackage.Fault(line: 1, reason: reason)]
    return package
  }

  /// Whether the first sign, behind a byte order mark and blanks, is `<`; in UTF-16 too.
  private static func isXML(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { ![0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "<")
  }
}
