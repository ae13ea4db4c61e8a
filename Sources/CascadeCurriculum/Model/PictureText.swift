public import CascadeText

/// Words that stand in a picture that some text shows.
public struct PictureText: Sendable, Hashable {
  /// The picture.
  public var picture: String
  /// The place of the words in its bytes, without blanks around them.
  public var span: SourceSpan
  /// The words, with character references read.
  public var words: String
  /// Whether no participant sees the picture.
  public var isRestricted: Bool
  /// Whether it stands in law, a safeguard, a national block or a question.
  public var isGuarded: Bool
  /// The overlay that alone shows the picture; `nil` where the curriculum's own texts do, or several overlays.
  public var overlay: ID<Overlay>?

  /// The words at `span` of `picture`.
  public init(
    picture: String, span: SourceSpan, words: String, isRestricted: Bool, isGuarded: Bool, overlay: ID<Overlay>? = nil
  ) {
    self.picture = picture
    self.span = span
    self.words = words
    self.isRestricted = isRestricted
    self.isGuarded = isGuarded
    self.overlay = overlay
  }
}
