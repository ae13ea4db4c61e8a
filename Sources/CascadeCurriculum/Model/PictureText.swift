public import CascadeText

/// Words that stand in a picture that some text shows.
public struct PictureText: Sendable, Hashable {
  /// The picture.
  public var picture: String
  /// The place of the words in its bytes, without blanks around them.
  public var span: SourceSpan
  /// The words, with character references read.
  public var words: String
  /// Where the picture is seen.
  public var exposure: Exposure

  /// The words at `span` of `picture`.
  public init(picture: String, span: SourceSpan, words: String, _ exposure: Exposure) {
    self.picture = picture
    self.span = span
    self.words = words
    self.exposure = exposure
  }
}
