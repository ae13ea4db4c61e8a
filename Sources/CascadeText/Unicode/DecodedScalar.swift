/// One step of reading bytes that ought to be UTF-8 and may not be.
struct DecodedScalar {
  /// The scalar; `nil` for a byte that does not belong to well-formed UTF-8.
  let scalar: Unicode.Scalar?
  /// The number of bytes it takes, 1 to 4; 1 for a byte that does not belong.
  let length: Int

  /// What begins at `index` and ends before `end`.
  init(_ bytes: [UInt8], at index: Int, before end: Int) {
    let first = bytes[index]
    guard first >= 0x80 else {
      scalar = Unicode.Scalar(first)
      length = 1
      return
    }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value: UInt32 = UInt32(first) & (0x7F >> UInt32(count))
    var isWellFormed = first >= 0xC2 && first <= 0xF4 && index + count <= end
    for offset in 1..<count where isWellFormed {
      let byte = bytes[index + offset]
      isWellFormed = byte & 0xC0 == 0x80
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = count == 4 ? 0x10000 : count == 3 ? 0x800 : 0x80
    guard isWellFormed, value >= least, let decoded = Unicode.Scalar(value) else {
      scalar = nil
      length = 1
      return
    }
    scalar = decoded
    length = count
  }
}
