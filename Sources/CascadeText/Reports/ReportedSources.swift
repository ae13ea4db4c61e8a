/// The files that a report speaks of, each read once and its lines found once.
struct ReportedSources {
  private let read: (String) -> [UInt8]?
  private var files: [File] = []
  /// Where in `files` a path's file is; `nil` for a path that has none.
  private var indices: [String: Int?] = [:]

  /// One file.
  private struct File {
    let bytes: [UInt8]
    var finder: PositionFinder
  }

  /// The files that `read` gives.
  init(_ read: @escaping (String) -> [UInt8]?) { self.read = read }

  /// The bytes of the file at `path`; `nil` where there is none.
  mutating func bytes(of path: String) -> [UInt8]? { index(of: path).map { files[$0].bytes } }

  /// The first and the end position of `span` in the file at `path`; `nil` where there is no such file.
  mutating func positions(of span: SourceSpan, in path: String) -> (start: Position, end: Position)? {
    guard let index = index(of: path) else { return nil }
    let start = files[index].finder.position(of: span.lower)
    return (start, files[index].finder.position(of: span.upper))
  }

  /// The bytes of the one-based `line`, without its line end, in the file at `path`.
  mutating func range(ofLine line: Int, in path: String) -> Range<Int>? {
    guard let index = index(of: path) else { return nil }
    let range = files[index].finder.lines.range(of: line - 1)
    let end = files[index].bytes[range].lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return range.lowerBound..<(end.map { $0 + 1 } ?? range.lowerBound)
  }

  private mutating func index(of path: String) -> Int? {
    if let known = indices[path] { return known }
    let index = read(path).map { bytes in
      files.append(File(bytes: bytes, finder: PositionFinder(bytes)))
      return files.count - 1
    }
    indices[path] = index
    return index
  }
}
