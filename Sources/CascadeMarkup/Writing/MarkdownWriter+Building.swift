/// The building calls.
extension MarkdownWriter {
  /// Front matter; `false`, and nothing written, where `yaml` holds a line of three dashes or something stands before it.
  public mutating func frontMatter(_ yaml: String) -> Bool {
    let lines = yaml.split(omittingEmptySubsequences: false) { $0.isNewline }
    let hasEnd = lines.contains { $0.hasPrefix("---") && $0.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" } }
    guard output.isEmpty, !hasEnd else { return false }
    writeFrontMatter(yaml.utf8)
    return true
  }

  /// A paragraph; none where `content` puts nothing in.
  public mutating func paragraph(_ content: (inout MarkdownInlines) -> Void) {
    beginLeaf(allowsBreaks: true)
    content(&inlines)
    endParagraph()
  }

  /// A paragraph of plain text.
  public mutating func paragraph(_ text: some StringProtocol) { paragraph { $0.text(text) } }

  /// A heading of level 1 to 6, and the id that is pinned to it. Line ends are kept in the first two levels.
  public mutating func heading(
    _ level: Int, id: MarkdownName? = nil, _ content: (inout MarkdownInlines) -> Void
  ) {
    precondition((1...6).contains(level), "a heading's level is a number from 1 to 6")
    beginLeaf(allowsBreaks: level <= 2)
    content(&inlines)
    endHeading(level, id: id?.text.utf8)
  }

  /// A heading of plain text.
  public mutating func heading(_ level: Int, id: MarkdownName? = nil, _ text: some StringProtocol) {
    heading(level, id: id) { $0.text(text) }
  }

  /// A horizontal rule.
  public mutating func thematicBreak() { writeThematicBreak() }

  /// A block of code, in a fence long enough for it. A last line without a line end gets one.
  public mutating func code(_ code: some StringProtocol, info: String = "") {
    writeCode(code.utf8, info: info.utf8)
  }

  /// A quotation.
  public mutating func quote(_ content: (inout MarkdownWriter) -> Void) {
    beginQuote()
    content(&self)
    pop()
  }

  /// A GitHub alert.
  public mutating func alert(_ kind: Node.Alert, _ content: (inout MarkdownWriter) -> Void) {
    beginAlert(kind)
    content(&self)
    pop()
  }

  /// A list of bullets; `content` puts items in. Loose is only a list of several items, or one with an item of several
  /// blocks.
  public mutating func list(isTight: Bool = true, _ content: (inout MarkdownWriter) -> Void) {
    list(from: nil, isTight, content)
  }

  /// A list whose items are numbered from `first`, which has nine digits at most.
  public mutating func list(
    from first: Int, isTight: Bool = true, _ content: (inout MarkdownWriter) -> Void
  ) {
    precondition((0...999_999_999).contains(first), "a list's first number has up to nine digits")
    list(from: UInt32(first), isTight, content)
  }

  private mutating func list(from first: UInt32?, _ isTight: Bool, _ content: (inout MarkdownWriter) -> Void) {
    beginList(from: first, isTight: isTight)
    content(&self)
    pop()
  }

  /// An item of a list; its blocks are put in by `content`.
  public mutating func item(_ content: (inout MarkdownWriter) -> Void) {
    beginItem(isDone: nil)
    content(&self)
    endItem()
  }

  /// An item of plain text.
  public mutating func item(_ text: some StringProtocol) { item { $0.paragraph(text) } }

  /// A task of a list, done or not. In a quotation it is no task, but an item with brackets.
  public mutating func task(isDone: Bool, _ content: (inout MarkdownWriter) -> Void) {
    beginItem(isDone: isDone)
    content(&self)
    endItem()
  }

  /// A table, whose rows are put in by `content`, the head first.
  public mutating func table(_ columns: [Node.Alignment], _ content: (inout MarkdownWriter) -> Void) {
    precondition(!columns.isEmpty, "a table has a column")
    beginTable(columns)
    content(&self)
    endTable()
  }

  /// A row of a table, whose cells are put in by `content`; those that lack are empty.
  public mutating func row(_ content: (inout MarkdownWriter) -> Void) {
    beginRow()
    content(&self)
    endRow()
  }

  /// A cell of a row.
  public mutating func cell(_ content: (inout MarkdownInlines) -> Void) {
    let top = open[open.count - 1]
    precondition(top.kind == .table && top.cells < top.columns.count, "a cell stands outside of its table")
    beginCell()
    content(&inlines)
    endCell()
  }

  /// A cell of plain text.
  public mutating func cell(_ text: some StringProtocol) { cell { $0.text(text) } }

  /// What the footnote `label` says; it may stand anywhere, and is best put at the end.
  public mutating func footnote(_ label: MarkdownName, _ content: (inout MarkdownWriter) -> Void) {
    beginFootnote(label.text.utf8)
    content(&self)
    pop()
  }

  /// A `:::` container; its fence gets longer than those of containers in it.
  public mutating func container(
    _ kind: MarkdownName, id: MarkdownName? = nil, _ attributes: [Attribute] = [],
    _ content: (inout MarkdownWriter) -> Void
  ) {
    beginContainer(Self.opening(kind.text, id: id?.text, attributes))
    content(&self)
    endContainer()
  }

  /// One `key=value` of a container.
  public struct Attribute: Sendable, Hashable {
    let key: String
    /// The value, in quotes where it needs them.
    let value: String

    /// The pair `key=value`; `nil` for a value that no quotes can hold: one with a line end, or with both kinds of
    /// quotes and a blank or brace.
    public init?(_ key: MarkdownName, _ value: String) {
      guard !value.isEmpty, !value.utf8.contains(0) else { return nil }
      self.init(unchecked: key.text, value)
    }

    init?(unchecked key: String, _ value: String) {
      guard !value.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
      self.key = key
      let first = value.utf8.first
      let isBare =
        first != nil && first != UInt8(ascii: "\"") && first != UInt8(ascii: "'")
        && !value.utf8.contains { $0.isBlank || $0 == UInt8(ascii: "}") }
      if isBare {
        self.value = value
      } else if !value.utf8.contains(UInt8(ascii: "\"")) {
        self.value = "\"\(value)\""
      } else if !value.utf8.contains(UInt8(ascii: "'")) {
        self.value = "'\(value)'"
      } else {
        return nil
      }
    }
  }

  /// What stands behind the colons of a fence: `kind {#id key=value}`.
  static func opening(_ kind: String, id: String?, _ attributes: [Attribute]) -> [UInt8] {
    var words = attributes.map { "\($0.key)=\($0.value)" }
    if let id { words.insert("#\(id)", at: 0) }
    var parts = kind.isEmpty ? [] : [kind]
    if !words.isEmpty || kind.isEmpty { parts.append("{\(words.joined(separator: " "))}") }
    return Array(parts.joined(separator: " ").utf8)
  }
}
