public import CascadeText

/// Words that stand in a picture that some text shows.
public struct PictureText: Sendable, Hashable {
  /// The picture.
  public var picture: String
  /// The place of the words in its bytes, without blanks around them.
  public var span: SourceSpan
  /// The words, with character references read.
  public var words: String
  /// The editions that show the picture.
  public var audience: Audience
  /// Whether it stands in law, a safeguard, a national block or a question.
  public var isGuarded: Bool

  /// The words at `span` of `picture`.
  public init(picture: String, span: SourceSpan, words: String, for audience: Audience, isGuarded: Bool) {
    self.picture = picture
    self.span = span
    self.words = words
    self.audience = audience
    self.isGuarded = isGuarded
  }
}
