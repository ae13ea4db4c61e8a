import CascadeCurriculum
import CascadeMarkup
import CascadeText
import CascadeXML

/// Renders the text of a module or page, or one block of it, without recursion: what is to be done lies on a stack.
struct BodyXML {
  /// What remains to be done; the last is done first.
  enum Task {
    /// Render the nodes of a range, whose bounds are those of siblings.
    case walk(Int, Int)
    /// Close so many elements.
    case close(Int)
    /// Open an element that holds elements.
    case open(StaticString)
    /// Render the children of a node as running text of a new element.
    case inline(StaticString, Int)
    /// One step of an ordering question: its node, and its right place where readers may know it, else 0.
    case entry(Int, place: Int)
    /// One entry of a matching question's side: its cell, and its place from 0.
    case choice(Int, key: Int, isLetter: Bool)
    /// The right pairs of the matching question `item`.
    case pairs(item: Int)
    /// A row of a rubric or checklist, with the points that head its columns; or an item of a checklist that is a list.
    case criterion(Int, points: [Int])
    /// What a criterion looks like: its cell and its points; `nil` for a checklist.
    case grade(Int, points: Int?)
  }

  /// What the renderer is a part of.
  let source: AcademyXML
  /// What is rendered.
  let content: Content
  /// The file that links without a file's name lead to.
  let file: FileID
  /// What stands before a block's number: `4.`.
  let number: String
  /// The language around.
  let language: LocaleTag
  /// The tiers of the module or page.
  let tiers: TierSet
  /// What the nodes mean.
  let meaning: BodyMeaning
  /// Where the text goes.
  var writer = XMLWriter()
  /// The stack.
  var tasks: [Task] = []
  /// Whether a section is open, which the next heading or the end closes.
  private var sectionIsOpen = false

  /// Marks and quotations deeper than this are left out, their text is kept: readers refuse documents deeper than 256.
  private static let deepest = 200

  /// A renderer of `content`, which stands in `file`.
  init(
    _ source: AcademyXML, _ content: Content, in file: FileID, number: String, language: LocaleTag,
    tiers: TierSet = .all
  ) {
    self.source = source
    self.content = content
    self.file = file
    self.number = number
    self.language = language
    self.tiers = tiers
    meaning = BodyMeaning(of: content)
  }

  /// Writes the whole text as a `body`.
  mutating func writeBody(into target: inout XMLWriter) {
    swap(&writer, &target)
    writer.open("body")
    if !content.document.nodes.isEmpty { run([.walk(1, content.document.nodes.count)]) }
    if sectionIsOpen { writer.close() }
    writer.close()
    swap(&writer, &target)
  }

  /// Writes the block at `node`.
  mutating func write(_ node: Int, into target: inout XMLWriter) {
    swap(&writer, &target)
    // One task below it, so that nothing in it is taken for the top of the file.
    run([.close(0), .walk(node, end(of: node))])
    swap(&writer, &target)
  }

  /// The index after the last descendant of a node.
  func end(of node: Int) -> Int { Int(content.document.nodes[node].end) }

  private mutating func run(_ first: [Task]) {
    tasks = first
    while let task = tasks.popLast() {
      switch task {
      case .walk(let lower, let upper): walk(lower, upper)
      case .close(let count): for _ in 0..<count { writer.close() }
      case .open(let name): writer.open(name)
      case .inline(let name, let node): writeInline(name, node)
      case .entry(let node, let place): writeEntry(node, place)
      case .choice(let cell, let key, let isLetter): writeChoice(cell, key, isLetter)
      case .pairs(let item): writePairs(of: content.items[item])
      case .criterion(let node, let points): writeCriterion(node, points)
      case .grade(let cell, let points): writeGrade(cell, points)
      }
    }
  }

  private mutating func walk(_ lower: Int, _ upper: Int) {
    var index = lower
    while index < upper {
      let next = end(of: index)
      if writeLeaf(index) {
        index = next
        continue
      }
      if next < upper { tasks.append(.walk(next, upper)) }
      enter(index, isTop: tasks.isEmpty || (next < upper && tasks.count == 1))
      return
    }
  }

  /// Writes a node that has no children to be walked; `false` for any other.
  private mutating func writeLeaf(_ index: Int) -> Bool {
    let node = content.document.nodes[index]
    switch node.kind {
    case .text: writer.text(content.document.bytes, node.literal)
    case .softBreak: writer.text("\n")
    case .lineBreak: writeEmpty("line-break")
    case .thematicBreak: writeEmpty("rule")
    case .code: writeLiteral("code", node)
    case .codeBlock: writeCodeBlock(node)
    case .image: writeImage(index, node)
    case .citation: writeCitation(content.document.citations[Int(node.first)])
    case .value: writeValue(node)
    case .footnoteReference: writeFootnoteMark(node)
    case .htmlBlock, .htmlInline: break
    case .document, .paragraph, .heading, .blockQuote, .alert, .list, .item, .table, .tableRow, .tableCell,
      .footnoteDefinition, .container, .emphasis, .strong, .strikethrough, .link:
      return false
    }
    return true
  }

  private mutating func enter(_ index: Int, isTop: Bool) {
    let node = content.document.nodes[index]
    switch node.kind {
    case .document: children(of: index)
    case .paragraph: open("paragraph", .text, index)
    case .heading: openHeading(index, node, isTop: isTop)
    case .blockQuote: openQuote(index)
    case .alert: openAlert(index, node)
    case .list: openList(index, node)
    case .item: openItem(index, node)
    case .table: openTable(index)
    case .tableRow: open(node.flags.contains(.head) ? "head" : "row", .elements, index)
    case .tableCell: openCell(index, node)
    case .footnoteDefinition: openFootnote(index, node)
    case .container: openContainer(index)
    case .emphasis: openMark("emphasis", index)
    case .strong: openMark("strong", index)
    case .strikethrough: openMark("strike", index)
    case .link: openLink(index, node)
    case .text, .softBreak, .lineBreak, .thematicBreak, .code, .codeBlock, .image, .citation, .value,
      .footnoteReference, .htmlBlock, .htmlInline:
      preconditionFailure("leaves are written where they are met")
    }
  }

  /// Whether another level of marks or quotations may be opened.
  var canNest: Bool { writer.depth < Self.deepest }

  /// Has the children of a node rendered next, and then so many elements closed.
  mutating func children(of index: Int, closing count: Int = 0) {
    if count > 0 { tasks.append(.close(count)) }
    tasks.append(.walk(index + 1, end(of: index)))
  }

  /// Opens an element for a node, and has its children rendered in it.
  mutating func open(_ name: StaticString, _ kind: XMLWriter.Content, _ index: Int) {
    writer.open(name, kind)
    markTranslation(of: index)
    children(of: index, closing: 1)
  }

  /// Says of a leaf block whose words the delivery put into its locale that it is in that, and how far it can be relied
  /// on.
  mutating func markTranslation(of index: Int) {
    let flags = content.document.nodes[index].flags
    guard content.isLocalized, flags.contains(.localized) else { return }
    writer.language(source.delivery.locale.tag)
    writer.reliance(flags.contains(.stale) ? .stale : flags.contains(.machineDraft) ? .machine : .translated)
  }

  private mutating func openHeading(_ index: Int, _ node: Node, isTop: Bool) {
    let heading = meaning.heading[index].map { content.headings[$0] }
    let beginsSection = isTop && node.detail <= 2
    if beginsSection {
      if sectionIsOpen { writer.close() }
      sectionIsOpen = true
      writer.open("section")
      writer.attribute("id", heading.map(\.anchor) ?? "section-\(index)")
      writer.mark("pinned", heading?.isPinned == true)
      writer.open("title", .text)
      writer.attribute("level", Int(node.detail))
      markTranslation(of: index)
    } else {
      writer.open("heading", .text)
      writeAttributes(of: heading, level: node.detail)
      markTranslation(of: index)
    }
    children(of: index, closing: 1)
  }

  /// Writes level and anchor of a heading; not the anchor where that is the id of the container that it names.
  mutating func writeAttributes(of heading: Content.Heading?, level: UInt8, inside container: String? = nil) {
    writer.attribute("level", Int(level))
    let anchor = heading?.anchor ?? ""
    if anchor != container { writer.attribute("id", anchor) }
    writer.mark("pinned", heading?.isPinned == true)
  }
}
