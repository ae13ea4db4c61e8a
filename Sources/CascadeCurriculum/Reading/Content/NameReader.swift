import CascadeMarkup
import CascadeText

/// Sees to it that every block and heading of a file has a name of its own: finds equal ones, makes the missing ones.
struct NameReader {
  /// What was found.
  var findings: FindingCollector
  /// Whose each name is, in lower case: ids that differ only by case are the same id.
  private var owners: [String: Content.Anchor] = [:]
  /// How many names of each kind were made.
  private var made: [String: Int] = [:]

  /// A reader for the file `path`.
  init(path: String) { findings = FindingCollector(path: path) }

  /// Names the blocks and headings of `content`, and notes what each name is.
  mutating func read(_ content: inout Content) {
    owners.reserveCapacity(content.blocks.count(where: \.hasTypedID) + content.headings.count)
    for index in content.blocks.indices where content.blocks[index].hasTypedID { enterBlock(index, content) }
    for index in content.headings.indices where !content.headings[index].anchor.isEmpty {
      enterHeading(index, content)
    }
    for index in content.blocks.indices where !content.blocks[index].hasTypedID {
      content.blocks[index].opening.id = ID(makeName(stem(of: content.blocks[index])))
    }
    for index in content.headings.indices where content.headings[index].anchor.isEmpty {
      let name = makeName("section")
      content.headings[index].anchor = name
      owners[name] = .heading(index)
    }
    content.anchors = owners
  }

  /// What a made id begins with. Public ids must not tell how many restricted blocks of their kind stand before them.
  private func stem(of block: Block) -> String {
    let isOfPublicKind = !block.isRestrictedItself || block.kind == .question
    return block.isRestricted && isOfPublicKind ? "facilitator-" + block.kindName : block.kindName
  }

  private mutating func enterBlock(_ index: Int, _ content: Content) {
    let name = content.blocks[index].id.text.lowercased()
    guard let before = owners.updateValue(.block(index), forKey: name), case .block(let first) = before else { return }
    owners[name] = before
    let block = content.blocks[index]
    findings.add(
      .duplicateID, "the id '\(block.id)' is given twice in this file", at: block.idSpan,
      notes: [Diagnostic.Note("first given here", at: content.blocks[first].idSpan, in: findings.path)])
  }

  private mutating func enterHeading(_ index: Int, _ content: Content) {
    let heading = content.headings[index]
    let name = heading.anchor.lowercased()
    switch owners[name] {
    case nil:
      owners[name] = .heading(index)
    case .block(let block)? where content.blocks[block].title == heading.node:
      break
    case .block(let block)?:
      let kind = content.blocks[block].kindName
      report(
        heading, "the anchor '\(heading.anchor)' of this heading is the id of a '\(kind)' too",
        Diagnostic.Note("the id is given here", at: content.blocks[block].idSpan, in: findings.path), content)
    case .heading(let first)?:
      let place = content.document.textSpan(of: content.headings[first].node)
      report(
        heading, "two headings of this file have the anchor '\(heading.anchor)'",
        Diagnostic.Note("the first is here", at: place, in: findings.path), content)
    }
  }

  private mutating func report(
    _ heading: Content.Heading, _ message: String, _ note: Diagnostic.Note, _ content: Content
  ) {
    let span = content.document.textSpan(of: heading.node)
    var fixes: [Diagnostic.Fix] = []
    let name = heading.anchor.lowercased()
    if !heading.isPinned, content.document.endsWithText(heading.node) {
      // The number is the one that Git hosts give, so that a link that works there works here.
      if let number = (1...20).first(where: { owners["\(name)-\($0)"] == nil }) {
        let pin = "{#\(heading.anchor)-\(number)}"
        let end = SourceSpan(span.upper, span.upper)
        fixes = [Diagnostic.Fix("pin another anchor: '\(pin)'", replacing: end, with: " " + pin)]
      }
    }
    findings.add(.duplicateAnchor, message, at: span, notes: [note], fixes: fixes)
  }

  /// The next free name that begins with `stem`.
  private mutating func makeName(_ stem: String) -> String {
    var number = made[stem, default: 0]
    var name: String
    repeat {
      number += 1
      name = "\(stem)-\(number)"
    } while owners[name] != nil
    made[stem] = number
    return name
  }
}

extension Document {
  /// The place of the words of the heading at `node`, without its marks.
  func textSpan(of node: Int) -> SourceSpan {
    var words: SourceSpan?
    for child in children(of: node) {
      let span = nodes[child].span
      words = SourceSpan(words?.lower ?? span.lower, max(words?.upper ?? 0, span.upper))
    }
    guard let words, nodes[node].span.contains(words), !words.isEmpty else { return nodes[node].span }
    return words
  }

  /// Whether nothing but white space follows the words of the heading at `node` on its line, and it begins with `#`.
  func endsWithText(_ node: Int) -> Bool {
    let end = textSpan(of: node).upper
    guard nodes[node].span.lower < bytes.count, bytes[nodes[node].span.lower] == UInt8(ascii: "#") else { return false }
    for byte in bytes[min(end, bytes.count)...] {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      default: return false
      }
    }
    return true
  }
}
