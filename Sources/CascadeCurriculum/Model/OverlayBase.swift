public import CascadeText

/// What a part of an overlay stands for: the text of the curriculum in whose place it comes.
public struct OverlayBase: Sendable {
  /// What of the curriculum it is.
  public var subject: Subject
  /// The text as the curriculum has it now: see `BaseText`.
  public var text: String
  /// The file of the curriculum that holds it.
  public var path: String
  /// The place there of what names it.
  public var span: SourceSpan
  /// All of it, whose words an edition with the overlay does not show.
  public var whole: SourceSpan
  /// The file of the overlay that comes in its place.
  public var ownPath: String
  /// The place there of what names it.
  public var ownSpan: SourceSpan
  /// What the author of the overlay saw when last looking at it.
  public var standing: Standing

  /// What of a curriculum an overlay can come in the place of.
  public enum Subject: Hashable, Sendable {
    /// A block of a module or page.
    case block(FileID, ID<Block>)
    /// The title of a module, or what one of its objectives says: see `OverlayFile.SetField`.
    case field(FileID, String)
    /// A timetable.
    case course(ID<Course>)
  }

  /// Whether the author of an overlay has seen the text that it stands for.
  public enum Standing: Hashable, Sendable {
    /// It reads as it did, but for spaces, line breaks and quotation marks.
    case same
    /// Nothing is kept of what it was.
    case unkept
    /// Nothing is kept any more of what it was: somebody took that out of `based-on.yaml`, which still names it there.
    case lost(at: SourceSpan)
    /// It has changed since: how, and where what it was is kept.
    case changed(WordDifference, at: SourceSpan)
  }

  /// What `subject` is in the curriculum, beside what comes in its place.
  init(
    _ subject: Subject, _ text: String, at span: SourceSpan, of whole: SourceSpan, in path: String,
    under ownSpan: SourceSpan, in ownPath: String
  ) {
    self.subject = subject
    self.text = text
    self.path = path
    self.span = span
    self.whole = whole
    self.ownPath = ownPath
    self.ownSpan = ownSpan
    standing = .unkept
  }

  /// Whether it is to be looked at: the text has changed since its author last did.
  public var isToReview: Bool {
    if case .changed = standing { true } else { false }
  }

  /// The digest of the text.
  public var digest: Digest { Digest(of: Array(text.utf8)) }
}

extension OverlayBase.Subject {
  /// The subject by which all are found that differ from it only by the case of ids: they are the same.
  package var folded: Self {
    switch self {
    case .block(let file, let block): .block(file.folded, ID(block.text.lowercased()))
    case .field(let file, let key): .field(file.folded, key.lowercased())
    case .course(let id): .course(ID(id.text.lowercased()))
    }
  }
}

extension FileID {
  fileprivate var folded: Self {
    switch self {
    case .module(let id): .module(ID(id.text.lowercased()))
    case .page(let id): .page(ID(id.text.lowercased()))
    }
  }
}

extension OverlayBase.Subject: CustomStringConvertible {
  /// As commands take it, after the name of the overlay: `stops#stop-law`, `stops:title`, `pages/rules#stop-law`,
  /// `courses/short`. No id has a slash, so that a module and a page of one id have names apart.
  public var description: String {
    switch self {
    case .block(let file, let block): "\(Self.name(of: file))#\(block)"
    case .field(let file, let key): "\(Self.name(of: file)):\(key)"
    case .course(let id): "courses/\(id)"
    }
  }

  private static func name(of file: FileID) -> String {
    switch file {
    case .module(let id): id.text
    case .page(let id): "pages/\(id)"
    }
  }
}

/// What is kept of a text that a part of an overlay stands for, as it was when its author last looked at it.
public struct KeptBase: Hashable, Sendable {
  /// What of the curriculum it was.
  public var subject: OverlayBase.Subject
  /// What it said.
  public var text: String
  /// Where it is kept.
  public var span: SourceSpan

  /// What `subject` said, kept at `span`.
  public init(_ subject: OverlayBase.Subject, text: String, at span: SourceSpan = .start) {
    self.subject = subject
    self.text = text
    self.span = span
  }
}
