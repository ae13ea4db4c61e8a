/// A format in which texts go to translators and come back.
public enum ExchangeFormat: String, Hashable, Sendable, CaseIterable {
  /// GNU gettext's PO: Poedit, Virtaal, Weblate, any text editor.
  case po
  /// XLIFF 2.1: newer tools for translators.
  case xliff
  /// XLIFF 1.2 as Trados, memoQ and Virtaal want it.
  case xliff12
  /// XLIFF 1.2 as OmegaT wants it: it shows only what has a target, so each text that has none holds the source.
  case omegat
  /// XLIFF 1.2 as Weblate wants it.
  case weblate

  /// The ending of its files, without the dot.
  public var ending: String { self == .po ? "po" : "xlf" }

  /// The file of `package`; `nil` for PO, whose files are catalogues.
  public func bytes(of package: TranslationPackage) -> [UInt8]? {
    switch self {
    case .po: nil
    case .xliff: XLIFF2Writer.bytes(of: package)
    case .xliff12: XLIFF1Writer.bytes(of: package, for: .cat)
    case .omegat: XLIFF1Writer.bytes(of: package, for: .omegat)
    case .weblate: XLIFF1Writer.bytes(of: package, for: .weblate)
    }
  }

  /// Reads a file of any of the formats, told by what it begins with.
  public static func read(_ bytes: [UInt8]) -> ReturnPackage {
    isXML(bytes) ? XLIFFReader.read(bytes) : ReturnPackage(po: bytes)
  }

  /// Whether the first sign, behind a byte order mark and blanks, is `<`; in UTF-16 too.
  private static func isXML(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { ![0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "<")
  }
}
