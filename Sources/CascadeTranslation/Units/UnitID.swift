private import CascadeCurriculum

/// The name of a unit for as long as it lives: `welcome.k7f3aq`, its document at birth and six letters.
///
/// Assigned once, kept by the ledger, and never made again from what the unit says or where it stands.
public struct UnitID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as it is written.
  public let text: String

  /// The id written as `text`.
  public init(_ text: String) { self.text = text }

  /// An id for a unit that never had one, which is none of `taken`.
  init(for unit: LedgerUnit, notIn taken: Set<UnitID>) {
    var ordinal = 0
    while true {
      let seed = "\(unit.document)\u{0}\(unit.kind)\u{0}\(unit.text)\u{0}\(ordinal)"
      let id = UnitID("\(unit.document).\(Self.letters(of: Digest(of: Array(seed.utf8))))")
      if !taken.contains(id) {
        self = id
        return
      }
      ordinal += 1
    }
  }

  /// Six letters of RFC 4648's base 32, in small letters, of the first 30 bits of a digest.
  private static func letters(of digest: Digest) -> String {
    var bytes: [UInt8] = []
    digest.appendBytes(to: &bytes)
    var bits = bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) } >> 2
    var letters: [UInt8] = []
    for _ in 0..<6 {
      letters.append(alphabet[Int(bits & 31)])
      bits >>= 5
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)

  /// The id as it is written.
  public var description: String { text }

  /// By text.
  public static func < (left: UnitID, right: UnitID) -> Bool { left.text < right.text }
}
