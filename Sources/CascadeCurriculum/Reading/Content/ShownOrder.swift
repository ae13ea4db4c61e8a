/// The order in which the steps of an ordering question and the choices of a matching one are shown.
///
/// It comes from a hash of module and question id, and so is the same in every edition and locale, on every machine and
/// in every version: FNV-1a seeds SplitMix64, which shuffles after Fisher and Yates until the order is not the right
/// one. Changing any of it changes the papers of every academy.
package enum ShownOrder {
  /// A permutation of the places of `classes` that never shows these in their own order, unless all are equal. Equal
  /// elements look the same to a reader.
  package static func of(_ classes: [Int], module: String, question: String) -> [Int] {
    var order = Array(classes.indices)
    guard classes.contains(where: { $0 != classes[0] }) else { return order }
    var state = seed((module + "/" + question).lowercased())
    // An order that is refused is shuffled on, so that all others are equally likely.
    for _ in 0..<64 {
      for place in stride(from: order.count - 1, to: 0, by: -1) {
        let other = Int(next(&state).multipliedFullWidth(by: UInt64(place + 1)).high)
        order.swapAt(place, other)
      }
      if order.indices.contains(where: { classes[$0] != classes[order[$0]] }) { return order }
    }
    // Turned by one, a sequence is the same only if all of its elements are.
    return Array(1..<order.count) + [0]
  }

  private static func seed(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
