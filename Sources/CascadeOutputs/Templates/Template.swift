package import CascadeText

/// A page shell, parsed once into runs of bytes and slots; a page is made by copying the runs and filling the slots.
///
/// A shell holds no logic: `{{name}}` is a slot, `{{#name}}…{{/name}}` is shown only where that slot has something to
/// show. What a slot puts in is escaped by whoever fills it, so that a shell cannot ask for unescaped text.
public struct Template: Sendable {
  /// The shell as it was read, without its marks being taken out.
  package let bytes: [UInt8]
  /// What to write, in order.
  package let parts: [Part]

  /// One piece of a shell.
  package enum Part: Sendable, Equatable {
    /// Bytes of the shell.
    case literal(Range<Int>)
    /// What the page puts in.
    case slot(Slot)
    /// Goes on at the part `end` where the slot has nothing to show.
    case section(Slot, end: Int)
  }

  /// A shell of `parts` over `bytes`.
  package init(bytes: [UInt8], parts: [Part]) {
    self.bytes = bytes
    self.parts = parts
  }

  /// What a page puts into its shell.
  public enum Slot: String, CaseIterable, Sendable {
    /// The page's language tag and direction, for the root element.
    case language, direction
    /// The language tag and direction of the interface words, which differ where a locale has none of its own.
    case frameLanguage = "frame-language"
    /// The direction of the interface words.
    case frameDirection = "frame-direction"
    /// The kind of page: `entry`, `module`, `page`, `course`, `glossary`, `sources`, `coverage`, `start`.
    case kind
    /// Who reads the edition: `facilitator` or `participant`; empty on the start page.
    case reader
    /// What stands in the document's head: character set, security policy, title, style sheet.
    case head
    /// The words of the link that leads past the head of the page.
    case skip
    /// A link to the entry.
    case home
    /// Edition and locale.
    case edition
    /// What a reader must know before reading: a draft, a historical edition, text that is not translated yet.
    case notices
    /// The page.
    case content
    /// Links to the pages before and after.
    case sequence
    /// Version, licence, publisher.
    case footer

    /// Whether it holds elements, and so may stand neither in a tag nor in an attribute.
    package var isMarkup: Bool {
      switch self {
      case .head, .home, .notices, .content, .sequence, .footer: true
      case .language, .direction, .frameLanguage, .frameDirection, .kind, .reader, .skip, .edition: false
      }
    }

    /// Whether every shell must have it, once.
    package var isRequired: Bool { self == .head || self == .content }
  }

  /// Appends the page: `has` says whether a slot has something to show, `write` appends it.
  package func fill(
    _ html: inout ByteWriter, has: (Slot) -> Bool, write: (Slot, inout ByteWriter) throws(OutputError) -> Void
  ) throws(OutputError) {
    var index = 0
    while index < parts.count {
      switch parts[index] {
      case .literal(let range): html.written(bytes[range])
      case .slot(let slot): try write(slot, &html)
      case .section(let slot, let end):
        if !has(slot) {
          index = end
          continue
        }
      }
      index += 1
    }
  }
}
