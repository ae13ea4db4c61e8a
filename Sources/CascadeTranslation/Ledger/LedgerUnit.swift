/// A translatable text as the ledger knows it: what it says, what it is, and where it stands.
public struct LedgerUnit: Hashable, Sendable {
  /// What it is, such as `paragraph` or `option`.
  public var kind: String
  /// The document that holds it, such as a module's id.
  public var document: String
  /// The anchor of the heading or block that it stands under; empty at the start of a document.
  public var section: String
  /// The text with its codes, as ``CodedText/tokens(_:)`` writes it.
  public var text: String
  /// Whether no participant may read it.
  public var isRestricted: Bool

  /// A unit of `document`.
  public init(kind: String, document: String, section: String, text: String, isRestricted: Bool = false) {
    self.kind = kind
    self.document = document
    self.section = section
    self.text = text
    self.isRestricted = isRestricted
  }

  /// Whether one may become the other by editing. What only facilitators read becomes nothing that others do: its
  /// translation would say what they must not know. Headings, fields and alternative texts stay what they were; what is said
  /// in sentences may change from a paragraph to an item.
  func isOfOneFamily(with other: LedgerUnit) -> Bool {
    guard isRestricted == other.isRestricted else { return false }
    return kind == other.kind || Self.sentences.contains(kind) && Self.sentences.contains(other.kind)
  }

  private static let sentences: Set<String> = ["paragraph", "list-item", "table-cell", "caption", "stem", "feedback"]
}
