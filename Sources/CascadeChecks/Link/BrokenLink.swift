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
        for address in document.brokenAddresses(in: index) {
          let place = document.place(of: address, in: index)
          let typed = String(decoding: document.bytes[address], as: UTF8.self)
          let isSpelt = place.count == address.count
          report.add(
            "a space in the address '\(typed)' keeps this from being a link", at: place,
            fixes: isSpelt ? [Diagnostic.Fix("write '<\(typed)>'", replacing: place, with: "<\(typed)>")] : [])
        }
      }
    })
}

extension Document {
  /// What stands between `](` and `)` in the text at `node` and holds a space, where it looks like an address.
  fileprivate func brokenAddresses(in node: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    let literal = nodes[node].literal
    var place = literal.lowerBound
    while let bracket = bytes[place..<literal.upperBound].firstIndex(of: UInt8(ascii: "]")) {
      place = bracket + 1
      guard place < literal.upperBound, bytes[place] == UInt8(ascii: "(") else { continue }
      // Where nothing closes this one, nothing closes those after it.
      guard let end = bytes[place..<literal.upperBound].firstIndex(of: UInt8(ascii: ")")) else { break }
      let address = place + 1..<end
      let words = bytes[address]
      let looksLikeAddress = words.contains { ".#/:".utf8.contains($0) }
      if words.contains(UInt8(ascii: " ")), looksLikeAddress, !words.contains(UInt8(ascii: "\"")) {
        found.append(address)
      }
      place = end
    }
    return found
  }
}
