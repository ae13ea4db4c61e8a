/// Eight bytes of a text looked at in one step, so that loops over text can pass over what is plain.
extension UInt64 {
  /// A word whose eight bytes are all `byte`.
  static func repeating(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Whether any of the eight bytes is `byte`.
  func holds(_ byte: UInt8) -> Bool {
    // A byte less one borrows into its highest bit only where the byte was zero.
    let zeroed = self ^ .repeating(byte)
    return (zeroed &- .repeating(1)) & ~zeroed & .repeating(0x80) != 0
  }
}
