extension MarkdownInlines {
  /// Where inlines stand.
  struct Place {
    /// Whether block marks count at their start: in paragraphs, and in headings with underlines.
    var isParagraph = true
    var isHeading = false
    /// Whether an id follows in a heading.
    var hasID = false
    /// What a paragraph's first sign may be mistaken for.
    var mayBeTask = false
    var mayBeAlert = false
    /// Whether the line before belongs to the paragraph.
    var isContinuation = false
    var isFileStart = false
  }

  /// Appends the inlines as Markdown to `output`, without the prefixes of lines.
  func write(at place: Place, to output: inout [UInt8]) {
    let pieces = MarkPlan.plan(self.pieces, bytes)
    var line = 0
    var isLineStart = true
    var brackets = 0
    var links = 0
    for (index, piece) in pieces.enumerated() {
      switch piece.kind {
      case .text:
        var around = TextEscaper.Surroundings()
        around.isLineStart = place.isParagraph && isLineStart
        around.isAfterInline = !isLineStart
        around.isContinuation = line > 0 || place.isContinuation
        around.isInHeading = place.isHeading
        around.isInBrackets = brackets > 0
        around.isInLink = links > 0
        around.next = index + 1 < pieces.count ? firstByte(of: pieces[index + 1]) : nil
        if index == 0 {
          around.isParagraphStart = true
          around.mayBeTask = place.mayBeTask
          around.mayBeAlert = place.mayBeAlert
          around.isFileStart = place.isFileStart
        } else {
          let before = pieces[index - 1].kind
          around.isAfterReference = before == .reference
          around.isAfterBracket = before == .link || before == .image
        }
        around.endsHeading =
          place.isHeading && !place.isParagraph && !place.hasID && index == pieces.count - 1
        TextEscaper.append(piece, of: bytes, around, to: &output)
      case .begin, .end: output.append(contentsOf: repeatElement(piece.sign, count: piece.width))
      case .link, .image:
        output.append(piece.kind == .link ? "[" : "![")
        brackets += 1
        if piece.kind == .link { links += 1 }
      case .linkEnd:
        output += bytes[piece.range]
        brackets -= 1
        if pieces[piece.partner].kind == .link { links -= 1 }
      case .atom, .reference, .html:
        if piece.kind == .html, isLineStart, line > 0 || place.isContinuation { output.append("    ") }
        appendIndented(piece.range, to: &output)
      case .softBreak, .hardBreak:
        output.append(piece.kind == .hardBreak ? "\\\n" : "\n")
        line += 1
      case .nothing: break
      }
      isLineStart = piece.isBreak
    }
  }

  /// The byte that a piece begins with when it is written.
  private func firstByte(of piece: InlinePiece) -> UInt8 {
    switch piece.kind {
    case .text, .atom, .reference, .html, .linkEnd: bytes[piece.range.lowerBound]
    case .begin, .end: piece.sign
    case .link: UInt8(ascii: "[")
    case .image: UInt8(ascii: "!")
    case .hardBreak: UInt8(ascii: "\\")
    case .softBreak, .nothing: 0x0A
    }
  }

  /// Appends what is written as it stands; further lines are indented so far that no block begins there.
  private func appendIndented(_ range: Range<Int>, to output: inout [UInt8]) {
    for byte in bytes[range] {
      output.append(byte)
      if byte == 0x0A { output.append("    ") }
    }
  }
}
