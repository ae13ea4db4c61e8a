import CascadeText

/// Text that the source does not spell out byte for byte, with the bytes of the source that each part of it stands for.
/// In the document's bytes it stands after the source.
struct Literals {
  /// The bytes.
  private(set) var bytes: [UInt8] = []
  /// The parts, in order and without gaps.
  private(set) var parts: [LiteralPart] = []
  /// How many bytes the source has.
  private let base: Int

  /// No literals of a source of `base` bytes.
  init(after base: Int) { self.base = base }

  /// Whether there are none.
  var isEmpty: Bool { bytes.isEmpty }

  /// Where in the document's bytes the next one will stand.
  var end: Int { base + bytes.count }

  /// The byte at `offset` of the document.
  subscript(offset: Int) -> UInt8 { bytes[offset - base] }

  /// The bytes of the source that the literal at `offset` of the document stands for.
  func source(of offset: Int) -> Range<Int> {
    parts[index(of: offset)].source(of: offset)
  }

  /// The index of the part that holds the literal at `offset` of the document; the number of parts behind the last.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = parts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(parts[middle].literalUpper) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Appends the bytes of `range` of `text`, which stand in the source from `source` on. A line end becomes `lineEnd`.
  mutating func copy(
    _ text: Span<UInt8>, _ range: Range<Int>, from source: Int, lineEnd: UInt8 = UInt8(ascii: "\n")
  ) {
    var lower = range.lowerBound
    var upper = lower
    while upper < range.upperBound {
      let isFeed = text[upper] == UInt8(ascii: "\n")
      guard isFeed ? lineEnd != UInt8(ascii: "\n") : text[upper] == UInt8(ascii: "\r") else {
        upper += 1
        continue
      }
      append(text, lower..<upper, from: source + lower - range.lowerBound)
      let isPair = !isFeed && upper + 1 < range.upperBound && text[upper + 1] == UInt8(ascii: "\n")
      let place = source + upper - range.lowerBound
      upper += isPair ? 2 : 1
      put(CollectionOfOne(lineEnd), from: place..<place + (isPair ? 2 : 1))
      lower = upper
    }
    append(text, lower..<upper, from: source + lower - range.lowerBound)
  }

  private mutating func append(_ text: Span<UInt8>, _ range: Range<Int>, from source: Int) {
    guard !range.isEmpty else { return }
    note(LiteralPart(end..<end + range.count, from: source..<source + range.count, isCopy: true))
    bytes.append(text, range)
  }

  /// Appends bytes that all of `source` together stands for.
  mutating func put(_ signs: some Collection<UInt8>, from source: Range<Int>) {
    guard !signs.isEmpty else { return }
    note(LiteralPart(end..<end + signs.count, from: source, isCopy: false))
    bytes.append(contentsOf: signs)
  }

  /// Appends once more the literals at `range` of the document.
  mutating func repeatLiterals(_ range: Range<Int>) {
    let shift = end - range.lowerBound
    var index = index(of: range.lowerBound)
    let last = parts.count
    while index < last, let part = parts[index].clamped(to: range) {
      note(part.moved(by: shift))
      index += 1
    }
    bytes.append(contentsOf: Array(bytes[range.lowerBound - base..<range.upperBound - base]))
  }

  /// Takes off what stands at `end` of the document and after it.
  mutating func truncate(to end: Int) {
    bytes.removeSubrange((end - base)...)
    while let last = parts.last, Int(last.literalUpper) > end {
      parts.removeLast()
      if let rest = last.clamped(to: base..<end) { parts.append(rest) }
    }
  }

  private mutating func note(_ part: LiteralPart) {
    if let last = parts.last, last.goesOn(with: part) {
      parts[parts.count - 1].literalUpper = part.literalUpper
      parts[parts.count - 1].sourceUpper = part.sourceUpper
    } else {
      parts.append(part)
    }
  }
}
