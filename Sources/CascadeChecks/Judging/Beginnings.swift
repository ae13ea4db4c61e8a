/// Where one of some phrases may begin: two bytes tell, so that most places are passed over without a look at the phrases.
struct Beginnings: Sendable {
  /// For each byte, a bit for the lowest five bits of each byte that follows it at the start of some phrase.
  private let followers: [UInt32]

  /// The beginnings of `phrases`, of two bytes or more; one in small letters may begin with a capital too, where
  /// `allowsCapital` says so.
  init(of phrases: [[UInt8]], allowsCapital: Bool = false) {
    var followers = [UInt32](repeating: 0, count: 256)
    for phrase in phrases {
      let follower: UInt32 = 1 << UInt32(phrase[1] & 31)
      followers[Int(phrase[0])] |= follower
      if allowsCapital { followers[Int(phrase[0] & ~0x20)] |= follower }
    }
    self.followers = followers
  }

  /// Whether some phrase may begin with the two bytes.
  func hold(_ first: UInt8, _ second: UInt8) -> Bool { followers[Int(first)] >> UInt32(second & 31) & 1 != 0 }

  /// The first place in `range` where a phrase may begin.
  func first(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    followers.withUnsafeBufferPointer { followers in
      var place = range.lowerBound
      while place + 1 < range.upperBound {
        if followers[Int(bytes[place])] >> UInt32(bytes[place + 1] & 31) & 1 != 0 { return place }
        place += 1
      }
      return nil
    }
  }
}
