/// A page of a handbook without what says of its words that somebody has translated them.
///
/// Those marks are attributes `lang` and `dir`, and elements `bdi` and `div` that have no other; where white space stands
/// between two tags, which differs with them, none is left, and a line end of the source is a space to translators.
enum PageText {
  /// The page `bytes`.
  static func bytes(of bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    // For each element `div` or `bdi` that is open: whether it is a mark.
    var areMarks: [Bool] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
        result.append(bytes[index] == 0x0A ? 0x20 : bytes[index])
        index += 1
        continue
      }
      let tag = String(decoding: bytes[index...end], as: UTF8.self)
      index = end + 1
      let bare = tag.replacing(#/ (?:lang|dir)="[^"]*"/#, with: "")
      if tag.hasPrefix("<div") || tag.hasPrefix("<bdi") {
        areMarks.append(bare == "<div>" || bare == "<bdi>")
        if areMarks.last ?? false { continue }
      } else if tag == "</div>" || tag == "</bdi>" {
        if areMarks.popLast() ?? false { continue }
      }
      let blanks = result.reversed().prefix { $0 == 0x20 }.count
      if result.dropLast(blanks).last == UInt8(ascii: ">") { result.removeLast(blanks) }
      result += Array(bare.utf8)
    }
    return result
  }
}
