import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let plainHTTP = Check(
    id: "link/plain-http",
    severity: .note,
    summary: "A link that begins with `http:`.",
    explanation: """
      Over `http:` anybody on the way can see what an officer reads and put other words in its place. Nearly every site \
      answers to `https:` as well: try it, and write that. Where a site has no `https:`, silence the finding.

      Addresses inside a network of one's own, such as `http://localhost`, are passed over.
      """,
    bad: """
      Read the [guidance of the United Nations](⟦http⟧://www.unodc.org/).
      """,
    good: """
      Read the [guidance of the United Nations](https://www.unodc.org/).
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      for link in file.content.links where link.target == .external {
        let address = document.bytes[document.nodes[link.node].literal]
        // Of an address without a scheme the author typed no 'http:'.
        guard PlainHTTP.holds(address), !document.isInBrokenAddress(link.node),
          !document.plainText(of: link.node).hasPrefix("www.")
        else { continue }
        let span = document.destinationSpan(of: link.node)
        // A destination that stands in a definition, or that escapes spell, has no place of its own.
        guard span.count == address.count else {
          report.add("this link leads to a plain 'http:' address", at: span)
          continue
        }
        report.addPlainHTTP(at: span)
      }
    })

  static let plainHTTPSource = Check(
    id: "source/plain-http",
    severity: .note,
    summary: "A source whose address begins with `http:`.",
    explanation: """
      The address is a link in the list of sources. Over `http:` anybody on the way can see what an officer reads and put \
      other words in its place. Nearly every site answers to `https:` as well: try it, and write that.
      """,
    bad: """
      === sources.yaml
      sources:
        - {id: guide, type: book, title: A guide, issued: "2024", status: checked, URL: "⟦http⟧://www.unodc.org/"}
      === pages/words.md
      The guide says more [@guide].
      """,
    good: """
      === sources.yaml
      sources:
        - {id: guide, type: book, title: A guide, issued: "2024", status: checked, URL: "https://www.unodc.org/"}
      === pages/words.md
      The guide says more [@guide].
      """,
    judging: .perCurriculum { curriculum, report in
      for source in curriculum.sources {
        guard let address = source["URL"], PlainHTTP.holds(ArraySlice(address.string.utf8)) else { continue }
        let isQuoted = address.span.count == address.string.utf8.count + 2
        report.addPlainHTTP(at: address.span, after: isQuoted ? 1 : 0, in: CurriculumPath.sources)
      }
    })
}

/// Addresses that anybody on the way can read.
private enum PlainHTTP {
  static let scheme = "http"

  /// Whether the address begins with `http:` and names a site of the open network.
  static func holds(_ address: ArraySlice<UInt8>) -> Bool {
    let start = Array("\(scheme)://".utf8)
    guard address.count > start.count, zip(address, start).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else { return false }
    let site = address.dropFirst(start.count).prefix { !"/?#:".utf8.contains($0) }
    let isName = site.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    // A name without a dot, and a bare number, are machines of one's own network.
    return isName && site.contains(UInt8(ascii: ".")) && !site.ends(with: ".local")
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with ending: String) -> Bool { suffix(ending.utf8.count).elementsEqual(ending.utf8) }
}

extension Report {
  /// Adds a finding about the address at `span`, which begins there after `offset` bytes.
  fileprivate mutating func addPlainHTTP(at span: SourceSpan, after offset: Int = 0, in path: String? = nil) {
    let scheme = SourceSpan(span.lower + offset, span.lower + offset + PlainHTTP.scheme.utf8.count)
    add(
      "this address begins with 'http:', which others can read on the way", at: scheme, in: path,
      fixes: [Diagnostic.Fix("write 'https:'", replacing: scheme, with: "https")])
  }
}
