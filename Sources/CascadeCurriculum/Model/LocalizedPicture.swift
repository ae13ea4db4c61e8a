/// Pictures of an edition's own: `locales/<tag>/assets/` and the path of the picture whose place one takes.
public enum LocalizedPicture {
  /// Where the picture that stands for `picture` in the language `tag` lies.
  public static func path(of picture: String, in tag: LocaleTag) -> String { "locales/\(tag)/assets/\(picture)" }

  /// The picture whose place the one at `path` takes; `nil` for any other file.
  public static func original(of path: String) -> String? {
    let names = path.pathNames()
    guard names.count > 3, names[0] == "locales", names[2] == "assets" else { return nil }
    return names.dropFirst(3).joined(separator: "/")
  }

  /// The language in which the picture at `path` takes the place of another; `nil` for any other file.
  package static func language(of path: String) -> LocaleTag? {
    original(of: path).flatMap { _ in path.pathNames().dropFirst().first.flatMap { LocaleTag(String($0)) } }
  }
}
