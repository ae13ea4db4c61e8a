/// Whom a delivery is for.
public enum Tier: String, Hashable, CaseIterable, Sendable {
  /// Those who train others.
  case trainer
  /// Leaders of a unit.
  case supervisor
  /// Beat officers.
  case beat
}

/// A set of tiers.
public struct TierSet: OptionSet, Hashable, Sendable {
  /// One bit a tier, in the order of `Tier.allCases`.
  public let rawValue: UInt8

  /// The set with these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one tier.
  public init(_ tier: Tier) {
    switch tier {
    case .trainer: rawValue = 1
    case .supervisor: rawValue = 2
    case .beat: rawValue = 4
    }
  }

  /// Every tier.
  public static let all = TierSet(rawValue: 7)

  /// Whether `tier` is in the set.
  public func contains(_ tier: Tier) -> Bool { contains(TierSet(tier)) }

  /// The tiers of the set, in the order of `Tier.allCases`.
  public var tiers: [Tier] { Tier.allCases.filter(contains) }
}

/// A value for each tier; `nil` where a tier has none.
public struct ByTier<Value: Hashable & Sendable>: Hashable, Sendable {
  /// For trainers.
  public var trainer: Value?
  /// For supervisors.
  public var supervisor: Value?
  /// For beat officers.
  public var beat: Value?

  /// Values for the tiers that have one.
  public init(trainer: Value? = nil, supervisor: Value? = nil, beat: Value? = nil) {
    self.trainer = trainer
    self.supervisor = supervisor
    self.beat = beat
  }

  /// The same value for each of `tiers`.
  public init(_ value: Value, for tiers: TierSet = .all) {
    self.init()
    for tier in tiers.tiers { self[tier] = value }
  }

  /// The value of `tier`.
  public subscript(tier: Tier) -> Value? {
    get {
      switch tier {
      case .trainer: trainer
      case .supervisor: supervisor
      case .beat: beat
      }
    }
    set {
      switch tier {
      case .trainer: trainer = newValue
      case .supervisor: supervisor = newValue
      case .beat: beat = newValue
      }
    }
  }
}

/// A whole number of minutes, 0 to 10,000.
public struct Minutes: Hashable, Comparable, Sendable {
  /// How many.
  public let count: Int

  /// `count` minutes; a number outside 0 to 10,000 is brought to the nearer end.
  public init(_ count: Int) { self.count = Swift.min(Swift.max(0, count), 10_000) }

  /// Reads ASCII digits, such as `45`; `nil` for anything else.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 4,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int(text)
    else { return nil }
    self.count = count
  }

  /// By length.
  public static func < (left: Minutes, right: Minutes) -> Bool { left.count < right.count }

  /// The sum.
  public static func + (left: Minutes, right: Minutes) -> Minutes { Minutes(left.count + right.count) }
}

/// A time of day, in minutes from midnight; may run past midnight in a late session.
public struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes from midnight.
  public let minutes: Int

  /// A time `minutes` after midnight.
  public init(minutes: Int) { self.minutes = minutes }

  /// Reads `"08:30"` or `"8:30"`, 00:00 to 23:59; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      let hours = Minutes(String(parts[0])), let rest = Minutes(String(parts[1])), hours.count < 24, rest.count < 60
    else { return nil }
    minutes = hours.count * 60 + rest.count
  }

  /// `08:30`, in ASCII digits, modulo a day.
  public var description: String {
    let hours = minutes / 60 % 24
    let rest = minutes % 60
    return "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// By time.
  public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }

  /// The time that many minutes later.
  public static func + (left: ClockTime, right: Minutes) -> ClockTime { ClockTime(minutes: left.minutes + right.count) }
}
