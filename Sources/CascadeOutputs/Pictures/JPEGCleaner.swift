/// Copies a JPEG (ITU-T T.81) without comments and camera data; how the picture is turned stays.
package enum JPEGCleaner {
  package static func cleaned(_ bytes: [UInt8]) throws(PictureError) -> [UInt8] {
    guard bytes.starts(with: [0xFF, 0xD8]) else { throw PictureError("it is no JPEG") }
    var result: [UInt8] = [0xFF, 0xD8]
    result.reserveCapacity(bytes.count)
    if let orientation = orientation(in: bytes), orientation != 1 { result += exif(orientation) }
    var place = 2
    while place + 4 <= bytes.count {
      guard bytes[place] == 0xFF else { throw PictureError("it has bytes between its segments") }
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      if marker == 0xD9 { break }
      let end = place + 2 + (Int(bytes[place + 2]) << 8 | Int(bytes[place + 3]))
      guard end <= bytes.count, end >= place + 4 else { throw PictureError("it is cut off") }
      if isSeen(marker, bytes[place + 4..<end]) { result += bytes[place..<end] }
      place = end
      guard marker == 0xDA else { continue }
      let scan = endOfScan(in: bytes, from: place)
      result += bytes[place..<scan]
      place = scan
    }
    return result + [0xFF, 0xD9]
  }

  /// Whether a segment changes what is seen: all but comments and application data, of which the colour profile and
  /// the kind of colours stay.
  private static func isSeen(_ marker: UInt8, _ payload: ArraySlice<UInt8>) -> Bool {
    switch marker {
    case 0xE0: payload.starts(with: "JFIF\0".utf8) && payload.count == 14
    case 0xE2: payload.starts(with: "ICC_PROFILE\0".utf8)
    case 0xEE: payload.starts(with: "Adobe".utf8)
    case 0xE1...0xEF, 0xFE: false
    default: true
    }
  }

  /// Where the coded data of a scan ends: at the next marker that is no restart.
  private static func endOfScan(in bytes: [UInt8], from start: Int) -> Int {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == 0xFF, bytes[place + 1] != 0, !(0xD0...0xD7).contains(bytes[place + 1]) { return place }
      place += 1
    }
    return bytes.count
  }

  /// The value of Exif's tag 0x0112 (CIPA DC-008, section 4.6.4), 1 to 8; `nil` where there is none.
  private static func orientation(in bytes: [UInt8]) -> Int? {
    guard let head = bytes.firstRange(of: Array("Exif\0\0".utf8), within: 65_536) else { return nil }
    let start = head + 6
    guard start + 8 <= bytes.count else { return nil }
    let isLittle = bytes[start] == UInt8(ascii: "I")
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= start, place + count <= bytes.count else { return nil }
      let digits = bytes[place..<place + count]
      return isLittle ? digits.reversed().reduce(0) { $0 << 8 | Int($1) } : digits.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let offset = number(start + 4, 4), let count = number(start + offset, 2) else { return nil }
    for index in 0..<count {
      let entry = start + offset + 2 + index * 12
      guard let tag = number(entry, 2) else { return nil }
      if tag == 0x0112 { return number(entry + 8, 2).flatMap { (1...8).contains($0) ? $0 : nil } }
    }
    return nil
  }

  /// An Exif segment that says how the picture is turned, and nothing else.
  private static func exif(_ orientation: Int) -> [UInt8] {
    [0xFF, 0xE1, 0, 34] + Array("Exif\0\0".utf8) + Array("MM\0*".utf8)
      + [0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
  }
}

extension [UInt8] {
  /// The first place of `wanted` among the first `limit` bytes.
  fileprivate func firstRange(of wanted: [UInt8], within limit: Int) -> Int? {
    let end = Swift.min(count, limit) - wanted.count
    guard end >= 0 else { return nil }
    return (0...end).first { self[$0] == wanted[0] && self[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
