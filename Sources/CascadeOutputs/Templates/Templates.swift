public import CascadeCurriculum
public import CascadeText

/// What a reader sees around the text: the page shell, the style sheet, the interface words of each locale.
public struct Templates: Sendable {
  /// The shell of every page of the handbook.
  public let page: Template
  /// The handbook's style sheet.
  public let styleSheet: [UInt8]
  /// The interface words, English first, then by tag.
  public let words: [InterfaceWords]
  /// Covers all of it.
  public let fingerprint: Fingerprint

  /// Where the files lie, relative to `Templates/` or to a curriculum's `theme/`.
  private enum Place {
    static let page = "handbook/page.html"
    static let styleSheet = "handbook/style.css"
    static let words = "locales/"
  }

  /// Reads the templates: those of `builtIn`, with paths relative to `Templates/`, of which a file of the same name in
  /// `theme`, with paths that begin with `theme/`, takes the place.
  ///
  /// The value is `nil` where a file that no handbook can do without is missing or does not parse; there is an error
  /// among the diagnostics then.
  public static func read(builtIn: [SourceFile], theme: [SourceFile] = []) -> Checked<Templates?> {
    var diagnostics: [Diagnostic] = []
    var files: [String: SourceFile] = [:]
    for file in builtIn { files[file.path] = file }
    for file in theme {
      let name = file.path.hasPrefix("theme/") ? String(file.path.dropFirst("theme/".count)) : file.path
      guard name == Place.page || name == Place.styleSheet || isWords(name) else {
        diagnostics.append(
          TemplateFinding.unknownFile.at(
            .start, in: file.path,
            "nothing reads this file; a theme holds '\(Place.page)', '\(Place.styleSheet)' and '\(Place.words)<tag>.yaml'"
          ))
        continue
      }
      files[name] = file
    }
    let page = files[Place.page].map(TemplateReader.read)
    diagnostics += page?.diagnostics ?? []
    if let sheet = files[Place.styleSheet] { diagnostics += StyleSheetReader.check(sheet) }
    let words = files.filter { isWords($0.key) }.sorted { $0.key < $1.key }.map { InterfaceWordsReader.read($0.value) }
    for read in words { diagnostics += read.diagnostics }
    guard let page, let sheet = files[Place.styleSheet], !diagnostics.contains(where: { $0.severity == .error }) else {
      return Checked(nil, diagnostics)
    }
    return Checked(
      Templates(page: page.value, styleSheet: sheet.bytes, words: words.compactMap(\.value), files: files), diagnostics)
  }

  /// Reads the templates out of an output's resources: `Templates/…`, and an academy's own under `theme/`.
  package static func read(resources: [String: [UInt8]]) -> Checked<Templates?> {
    var builtIn: [SourceFile] = []
    var theme: [SourceFile] = []
    for (path, bytes) in resources.sorted(by: { $0.key < $1.key }) {
      if path.hasPrefix("Templates/") {
        builtIn.append(SourceFile(path: String(path.dropFirst("Templates/".count)), bytes: bytes))
      } else if path.hasPrefix("theme/") {
        theme.append(SourceFile(path: path, bytes: bytes))
      }
    }
    return read(builtIn: builtIn, theme: theme)
  }

  private static func isWords(_ path: String) -> Bool { path.hasPrefix(Place.words) && path.hasSuffix(".yaml") }

  private init(page: Template, styleSheet: [UInt8], words: [InterfaceWords], files: [String: SourceFile]) {
    self.page = page
    self.styleSheet = styleSheet
    let english = words.filter { $0.locale.tag == .english }
    self.words = english + words.filter { $0.locale.tag != .english }
    var builder = FingerprintBuilder("handbook templates")
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      builder.add("path", path)
      builder.add("bytes", file.bytes)
    }
    fingerprint = builder.finish()
  }

  /// The words for a locale: its own, those of its language alone, else the English ones.
  public func words(for tag: LocaleTag) -> InterfaceWords? {
    words.first { $0.locale.tag == tag } ?? words.first { $0.locale.tag.text == tag.language } ?? words.first
  }
}
