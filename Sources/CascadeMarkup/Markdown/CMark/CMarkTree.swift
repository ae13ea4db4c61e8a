import CCMark
private import CMarkArena

/// A node of cmark's tree.
typealias CMarkNode = UnsafeMutablePointer<cmark_node>

/// What cmark needs once for all parses.
///
/// Of its extensions only those may be attached that run on several threads at once: `strikethrough` and `autolink` edit
/// a process-wide table on every parse.
private struct Library: @unchecked Sendable {
  // Unchecked: the pointers are to tables that are written here, before any parse, and never after.
  let extensions: [OpaquePointer]
  let allocator: UnsafeMutablePointer<cmark_mem>

  static let shared = Library()

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    extensions = ["table", "tasklist"].compactMap { (name: String) in cmark_find_syntax_extension(name) }
    allocator = .allocate(capacity: 1)
    allocator.initialize(
      to: cmark_mem(calloc: cascade_arena_calloc, realloc: cascade_arena_realloc, free: cascade_arena_free))
  }
}

/// Sole owner of a cmark parse; the tree dies with it.
///
/// The tree lies in the thread's arena, which frees it in one step: one tree a thread at a time, and no suspension while
/// it lives.
struct CMarkTree: ~Copyable {
  /// The tree's root; `nil` only if cmark gives none.
  let root: CMarkNode?

  /// What stands in the place of a fence line. It is recognised by its line, on which nothing else can stand.
  static let marker: StaticString = "<!--:::-->"

  /// Parses `text` from its line `first` on; each of `fences` is swapped for the marker, each of `skipped` for nothing.
  init(
    _ text: UnsafeBufferPointer<UInt8>, _ lines: SourceLines, from first: Int, fences: [FenceLine],
    skipping skipped: [Int]
  ) {
    let library = Library.shared
    let options = CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES
    guard let parser = cmark_parser_new_with_mem(options, library.allocator) else {
      root = nil
      return
    }
    defer { cmark_parser_free(parser) }
    for attached in library.extensions { cmark_parser_attach_syntax_extension(parser, attached) }
    let feed = Feed(parser: parser, text: text)
    feed.emptyLines(first)
    var position = first < lines.count ? Int(lines[first].start) : text.count
    var nextSkipped = 0
    for fence in fences {
      while nextSkipped < skipped.count, skipped[nextSkipped] < fence.line {
        position = feed.skip(skipped[nextSkipped], lines, from: position)
        nextSkipped += 1
      }
      if nextSkipped < skipped.count, skipped[nextSkipped] == fence.line { continue }
      feed.bytes(position..<fence.start)
      feed.markerLine()
      position = fence.line + 1 < lines.count ? Int(lines[fence.line + 1].start) : text.count
    }
    for line in skipped[nextSkipped...] { position = feed.skip(line, lines, from: position) }
    feed.bytes(position..<text.count)
    root = cmark_parser_finish(parser)
  }

  deinit { cascade_arena_reset() }
}

/// Hands a text to cmark piece by piece, without a copy.
private struct Feed {
  let parser: OpaquePointer
  let text: UnsafeBufferPointer<UInt8>

  func bytes(_ range: Range<Int>) {
    guard !range.isEmpty, let base = text.baseAddress else { return }
    (base + range.lowerBound).withMemoryRebound(to: CChar.self, capacity: range.count) {
      cmark_parser_feed(parser, $0, range.count)
    }
  }

  func markerLine() {
    CMarkTree.marker.withUTF8Buffer { marker in
      marker.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    emptyLines(1)
  }

  func emptyLines(_ count: Int) {
    for _ in 0..<count { cmark_parser_feed(parser, "\n", 1) }
  }

  /// Feeds what stands before `line`, and an empty line in its place; the offset after it.
  func skip(_ line: Int, _ lines: SourceLines, from position: Int) -> Int {
    bytes(position..<Int(lines[line].start))
    emptyLines(1)
    return line + 1 < lines.count ? Int(lines[line + 1].start) : text.count
  }
}
