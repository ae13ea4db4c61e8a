import CAllocations
import CascadeMarkup
import CascadeText
import Glibc

/// What hostile texts cost our parser: that time grows with the text and no faster, and how much memory they take.
enum ShapeTable {
  /// One shape of text.
  private struct Row {
    let name: String
    /// How many times as long each byte takes in a text ten times as long.
    let growth: Double
    /// Nanoseconds for each byte of the longer text.
    let time: Double
    /// Memory taken at its peak, in sizes of the text.
    let memory: Double
  }

  /// The bytes of the shorter text; the longer has ten times as many.
  private static let size = 100_000

  /// Ten would be the growth of what takes quadratic time; memory that no cache holds makes linear work seem to grow too.
  private static let mostGrowth = 5.0

  /// Measures the shapes whose names hold `filter`, and prints the slowest, those that grow fastest and the largest;
  /// whether none grows faster than the text.
  static func show(_ filter: String) -> Bool {
    let shapes = HostileMarkdown.all.filter { filter.isEmpty || $0.description.contains(filter) }
    let rows = shapes.map(row)
    print("\(rows.count) shapes of hostile text, of \(size.megabytes) and \((10 * size).megabytes) MB\n")
    show("Growth: time for a byte of the longer text to that of the shorter (linear: 1)", rows, by: \.growth)
    show("Time: nanoseconds for a byte", rows, by: \.time)
    show("Memory at its peak, in sizes of the text", rows, by: \.memory)
    let failing = rows.filter { $0.growth > Self.mostGrowth }
    print(failing.isEmpty ? "None grows faster than the text." : "GROW FASTER THAN THE TEXT: \(failing.map(\.name))")
    return failing.isEmpty
  }

  private static func show(_ title: String, _ rows: [Row], by value: KeyPath<Row, Double>) {
    print(title)
    for row in rows.sorted(by: { $0[keyPath: value] > $1[keyPath: value] }).prefix(12) {
      print("  " + row[keyPath: value].rounded(to: 2).leftPadded(8) + "  " + row.name)
    }
    print()
  }

  private static func row(_ shape: HostileMarkdown) -> Row {
    let short = SourceFile(path: "m.md", bytes: shape.text(size))
    let long = SourceFile(path: "m.md", bytes: shape.text(10 * size))
    let shortTime = time(short)
    var longTime = time(long)
    // A machine that others use too is asked once more before it counts.
    if longTime > 2 * shortTime { longTime = min(longTime, time(long)) }
    let memory = Double(MemoryTable.peak(.ours, long)) / Double(long.bytes.count)
    return Row(name: shape.description, growth: longTime / shortTime, time: longTime * 1e9, memory: memory)
  }

  /// The seconds that a byte of `text` takes: the best of a few turns.
  private static func time(_ text: SourceFile) -> Double {
    let turns = max(2, 1_000_000 / text.bytes.count)
    let best = (0..<turns).map { _ in
      let start = SpeedTable.now(CLOCK_PROCESS_CPUTIME_ID)
      _ = MarkdownReader.read(text)
      return SpeedTable.now(CLOCK_PROCESS_CPUTIME_ID) - start
    }.min()
    return (best ?? 0) / Double(text.bytes.count)
  }
}
