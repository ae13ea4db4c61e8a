/// Copies a PNG (ISO/IEC 15948) without the chunks that hold words, times or camera data.
package enum PNGCleaner {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The chunks that change what is seen.
  private static let seen: Set<[UInt8]> = Set(
    [
      "IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs", "iCCP", "acTL", "fcTL",
      "fdAT",
    ].map { Array($0.utf8) })

  package static func cleaned(_ bytes: [UInt8]) throws(PictureError) -> [UInt8] {
    guard bytes.starts(with: signature) else { throw PictureError("it is no PNG") }
    var result = signature
    result.reserveCapacity(bytes.count)
    var place = signature.count
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = place + 12 + length
      guard end <= bytes.count else { throw PictureError("it is cut off") }
      let name = Array(bytes[place + 4..<place + 8])
      if seen.contains(name) { result += bytes[place..<end] }
      if name.elementsEqual("IEND".utf8) { return result }
      place = end
    }
    throw PictureError("it is cut off")
  }
}
