public import CascadeText

/// Who made a picture, from `images/credits.yaml`.
public struct ImageCredit: Sendable, Hashable {
  /// The file's path in the curriculum.
  public var path: String
  /// Where the file's name is written.
  public var span: SourceSpan
  /// Who made it: a person's id, or a name.
  public var by: Text
  /// Under which licence.
  public var licence: Text
  /// What it was drawn after: a source's id, or words.
  public var from: Text?

  /// A credit.
  public init(path: String, span: SourceSpan, by: Text, licence: Text, from: Text?) {
    self.path = path
    self.span = span
    self.by = by
    self.licence = licence
    self.from = from
  }
}
