import CascadeMarkup
import CascadeText

extension CoreHTML {
  mutating func openParagraph(_ index: Int) -> Bool {
    if open.last?.isTight != true {
      html.line()
      html.markup("<p")
      host.blockAttributes(index, of: document, into: &html)
      html.markup(">")
    }
    return push(index)
  }

  mutating func closeParagraph(_ index: Int) {
    guard let parent = open.last else {
      html.markup("</p>\n")
      return
    }
    guard !parent.isTight else { return }
    let node = document.nodes[parent.index]
    if node.kind == .footnoteDefinition, host.linksFootnotes, node.end == document.nodes[index].end {
      html.markup(" ")
      _ = linkBack(parent.index)
    }
    html.markup("</p>\n")
  }

  mutating func openHeading(_ index: Int) -> Bool {
    html.line()
    headingTag(index, "<h1", "<h2", "<h3", "<h4", "<h5", "<h6")
    host.blockAttributes(index, of: document, into: &html)
    html.markup(">")
    return push(index)
  }

  mutating func closeHeading(_ index: Int) {
    host.endHeading(index, of: document, into: &html)
    headingTag(index, "</h1>\n", "</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n")
  }

  private mutating func headingTag(
    _ index: Int, _ first: StaticString, _ second: StaticString, _ third: StaticString, _ fourth: StaticString,
    _ fifth: StaticString, _ sixth: StaticString
  ) {
    switch host.level(ofHeading: index, of: document) {
    case ...1: html.markup(first)
    case 2: html.markup(second)
    case 3: html.markup(third)
    case 4: html.markup(fourth)
    case 5: html.markup(fifth)
    default: html.markup(sixth)
    }
  }

  mutating func openList(_ index: Int) -> Bool {
    let list = document.nodes[index]
    html.line()
    html.markup(list.detail == 0 ? "<ul" : "<ol")
    if list.detail != 0, list.first != 1 {
      html.markup(" start=\"")
      html.number(Int(list.first))
      html.markup("\"")
    }
    host.blockAttributes(index, of: document, into: &html)
    html.markup(">\n")
    return push(index)
  }

  mutating func closeList(_ index: Int) {
    html.markup(document.nodes[index].detail == 0 ? "</ul>\n" : "</ol>\n")
  }

  mutating func openItem(_ index: Int) -> Bool {
    let flags = document.nodes[index].flags
    html.line()
    html.markup("<li")
    host.blockAttributes(index, of: document, into: &html)
    html.markup(">")
    host.beginContent(index, of: document, into: &html)
    if flags.contains(.task) {
      host.taskMark(index, of: document, into: &html)
    }
    let isTight = open.last.map { document.nodes[$0.index].flags.contains(.tight) } ?? false
    return push(index, isTight: isTight)
  }

  mutating func codeBlock(_ index: Int) {
    let node = document.nodes[index]
    html.line()
    html.markup("<pre")
    host.blockAttributes(index, of: document, into: &html)
    html.markup("><code")
    if !node.secondary.isEmpty {
      let info = document.bytes[node.secondary]
      let end = info.firstIndex { $0 == 0x20 || ($0 >= 9 && $0 <= 13) } ?? info.endIndex
      html.markup(" class=\"language-")
      html.text(document.bytes, info.startIndex..<end)
      html.markup("\"")
    }
    html.markup(">")
    html.text(document.bytes, node.literal)
    html.markup("</code></pre>\n")
  }

  mutating func thematicBreak(_ index: Int) {
    html.line()
    html.markup("<hr")
    host.blockAttributes(index, of: document, into: &html)
    html.markup(" />\n")
  }

  mutating func openContainer(_ index: Int) -> Bool {
    if host.openContainer(index, of: document, into: &html) {
      if document.nodes[index].end > index + 1 { return push(index) }
    }
    host.closeContainer(index, of: document, into: &html)
    return false
  }
}

// MARK: - Tables

extension CoreHTML {
  mutating func openRow(_ index: Int) -> Bool {
    html.line()
    if document.nodes[index].flags.contains(.head) {
      html.markup("<thead>\n")
    } else if isFirstOfBody(index) {
      html.markup("<tbody>\n")
    }
    html.markup("<tr")
    host.blockAttributes(index, of: document, into: &html)
    html.markup(">")
    return push(index)
  }

  /// Whether the row at `index` is the first after the head.
  private func isFirstOfBody(_ index: Int) -> Bool {
    guard let table = open.last?.index, table + 1 < index else { return true }
    let head = document.nodes[table + 1]
    return head.flags.contains(.head) ? Int(head.end) == index : table + 1 == index
  }

  mutating func closeRow(_ index: Int) {
    html.line()
    html.markup("</tr>")
    if document.nodes[index].flags.contains(.head) { html.markup("\n</thead>") }
  }

  mutating func closeTable(_ index: Int) {
    let head = index + 1
    let hasBody = head < document.nodes[index].end && document.nodes[head].end < document.nodes[index].end
    if hasBody || head < document.nodes[index].end && !document.nodes[head].flags.contains(.head) {
      html.markup("\n</tbody>")
    }
    html.line()
    html.markup("</table>\n")
    host.endBlock(index, of: document, into: &html)
  }

  mutating func openCell(_ index: Int) -> Bool {
    let cell = document.nodes[index]
    html.line()
    html.markup(cell.flags.contains(.head) ? "<th" : "<td")
    host.cellAlignment(Node.Alignment(rawValue: cell.detail) ?? .unset, into: &html)
    host.blockAttributes(index, of: document, into: &html)
    html.markup(">")
    host.beginContent(index, of: document, into: &html)
    return push(index)
  }

  mutating func closeCell(_ index: Int) {
    html.markup(document.nodes[index].flags.contains(.head) ? "</th>" : "</td>")
  }
}
