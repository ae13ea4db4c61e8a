/// One thing the author should know about, at one place in one file.
public struct Diagnostic: Hashable, Sendable {
  /// The check's stable id, such as `objective/not-assessed`.
  public var id: CheckID
  /// How bad it is.
  public var severity: Severity
  /// Relative to the curriculum's folder, with `/`.
  public var path: String
  /// The wrong word, not its paragraph.
  public var span: SourceSpan
  /// One line about this case, lower case, no full stop, names in single quotes.
  public var message: String
  /// Second places: "first defined here".
  public var notes: [Note]
  /// Certain ways to mend it.
  public var fixes: [Fix]

  /// A diagnostic of the check `id` at `span` of the file `path`.
  public init(
    _ id: CheckID, _ severity: Severity, _ message: String, at span: SourceSpan, in path: String, notes: [Note] = [],
    fixes: [Fix] = []
  ) {
    self.id = id
    self.severity = severity
    self.path = path
    self.span = span
    self.message = message
    self.notes = notes
    self.fixes = fixes
  }

  /// A second place that a diagnostic points at.
  public struct Note: Hashable, Sendable {
    /// One line: "first defined here".
    public var message: String
    /// Relative to the curriculum's folder, with `/`.
    public var path: String
    /// The place in that file.
    public var span: SourceSpan

    /// A note at `span` of the file `path`.
    public init(_ message: String, at span: SourceSpan, in path: String) {
      self.message = message
      self.path = path
      self.span = span
    }
  }

  /// A replacement that mends the finding, in the diagnostic's own file.
  public struct Fix: Hashable, Sendable {
    /// What the fix does, as an order: "replace by 'title'".
    public var title: String
    /// The bytes that go.
    public var span: SourceSpan
    /// What takes their place.
    public var replacement: String

    /// Replaces the bytes of `span` by `replacement`.
    public init(_ title: String, replacing span: SourceSpan, with replacement: String) {
      self.title = title
      self.span = span
      self.replacement = replacement
    }
  }
}

/// How bad a diagnostic is.
public enum Severity: String, Hashable, Comparable, CaseIterable, Sendable {
  /// Worth knowing.
  case note
  /// Readers would be served worse.
  case warning
  /// An output would be wrong, missing or unsafe.
  case error

  /// By weight: `note` is the least.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The stable name of a check, `category/what-is-wrong`, never renamed and never reused.
public struct CheckID: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The whole id, such as `objective/not-assessed`.
  public let description: String

  /// The id written as `text`.
  public init(_ text: String) { description = text }

  /// The id written as a literal.
  public init(stringLiteral text: String) { description = text }

  /// What stands before the slash.
  public var category: Substring { description.prefix { $0 != "/" } }

  /// By text.
  public static func < (left: CheckID, right: CheckID) -> Bool { left.description < right.description }
}

extension Sequence<Diagnostic> {
  /// The order in which every printer shows diagnostics: by file, by place, by id.
  public func inReadingOrder() -> [Diagnostic] {
    sorted {
      ($0.path, $0.span.lower, $0.span.upper, $0.id.description, $0.message)
        < ($1.path, $1.span.lower, $1.span.upper, $1.id.description, $1.message)
    }
  }

  /// The worst severity among them; `nil` where there are none.
  public var worst: Severity? { lazy.map(\.severity).max() }
}
