private import CascadeCurriculum
private import CascadeText

/// Begins curricula.
public struct NewCurriculum: Sendable {
  private let resources: Resources

  /// Takes the starts from `resources`.
  public init(resources: Resources) { self.resources = resources }

  /// What was made.
  public struct Made: Hashable, Sendable {
    /// The folder.
    public let folder: String
    /// The files in it, by path.
    public let files: [String]
  }

  /// Makes the folder `folder` with a small curriculum called `title`; without one it is called as the folder is.
  ///
  /// - Throws: ``ScaffoldError``.
  public func make(_ folder: String, title: String?) throws(ScaffoldError) -> Made {
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    let id = Scaffold.id(from: name, fallback: "curriculum")
    let templates = resources.files(in: "Templates/scaffolds/curriculum")
    let scaffold = Scaffold(templates, ["id": id, "title": title ?? name])
    try scaffold.write(newFolder: folder)
    return Made(folder: folder, files: scaffold.files.map(\.path))
  }
}
