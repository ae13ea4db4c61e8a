public import CascadeCurriculum
public import CascadeTranslation

/// A file of a translation memory.
struct MemoryFile {
  /// Where it lies, as it was typed.
  let path: String
  /// What it holds.
  let bytes: [UInt8]
}

/// What reading a file of a memory came to, for one language.
public struct MemoryReading: Sendable {
  /// The file, as it was typed.
  public var path: String
  /// The language.
  public var locale: LocaleTag
  /// How many pairs it has.
  public var pairs: Int
  /// How many of its units say nothing in the language or in the curriculum's.
  public var foreign: Int
  /// What it is written in, where that is not UTF-8.
  public var encoding: String?
  /// What of it could not be taken.
  public var faults: [ReturnPackage.Fault]
}

extension TranslationDesk {
  /// What is remembered in `tag`: what the catalogues say, then what `files` do.
  func memory(
    of tag: LocaleTag, _ files: [MemoryFile]
  ) throws(WorkspaceError) -> (memory: TranslationMemory, readings: [MemoryReading]) {
    var pairs = store.pairs(of: tag, units, update)
    var readings: [MemoryReading] = []
    let hidden = RestrictedTexts(units, update)
    for file in files {
      let origin = file.path.split(separator: "/").last.map(String.init) ?? file.path
      let read = TMXReader.read(file.bytes, from: language, into: tag, origin: origin)
      pairs += read.pairs.map { pair in
        var pair = pair
        if hidden.contain(pair) { pair.isRestricted = true }
        return pair
      }
      readings.append(
        MemoryReading(
          path: file.path, locale: tag, pairs: read.pairs.count, foreign: read.foreign, encoding: read.encoding,
          faults: read.faults))
    }
    do {
      return (try TranslationMemory(pairs), readings)
    } catch {
      throw .memory(error)
    }
  }
}

/// What no participant may read, known again in a file that does not say so.
private struct RestrictedTexts {
  private let ids: Set<UnitID>
  /// By their words alone: many programs drop codes, or write them in their own way.
  private let texts: Set<String>

  init(_ units: [Unit], _ update: Ledger.Update) {
    ids = Set(zip(units, update.units).lazy.filter(\.0.isRestricted).map(\.1.id))
    texts = Set(units.lazy.filter(\.isRestricted).map { Self.words(of: $0.text) })
      .subtracting(units.lazy.filter { !$0.isRestricted }.map { Self.words(of: $0.text) })
  }

  func contain(_ pair: MemoryPair) -> Bool {
    pair.unit.map(ids.contains) ?? false || texts.contains(Self.words(of: pair.source))
  }

  /// Letters and digits in small letters.
  private static func words(of text: CodedText) -> String {
    String(String.UnicodeScalarView(text.words.lowercased().unicodeScalars.filter(Self.isOfWord)))
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
