/// Paths inside the curriculum's folder, by their letters alone: nothing looks at a disk.
enum RelativePath {
  /// The path in the curriculum that `path` names from inside the folder `folder` (empty for the curriculum's own);
  /// `nil` where it leaves the curriculum or holds nothing.
  static func resolve(_ path: some Sequence<UInt8>, from folder: ArraySlice<UInt8>) -> String? {
    let slash = UInt8(ascii: "/")
    var result = Array(folder)
    var part: [UInt8] = []
    var isOutside = false
    var isFirst = true
    func close() {
      if part.elementsEqual("..".utf8) {
        if result.isEmpty { isOutside = true }
        result.removeSubrange((result.lastIndex(of: slash) ?? 0)...)
      } else if !part.isEmpty, part != [UInt8(ascii: ".")] {
        if !result.isEmpty { result.append(slash) }
        result.append(contentsOf: part)
      }
      part.removeAll(keepingCapacity: true)
    }
    for byte in path {
      if byte == slash {
        // The root of a Git host is the repository's, which is not the curriculum's folder.
        if isFirst { isOutside = true }
        close()
      } else {
        part.append(byte)
      }
      isFirst = false
    }
    close()
    return isOutside || result.isEmpty ? nil : String(decoding: result, as: UTF8.self)
  }

  /// The folder of the file `path`, without a slash at its end.
  static func folder(of path: String) -> [UInt8] {
    let bytes = Array(path.utf8)
    return Array(bytes[..<(bytes.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
  }

  /// `bytes` with `%41` read as `A`; a percent sign without two hexadecimal digits stays.
  static func decodingPercents(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
