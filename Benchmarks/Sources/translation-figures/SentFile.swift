import CascadeCurriculum
import CascadeTranslation
import Foundation

/// A file as it goes out to translators.
struct SentFile {
  /// What a file is sent out as.
  static let formats: [ExchangeFormat] = [.po, .xliff12, .xliff]

  /// The format.
  let format: ExchangeFormat
  /// The file.
  var bytes: [UInt8]

  /// The name under which it comes back.
  var name: String { "returned.\(format.ending)" }

  /// The files of `format` for `units`, without any translation.
  static func all(
    _ format: ExchangeFormat, _ store: TranslationStore, _ units: [CascadeTranslation.Unit], _ update: Ledger.Update,
    from: LocaleTag,
    into tag: LocaleTag
  ) -> [SentFile] {
    if format == .po {
      return store.files(units, update, locales: [tag]).filter { $0.path.hasSuffix(".po") }.map {
        SentFile(format: format, bytes: $0.bytes)
      }
    }
    let terms = TermBank(title: "", language: from)
    return store.packages(into: tag, from: from, units, update).compactMap { package in
      format.bytes(of: package, terms: terms).map { SentFile(format: format, bytes: $0) }
    }
  }

  /// Copies each source into its target, with the means of the format alone.
  mutating func copySources() {
    if format == .po {
      var entries = POReader.read(bytes).entries
      for place in entries.indices where !entries[place].isHeader { entries[place].target = entries[place].source }
      bytes = POWriter.bytes(of: entries)
    } else {
      let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "</source>")
      let filled = parts.dropLast().map { part -> String in
        guard let start = part.range(of: "<source", options: .backwards) else { return part + "</source>" }
        return "\(part)</source><target\(part[start.upperBound...])</target>"
      }
      let text = (filled + parts.suffix(1)).joined()
      // A tool says of what a person has written that it is translated.
      bytes = Array(text.replacing("state=\"initial\"", with: "state=\"translated\"").utf8)
    }
  }
}
