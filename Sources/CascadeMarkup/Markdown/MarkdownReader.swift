public import CascadeText

/// Reads Markdown: CommonMark 0.31 with tables, task lists, strikethrough, bare addresses and footnotes, and `:::`
/// containers.
///
/// ```
/// ::: key-points {#voice}
/// Hear the driver *first* [@tyler-2006].
/// :::
/// ```
/// becomes a container with the kind `key-points` and the id `voice`, in it a paragraph of text, emphasis, text and a
/// citation. Nothing that an author types makes it fail; what is wrong is a diagnostic.
public enum MarkdownReader {
  /// Reads `file` in time and memory linear in its length.
  public static func read(_ file: SourceFile) -> Checked<Document> {
    var diagnostics: [Diagnostic] = []
    guard let text = DecodedText(file, &diagnostics) else {
      var document = Document(bytes: file.bytes, path: file.path)
      document.nodes = [rootOfNothing(file.bytes.count)]
      return Checked(document, diagnostics)
    }
    let mended = text.repairs.isEmpty ? 0 : diagnostics.count
    var document = parse(text.bytes, from: text.start, file, &diagnostics)
    if !text.repairs.isEmpty {
      document.relocate(text)
      for index in mended..<diagnostics.count { diagnostics[index].relocate(text) }
    }
    return Checked(document, diagnostics)
  }

  private static func parse(
    _ bytes: [UInt8], from start: Int, _ file: SourceFile, _ diagnostics: inout [Diagnostic]
  ) -> Document {
    let source = bytes.span
    var document = Document(bytes: file.bytes, path: file.path)
    guard start < source.count else {
      document.nodes = [rootOfNothing(source.count)]
      return document
    }
    let frontMatter = FrontMatter(source, from: start, path: file.path, &diagnostics)
    document.frontMatter = frontMatter.span
    let classes = ByteClass.table
    var blocks = BlockParser(source, classes.span, path: file.path)
    blocks.parse(from: frontMatter.end)
    let isNestingReported = blocks.isNestingReported
    var tree = blocks.takeTree()
    tree.containers.compact()
    let joined = tree.takeJoined()
    var inlines = InlineParser(
      source, of: bytes, joined.span, classes.span, tree, isNestingReported: isNestingReported, path: file.path)
    inlines.run()
    document.containers = inlines.tree.containers
    diagnostics += inlines.tree.diagnostics
    diagnostics += inlines.output.diagnostics
    let table = DefinitionTable(inlines.tree, source, path: file.path)
    document.definitions = table.definitions
    diagnostics += table.diagnostics
    document.take(inlines.takeOutput())
    return document
  }

  private static func rootOfNothing(_ count: Int) -> Node {
    var root = Node(.document, at: SourceSpan(0, count))
    root.end = 1
    return root
  }
}

extension Document {
  /// Takes over what was written.
  fileprivate mutating func take(_ output: consuming InlineOutput) {
    citations = output.citations
    if !output.literals.isEmpty {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(output.literals.end)
      bytes += self.bytes
      bytes += output.literals.bytes
      self.bytes = bytes
      literalParts = output.literals.parts
    }
    nodes = output.nodes.array()
  }

  /// Moves the places from the mended `text` to the file: the mended text joins the literals.
  fileprivate mutating func relocate(_ text: DecodedText) {
    let literals = bytes.suffix(from: Swift.min(bytes.count, fileCount(text)))
    let source = bytes.prefix(fileCount(text))
    bytes = source + text.bytes + literals
    literalParts = text.parts(after: source.count) + literalParts.map { $0.relocated(text, by: source.count) }
    for index in nodes.indices { nodes[index].relocate(text, by: source.count) }
    for index in containers.indices { containers[index].relocate(text) }
    for index in citations.indices { citations[index].relocate(text) }
    for index in definitions.indices { definitions[index] = definitions[index].moved(text.original) }
    frontMatter = frontMatter.map(text.original)
  }

  /// How many of the bytes are the file's.
  private func fileCount(_ text: DecodedText) -> Int {
    Int(text.original(SourceSpan(text.bytes.count, text.bytes.count)).lower)
  }
}

extension Node {
  /// Moves the place to the file, and the literals to where the mended text stands after it.
  fileprivate mutating func relocate(_ text: DecodedText, by shift: Int) {
    let span = text.original(self.span)
    lower = UInt32(span.lower)
    upper = UInt32(span.upper)
    if literal != 0..<0 { literal = literal.lowerBound + shift..<literal.upperBound + shift }
    switch kind {
    case .link, .image, .codeBlock:
      if secondary != 0..<0 { secondary = secondary.lowerBound + shift..<secondary.upperBound + shift }
    default: break
    }
  }
}

extension LiteralPart {
  /// The part where the mended text stands behind the file. What no byte was typed for has its place in the file at once.
  fileprivate func relocated(_ text: DecodedText, by shift: Int) -> LiteralPart {
    guard sourceLower == sourceUpper else { return shifted(by: shift) }
    let place = text.original(SourceSpan(Int(sourceLower), Int(sourceLower)))
    return LiteralPart(Int(literalLower) + shift..<Int(literalUpper) + shift, from: place.range, isCopy: isCopy)
  }
}

extension Container {
  fileprivate mutating func relocate(_ text: DecodedText) {
    kindSpan = text.original(kindSpan)
    idSpan = text.original(idSpan)
    opener = text.original(opener)
    closer = closer.map(text.original)
    for index in attributes.indices {
      attributes[index].keySpan = text.original(attributes[index].keySpan)
      attributes[index].valueSpan = text.original(attributes[index].valueSpan)
    }
  }
}

extension Citation {
  fileprivate mutating func relocate(_ text: DecodedText) {
    span = text.original(span)
    for index in items.indices {
      items[index].keySpan = text.original(items[index].keySpan)
      items[index].locatorSpan = text.original(items[index].locatorSpan)
    }
  }
}

extension Diagnostic {
  fileprivate mutating func relocate(_ text: DecodedText) {
    span = text.original(span)
    notes = notes.map { Note($0.message, at: text.original($0.span), in: $0.path) }
    fixes = fixes.map { Fix($0.title, replacing: text.original($0.span), with: $0.replacement) }
  }
}
