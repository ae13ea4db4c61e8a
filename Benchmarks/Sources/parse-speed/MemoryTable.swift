import CAllocations
import CascadeMarkup
import CascadeText

/// How much memory each parser takes.
enum MemoryTable {
  /// Prints what parsing each of `texts` takes at its peak, beside the text itself, and what our documents keep;
  /// whether ours takes no more than four times the text.
  static func show(_ texts: [SourceFile]) -> Bool {
    var ours = 0.0
    print("\nMost memory taken while a text is parsed, in sizes of the text, the text itself not counted")
    print("parser".padded(28) + "all texts".leftPadded(18) + "worst over 64 kB".leftPadded(18))
    for parser in Parser.all {
      var sum = 0
      var worst = 0.0
      for text in texts {
        let peak = self.peak(parser, text)
        sum += peak
        if text.bytes.count > 1 << 16 { worst = max(worst, Double(peak) / Double(text.bytes.count)) }
      }
      let bytes = texts.reduce(0) { $0 + $1.bytes.count }
      if parser.name == Parser.ours.name { ours = Double(sum) / Double(bytes) }
      print(
        parser.name.padded(28) + (Double(sum) / Double(bytes)).rounded(to: 2).leftPadded(18)
          + worst.rounded(to: 2).leftPadded(18))
    }
    print("(to reach by cascade: 4)")
    return ours <= 4
  }

  /// The most bytes that `parser` takes for `text` at a time.
  static func peak(_ parser: Parser, _ text: SourceFile) -> Int {
    allocations_begin()
    parser.parse(text)
    return allocations_peak()
  }
}
