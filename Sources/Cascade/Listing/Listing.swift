internal import CascadeCurriculum
internal import CascadeText

/// A list of what there is, as `cascade list` prints it.
public struct Listing: Sendable {
  /// What the command takes: `checks`.
  public let id: String
  /// One sentence with a full stop.
  public let summary: String
  /// How its items come about.
  let source: Source

  /// Where a list comes from.
  enum Source: Sendable {
    /// From the tool alone.
    case tool(@Sendable () -> [Item])
    /// From a curriculum.
    case curriculum(@Sendable (Curriculum) -> [Item])
  }

  /// One thing of a list.
  public struct Item: Sendable {
    /// Its id.
    public let id: String
    /// One line about it.
    public let summary: String
    /// What else is known of it, for programs, in order.
    public let details: [Detail]

    /// The thing `id`.
    init(_ id: String, _ summary: String, _ details: [Detail] = []) {
      self.id = id
      self.summary = summary
      self.details = details
    }
  }

  /// One thing known of an item.
  public struct Detail: Sendable {
    /// Its name in JSON.
    public let key: StaticString
    /// Its value.
    public let value: Value

    /// What a detail may be.
    public enum Value: Hashable, Sendable {
      /// A text.
      case text(String)
      /// A number.
      case number(Int)
      /// Yes or no.
      case truth(Bool)
      /// Texts, in order.
      case texts([String])
    }

    /// The value of `key`.
    init(_ key: StaticString, _ value: Value) {
      self.key = key
      self.value = value
    }
  }

  /// A list.
  init(_ id: String, _ summary: String, _ source: Source) {
    self.id = id
    self.summary = summary
    self.source = source
  }

  /// The list of that id.
  public static func named(_ id: String) -> Listing? { all.first { $0.id == id } }

  /// Its items; a list of the tool alone does not read the workspace.
  ///
  /// - Throws: ``WorkspaceError`` where the curriculum cannot be read.
  public func items(in workspace: Workspace) async throws(WorkspaceError) -> [Item] {
    switch source {
    case .tool(let items): return items()
    case .curriculum(let items):
      guard let curriculum = try await workspace.analyse().curriculum else {
        throw .notACurriculum(folder: workspace.folder)
      }
      return items(curriculum)
    }
  }

  /// The version of the JSON format.
  public static var jsonVersion: Int { 1 }

  /// The list for programs, in the format of `docs/json.md`, as UTF-8.
  public func json(_ items: [Item]) -> [UInt8] {
    JSONWriter.document(capacity: 256 * items.count) { json in
      json.object { json in
        json.member("format", "cascade-list")
        json.member("version", Self.jsonVersion)
        json.member("list", id)
        json.objects("items", for: items) { json, item in
          json.member("id", item.id)
          json.member("summary", item.summary)
          for detail in item.details {
            switch detail.value {
            case .text(let text): json.member(detail.key, text)
            case .number(let number): json.member(detail.key, number)
            case .truth(let truth): json.member(detail.key, truth)
            case .texts(let texts): json.member(detail.key, texts)
            }
          }
        }
      }
    }
  }
}
