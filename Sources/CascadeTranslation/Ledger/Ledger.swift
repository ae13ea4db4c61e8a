/// Which texts a curriculum has and had, each with the id that it keeps.
///
/// It lies beside the catalogues as gettext templates, `locales/units/<document>.pot`: what a new language begins with is
/// what the ids are kept in.
public struct Ledger: Sendable {
  /// The units, in the order of their documents; those that are gone come last.
  public private(set) var entries: [Entry]

  /// A unit and its id.
  public struct Entry: Hashable, Sendable {
    /// The id.
    public var id: UnitID
    /// What it says and where it stands, or stood.
    public var unit: LedgerUnit
    /// Whether the curriculum no longer holds it. It is kept: the text may come back.
    public var isGone: Bool

    /// The unit `unit` under `id`.
    public init(id: UnitID, unit: LedgerUnit, isGone: Bool = false) {
      self.id = id
      self.unit = unit
      self.isGone = isGone
    }
  }

  /// A ledger of `entries`.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// Adds an entry at the end.
  mutating func append(_ entry: Entry) { entries.append(entry) }

  /// What a curriculum's units are called now, and what happened to each.
  public struct Update: Sendable {
    /// The ledger from now on.
    public var ledger: Ledger
    /// For each unit, in its order: its id, what happened to it, and what it said before.
    public var units: [Known]
    /// The ids of the units that are gone since.
    public var gone: [UnitID]

    /// A unit of the curriculum.
    public struct Known: Hashable, Sendable {
      /// Its id.
      public var id: UnitID
      /// What happened to it.
      public var change: UnitChange
      /// What it said before, with codes as tokens; `nil` for a new one.
      public var former: String?
    }
  }

  /// Gives the units of a curriculum, in their order, the ids that they had, and new ones to those that had none.
  public func updated(with units: [LedgerUnit]) -> Update {
    let alignment = UnitAligner(old: entries.map(\.unit), new: units)
    var taken = Set(entries.map(\.id))
    var known: [Update.Known] = []
    var kept: [Entry] = []
    for (unit, match) in zip(units, alignment.matches) {
      let id: UnitID
      if let former = match.old {
        id = entries[former].id
        // What comes back was gone, and is new to whoever translates.
        let change = entries[former].isGone && match.change == .same ? .moved : match.change
        known.append(Update.Known(id: id, change: change, former: entries[former].unit.text))
      } else {
        id = UnitID(for: unit, notIn: taken)
        known.append(Update.Known(id: id, change: match.change, former: nil))
      }
      taken.insert(id)
      kept.append(Entry(id: id, unit: unit))
    }
    let stay = Set(known.map(\.id))
    let left = entries.filter { !stay.contains($0.id) }
    let gone = left.filter { !$0.isGone }.map(\.id)
    kept += left.map { Entry(id: $0.id, unit: $0.unit, isGone: true) }
    return Update(ledger: Ledger(kept), units: known, gone: gone)
  }
}
