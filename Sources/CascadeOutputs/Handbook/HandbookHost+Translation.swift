import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension HandbookHost {
  /// Writes which language a block of a translated text is in, and whether its words can be relied on.
  ///
  /// Every leaf says it, and every item of a list, whose words may have no element of their own: what one says would hold
  /// for all that stands in it. A block that an overlay wrote in a language of its own says it for itself.
  mutating func translation(_ index: Int, _ document: Document, into html: inout ByteWriter) {
    guard let leaf = leaf(of: index, document), isTranslatable else { return }
    let flags = document.nodes[leaf].flags
    let isLocalized = flags.contains(.localized)
    if content.localization != .whole {
      html.written(page.context.attributes(for: page.context.language(isLocalized: isLocalized)))
    }
    guard flags.contains(.machineDraft) || flags.contains(.stale) else { return }
    html.markup(" data-translation=\"")
    html.markup(flags.contains(.stale) ? "stale" : "machine")
    html.markup("\"")
  }

  /// The block whose words stand in the element of the block at `index`; `nil` for one without words of its own.
  private func leaf(of index: Int, _ document: Document) -> Int? {
    let node = document.nodes[index]
    switch node.kind {
    case .heading, .paragraph, .tableCell: return index
    case .item:
      let first = index + 1
      return first < Int(node.end) && document.nodes[first].kind == .paragraph ? first : nil
    default: return nil
    }
  }

  /// Whether what is at hand is in the language of the curriculum, or put into the edition's.
  private var isTranslatable: Bool { open.last { $0 >= 0 }.map { content.blocks[$0].language == nil } ?? true }
}
