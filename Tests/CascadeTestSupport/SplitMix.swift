/// Numbers that are random and the same for the same seed.
public struct SplitMix: RandomNumberGenerator {
  /// What the next number is made of.
  public var state: UInt64

  /// Numbers for the seed `state`.
  public init(state: UInt64) { self.state = state }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `limit`.
  public mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
