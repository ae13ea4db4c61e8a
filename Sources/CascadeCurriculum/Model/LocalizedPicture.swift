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
}
