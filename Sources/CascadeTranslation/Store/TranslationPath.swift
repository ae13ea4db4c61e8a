public import CascadeCurriculum
private import CascadeText

/// Where in a curriculum's folder translations lie.
public enum TranslationPath: Hashable, Sendable {
  /// What a document's units are called: `locales/units/<document>.pot`.
  case template(document: String)
  /// What a document says in a language: `locales/<tag>/<document>.po`.
  case catalogue(LocaleTag, document: String)

  /// The folder of everything that is about translation.
  static let folder = "locales"
  private static let units = "units"

  /// What the file at `path` is; `nil` for any that is no translation.
  public init?(_ path: String) {
    let names = path.pathNames()
    guard names.count == 3, names[0] == Self.folder else { return nil }
    let file = names[2]
    if names[1] == Self.units, file.hasSuffix(".pot") {
      self = .template(document: String(file.dropLast(4)))
    } else if let tag = LocaleTag(String(names[1])), tag.text == names[1], file.hasSuffix(".po") {
      self = .catalogue(tag, document: String(file.dropLast(3)))
    } else {
      return nil
    }
  }

  /// The path, relative to the curriculum's folder.
  public var path: String {
    switch self {
    case .template(let document): "\(Self.folder)/\(Self.units)/\(document).pot"
    case .catalogue(let tag, let document): "\(Self.folder)/\(tag)/\(document).po"
    }
  }
}
