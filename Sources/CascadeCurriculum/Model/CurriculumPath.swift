/// Where in a curriculum's folder each file lies.
public enum CurriculumPath {
  /// The file that makes a folder a curriculum.
  public static let curriculum = "curriculum.yaml"
  /// The competency framework.
  public static let competencies = "competencies.yaml"
  /// The needs assessment.
  public static let needs = "needs.yaml"
  /// The glossary.
  public static let glossary = "glossary.yaml"
  /// The sources.
  public static let sources = "sources.yaml"
  /// The people.
  public static let people = "people.yaml"
  /// The folders whose files are the curriculum's own.
  public static let folders = ["modules", "pages", "courses", "overlays", "alignments", "locales", "theme"]
  /// The file that marks a folder of outputs, which is no part of a curriculum that it lies in.
  package static let manifest = ".cascade-manifest"

  /// The text of a module.
  public static func module(_ id: ID<Module>) -> String { "modules/\(id)/module.md" }

  /// The text of a page.
  public static func page(_ id: ID<Page>) -> String { "pages/\(id).md" }

  /// What an overlay says of itself.
  public static func overlay(_ id: ID<Overlay>) -> String { "overlays/\(id)/overlay.yaml" }

  /// What is kept of the texts that an overlay stands for.
  public static func basedOn(_ id: ID<Overlay>) -> String { "overlays/\(id)/based-on.yaml" }
}

extension String {
  /// The names in a path, parted by `/`. By bytes, as file systems part them.
  package func pathNames(omittingEmpty: Bool = true) -> [Substring] {
    utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: omittingEmpty).map(Substring.init)
  }
}
