package import CascadeText

/// Reads page shells.
package struct TemplateReader {
  private let file: SourceFile
  private var parts: [Template.Part] = []
  private var open: [(slot: Template.Slot, part: Int, span: SourceSpan)] = []
  private var seen: [Template.Slot: Int] = [:]
  private var diagnostics: [Diagnostic] = []
  /// Where in a tag the bytes read so far end.
  private var place = Place.text

  private enum Place { case text, tag, quoted }

  /// The shell that `file` holds; with findings of error severity it must not be used.
  package static func read(_ file: SourceFile) -> Checked<Template> {
    var reader = TemplateReader(file)
    reader.run()
    return Checked(Template(bytes: file.bytes, parts: reader.parts), reader.diagnostics)
  }

  private init(_ file: SourceFile) { self.file = file }

  private mutating func run() {
    var start = 0
    while let mark = next(UInt8(ascii: "{"), from: start) {
      literal(start..<mark)
      let following = next(UInt8(ascii: "{"), from: mark + 2)
      guard let end = next(UInt8(ascii: "}"), from: mark + 2, to: following) else {
        report(.unclosedMark, SourceSpan(mark, mark + 2), "this '{{' has no '}}'")
        start = mark + 2
        continue
      }
      self.mark(mark + 2..<end)
      start = end + 2
    }
    literal(start..<file.bytes.count)
    for section in open {
      report(.unpairedSection, section.span, "the section '\(section.slot.rawValue)' is not closed")
    }
    for slot in Template.Slot.allCases where slot.isRequired && seen[slot] == nil {
      report(.requiredSlot, .start, "the shell has no '{{\(slot.rawValue)}}'")
    }
    refuseActiveContent()
  }

  /// Where a pair of `byte` begins, from `start` on and before `end`.
  private func next(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    var index = start
    while index + 1 < end ?? file.bytes.count {
      if file.bytes[index] == byte, file.bytes[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }

  private mutating func literal(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    parts.append(.literal(range))
    for byte in file.bytes[range] {
      switch (place, byte) {
      case (.text, UInt8(ascii: "<")): place = .tag
      case (.tag, UInt8(ascii: ">")): place = .text
      case (.tag, UInt8(ascii: "\"")): place = .quoted
      case (.quoted, UInt8(ascii: "\"")): place = .tag
      default: break
      }
    }
  }

  private mutating func mark(_ range: Range<Int>) {
    let text = String(decoding: file.bytes[range], as: UTF8.self)
    let sign = text.first.flatMap { "#/".contains($0) ? $0 : nil }
    let name = String(text.drop { "#/ ".contains($0) }.reversed().drop { $0 == " " }.reversed())
    let span = SourceSpan(range.lowerBound, range.upperBound)
    guard let slot = Template.Slot(rawValue: name) else {
      let near = NearMiss.nearest(to: name, in: Template.Slot.allCases.map(\.rawValue))
      report(
        .unknownSlot, span, "no page has a slot '\(name)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
        fixes: near.map {
          [Diagnostic.Fix("replace by '\($0)'", replacing: span, with: (sign.map(String.init) ?? "") + $0)]
        }
          ?? [])
      return
    }
    switch sign {
    case "#":
      open.append((slot, parts.count, span))
      parts.append(.section(slot, end: 0))
    case "/": close(slot, span)
    default: fill(slot, span)
    }
  }

  private mutating func close(_ slot: Template.Slot, _ span: SourceSpan) {
    guard let section = open.last, section.slot == slot else {
      let expected = open.last.map { "; the open one is '\($0.slot.rawValue)'" } ?? ""
      report(.unpairedSection, span, "no section '\(slot.rawValue)' is open here\(expected)")
      return
    }
    open.removeLast()
    parts[section.part] = .section(slot, end: parts.count)
  }

  private mutating func fill(_ slot: Template.Slot, _ span: SourceSpan) {
    if slot.isMarkup, place != .text {
      report(.misplacedSlot, span, "'\(slot.rawValue)' holds elements and cannot stand inside a tag")
    } else if !slot.isMarkup, place == .tag {
      report(.misplacedSlot, span, "'\(slot.rawValue)' inside a tag must stand in double quotes")
    }
    if slot == .head { refuseWhatPrecedesPolicy(span) }
    seen[slot, default: 0] += 1
    if slot.isRequired, seen[slot] == 2 { report(.requiredSlot, span, "'{{\(slot.rawValue)}}' stands twice") }
    parts.append(.slot(slot))
  }

  /// Scripts have no place in a handbook, whoever wrote the shell; the security policy would stop them in any case.
  private mutating func refuseActiveContent() {
    for word in ["<script", "<base", "javascript:", "http-equiv"] {
      if let found = file.bytes.firstRange(ofASCII: word) {
        report(.activeContent, found, "a handbook has no '\(word)'")
      }
    }
  }

  /// The head's words begin with the security policy, which governs only what stands behind it.
  private mutating func refuseWhatPrecedesPolicy(_ mark: SourceSpan) {
    let before = file.bytes[..<(mark.lower - 2)]
    let isBlank = { (byte: UInt8) in byte == 0x20 || (9...13).contains(byte) }
    guard let end = before.lastIndex(where: { !isBlank($0) }) else { return }
    let tag = before.lastIndex(of: UInt8(ascii: "<")).map { before[$0...end] } ?? []
    if tag.count >= 6, file.bytes.firstRange(ofASCII: "<head", from: tag.startIndex)?.lower == tag.startIndex { return }
    report(.misplacedSlot, mark, "'{{head}}' stands first in 'head': it holds the page's security policy")
  }

  private mutating func report(
    _ finding: TemplateFinding, _ span: SourceSpan, _ message: String, fixes: [Diagnostic.Fix] = []
  ) {
    diagnostics.append(finding.at(span, in: file.path, message, fixes: fixes))
  }
}

extension [UInt8] {
  /// The first place of `word`, in lower-case ASCII, without regard to case.
  func firstRange(ofASCII word: String, from start: Int = 0) -> SourceSpan? {
    let wanted = Array(word.utf8)
    guard let first = wanted.first, count >= wanted.count else { return nil }
    var index = start
    while index <= count - wanted.count {
      if lowercased(at: index) == first {
        var matched = 1
        while matched < wanted.count, lowercased(at: index + matched) == wanted[matched] { matched += 1 }
        if matched == wanted.count { return SourceSpan(index, index + matched) }
      }
      index += 1
    }
    return nil
  }

  private func lowercased(at index: Int) -> UInt8 {
    let byte = self[index]
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
