import CascadeCurriculum
import CascadeText

/// Writes a page to read, print and write on: HTML in one file, without scripts and without anything to fetch.
///
/// A table for each document holds id, source and translation, each column in its language and direction. Nothing is read
/// back from it.
public enum SheetPageWriter {
  /// The page of `package`, the same bytes each time.
  public static func bytes(of package: TranslationPackage) -> [UInt8] {
    var writer = ByteWriter()
    let title = "\(package.sourceLanguage.tag.text) – \(package.targetLanguage.tag.text)"
    writer.markup("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
    writer.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    writer.markup("style-src 'unsafe-inline'\">\n")
    writer.markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    writer.text(title)
    writer.markup("</title>\n<style>\n")
    writer.markup(style)
    writer.markup("</style>\n</head>\n<body>\n<h1>")
    writer.text(title)
    writer.markup("</h1>\n")
    for document in package.documents where !document.units.isEmpty { table(document, package, &writer) }
    writer.markup("</body>\n</html>\n")
    return writer.bytes
  }

  private static func table(
    _ document: TranslationPackage.Document, _ package: TranslationPackage, _ writer: inout ByteWriter
  ) {
    writer.markup("<h2>")
    writer.text(document.name)
    writer.markup("</h2>\n<table>\n<thead><tr><th scope=\"col\">Id</th><th scope=\"col\">Source</th>")
    writer.markup("<th scope=\"col\">Translation</th></tr></thead>\n<tbody>\n")
    for unit in document.units {
      writer.markup("<tr")
      if let mark = mark(of: unit) {
        writer.markup(" class=\"")
        writer.markup(mark.name)
        writer.markup("\"")
      }
      writer.markup("><th scope=\"row\"><bdi>")
      writer.text(unit.id.text)
      writer.markup("</bdi><br>")
      writer.text(unit.kind.rawValue)
      if let mark = mark(of: unit) {
        writer.markup("<br>")
        writer.markup(mark.words)
      }
      writer.markup("</th>")
      cell(unit.source, unit, package.sourceLanguage, SheetNotes.lines(of: unit), &writer)
      cell(SheetNotes.isDone(unit) ? unit.target : nil, unit, package.targetLanguage, [], &writer)
      writer.markup("</tr>\n")
    }
    writer.markup("</tbody>\n</table>\n")
  }

  private static func mark(of unit: TranslationUnit) -> (name: StaticString, words: StaticString)? {
    guard unit.target != nil else { return nil }
    if unit.isStale { return ("stale", "the source has changed") }
    return unit.state == .machine ? ("machine", "draft of a machine") : nil
  }

  private static func cell(
    _ text: CodedText?, _ unit: TranslationUnit, _ language: Locale, _ notes: [String], _ writer: inout ByteWriter
  ) {
    writer.markup("<td lang=\"")
    writer.text(language.tag.text)
    writer.markup("\" dir=\"")
    writer.text(language.direction.rawValue)
    writer.markup("\">")
    for piece in text?.pieces ?? [] {
      if case .text(let words) = piece {
        writer.text(shown(words))
      } else {
        writer.markup("<code dir=\"ltr\">")
        writer.text(CodedText([piece]).tokens(unit.codes))
        writer.markup("</code>")
      }
    }
    for note in notes {
      writer.markup("<p dir=\"auto\">")
      writer.text(shown(note))
      writer.markup("</p>")
    }
    writer.markup("</td>")
  }

  /// `text` with U+FFFD for the characters that HTML forbids as XML does (HTML, section 13.2.3.5).
  private static func shown(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(InlineSequence.isAllowed(scalar) ? scalar : "\u{FFFD}") }
    return String(result)
  }

  private static let style: StaticString = """
    body { font-family: "Noto Sans", "Noto Sans Bengali", "Noto Naskh Arabic", sans-serif; margin: 1rem; }
    table { border-collapse: collapse; table-layout: fixed; width: 100%; }
    th, td { border: 1px solid #777; padding: 0.4em; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
    td { line-height: 1.7; white-space: pre-wrap; }
    th:first-child { font-size: 0.75rem; font-weight: normal; width: 9rem; }
    td p { color: #444; font-size: 0.8rem; margin: 0.4em 0 0; }
    code { background: #eee; padding: 0 0.15em; unicode-bidi: isolate; }
    .stale th, .machine th { background: #fff3c4; }
    @media print { body { margin: 0; } tr { break-inside: avoid; } thead { display: table-header-group; } }

    """
}
