public import CascadeText

/// A parsed text: flat nodes in reading order over one array of bytes.
///
/// Node 0 is the root. A node's descendants follow it and stop before its `end`, so that a walk over anything is a loop
/// over a range. Literals are ranges of ``bytes``, which begins with the source itself; what the source does not spell
/// out byte for byte (unescaped text, entities) stands after it.
public struct Document: Sendable {
  /// The sources, one after the other, then the literals that no source spells out.
  public var bytes: [UInt8]
  /// Which file the bytes from which offset on came from; the first begins at 0. More than one after an overlay.
  public var origins: [Origin]
  /// The nodes in reading order.
  public var nodes: [Node]
  /// What the `:::` containers say of themselves, in the order of their openers; empty once somebody has read them who
  /// keeps what they say in a form of its own.
  public var containers: [Container]
  /// The citations, in order.
  public var citations: [Citation]
  /// The bytes between the `---` lines at the start, without those lines; `nil` where there is no front matter.
  public var frontMatter: SourceSpan?
  /// Link and footnote definitions of the source, used or not.
  public var definitions: [Definition]
  /// The literals that no source spells out, in the order of ``bytes``, with what they stand for: see ``source(of:)``.
  package var literalParts: [LiteralPart]

  /// An empty document over `bytes`, which came from the file `path`.
  public init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    origins = [Origin(start: 0, path: path)]
    nodes = []
    containers = []
    citations = []
    definitions = []
    literalParts = []
  }

  /// Where the bytes of one file begin in ``Document/bytes``.
  public struct Origin: Sendable, Hashable {
    /// The offset of the file's first byte.
    public var start: Int
    /// The file's path, relative to the curriculum's folder.
    public var path: String

    /// The file `path` begins at `start`.
    public init(start: Int, path: String) {
      self.start = start
      self.path = path
    }
  }

  /// A link reference definition or a footnote definition.
  public struct Definition: Sendable, Hashable {
    /// The label as typed, without brackets and caret; a line end in it is a space.
    public var label: String
    /// The place of the label.
    public var span: SourceSpan
    /// The place of the whole definition, from its bracket to the end of its title, its destination or the footnote.
    public var whole: SourceSpan
    /// The place of a link's destination, without pointed brackets; `nil` for a footnote.
    public var destination: SourceSpan?
    /// The place of a link's title, without its quotes; `nil` without one.
    public var title: SourceSpan?
    /// Whether it defines a footnote.
    public var isFootnote: Bool
    /// Whether something refers to it.
    public var isUsed: Bool

    /// A definition of `label` at `span`, which is `whole` with its `destination` and `title`.
    public init(
      label: String, span: SourceSpan, whole: SourceSpan, destination: SourceSpan? = nil, title: SourceSpan? = nil,
      isFootnote: Bool, isUsed: Bool
    ) {
      self.label = label
      self.span = span
      self.whole = whole
      self.destination = destination
      self.title = title
      self.isFootnote = isFootnote
      self.isUsed = isUsed
    }

    /// The definition with each of its places where `place` says.
    package func moved(_ place: (SourceSpan) -> SourceSpan) -> Self {
      Self(
        label: label, span: place(span), whole: place(whole), destination: destination.map(place),
        title: title.map(place), isFootnote: isFootnote, isUsed: isUsed)
    }
  }
}

extension Document {
  /// The indices of the node's children, in order.
  public func children(of index: Int) -> Children { Children(document: self, parent: index) }

  /// The literal of the node, as text.
  public func literal(of index: Int) -> String { String(decoding: bytes[nodes[index].literal], as: UTF8.self) }

  /// The secondary range of the node, as text.
  public func secondary(of index: Int) -> String { String(decoding: bytes[nodes[index].secondary], as: UTF8.self) }

  /// The container that the node at `index` is; `nil` for any other node.
  public func container(at index: Int) -> Container? {
    guard nodes[index].kind == .container else { return nil }
    let place = Int(nodes[index].first)
    return place < containers.count ? containers[place] : nil
  }

  /// The readable text of a node and its descendants: literals of text and code, a space for a break, alternative text
  /// of images; nothing for values, citations and footnote marks, nor for what is struck out.
  public func plainText(of index: Int) -> String {
    var text: [UInt8] = []
    var place = index
    while place < Int(nodes[index].end) {
      let node = nodes[place]
      switch node.kind {
      case .text, .code: text.append(contentsOf: bytes[node.literal])
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      default: break
      }
      place = node.kind == .strikethrough ? Int(node.end) : place + 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The file that the byte at `offset` came from, and where that file's bytes begin.
  public func origin(of offset: Int) -> Origin {
    origins.last { $0.start <= offset } ?? origins[0]
  }

  /// The children of one node, as indices.
  public struct Children: Sequence, IteratorProtocol {
    private let document: Document
    private var position: Int
    private let end: Int

    init(document: Document, parent: Int) {
      self.document = document
      position = parent + 1
      end = Int(document.nodes[parent].end)
    }

    /// The next child's index.
    public mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = Int(document.nodes[position].end) }
      return position
    }
  }
}
