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
}
