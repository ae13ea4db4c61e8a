/// One thing that an overlay changes in an edition.
public struct Difference: Sendable {
  /// What is done.
  public var kind: Kind
  /// The module or page in which it is done; `nil` for a timetable.
  public var file: FileID?
  /// The block as the edition has it; of one that is taken out, as the curriculum has it.
  public var block: Block?
  /// Its title: a block's, a module's, a course's, or what an objective says.
  public var title: Title?
  /// The course whose timetable it is.
  public var course: ID<Course>?
  /// The place of the overlay's file among its files, and of the block among that file's.
  public var origin: (file: Int, block: Int)?
  /// Whether the text that it stands for has changed since the author of the overlay last looked at that.
  public var isToReview: Bool

  /// What an overlay does.
  public enum Kind: Hashable, Sendable {
    /// A block comes in the place of one of the curriculum's.
    case replaced
    /// A block of the curriculum is taken out.
    case removed
    /// A block is added.
    case added
    /// A module's title or objective has other words: the field, as in `OverlayFile.SetField`.
    case reworded(String)
    /// A course has another timetable.
    case timetable
  }

  /// The words of a title, in the language that the edition has them in.
  public struct Title: Hashable, Sendable {
    /// The words, with values put in.
    public var text: String
    /// Their language.
    public var language: LocaleTag
    /// Whose they are.
    public var wording: Text.Wording
  }
}

extension Difference {
  /// The anchor of the block on its page; `nil` for what is not there.
  public var anchor: String? { kind == .removed ? nil : block?.id.text }
}
