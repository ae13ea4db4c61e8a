public import CascadeMarkup

/// The text of a module, page or overlay file, with what the containers and links in it mean.
///
/// Everything here names nodes of ``document`` by their index.
public struct Content: Sendable {
  /// The text.
  public var document: Document
  /// One for each `:::` container, in reading order; one of unknown kind counts as a restricted local kind.
  public var blocks: [Block]
  /// The headings, in reading order.
  public var headings: [Heading]
  /// The links, in reading order.
  public var links: [Link]
  /// The pictures, in reading order.
  public var images: [Picture]
  /// The questions, in reading order.
  public var items: [AssessmentItem]
  /// The checklists, in reading order.
  public var checklists: [Checklist]
  /// How far a delivery has put words of its own language in the place of these.
  public var localization: Localization
  /// Where each of ``links`` leads by its syntax alone, until resolving turns it into the link's target; then empty.
  package var destinations: [LinkDestination]
  /// What each name of the text is that a link can lead to, by the name in lower case: typed ids first, then headings.
  /// Resolving needs it and empties it.
  package var anchors: [String: Anchor]

  /// The content of a text in which nothing was found yet.
  public init(document: Document) {
    self.document = document
    blocks = []
    headings = []
    links = []
    images = []
    items = []
    checklists = []
    localization = .none
    destinations = []
    anchors = [:]
  }

  /// How much of a text is in the language of an edition.
  public enum Localization: Sendable {
    /// None: it is in the language of the curriculum.
    case none
    /// Some: leaves that are not marked as localized are in the language of the curriculum.
    case partial
    /// All.
    case whole
  }

  /// Whether any of it is in the language of an edition.
  public var isLocalized: Bool { localization != .none }

  /// Lets go of what only resolving needs.
  package mutating func forgetNames() { anchors = [:] }

  /// Lets go of the paths of pictures and links that are not in `assets`, so that nobody takes them for files.
  package mutating func forgetFiles(notIn assets: Set<String>) {
    for place in images.indices where images[place].path.map({ !assets.contains($0) }) ?? false {
      images[place].path = nil
    }
    for place in links.indices {
      if case .asset(let path) = links[place].target, !assets.contains(path) { links[place].target = .broken }
    }
  }

  /// What a name is.
  package enum Anchor: Sendable {
    /// The block at that place of ``Content/blocks``.
    case block(Int)
    /// The heading at that place of ``Content/headings``.
    case heading(Int)
  }

  /// A heading.
  public struct Heading: Sendable, Hashable {
    /// The heading's node.
    public var node: Int
    /// 1 to 6.
    public var level: Int
    /// The anchor, as Git hosts make it, or the pinned one; the same in every locale.
    public var anchor: String
    /// Whether `{#id}` pinned the anchor.
    public var isPinned: Bool
    /// The innermost block that holds it, as an index of ``Content/blocks``.
    public var block: Int?

    /// A heading.
    public init(node: Int, level: Int, anchor: String, isPinned: Bool, block: Int?) {
      self.node = node
      self.level = level
      self.anchor = anchor
      self.isPinned = isPinned
      self.block = block
    }
  }

  /// A link of the text and where it leads.
  public struct Link: Sendable, Hashable {
    /// The link's node.
    public var node: Int
    /// The innermost block that holds it, as an index of ``Content/blocks``.
    public var block: Int?
    /// Where it leads. Reading puts in what the syntax says (a file as `.file`, `#name` as `.heading`, any other path as
    /// `.asset`); resolving replaces it by what is there.
    public var target: Target

    /// A link.
    public init(node: Int, block: Int?, target: Target) {
      self.node = node
      self.block = block
      self.target = target
    }
  }

  /// Where a link leads.
  public enum Target: Sendable, Hashable {
    /// Another site: `https:`, `mailto:`.
    case external
    /// The start of a module or page.
    case file(FileID)
    /// A block.
    case block(FileID, ID<Block>)
    /// A heading, by its anchor.
    case heading(FileID, String)
    /// A glossary term.
    case term(ID<Term>)
    /// A picture or other file beside the modules, by its path in the curriculum.
    case asset(String)
    /// Nowhere; a diagnostic says why.
    case broken
  }

  /// A picture of the text.
  public struct Picture: Sendable, Hashable {
    /// The image's node.
    public var node: Int
    /// The innermost block that holds it, as an index of ``Content/blocks``.
    public var block: Int?
    /// The file's path in the curriculum; `nil` where there is no such file.
    ///
    /// Reading makes it from the syntax; resolving looks whether the file is there.
    public var path: String?

    /// A picture.
    public init(node: Int, block: Int?, path: String?) {
      self.node = node
      self.block = block
      self.path = path
    }
  }

  /// A checklist or observation sheet: what is looked at, and how it is rated.
  public struct Checklist: Sendable, Hashable {
    /// The checklist's block, as an index of ``Content/blocks``.
    public var block: Int
    /// The head cells of the rating columns, from low to high; empty for a list of boxes.
    public var ratings: [Int]
    /// The rating column that counts as met, from 1; `nil` where the author names none.
    public var pass: Int?
    /// What is looked at: the rows of a table, or the items of a list.
    public var criteria: [AssessmentItem.Criterion]

    /// A checklist.
    public init(block: Int, ratings: [Int], pass: Int?, criteria: [AssessmentItem.Criterion]) {
      self.block = block
      self.ratings = ratings
      self.pass = pass
      self.criteria = criteria
    }
  }
}

/// A module or a page, as a place that links lead to.
public enum FileID: Hashable, Comparable, Sendable {
  /// A module.
  case module(ID<Module>)
  /// A page.
  case page(ID<Page>)

  /// The id as typed.
  public var text: String {
    switch self {
    case .module(let id): id.text
    case .page(let id): id.text
    }
  }
}

extension FileID {
  /// The module or page whose text is the file at `path` of a curriculum; `nil` for any other file.
  public init?(path: String) {
    let parts = path.pathNames(omittingEmpty: false)
    if parts.count == 3, parts[0] == "modules", parts[2] == "module.md" {
      self = .module(ID(String(parts[1])))
    } else if parts.count == 2, parts[0] == "pages", parts[1].hasSuffix(".md") {
      self = .page(ID(String(parts[1].dropLast(".md".utf8.count))))
    } else {
      return nil
    }
  }
}
