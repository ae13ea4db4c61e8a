private import CascadeText

/// A growing XML document that cannot be malformed: elements close in order, text is escaped, names are literals.
///
/// ```swift
/// var writer = XMLWriter(layout: .lines(indentation: 2))
/// writer.open("module")
/// writer.attribute("id", "opening")
/// writer.element("title", "Why we are here")
/// writer.close()
/// writer.finish()   // <module id="opening">⏎  <title>Why we are here</title>⏎</module>⏎
/// ```
///
/// Line breaks and indentation stand only between the children of elements that hold no text, so that they never change
/// what a document says. Breaking a rule of XML (a second root, an attribute after content, text where only elements
/// stand, a document that is not closed) is a mistake of the caller and stops the program.
public struct XMLWriter: Sendable {
  /// What an element holds.
  public enum Content: Sendable {
    /// Elements alone; they may be set on lines of their own.
    case elements
    /// Text, alone or mixed with elements; nothing is added to it.
    case text
  }

  /// How elements that hold no text are set.
  public enum Layout: Sendable, Hashable {
    /// All on one line.
    case compact
    /// Each on a line of its own, with so many spaces a level.
    case lines(indentation: Int)
  }

  private var output: ByteWriter
  private var elements: [Element] = []
  private var tagIsOpen = false
  private var isEmpty = true
  private let layout: Layout
  private let outerDepth: Int

  private struct Element {
    var name: StaticString
    var content: Content
    var hasChildren = false
  }

  /// An empty document, or a part that will stand `depth` elements deep in another one.
  public init(layout: Layout = .compact, depth: Int = 0, capacity: Int = 0) {
    output = ByteWriter(capacity: capacity)
    self.layout = layout
    outerDepth = depth
  }

  /// How many elements are open.
  public var depth: Int { outerDepth + elements.count }

  /// How many bytes have been written and not drained.
  public var count: Int { output.bytes.count }

  /// Writes the XML declaration, which says that the document is in UTF-8; good at the start only.
  public mutating func declaration() {
    precondition(isEmpty && elements.isEmpty, "the XML declaration stands at the start of a document")
    output.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Opens an element inside the one that is open.
  public mutating func open(_ name: StaticString, _ content: Content = .elements) {
    var content = content
    if let last = elements.indices.last {
      closeTag()
      if elements[last].content == .text { content = .text }
      elements[last].hasChildren = true
      if elements[last].content == .elements { breakLine() }
    } else {
      precondition(isEmpty, "an XML document has one root")
    }
    isEmpty = false
    output.markup("<")
    output.markup(name)
    elements.append(Element(name: name, content: content))
    tagIsOpen = true
  }

  /// Closes the element that was opened last.
  public mutating func close() {
    guard let element = elements.popLast() else { preconditionFailure("no XML element is open") }
    if tagIsOpen {
      output.markup("/>")
      tagIsOpen = false
    } else {
      if element.content == .elements, element.hasChildren { breakLine() }
      output.markup("</")
      output.markup(element.name)
      output.markup(">")
    }
    if elements.isEmpty, case .lines = layout, outerDepth == 0 { output.markup("\n") }
  }

  /// Adds an attribute to the element that was just opened; each name at most once.
  public mutating func attribute(_ name: StaticString, _ value: String) {
    beginAttribute(name)
    var copy = value
    copy.withUTF8 { output.escape($0, in: .attribute) }
    output.markup("\"")
  }

  /// Adds an attribute whose value is an author's text, as bytes.
  public mutating func attribute(_ name: StaticString, _ value: Span<UInt8>) {
    beginAttribute(name)
    value.withUnsafeBufferPointer { output.escape($0, in: .attribute) }
    output.markup("\"")
  }

  /// Adds an attribute whose value is the bytes `range` of `text`.
  public mutating func attribute(_ name: StaticString, _ text: [UInt8], _ range: Range<Int>) {
    attribute(name, text.span.extracting(range))
  }

  /// Adds an attribute whose value is a number.
  public mutating func attribute(_ name: StaticString, _ value: Int) {
    beginAttribute(name)
    output.number(value)
    output.markup("\"")
  }

  /// Adds an attribute whose value is a word of our own.
  public mutating func attribute(_ name: StaticString, word: StaticString) {
    beginAttribute(name)
    output.markup(word)
    output.markup("\"")
  }

  /// Writes text into an element that was opened for text.
  public mutating func text(_ text: String) {
    beginText()
    var copy = text
    copy.withUTF8 { output.escape($0, in: .text) }
  }

  /// Writes text into an element that was opened for text, from bytes.
  public mutating func text(_ text: Span<UInt8>) {
    beginText()
    text.withUnsafeBufferPointer { output.escape($0, in: .text) }
  }

  /// Writes the bytes `range` of `text` into an element that was opened for text.
  public mutating func text(_ text: [UInt8], _ range: Range<Int>) { self.text(text.span.extracting(range)) }

  /// Writes a number into an element that was opened for text.
  public mutating func text(_ number: Int) {
    beginText()
    output.number(number)
  }

  /// Writes an element that holds nothing but `text`.
  public mutating func element(_ name: StaticString, _ text: String) {
    open(name, .text)
    self.text(text)
    close()
  }

  /// Writes an element with what `body` puts into it.
  public mutating func element(
    _ name: StaticString, _ content: Content = .elements, _ body: (inout XMLWriter) -> Void
  ) {
    open(name, content)
    let inside = elements.count
    body(&self)
    precondition(elements.count == inside, "an XML element was left open, or one too many was closed")
    close()
  }

  /// Puts in an element that another writer has finished; `part` must be well-formed.
  public mutating func part(_ part: Span<UInt8>) {
    guard let last = elements.indices.last else { preconditionFailure("a part stands inside an XML element") }
    closeTag()
    elements[last].hasChildren = true
    if elements[last].content == .elements { breakLine() }
    output.written(part)
  }

  /// Takes what has been written so far out of the writer, so that a large document needs no memory of its size.
  public mutating func drain() -> [UInt8] {
    closeTag()
    let bytes = output.bytes
    output = ByteWriter(capacity: bytes.count)
    return bytes
  }

  /// The rest of the document; every element must be closed.
  public consuming func finish() -> [UInt8] {
    precondition(elements.isEmpty && !isEmpty, "an XML document ends when its root is closed")
    return output.bytes
  }

  private mutating func beginAttribute(_ name: StaticString) {
    precondition(tagIsOpen, "an XML attribute stands before its element's content")
    output.markup(" ")
    output.markup(name)
    output.markup("=\"")
  }

  private mutating func beginText() {
    guard let last = elements.last else { preconditionFailure("XML text stands inside an element") }
    precondition(last.content == .text, "this XML element was opened for elements, not for text")
    closeTag()
  }

  private mutating func closeTag() {
    guard tagIsOpen else { return }
    output.markup(">")
    tagIsOpen = false
  }

  private mutating func breakLine() {
    guard case .lines(let indentation) = layout else { return }
    output.markup("\n")
    output.spaces(indentation * depth)
  }
}
