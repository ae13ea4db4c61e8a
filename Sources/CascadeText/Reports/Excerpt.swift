/// One line of a source as a terminal shows it, cut down to the surroundings of a span in it.
struct Excerpt {
  /// The line's text: controls made visible, tabs as spaces, `…` where it was cut.
  let text: String
  /// The cell, from 0, where the span begins.
  let caretStart: Int
  /// The cells that the span takes, at least 1.
  let caretCells: Int
  /// The words of the span, in place of a caret where the terminal alone decides where a letter stands: in lines that
  /// run from right to left or join letters.
  let quote: String?

  /// The part of line `line` of `bytes` around `span`, in at most about `width` cells.
  init(_ bytes: [UInt8], line: Range<Int>, span: SourceSpan, width: Int) {
    let part = Self.part(of: span, in: line)
    let cells = Self.cells(bytes, Self.window(around: part, in: line, of: bytes, width: width), part)
    let shown = Self.shown(cells, part, width: width)
    let isRightToLeft = cells[shown].contains(where: \.isRightToLeft)
    let visible = cells[shown].map(\.text).joined()
    let cutsStart = shown.lowerBound > 0 || (cells.first?.offset ?? line.lowerBound) > line.lowerBound
    let cutsEnd = shown.upperBound < cells.count || (cells.last?.end ?? line.upperBound) < line.upperBound
    text = (cutsStart ? "…" : "") + (isRightToLeft ? Self.isolated(visible) : visible) + (cutsEnd ? "…" : "")

    let before = cells[shown].prefix { $0.offset < part.lowerBound }
    let under = cells[shown].dropFirst(before.count).prefix { $0.offset < part.upperBound }
    caretStart = before.reduce(cutsStart ? 1 : 0) { $0 + $1.cells }
    caretCells = Swift.max(1, under.reduce(0) { $0 + $1.cells })
    if cells[shown].contains(where: \.isUncertain) {
      let words = (part.isEmpty ? cells[shown].dropFirst(before.count).prefix(12) : under).map(\.text).joined()
      let isCut = under.last.map { $0.end < part.upperBound } ?? false
      let quoted = (isRightToLeft ? Self.isolated(words) : words) + (isCut ? "…" : "")
      quote = words.isEmpty ? "at the end" : (part.isEmpty ? "before " : "") + "'\(quoted)'"
    } else {
      quote = nil
    }
  }

  /// One scalar, or one byte that belongs to none.
  private struct Cell {
    /// What is shown in its place; `nil` where it shows itself.
    let substitute: String?
    let scalar: Unicode.Scalar
    let offset: Int
    let end: Int
    let cells: Int
    let joinsPrevious: Bool
    let isRightToLeft: Bool
    let isUncertain: Bool

    /// What is shown; made for the few cells that are.
    var text: String { substitute ?? String(Character(scalar)) }
  }

  /// The part of `span` in the line; a span that takes whole lines does not underline their indentation.
  private static func part(of span: SourceSpan, in line: Range<Int>) -> Range<Int> {
    let lower = Swift.min(Swift.max(span.lower, line.lowerBound), line.upperBound)
    return lower..<Swift.max(lower, Swift.min(span.upper, line.upperBound))
  }

  /// The bytes that may matter, whole scalars, so that a line of megabytes costs no more than a short one.
  private static func window(around part: Range<Int>, in line: Range<Int>, of bytes: [UInt8], width: Int) -> Range<Int>
  {
    let reach = 8 * width
    var lower = Swift.max(line.lowerBound, part.lowerBound - reach)
    while lower > line.lowerBound, lower < part.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower += 1 }
    var upper = Swift.min(line.upperBound, part.lowerBound + reach)
    while upper < line.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return lower..<upper
  }

  private static func cells(_ bytes: [UInt8], _ window: Range<Int>, _ part: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(window.count)
    var index = window.lowerBound
    while index < window.upperBound {
      let decoded = DecodedScalar(bytes, at: index, before: window.upperBound)
      cells.append(cell(decoded, byte: bytes[index], at: index))
      index += decoded.length
    }
    return cells
  }

  private static func cell(_ decoded: DecodedScalar, byte: UInt8, at index: Int) -> Cell {
    let end = index + decoded.length
    guard let scalar = decoded.scalar, !scalar.isInvisible || scalar == "\t" else {
      let text = decoded.scalar?.visible ?? "<0x\(String(byte, radix: 16, uppercase: true))>"
      return Cell(
        substitute: text, scalar: "?", offset: index, end: end, cells: text.unicodeScalars.count, joinsPrevious: false,
        isRightToLeft: false, isUncertain: false)
    }
    if scalar.isASCII {
      let isTab = scalar == "\t"
      return Cell(
        substitute: isTab ? "    " : nil, scalar: scalar, offset: index, end: end, cells: isTab ? 4 : 1,
        joinsPrevious: false, isRightToLeft: false, isUncertain: false)
    }
    return Cell(
      substitute: nil, scalar: scalar, offset: index, end: end, cells: scalar.cells,
      joinsPrevious: scalar.joinsPrevious, isRightToLeft: scalar.isRightToLeft,
      isUncertain: scalar.isRightToLeft || scalar.hasUncertainCells)
  }

  /// Which cells to show: the span's first, a third of the width before them, and what then fits behind.
  private static func shown(_ cells: [Cell], _ part: Range<Int>, width: Int) -> Range<Int> {
    let middle = cells.firstIndex { $0.offset >= part.lowerBound } ?? cells.count
    var upper = middle
    var used = 0
    func grow(to limit: Int) {
      while upper < cells.count, used + cells[upper].cells <= limit || cells[upper].joinsPrevious {
        used += cells[upper].cells
        upper += 1
      }
    }
    grow(to: 2 * width / 3)
    var lower = middle
    while lower > 0, used + cells[lower - 1].cells <= width {
      lower -= 1
      used += cells[lower].cells
    }
    while lower > 0, lower < middle, cells[lower].joinsPrevious {
      used -= cells[lower].cells
      lower += 1
    }
    grow(to: width)
    return lower..<upper
  }

  /// The text in an isolate of its own, so that what stands around it keeps its order.
  private static func isolated(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }
}
