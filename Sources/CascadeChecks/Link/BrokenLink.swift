import CascadeCurriculum
import CascadeMarkup
import CascadeText

extension Check {
  static let brokenLink = Check(
    id: "link/space-in-address",
    severity: .error,
    summary: "A link or picture that is none, because a space stands in its address.",
    explanation: """
      An address with a space ends there, and readers see the brackets. Put the address in angle brackets, \
      `![A plan](<images/my plan.svg>)`, or give the file a name without spaces.
      """,
    bad: """
      Read [the guide](⟦https://www.unodc.org/a guide⟧).
      """,
    good: """
      Read [the guide](<https://www.unodc.org/a guide>).
      """,
    judging: .perText { file, _, report in
      let document = file.content.document
      for index in document.nodes.indices where document.nodes[index].kind == .text {
        for place in document.brokenAddresses(from: index) {
          let typed = String(decoding: document.bytes[place.range], as: UTF8.self)
          report.add(
            "a space in the address '\(typed)' keeps this from being a link", at: place,
            fixes: BrokenAddress.isWhole(typed)
              ? [Diagnostic.Fix("write '<\(typed)>'", replacing: place, with: "<\(typed)>")] : [])
        }
      }
    })
}

/// What stands where an address is meant.
private enum BrokenAddress {
  /// Whether angle brackets around `typed` make it an address: nothing else is in it, and it is none of another kind.
  static func isWhole(_ typed: String) -> Bool {
    !typed.contains { "'(<[@".contains($0) } && !typed.hasPrefix("www.")
  }
}

extension Document {
  /// The places between `](`, which stands in the text at `node`, and `)` that hold a space and look like an address.
  fileprivate func brokenAddresses(from node: Int) -> [SourceSpan] {
    var found: [SourceSpan] = []
    let literal = nodes[node].literal
    var place = literal.lowerBound
    while let bracket = bytes[place..<literal.upperBound].firstIndex(of: UInt8(ascii: "]")) {
      place = bracket + 1
      guard place < literal.upperBound, bytes[place] == UInt8(ascii: "(") else { continue }
      let parenthesis = bytes[place..<literal.upperBound].firstIndex(of: UInt8(ascii: ")"))
      // Where nothing closes this one, nothing closes those after it.
      guard let end = parenthesis.map({ source(of: $0..<$0 + 1).lower }) ?? endOfAddress(behind: node) else { break }
      let lower = place + 1 < literal.upperBound ? source(of: place + 1..<place + 2).lower : nodes[node].span.upper
      let address = SourceSpan(lower, end)
      let words = bytes[address.range]
      let looksLikeAddress = words.contains { ".#/:".utf8.contains($0) }
      if words.contains(UInt8(ascii: " ")), looksLikeAddress, !words.contains(UInt8(ascii: "\"")) {
        found.append(address)
      }
      place = parenthesis ?? literal.upperBound
    }
    return found
  }

  /// The place in the source of the first `)` behind the text at `node` and behind addresses that were taken for links.
  private func endOfAddress(behind node: Int) -> Int? {
    var text = node
    // An address with more of them in it is none.
    for _ in 0..<8 {
      let link = text + 1
      guard link < nodes.count, isBareLink(link) else { return nil }
      text = Int(nodes[link].end)
      guard text < nodes.count, nodes[text].kind == .text, nodes[text].lower == nodes[link].upper else { return nil }
      let end = bytes[nodes[text].literal].firstIndex(of: UInt8(ascii: ")"))
      if let end { return source(of: end..<end + 1).lower }
    }
    return nil
  }

  /// Whether the node at `index` is an address that became a link without marks around it.
  private func isBareLink(_ index: Int) -> Bool {
    let node = nodes[index]
    guard node.kind == .link, nodes[index - 1].upper == node.lower else { return false }
    return bytes[Int(node.lower)] != UInt8(ascii: "[") && bytes[Int(node.lower)] != UInt8(ascii: "<")
  }

  /// Whether the link at `index` is a part of what was meant to be the address of another.
  func isInBrokenAddress(_ index: Int) -> Bool {
    guard isBareLink(index), nodes[index - 1].kind == .text else { return false }
    let words = bytes[nodes[index - 1].literal]
    guard let open = words.lastIndex(of: UInt8(ascii: "(")), open > words.startIndex else { return false }
    return words[open - 1] == UInt8(ascii: "]") && !words[open...].contains(UInt8(ascii: ")"))
  }
}
