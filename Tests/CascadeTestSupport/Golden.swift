public import Foundation
public import Testing

/// Compares `actual` with the golden file at `file`, or writes it there when `CASCADE_UPDATE` is set.
///
/// Where they differ, the issue names the first line that does.
public func expectGolden(
  _ actual: [UInt8], at file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["CASCADE_UPDATE"] != nil {
    if let old = try? Data(contentsOf: file), [UInt8](old) == actual { return }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual).write(to: file)
    return
  }
  guard let data = try? Data(contentsOf: file) else {
    Issue.record("no golden file at \(file.path); CASCADE_UPDATE=1 writes it", sourceLocation: sourceLocation)
    return
  }
  let expected = [UInt8](data)
  guard actual != expected else { return }
  Issue.record(
    "\(file.path) differs: \(firstDifference(actual, expected)); CASCADE_UPDATE=1 rewrites it",
    sourceLocation: sourceLocation)
}

/// The first line in which two texts differ, as `line 3: 'a' instead of 'b'`.
private func firstDifference(_ actual: [UInt8], _ expected: [UInt8]) -> String {
  let made = actual.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let wanted = expected.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  let index = zip(made, wanted).enumerated().first { $1.0 != $1.1 }?.offset ?? min(made.count, wanted.count)
  func line(_ lines: [ArraySlice<UInt8>]) -> String {
    index < lines.count ? "'\(String(decoding: lines[index], as: UTF8.self))'" : "nothing"
  }
  return "line \(index + 1): \(line(made)) instead of \(line(wanted))"
}
